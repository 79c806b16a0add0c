using System.Globalization;
using System.Xml;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>Writes one worksheet part: title, frozen headings, rows.</summary>
internal sealed class XlsxSheetWriter(XmlWriter xml, Dictionary<string, int> texts)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int MostLetters = 32_767;
    private int _row;

    public void Write(ExportSheet sheet)
    {
        xml.WriteStartElement("worksheet", Main);
        WriteFrame(sheet);

        xml.WriteStartElement("sheetData", Main);
        if (sheet.Title is not null) WriteRow([sheet.Title], XlsxStyles.Title);
        WriteRow([.. sheet.Columns.Select(column => column.Heading)], XlsxStyles.Heading);
        foreach (var row in sheet.Rows) WriteRow(row, XlsxStyles.Text);
        xml.WriteEndElement();

        if (sheet.Title is not null && sheet.Columns.Count > 1)
        {
            xml.WriteStartElement("mergeCells", Main);
            xml.WriteStartElement("mergeCell", Main);
            xml.WriteAttributeString("ref", $"A1:{ColumnLetters.Of(sheet.Columns.Count)}1");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteFrame(ExportSheet sheet)
    {
        var frozen = sheet.Title is null ? 1 : 2;
        xml.WriteRaw($"""<sheetViews><sheetView workbookViewId="0"><pane ySplit="{frozen}" topLeftCell="A{frozen + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>""");
        for (var i = 1; i <= sheet.Columns.Count; i++)
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<col min="{i}" max="{i}" width="{sheet.Columns[i - 1].Width}" customWidth="1"/>"""));
        xml.WriteRaw("</cols>");
    }

    private void WriteRow(IReadOnlyList<object?> values, string textStyle)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", XmlConvert.ToString(++_row));
        for (var i = 0; i < values.Count; i++)
        {
            xml.WriteStartElement("c", Main);
            xml.WriteAttributeString("r", ColumnLetters.Of(i + 1) + XmlConvert.ToString(_row));
            WriteValue(values[i], textStyle);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteValue(object? value, string textStyle)
    {
        switch (value)
        {
            case DateOnly { Year: >= 1901 } day:
                Cell(XlsxStyles.Date, null, XmlConvert.ToString(day.ToDateTime(default).ToOADate()));
                break;
            case int or long or decimal or double:
                Cell(XlsxStyles.Number, null, ExportSheet.Spell(value));
                break;
            default:
                var text = ExportSheet.Spell(value);
                if (text.Length > MostLetters) throw SpreadsheetRules.CellTextIsTooLong;
                if (text.Length == 0) Cell(textStyle, null, null);
                else Cell(textStyle, "s", XmlConvert.ToString(IndexOf(text)));
                break;
        }
    }

    private void Cell(string style, string? kind, string? value)
    {
        xml.WriteAttributeString("s", style);
        if (kind is not null) xml.WriteAttributeString("t", kind);
        if (value is not null) xml.WriteElementString("v", Main, value);
    }

    private int IndexOf(string text)
    {
        if (!texts.TryGetValue(text, out var index)) texts[text] = index = texts.Count;
        return index;
    }
}
