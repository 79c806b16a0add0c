using InfoCenter.Core.Printing.Pdf;

namespace InfoCenter.Core.Printing;

/// <summary>A paper to print: sections of elements, and the words it is filed under. Equal documents give equal bytes.</summary>
public sealed class Document
{
    private readonly List<IEnumerable<Section>> _sections = [];

    public required string Title { get; init; }

    /// <summary>The instant of making (UTC); it is stamped into the file.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The office that made it.</summary>
    public string Author { get; init; } = "";

    public string Subject { get; init; } = "";

    /// <summary>Words to find the file by, such as its archive number.</summary>
    public string Keywords { get; init; } = "";

    public Document Add(params IReadOnlyList<Section> sections)
    {
        _sections.Add(sections);
        return this;
    }

    /// <summary>Adds sections that are made only when their turn comes.</summary>
    public Document AddLater(IEnumerable<Section> sections)
    {
        _sections.Add(sections);
        return this;
    }

    /// <summary>Lays the document out and writes it as PDF/A-2u; refused when a character has no font. Write to a temporary file first: a refusal leaves the stream cut short.</summary>
    /// <returns>How many pages it has.</returns>
    public int WriteTo(Stream output, FontShelf fonts)
    {
        using var file = new PdfDocument(output, new(Title, Author, Subject, Keywords, CreatedAt));
        var typesetter = new Typesetter(fonts);
        var flow = new PageFlow(file, typesetter);
        foreach (var section in _sections.SelectMany(s => s)) flow.Fill(section);

        flow.Close();
        file.Finish();
        return file.Pages.Count;
    }

    public byte[] ToBytes(FontShelf fonts)
    {
        using var bytes = new MemoryStream();
        WriteTo(bytes, fonts);
        return bytes.ToArray();
    }
}
