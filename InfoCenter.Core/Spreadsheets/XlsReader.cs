using System.Text;
using ExcelDataReader;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>Reads the old binary .xls through ExcelDataReader, whose exceptions all mean the same to the user.</summary>
internal static class XlsReader
{
    private const int LastRow = 65_536;
    private const int LastColumn = 256;

    // The library asks for Windows code pages as soon as it is configured.
    static XlsReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static void Read(Stream file, SheetBuilder builder)
    {
        using var reader = ExcelReaderFactory.CreateBinaryReader(file, new ExcelReaderConfiguration { FallbackEncoding = TextEncodings.Chinese });
        var formats = new Dictionary<string, NumberText>();
        do
        {
            // A damaged size makes the library walk through rows by the thousand million, deaf to everything.
            if (reader.RowCount > LastRow || reader.FieldCount > LastColumn) throw SpreadsheetRules.FileIsDamaged;

            while (reader.Read())
            {
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    builder.Step();
                    builder.Add(i + 1, Cell(reader, i, formats));
                }

                builder.EndRow(reader.Depth + 1, isHidden: reader.RowHeight <= 0);
            }

            foreach (var range in reader.MergeCells ?? [])
                builder.Merge(new(range.FromRow + 1, range.FromColumn + 1, range.ToRow + 1, range.ToColumn + 1));

            builder.EndSheet(reader.Name, isHidden: reader.VisibleState is "hidden" or "veryhidden");
        }
        while (reader.NextResult());
    }

    private static Cell Cell(IExcelDataReader reader, int i, Dictionary<string, NumberText> formats) => reader.GetValue(i) switch
    {
        null => default,
        string text => Spreadsheets.Cell.OfText(text),
        bool yes => new Cell(CellKind.Boolean, yes ? "TRUE" : "FALSE", yes ? 1 : 0),
        DateTime date => DateFormat(reader, i, formats).Read(date.ToOADate(), uses1904: false),
        IConvertible number => Format(reader, i, formats).Read(number.ToDouble(null), uses1904: false),
        var other => Spreadsheets.Cell.OfText(other.ToString() ?? ""),
    };

    private static NumberText DateFormat(IExcelDataReader reader, int i, Dictionary<string, NumberText> formats) =>
        Format(reader, i, formats) is { Shape: NumberShape.Day or NumberShape.Month or NumberShape.Moment } format ? format : new(NumberShape.Moment);

    private static NumberText Format(IExcelDataReader reader, int i, Dictionary<string, NumberText> formats)
    {
        var builtIn = NumberText.BuiltIn(reader.GetNumberFormatIndex(i));
        if (builtIn.Shape is not NumberShape.General || reader.GetNumberFormatString(i) is not { } code) return builtIn;

        if (!formats.TryGetValue(code, out var format)) formats[code] = format = NumberText.Of(code);
        return format;
    }
}
