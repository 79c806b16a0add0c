using System.Reflection;
using System.Text;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Roster.Import;
using InfoCenter.Core.Spreadsheets;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Roster.Import;

/// <summary>What clerks' files really hold, from the bytes to the office's word (table I4, with the cases of the readers' own tests).</summary>
public sealed class RosterReadingTests : IDisposable
{
    private readonly RosterOffice _office = new();

    static RosterReadingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, string> NamesInEncodings
    {
        get
        {
            var cases = new TheoryData<string, string>();
            string[] names = ["王　强", "李 梅", "阿依古丽·买买提", "阿依古丽•买买提", "阿依古丽・买买提", "阿依古丽．买买提", "曾𬸣", "𠅤䶮", "𬭎", "㛃", "欧阳㭎", "〇"];
            foreach (var encoding in (string[])["utf-8", "utf-8 with mark", "utf-16", "utf-16BE", "gb18030"])
            {
                foreach (var name in names) cases.Add(encoding, name);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(NamesInEncodings))]
    public async Task A_name_arrives_whatever_the_file_is_written_in(string encoding, string name)
    {
        var text = Encoding.UTF8.GetString(RosterBook.Of(1).Type(0, RosterField.Name, name).ToCsv());
        var file = encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(text),
            "utf-8 with mark" => Marked(Encoding.UTF8, text),
            "gb18030" => Encoding.GetEncoding("gb18030").GetBytes(text),
            var wide => Marked(Encoding.GetEncoding(wide), text),
        };

        var row = Assert.Single((await _office.Import.TryOutAsync("名册.csv", file)).Rows);

        Assert.Empty(row.Problems);
        Assert.Equal(InfoCenter.Core.Common.PersonName.Read(name)!.Name.Value, row[RosterField.Name]);
    }

    [Fact]
    public async Task An_id_number_in_a_number_cell_is_refused_and_a_telephone_number_is_not()
    {
        var preview = await ImportAsync(new() { [RosterField.IdNumber] = 420323199501010021d, [RosterField.Phone] = 19900000001d });

        var problem = Assert.Single(Assert.Single(preview.Rows).Problems);
        Assert.Equal(nameof(RosterImportRules.IdNumberIsNumeric), problem.Rule);
        Assert.Equal("19900000001", preview.Rows[0][RosterField.Phone]);
    }

    [Fact]
    public async Task A_month_of_birth_in_a_date_cell_is_the_month() =>
        Assert.Equal("1960-05", Assert.Single((await ImportAsync(new() { [RosterField.BirthMonth] = new DateOnly(1960, 5, 1) })).Rows)[RosterField.BirthMonth]);

    [Fact]
    public async Task Two_of_one_name_in_one_township_stay_two()
    {
        var preview = await _office.PreviewAsync(RosterBook.Of(2).Type(0, RosterField.Name, "张伟").Type(1, RosterField.Name, "张伟"));

        Assert.Equal((2, 2), (preview.Persons, preview.Mandates));
    }

    [Fact]
    public void A_sheet_formatted_to_its_last_row_is_as_small_as_what_it_holds()
    {
        var rows = new StringBuilder("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>姓名</v></c></row>");
        for (var row = 2; row <= 1_048_576; row += 16) rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"<row r=\"{row}\" s=\"1\" customFormat=\"1\"><c r=\"A{row}\" s=\"1\"/></row>");

        Assert.Single(WorkbookReader.Read(RawXlsx.WithRows(rows.ToString()).Bytes(), "名册.xlsx").Sheets[0].Rows);
    }

    [Fact]
    public void There_are_two_hundred_cases_of_what_clerks_really_type()
    {
        Type[] tables = [typeof(RosterReadingTests), typeof(RosterImportTests), typeof(Spreadsheets.TypedDatesTests), typeof(Spreadsheets.TableReaderTests), typeof(Spreadsheets.WorkbookReaderTests), typeof(Spreadsheets.CsvReaderTests), typeof(Common.IdNumberTests), typeof(Common.PersonNameTests)];

        var cases = tables.SelectMany(table => table.GetMethods()).Sum(CasesOf);

        Assert.True(cases >= 200, $"There are {cases}.");
        Figures.Note("I4", "cases of real Chinese sheets: names, numbers, dates, encodings, headers, merges, each with its exact value or refusal", cases, null, $"{cases} of {cases} as expected");
    }

    public void Dispose() => _office.Dispose();

    private static byte[] Marked(Encoding encoding, string text) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];

    private static int CasesOf(MethodInfo test) => test.GetCustomAttribute<FactAttribute>() switch
    {
        null => 0,
        TheoryAttribute => test.GetCustomAttributes<InlineDataAttribute>().Count()
            + test.GetCustomAttributes<MemberDataAttribute>().Sum(from => ((IEnumerable<object>)test.DeclaringType!.GetProperty(from.MemberName)!.GetValue(null)!).Count()),
        _ => 1,
    };

    private Task<RosterPreview> ImportAsync(Dictionary<RosterField, object> typed)
    {
        var lines = Encoding.UTF8.GetString(RosterBook.Of(1).ToCsv()).Split(["\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries);
        var (headings, values) = (lines[0].Split(','), lines[1].Split(',').Cast<object?>().ToArray());
        foreach (var (field, value) in typed) values[Array.IndexOf(headings, field.Label)] = value;
        using var file = new MemoryStream();
        XlsxWriter.Write(file, new ExportSheet("名册", [.. headings.Select(heading => new ExportColumn(heading))], [values]));
        return _office.Import.TryOutAsync("名册.xlsx", file.ToArray());
    }
}
