using System.IO.Compression;
using System.Text;
using InfoCenter.Core.Privacy;

namespace InfoCenter.Tests.Support;

/// <summary>
/// The phones and ID numbers <see cref="RosterBook"/> gives its deputies, looked for in whatever leaves the office or lies on its disk: plain, spaced, in full width, UTF-16,
/// hexadecimal, base64, and within archives. All phones begin alike, and all ID numbers, so that one pattern finds any of them; a masked one holds no pattern.
/// </summary>
internal static class Canaries
{
    public const string Phones = "19900000";
    public const string Ids = "99999919";

    private static readonly (string Form, byte[] Pattern)[] Forms = [.. new[] { Phones, Ids }.SelectMany(FormsOf)];

    /// <summary>How many forms are looked for.</summary>
    public static int FormCount => Forms.Length;

    /// <summary>What is found, one line for each form and place.</summary>
    public static IEnumerable<string> In(ReadOnlyMemory<byte> bytes, string where)
    {
        foreach (var (form, pattern) in Forms)
        {
            if (bytes.Span.IndexOf(pattern) is >= 0 and var at) yield return $"{where}: {form} at {at}";
        }

        if (bytes.Length < 4) yield break;
        var start = bytes.Span[..4];
        var inner = start.SequenceEqual("PK\x03\x04"u8) ? Unzipped(bytes) : start[..2].SequenceEqual<byte>([0x1F, 0x8B]) ? Inflated(bytes) : [];
        foreach (var (name, content) in inner)
        {
            foreach (var hit in In(content, $"{where}/{name}")) yield return hit;
        }
    }

    /// <inheritdoc cref="In(ReadOnlyMemory{byte}, string)"/>
    public static IEnumerable<string> In(string text, string where) =>
        In(Encoding.UTF8.GetBytes(text), where).Concat(PersonalTraces.In(text).Select(trace => $"{where}: {trace}"));

    /// <summary>What is found in the files below a folder; the keys are no place to look.</summary>
    public static List<string> InFolder(string folder, out int files)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var paths = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(p => !p.EndsWith(".key", StringComparison.Ordinal)).ToList();
        files = paths.Count;
        return [.. paths.SelectMany(path => In(File.ReadAllBytes(path), Path.GetRelativePath(folder, path)))];
    }

    private static IEnumerable<(string Form, byte[] Pattern)> FormsOf(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        yield return ("plain", plain);
        yield return ("UTF-16", Encoding.Unicode.GetBytes(text));
        yield return ("UTF-16 big endian", Encoding.BigEndianUnicode.GetBytes(text));
        yield return ("spaced", Encoding.UTF8.GetBytes(string.Join(' ', text.ToCharArray())));
        yield return ("in threes and fours", Encoding.UTF8.GetBytes($"{text[..3]} {text[3..7]} {text[7..]}"));
        yield return ("with dashes", Encoding.UTF8.GetBytes($"{text[..3]}-{text[3..7]}-{text[7..]}"));
        yield return ("full width", Encoding.UTF8.GetBytes(string.Concat(text.Select(c => (char)(c + 0xFEE0)))));
        yield return ("hexadecimal", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(plain)));
        yield return ("HEXADECIMAL", Encoding.ASCII.GetBytes(Convert.ToHexString(plain)));
        yield return ("percent", Encoding.ASCII.GetBytes(string.Concat(plain.Select(b => $"%{b:X2}"))));

        // Three alignments; the signs at either end depend on the neighbours and are left out.
        for (var before = 0; before < 3; before++)
        {
            var coded = Convert.ToBase64String([.. new byte[before], .. plain]);
            var first = (before * 8 + 5) / 6;
            yield return ($"base64, {before}", Encoding.ASCII.GetBytes(coded[first..(((before + plain.Length) * 8) / 6)]));
        }
    }

    private static IEnumerable<(string Name, byte[] Content)> Unzipped(ReadOnlyMemory<byte> bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes.ToArray()));
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            yield return (entry.FullName, Whole(content));
        }
    }

    private static IEnumerable<(string Name, byte[] Content)> Inflated(ReadOnlyMemory<byte> bytes)
    {
        using var content = new GZipStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
        return [("inflated", Whole(content))];
    }

    private static byte[] Whole(Stream content)
    {
        using var memory = new MemoryStream();
        content.CopyTo(memory);
        return memory.ToArray();
    }
}
