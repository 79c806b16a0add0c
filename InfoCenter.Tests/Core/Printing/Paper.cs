using System.Diagnostics;
using System.Globalization;
using InfoCenter.Core.Printing;

namespace InfoCenter.Tests.Core.Printing;

/// <summary>A printed document in a temporary file, read back with the tools everybody else reads PDF with.</summary>
internal sealed class Paper : IDisposable
{
    public static readonly FontShelf Fonts = FontShelf.Open();
    public static readonly DateTime MadeAt = new(2026, 1, 5, 8, 30, 0, DateTimeKind.Utc);

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"paper-{Guid.NewGuid():N}.pdf");

    public Paper(params IReadOnlyList<Element> elements) : this(Of(new Section(PageSetup.ArchiveA4).Add(elements)))
    {
    }

    public Paper(Document document) : this(document.ToBytes(Fonts))
    {
    }

    public Paper(byte[] bytes)
    {
        Bytes = bytes;
        File.WriteAllBytes(_path, Bytes);
    }

    public byte[] Bytes { get; }

    /// <summary>The whole text as it was drawn, without spaces and line ends. (In its own order pdftotext takes a hyphen at a line's end away.)</summary>
    public string Text => string.Concat(Run("pdftotext", "-raw", _path, "-").Where(c => !char.IsWhiteSpace(c)));

    public static Document Of(params IReadOnlyList<Section> sections) => new Document { Title = "试印件", CreatedAt = MadeAt }.Add(sections);

    public string[] Pages() => Run("pdftotext", "-layout", _path, "-").TrimEnd('\f').Split('\f');

    /// <summary>How far from the page's left edge each of these words begins, in points.</summary>
    public double[] Lefts(params string[] words)
    {
        var boxes = Run("pdftotext", "-bbox", _path, "-").Split('\n');
        return [.. words.Select(w => boxes.First(b => b.Contains($">{w}<", StringComparison.Ordinal)).Split('"')[1]).Select(x => double.Parse(x, CultureInfo.InvariantCulture))];
    }

    public string Check() => Run("qpdf", "--check", _path);

    public string[] FontLines() => [.. Run("pdffonts", _path).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)];

    /// <summary>The file with every stream inflated, one byte a character.</summary>
    public string Plain() => Run("qpdf", "--qdf", "--object-streams=disable", _path, "-");

    public void Dispose() => File.Delete(_path);

    private static string Run(string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (tool == "qpdf") start.StandardOutputEncoding = System.Text.Encoding.Latin1;
        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{tool}: {complaints.Result}");
        return output;
    }
}
