using System.Globalization;
using System.Security;
using System.Text;

namespace InfoCenter.Core.Printing.Pdf;

/// <summary>What a file says about itself, once as XMP (with the PDF/A-2u claim) and once as the older information dictionary; both say the same.</summary>
internal static class XmpPacket
{
    public const string Producer = "InfoCenter";

    public static byte[] Write(PdfDescription description)
    {
        var (title, author, subject, keywords) =
            (Xml(description.Title), Xml(description.Author), Xml(description.Subject), Xml(description.Keywords));
        var created = description.CreatedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var creator = author.Length == 0 ? "" : $"<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>";
        var about = subject.Length == 0 ? "" : $"<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{subject}</rdf:li></rdf:Alt></dc:description>";
        var words = keywords.Length == 0 ? "" : $"<pdf:Keywords>{keywords}</pdf:Keywords>";

        return Encoding.UTF8.GetBytes($"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance></rdf:Description>
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>{creator}{about}</rdf:Description>
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreatorTool>{Producer}</xmp:CreatorTool><xmp:CreateDate>{created}</xmp:CreateDate><xmp:ModifyDate>{created}</xmp:ModifyDate></rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>{Producer}</pdf:Producer>{words}</rdf:Description>
            </rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """.ReplaceLineEndings("\n"));
    }

    public static ByteBuffer Dictionary(PdfDescription description)
    {
        var date = description.CreatedAt.ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture);
        var entries = new ByteBuffer().Add("<</Title "u8).TextString(description.Title);
        if (description.Author.Length > 0) entries.Add("/Author "u8).TextString(description.Author);
        if (description.Subject.Length > 0) entries.Add("/Subject "u8).TextString(description.Subject);
        if (description.Keywords.Length > 0) entries.Add("/Keywords "u8).TextString(description.Keywords);
        return entries.Ascii($"/Creator({Producer})/Producer({Producer})/CreationDate({date})/ModDate({date})>>");
    }

    // Control characters are no XML; a title pasted from elsewhere may hold some.
    private static string Xml(string text) => SecurityElement.Escape(string.Concat(text.Where(c => !char.IsControl(c))));
}

/// <summary>The words a file is filed under; the instant is UTC.</summary>
internal sealed record PdfDescription(string Title, string Author, string Subject, string Keywords, DateTime CreatedAt);
