using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>Reads the parts of an .xlsx package in one pass each: workbook, number formats, shared texts, then every sheet.</summary>
internal sealed class XlsxReader(ZipArchive package, SheetBuilder builder)
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        CloseInput = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly Dictionary<string, ZipArchiveEntry> _parts =
        package.Entries.ToDictionary(part => part.FullName.Replace('\\', '/').TrimStart('/'), StringComparer.OrdinalIgnoreCase);

    public void Read()
    {
        var workbookPart = Related("", "_rels/.rels", "officeDocument").Values.FirstOrDefault(_parts.ContainsKey) ?? "xl/workbook.xml";
        if (!_parts.ContainsKey(workbookPart)) throw SpreadsheetRules.FileIsDamaged;

        var folder = workbookPart[..(workbookPart.LastIndexOf('/') + 1)];
        var relations = $"{folder}_rels/{workbookPart[folder.Length..]}.rels";
        var sheetParts = Related(folder, relations, "worksheet");
        var texts = Texts(Related(folder, relations, "sharedStrings").Values.FirstOrDefault());
        var formats = Formats(Related(folder, relations, "styles").Values.FirstOrDefault());
        var (sheets, uses1904) = Sheets(workbookPart);

        foreach (var (name, state, id) in sheets)
        {
            // Chart sheets and dialogs have no cells and no entry here.
            if (!sheetParts.TryGetValue(id, out var part) || !_parts.TryGetValue(part, out var entry)) continue;

            using var xml = Open(entry);
            new XlsxSheet(xml, texts, formats, uses1904, builder).Read();
            builder.EndSheet(name, isHidden: state is "hidden" or "veryHidden");
        }
    }

    private (List<(string Name, string State, string Id)> Sheets, bool Uses1904) Sheets(string part)
    {
        var (sheets, uses1904) = (new List<(string, string, string)>(), false);
        using var xml = Open(_parts[part]);
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element) continue;
            if (xml.LocalName is "workbookPr") uses1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName is not "sheet") continue;

            var (name, state, id) = ("", "", "");
            while (xml.MoveToNextAttribute())
            {
                if (xml.LocalName is "name") name = EscapedText.Decode(xml.Value);
                else if (xml.LocalName is "state") state = xml.Value;
                else if (xml.LocalName is "id" && xml.Prefix.Length > 0) id = xml.Value;
            }

            sheets.Add((name, state, id));
        }

        return (sheets, uses1904);
    }

    /// <summary>The targets of one kind of relation, by id, as part names.</summary>
    private Dictionary<string, string> Related(string folder, string part, string kind)
    {
        var targets = new Dictionary<string, string>();
        if (!_parts.TryGetValue(part, out var entry)) return targets;

        using var xml = Open(entry);
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element || xml.LocalName is not "Relationship") continue;
            if (xml.GetAttribute("TargetMode") is "External" || xml.GetAttribute("Type")?.EndsWith("/" + kind, StringComparison.Ordinal) != true) continue;

            var target = xml.GetAttribute("Target") ?? "";
            targets[xml.GetAttribute("Id") ?? ""] = PartName(folder, target);
        }

        return targets;
    }

    private static string PartName(string folder, string target)
    {
        var steps = new List<string>(target.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in Uri.UnescapeDataString(target).Split('/', '\\'))
        {
            if (step is ".." && steps.Count > 0) steps.RemoveAt(steps.Count - 1);
            else if (step is not ("" or "." or "..")) steps.Add(step);
        }

        return string.Join('/', steps);
    }

    private List<string> Texts(string? part)
    {
        var texts = new List<string>();
        if (part is null || !_parts.TryGetValue(part, out var entry)) return texts;

        using var xml = Open(entry);
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element || xml.LocalName is not "si") continue;
            builder.Step();
            texts.Add(XlsxSheet.RichText(xml));
        }

        return texts;
    }

    private List<NumberText> Formats(string? part)
    {
        var (formats, custom, inCells) = (new List<NumberText>(), new Dictionary<int, NumberText>(), false);
        if (part is null || !_parts.TryGetValue(part, out var entry)) return formats;

        using var xml = Open(entry);
        while (xml.Read())
        {
            if (xml.LocalName is "cellXfs") inCells = xml.NodeType is XmlNodeType.Element;
            if (xml.NodeType is not XmlNodeType.Element) continue;

            if (xml.LocalName is "numFmt" && !inCells && int.TryParse(xml.GetAttribute("numFmtId"), out var id))
                custom[id] = NumberText.Of(xml.GetAttribute("formatCode") ?? "");
            if (xml.LocalName is "xf" && inCells)
            {
                _ = int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var used);
                formats.Add(custom.TryGetValue(used, out var format) ? format : NumberText.BuiltIn(used));
            }
        }

        return formats;
    }

    private static XmlReader Open(ZipArchiveEntry part) => XmlReader.Create(part.Open(), Settings);
}
