using System.Globalization;
using System.Net;
using System.Text;
using System.Xml.Linq;
using InfoCenter.Core.Common;

namespace InfoCenter.Core.Portal.Import;

/// <summary>One block of a Word file: a paragraph, a list item or a table.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Markup">As markup, not cleaned.</param>
/// <param name="IsTitle">Whether its style is that of a title.</param>
internal sealed record WordBlock(string Text, string Markup, bool IsTitle);

/// <summary>Turns the elements of a Word file into markup.</summary>
/// <param name="relations">Addresses by their mark.</param>
/// <param name="headings">Levels by style; 0 is the title.</param>
internal sealed class WordMarkup(IReadOnlyDictionary<string, string> relations, IReadOnlyDictionary<string, int> headings)
{
    public static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int Deepest = 60;

    /// <summary>Whether there are text boxes, which stand nowhere in the text.</summary>
    public bool HasBoxes { get; private set; }

    public List<WordBlock> BlocksOf(XElement parent, int depth = 0)
    {
        var blocks = new List<WordBlock>();
        if (depth > Deepest) return blocks;
        foreach (var element in parent.Elements())
        {
            if (element.Name == Word + "p") blocks.Add(Paragraph(element));
            else if (element.Name == Word + "tbl") blocks.Add(Table(element, depth));
            else if (element.Name == Word + "sdt" && element.Element(Word + "sdtContent") is { } content) blocks.AddRange(BlocksOf(content, depth + 1));
        }

        return blocks;
    }

    private WordBlock Paragraph(XElement paragraph)
    {
        var facts = paragraph.Element(Word + "pPr");
        var level = headings.GetValueOrDefault(Value(facts?.Element(Word + "pStyle")) ?? "", -1);
        var isItem = facts?.Element(Word + "numPr") is not null;
        var markup = new StringBuilder();
        Inline(markup, paragraph, 0);
        var name = level switch { 0 or 1 => "h2", 2 => "h3", > 2 => "h4", _ => "p" };
        var text = ChineseText.Clean(string.Concat(paragraph.Descendants(Word + "t").Select(t => t.Value)));
        return new(text, level < 0 && isItem ? $"<ul><li>{markup}</li></ul>" : $"<{name}>{markup}</{name}>", level is 0 or 1);
    }

    private WordBlock Table(XElement table, int depth)
    {
        var markup = new StringBuilder("<table>");
        foreach (var row in table.Elements(Word + "tr"))
        {
            markup.Append("<tr>");
            foreach (var cell in row.Elements(Word + "tc"))
            {
                var span = Value(cell.Element(Word + "tcPr")?.Element(Word + "gridSpan"));
                markup.Append("<td").Append(int.TryParse(span, CultureInfo.InvariantCulture, out var cells) ? string.Create(CultureInfo.InvariantCulture, $" colspan=\"{cells}\"") : "").Append('>');
                foreach (var block in BlocksOf(cell, depth + 1)) markup.Append(block.Markup);
                markup.Append("</td>");
            }

            markup.Append("</tr>");
        }

        return new(ChineseText.Clean(string.Join(' ', table.Descendants(Word + "t").Select(t => t.Value))), markup.Append("</table>").ToString(), IsTitle: false);
    }

    // What was struck out by a reviser (w:del, w:moveFrom) is not there any more.
    private void Inline(StringBuilder markup, XElement parent, int depth)
    {
        if (depth > Deepest) return;
        foreach (var element in parent.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "r": Run(markup, element); break;
                case "hyperlink":
                    var address = relations.GetValueOrDefault(element.Attribute(Relation + "id")?.Value ?? "", "");
                    markup.Append("<a href=\"").Append(WebUtility.HtmlEncode(address)).Append("\">");
                    Inline(markup, element, depth + 1);
                    markup.Append("</a>");
                    break;
                case "ins" or "moveTo" or "smartTag" or "sdt" or "sdtContent" or "fldSimple": Inline(markup, element, depth + 1); break;
                default: break;
            }
        }
    }

    private void Run(StringBuilder markup, XElement run)
    {
        var facts = run.Element(Word + "rPr");
        var marks = ((string Name, string Tag)[])[("b", "strong"), ("i", "em")];
        var tags = marks.Where(mark => IsOn(facts?.Element(Word + mark.Name))).Select(mark => mark.Tag).ToList();
        if (Value(facts?.Element(Word + "vertAlign")) is { } raised) tags.Add(raised == "superscript" ? "sup" : raised == "subscript" ? "sub" : "span");
        foreach (var tag in tags) markup.Append('<').Append(tag).Append('>');
        foreach (var element in run.Elements()) Piece(markup, element);
        foreach (var tag in Enumerable.Reverse(tags)) markup.Append("</").Append(tag).Append('>');
    }

    private void Piece(StringBuilder markup, XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "t": markup.Append(WebUtility.HtmlEncode(element.Value)); break;
            case "tab": markup.Append(' '); break;
            case "br" or "cr": markup.Append("<br>"); break;
            case "noBreakHyphen": markup.Append('-'); break;
            case "drawing" or "pict" or "object": Picture(markup, element); break;
            case "AlternateContent":
                foreach (var inner in element.Elements().Take(1).Elements()) Piece(markup, inner);
                break;
            default: break;
        }
    }

    private void Picture(StringBuilder markup, XElement drawing)
    {
        HasBoxes |= drawing.Descendants(Word + "txbxContent").Any();
        var words = drawing.Descendants().FirstOrDefault(one => one.Name.LocalName == "docPr")?.Attribute("descr")?.Value ?? "";
        var marks = drawing.Descendants(Drawing + "blip").Select(blip => blip.Attribute(Relation + "embed")?.Value)
            .Concat(drawing.Descendants().Where(one => one.Name.LocalName == "imagedata").Select(data => data.Attribute(Relation + "id")?.Value));
        foreach (var mark in marks)
        {
            if (mark is not null && relations.TryGetValue(mark, out var address) && address.StartsWith('!'))
                markup.Append("<img src=\"").Append(WebUtility.HtmlEncode(address)).Append("\" alt=\"").Append(WebUtility.HtmlEncode(words)).Append("\">");
        }
    }

    private static string? Value(XElement? element) => element?.Attribute(Word + "val")?.Value;

    private static bool IsOn(XElement? element) => element is not null && Value(element) is not ("0" or "false" or "off" or "none");
}
