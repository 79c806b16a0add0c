using InfoCenter.Core.Common;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>Finds the wanted column for a heading, whatever spaces, stars, notes in brackets and line breaks stand in it.</summary>
internal sealed class HeadingMatch
{
    private const int LongestHeading = 60;
    private readonly Dictionary<string, string> _keys = [];
    private readonly Dictionary<string, string> _remembered = [];

    public HeadingMatch(IReadOnlyList<Column> columns, IReadOnlyDictionary<string, string>? remembered)
    {
        foreach (var column in columns) _keys.TryAdd(Bare(column.Title), column.Key);
        foreach (var column in columns)
        {
            foreach (var synonym in column.Synonyms) _keys.TryAdd(Bare(synonym), column.Key);
        }

        foreach (var (heading, key) in remembered ?? new Dictionary<string, string>()) _remembered[Bare(heading)] = key;
    }

    /// <summary>The key for a heading, best spelling first; null when unknown, "" when the user chose to leave the column out.</summary>
    public string? KeyOf(IReadOnlyList<string> parts)
    {
        var whole = Bare(string.Concat(parts));
        if (_remembered.TryGetValue(whole, out var chosen) || _keys.TryGetValue(whole, out chosen)) return chosen;

        // In a heading of several rows the lowest part names the column; one that is only a note leaves it to the part above.
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            var part = Bare(parts[i]);
            if (_remembered.TryGetValue(part, out chosen) || _keys.TryGetValue(part, out chosen)) return chosen;
            if (_keys.TryGetValue(WithoutNotes(part), out chosen)) return chosen;
            if (WithoutNotes(part).Length > 0) return null;
        }

        return null;
    }

    /// <summary>A heading without spaces, stars, colons and the notes that only say whether to fill it in.</summary>
    public static string Bare(string heading)
    {
        if (heading.Length > LongestHeading) return "";

        var text = ChineseText.Squeeze(heading).Replace('（', '(').Replace('）', ')');
        text = string.Concat(text.Where(sign => sign is not ('*' or '＊' or ':' or '：' or '/')));
        return text.Replace("(必填)", "", StringComparison.Ordinal).Replace("(选填)", "", StringComparison.Ordinal);
    }

    private static string WithoutNotes(string bare)
    {
        var open = bare.IndexOf('(');
        var close = bare.LastIndexOf(')');
        return open >= 0 && close > open ? string.Concat(bare.AsSpan(0, open), bare.AsSpan(close + 1)) : bare;
    }
}
