using System.Globalization;
using System.Text;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;

namespace InfoCenter.Core.Ledger;

/// <summary>What the end of the chain was on a day, kept outside the database: on paper, in a file, on another machine.</summary>
/// <param name="Day">The office's day.</param>
/// <param name="Sequence">The last entry's number, which is also how many there were.</param>
/// <param name="Seal">The last entry's seal, hexadecimal.</param>
public sealed record LedgerAnchor(DateOnly Day, long Sequence, string Seal)
{
    /// <summary>One line of the file and of the paper: <c>2026-06-30 1205 3FA9…</c>.</summary>
    public string Line => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyy-MM-dd} {Sequence} {Seal}");

    /// <summary>Reads a line as it stands in the file or was typed from the paper; groups of the seal may be set apart by spaces.</summary>
    /// <exception cref="RuleBrokenException">It is no anchor.</exception>
    public static LedgerAnchor Parse(string line)
    {
        var parts = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var seal = string.Concat(parts.Skip(2)).ToUpperInvariant();
        return parts.Length >= 3 && seal.Length == LedgerSeal.Length * 2 && seal.All(char.IsAsciiHexDigit)
            && DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? new(day, sequence, seal)
            : throw LedgerRules.AnchorIsUnreadable(line.Length > 100 ? line[..100] : line);
    }
}

/// <summary>The anchors of the data folder: a text file that only grows.</summary>
internal sealed class AnchorFile(DataFolder folder)
{
    private string FilePath => Path.Combine(folder.Below("anchors"), "anchors.txt");

    public IReadOnlyList<LedgerAnchor> Read() => File.Exists(FilePath) ? Parse(File.ReadLines(FilePath)) : [];

    public void Add(LedgerAnchor anchor)
    {
        var isNew = !File.Exists(FilePath);
        using (var stream = new FileStream(FilePath, FileMode.Append, FileAccess.Write, FileShare.Read))
        {
            stream.Write(Encoding.ASCII.GetBytes(anchor.Line + "\n"));
            stream.Flush(flushToDisk: true);
        }

        if (isNew) WholeFile.FlushFolder(Path.GetDirectoryName(FilePath)!);
    }

    /// <summary>Every line that is not empty and no remark (#).</summary>
    public static IReadOnlyList<LedgerAnchor> Parse(IEnumerable<string> lines) =>
        [.. lines.Where(l => l.Trim() is { Length: > 0 } text && text[0] != '#').Select(LedgerAnchor.Parse)];
}
