using System.Globalization;
using System.Text;
using System.Xml;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>Reads one worksheet part from its first row to its merged ranges, cell by cell.</summary>
internal sealed class XlsxSheet(XmlReader xml, List<string> texts, List<NumberText> formats, bool uses1904, SheetBuilder builder)
{
    private int _row;
    private int _column;
    private bool _isHidden;

    public void Read()
    {
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Element)
            {
                switch (xml.LocalName)
                {
                    case "row": StartRow(); break;
                    case "c": ReadCell(); break;
                    case "mergeCell": ReadMerge(); break;
                }
            }
            else if (xml.NodeType is XmlNodeType.EndElement && xml.LocalName is "row")
            {
                builder.EndRow(_row, _isHidden);
            }
        }
    }

    /// <summary>The text of an <c>si</c> or <c>is</c> element without the phonetic runs; leaves the reader on the element's end.</summary>
    public static string RichText(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";

        var (depth, text, joined) = (xml.Depth, "", (StringBuilder?)null);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is not XmlNodeType.Element) continue;
            if (xml.LocalName is "rPh")
            {
                SkipInside(xml);
            }
            else if (xml.LocalName is "t")
            {
                var run = Content(xml);
                if (text.Length == 0) text = run;
                else (joined ??= new StringBuilder(text)).Append(run);
            }
        }

        return EscapedText.Decode(joined?.ToString() ?? text);
    }

    private void StartRow()
    {
        _row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : _row + 1;
        if (_row is < 1 or > SheetBuilder.LastRow) throw SpreadsheetRules.FileIsDamaged;

        _column = 0;
        _isHidden = xml.GetAttribute("hidden") is "1" or "true";
        builder.Step();
    }

    private void ReadCell()
    {
        builder.Step();
        var (address, style, kind) = ((string?)null, 0, "n");
        while (xml.MoveToNextAttribute())
        {
            switch (xml.LocalName)
            {
                case "r": address = xml.Value; break;
                case "s": _ = int.TryParse(xml.Value, NumberStyles.None, CultureInfo.InvariantCulture, out style); break;
                case "t": kind = xml.Value; break;
            }
        }

        xml.MoveToElement();
        _column = address is null ? _column + 1 : ColumnLetters.Parse(address).Column;
        if (_column == 0) throw SpreadsheetRules.FileIsDamaged;
        if (xml.IsEmptyElement) return;

        var (value, formula, depth) = ((string?)null, (string?)null, xml.Depth);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is not XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "v": value = Content(xml); break;
                case "f": formula = Content(xml); break;
                case "is": value = RichText(xml); break;
            }
        }

        builder.Add(_column, Cell(kind, value, formula, style));
    }

    private Cell Cell(string kind, string? value, string? formula, int style)
    {
        // A formula saved without its result: the user saw a value that is not in the file.
        if (string.IsNullOrEmpty(value)) return formula is null || kind is "str" ? default : new Cell(CellKind.Error, "=" + formula);

        switch (kind)
        {
            case "s":
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < texts.Count
                    ? Spreadsheets.Cell.OfText(texts[index])
                    : throw SpreadsheetRules.FileIsDamaged;
            case "str" or "inlineStr":
                builder.CountLetters(value);
                return Spreadsheets.Cell.OfText(kind is "str" ? EscapedText.Decode(value) : value);
            case "b":
                return new Cell(CellKind.Boolean, value is "0" ? "FALSE" : "TRUE", value is "0" ? 0 : 1);
            case "e":
                return new Cell(CellKind.Error, value);
            case "d" when DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date):
                return new NumberText(NumberShape.Moment).Read(date.ToOADate(), uses1904: false);
        }

        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return Spreadsheets.Cell.OfText(value);

        return (style < formats.Count ? formats[style] : NumberText.General).Read(number, uses1904);
    }

    private void ReadMerge()
    {
        var ends = (xml.GetAttribute("ref") ?? "").Split(':');
        var (first, last) = (ColumnLetters.Parse(ends[0]), ColumnLetters.Parse(ends[^1]));
        if (first.Row > 0 && first.Column > 0 && last.Row >= first.Row && last.Column >= first.Column)
            builder.Merge(new CellRange(first.Row, first.Column, last.Row, last.Column));
    }

    private static string Content(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";

        var (depth, text) = (xml.Depth, "");
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                text = text.Length == 0 ? xml.Value : text + xml.Value;
        }

        return text;
    }

    private static void SkipInside(XmlReader xml)
    {
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
        }
    }
}
