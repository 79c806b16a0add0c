using System.Globalization;
using System.Security;
using System.Text;

namespace InfoCenter.Seeds.Files;

/// <summary>Writes sheets as an .xlsx package of the fewest parts Excel accepts.</summary>
internal sealed class Workbook
{
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    private readonly Dictionary<string, int> _strings = [];
    private readonly List<string> _order = [];

    public static void Save(string path, params IReadOnlyList<Sheet> sheets) => new Workbook().Write(sheets).Save(path);

    private ZipPackage Write(IReadOnlyList<Sheet> sheets)
    {
        var numbers = Enumerable.Range(1, sheets.Count).ToList();
        var package = new ZipPackage();
        package.Add("[Content_Types].xml", Declaration + $"""
            <Types xmlns="{ContentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Kind}.sheet.main+xml"/>{string.Concat(numbers.Select(n => $"""<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{Kind}.worksheet+xml"/>"""))}<Override PartName="/xl/styles.xml" ContentType="{Kind}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="{Kind}.sharedStrings+xml"/></Types>
            """);
        package.Add("_rels/.rels", Declaration + $"""
            <Relationships xmlns="{PackageRelations}"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        package.Add("xl/workbook.xml", Declaration + $"""
            <workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{string.Concat(numbers.Select(n => $"""<sheet name="{SecurityElement.Escape(sheets[n - 1].Name)}" sheetId="{n}" r:id="rId{n}"/>"""))}</sheets></workbook>
            """);
        package.Add("xl/_rels/workbook.xml.rels", Declaration + $"""
            <Relationships xmlns="{PackageRelations}">{string.Concat(numbers.Select(n => $"""<Relationship Id="rId{n}" Type="{Relations}/worksheet" Target="worksheets/sheet{n}.xml"/>"""))}<Relationship Id="rId{sheets.Count + 1}" Type="{Relations}/styles" Target="styles.xml"/><Relationship Id="rId{sheets.Count + 2}" Type="{Relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>
            """);
        foreach (var n in numbers) package.Add($"xl/worksheets/sheet{n}.xml", SheetXml(sheets[n - 1]));
        package.Add("xl/styles.xml", Styles);
        package.Add("xl/sharedStrings.xml", SharedStrings());
        return package;
    }

    // Cell styles: 0 plain, 1 title, 2 heading, 3 a day.
    private static string Styles => Declaration + $"""
        <styleSheet xmlns="{Main}"><fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf borderId="1" applyBorder="1"/><xf fontId="1" applyFont="1" applyAlignment="1"><alignment horizontal="center"/></xf><xf fontId="2" borderId="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="14" borderId="1" applyNumberFormat="1" applyBorder="1"/></cellXfs></styleSheet>
        """;

    private string SheetXml(Sheet sheet)
    {
        var xml = new StringBuilder(Declaration).Append(CultureInfo.InvariantCulture, $"""<worksheet xmlns="{Main}">""");
        if (sheet.Widths.Count > 0)
        {
            xml.Append("<cols>");
            foreach (var (column, width) in sheet.Widths.Index())
                xml.Append(CultureInfo.InvariantCulture, $"""<col min="{column + 1}" max="{column + 1}" width="{width}" customWidth="1"/>""");
            xml.Append("</cols>");
        }

        xml.Append("<sheetData>");
        foreach (var (index, row) in sheet.Rows.Index())
        {
            if (row is null) continue;
            xml.Append(CultureInfo.InvariantCulture, $"""<row r="{index + 1}"{(row.IsHidden ? " hidden=\"1\"" : "")}>""");
            foreach (var (column, value) in row.Cells.Index())
                AppendCell(xml, $"{Sheet.ColumnName(column)}{index + 1}", value, (int)row.Look);
            xml.Append("</row>");
        }

        xml.Append("</sheetData>");
        if (sheet.Merges.Count > 0)
        {
            xml.Append(CultureInfo.InvariantCulture, $"""<mergeCells count="{sheet.Merges.Count}">""");
            foreach (var area in sheet.Merges) xml.Append(CultureInfo.InvariantCulture, $"""<mergeCell ref="{area}"/>""");
            xml.Append("</mergeCells>");
        }

        return xml.Append("</worksheet>").ToString();
    }

    private void AppendCell(StringBuilder xml, string reference, object? value, int style)
    {
        var (type, text) = value switch
        {
            null => ("", ""),
            string s => (" t=\"s\"", IndexOf(s).ToString(CultureInfo.InvariantCulture)),
            DateOnly day => ("", (day.DayNumber - SerialZero.DayNumber).ToString(CultureInfo.InvariantCulture)),
            IFormattable number => ("", number.ToString(null, CultureInfo.InvariantCulture)),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "A cell is text, a number or a day."),
        };
        if (text.Length == 0) return;
        xml.Append(CultureInfo.InvariantCulture, $"""<c r="{reference}" s="{(value is DateOnly ? 3 : style)}"{type}><v>{text}</v></c>""");
    }

    private int IndexOf(string text)
    {
        if (!_strings.TryGetValue(text, out var index))
        {
            _strings[text] = index = _order.Count;
            _order.Add(text);
        }

        return index;
    }

    private string SharedStrings()
    {
        var items = string.Concat(_order.Select(text => $"""<si><t xml:space="preserve">{SecurityElement.Escape(text)}</t></si>"""));
        return Declaration + $"""<sst xmlns="{Main}" uniqueCount="{_order.Count}">{items}</sst>""";
    }
}
