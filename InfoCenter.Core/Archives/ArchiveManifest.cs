using System.Globalization;
using System.Text;
using System.Text.Json;
using InfoCenter.Core.Data;

namespace InfoCenter.Core.Archives;

/// <summary>One printed file of a batch. The path is below the batch's folder, with forward slashes.</summary>
public sealed record ManifestLine(int PersonId, string Name, string Number, string File, int Pages, string Sha256, string Code);

/// <summary>The list of what a batch printed; while it prints, the notes from which an interrupted batch goes on.</summary>
internal sealed class ArchiveManifest(string folder)
{
    public const string FileName = "manifest.csv";

    private readonly Lock _gate = new();
    private readonly string _notes = Path.Combine(folder, ".finished.jsonl");

    /// <summary>What an earlier run noted as finished; a line torn by a crash counts as unfinished.</summary>
    public Dictionary<int, ManifestLine> ReadNotes()
    {
        var found = new Dictionary<int, ManifestLine>();
        if (!File.Exists(_notes)) return found;

        foreach (var text in File.ReadLines(_notes))
        {
            try
            {
                if (JsonSerializer.Deserialize<ManifestLine>(text) is { } line) found[line.PersonId] = line;
            }
            catch (JsonException)
            {
                // Torn; that file is printed again.
            }
        }

        return found;
    }

    public void Note(ManifestLine line)
    {
        lock (_gate) File.AppendAllText(_notes, JsonSerializer.Serialize(line) + "\n");
    }

    public void DropNotes() => File.Delete(_notes);

    /// <summary>Writes manifest.csv in the order of the lines: UTF-8 with BOM, so that a spreadsheet reads the Chinese.</summary>
    public Task WriteAsync(IEnumerable<ManifestLine> lines)
    {
        var text = new StringBuilder("姓名,档号,文件,页数,SHA-256,校验码\r\n");
        foreach (var line in lines)
        {
            text.AppendJoin(',', Field(line.Name), Field(line.Number), Field(line.File), line.Pages.ToString(CultureInfo.InvariantCulture), line.Sha256, line.Code)
                .Append("\r\n");
        }

        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
        return WholeFile.WriteAsync(Path.Combine(folder, FileName), bytes, CancellationToken.None);
    }

    // A spreadsheet runs what begins with these signs.
    private static string Field(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
