using System.Text;
using FsCheck.Fluent;
using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.Tests.Core.Spreadsheets;

public class CsvReaderTests
{
    private const string Text = "姓名,性别\r\n曾𬸣,女\r\n";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 bom", "utf-16", "utf-16be", "gb18030"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Any_encoding_of_Chinese_Excel_is_read(string name)
    {
        var bytes = name switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(Text),
            "utf-8 bom" => Marked(Encoding.UTF8),
            "utf-16" => Marked(Encoding.Unicode),
            "utf-16be" => Marked(Encoding.BigEndianUnicode),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes(Text),
        };
        Assert.Equal("姓名|性别/曾𬸣|女", Spell(bytes));
    }

    [Theory]
    [InlineData("a,b\nc,d", "a|b/c|d")]
    [InlineData("a;b\r\nc;d\r\n", "a|b/c|d")]
    [InlineData("a\tb\rc\td", "a|b/c|d")]
    [InlineData("\"a,1\",\"b\"\"c\"\nd,e", "a,1|b\"c/d|e")]
    [InlineData("\"a\nb\",c\nd,e", "a\nb|c/d|e")]
    [InlineData("a,\nb,c", "a/b|c")]
    [InlineData("a,b,", "a|b")]
    [InlineData(",,\nb", "b")]
    [InlineData("\"open", "open")]
    [InlineData("\"a\"b,c", "ab|c")]
    [InlineData("'=1+1,'422624196805120011,'x", "=1+1|422624196805120011|'x")]
    [InlineData("1.99E+10,007", "1.99E+10|007")]
    public void Separators_quotes_and_guards_are_understood(string text, string expected) => Assert.Equal(expected, Spell(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Blank_lines_count_as_rows_and_quoted_line_breaks_do_not() =>
        Assert.Equal([1, 4], Sheet(Encoding.UTF8.GetBytes("\"a\nb\"\r\n\r\n\r\nc")).Rows.Select(row => row.Number));

    [Fact]
    public void What_is_exported_is_read_back_equal() =>
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Gen.Elements("=", "+", "-", "@", "\t", "\r", "\n", "'", "\"", ",", ";", "＝", "＠", " ", "王", "曾𬸣", "1", "420323199501010021")
            .ArrayOf().Select(string.Concat).Where(text => !string.IsNullOrWhiteSpace(text)).ToArbitrary(), text =>
        {
            using var file = new MemoryStream();
            CsvWriter.Write(file, new ExportSheet("a", [new("甲"), new("乙")], [[text, "x"]]));
            return Sheet(file.ToArray()).Rows[1][1].Text == text;
        }));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+8613")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("＝1+1")]
    [InlineData(" =1+1")]
    [InlineData("'=1+1")]
    [InlineData("42262419680512001X")]
    public void No_exported_text_can_be_taken_for_a_formula_or_a_long_number(string text)
    {
        using var file = new MemoryStream();
        CsvWriter.Write(file, new ExportSheet("a", [new("甲")], [[text]]));
        var field = Encoding.UTF8.GetString(file.ToArray()).Split("\r\n", 2)[1].TrimStart('"');
        Assert.StartsWith("'", field);
    }

    private static byte[] Marked(Encoding encoding) => [.. encoding.GetPreamble(), .. encoding.GetBytes(Text)];

    private static string Spell(byte[] bytes) => string.Join('/', Sheet(bytes).Rows.Select(row => string.Join('|', Enumerable.Range(1, row.Width).Select(column => row[column].Text))));

    private static Sheet Sheet(byte[] bytes) => WorkbookReader.Read(bytes, "名册.csv").Sheets[0];
}
