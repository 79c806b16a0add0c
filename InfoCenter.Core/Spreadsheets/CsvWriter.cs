using System.Buffers;
using System.Text;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>Writes a .csv in UTF-8 with byte order mark, in which no text is a formula and no long number loses digits; reading it gives back equal text.</summary>
public static class CsvWriter
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\";\t\r\n");

    /// <summary>Writes headings and rows; the title has no place in a .csv. The stream stays open.</summary>
    public static void Write(Stream output, ExportSheet sheet)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        WriteLine(writer, sheet.Columns.Select(column => column.Heading));
        foreach (var row in sheet.Rows) WriteLine(writer, row.Select(value => value is string text ? Guard(Clean(text), sheet) : ExportSheet.Spell(value)));
    }

    private static string Guard(string text, ExportSheet sheet) =>
        sheet.LeavesNumbersBare && text is [>= '0' and <= '9', ..] ? text : FormulaGuard.Add(text);

    private static void WriteLine(StreamWriter writer, IEnumerable<string> fields) => writer.WriteLine(string.Join(',', fields.Select(Quote)));

    // NUL would make the file binary to every reader, ours included. It goes first, or a sign hidden behind it would pass the guard.
    private static string Clean(string field) => field.Replace("\0", "", StringComparison.Ordinal);

    private static string Quote(string field)
    {
        var text = Clean(field);
        return text.AsSpan().IndexOfAny(NeedQuotes) >= 0 || text.StartsWith(' ') || text.EndsWith(' ')
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
    }
}
