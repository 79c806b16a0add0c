namespace InfoCenter.Core.Spreadsheets;

/// <summary>A column an import wants: its key in code, its usual heading, and the other headings people write for it.</summary>
public sealed record Column(string Key, string Title, params IReadOnlyList<string> Synonyms)
{
    /// <summary>Whether a table without this column, or a row without this value, is incomplete.</summary>
    public bool IsRequired { get; init; }
}

/// <summary>One heading of the clerk's table and the key it was taken for; null when no wanted column answers to it.</summary>
public sealed record Heading(int Column, string Text, string? Key)
{
    /// <summary>The column's letters in Excel.</summary>
    public string Letters => ColumnLetters.Of(Column);
}
