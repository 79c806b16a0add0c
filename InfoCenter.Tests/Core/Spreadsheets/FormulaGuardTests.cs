using System.IO.Compression;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Spreadsheets;
using InfoCenter.Tests.House;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Spreadsheets;

/// <summary>No text of anybody's becomes a formula in a file the office gives out, and every text comes back as it was (table I9).</summary>
public class FormulaGuardTests
{
    private static readonly string[] Prefixes = ["=", "+", "-", "@", "\t=", "\r=", "\0=", "＝", "＋", "－", "＠", " =", "'="];
    private static readonly string[] Bodies = ["1+1", "cmd|'/C calc'!A0", "HYPERLINK(\"http://evil.example\",\"x\")", "SUM(A1:A9)"];

    /// <summary>What writes tables for people. Whoever writes another one joins the test below.</summary>
    private static readonly string[] Writers = ["InfoCenter.Core/Roster/Import/RosterExport.cs", "InfoCenter.Core/Spreadsheets/MarkedWorkbook.cs", "InfoCenter.Core/Spreadsheets/FaultList.cs", "InfoCenter.App/Reading/ReadingWorker.cs",
        "InfoCenter.Core/Archives/IncidentPack.cs", "InfoCenter.Core/Roster/FullExports.cs", "InfoCenter.Core/Supervision/HotSpots.cs", "InfoCenter.Core/Portal/ReadingCounts.cs",
        "InfoCenter.Core/Suggestions/SuggestionReports.cs", "InfoCenter.Core/Supervision/SupervisionReports.cs", "InfoCenter.Core/Statistics/Boards.cs",
        "InfoCenter.Core/Duties/Activities/ActivityParticipation.cs", "InfoCenter.Core/Appraisals/Scores/ScoreExport.cs"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_column_of_the_roster_keeps_its_text_and_calculates_nothing(bool asCsv)
    {
        var columns = RosterFieldLabels.All.Select(field => field.Label).ToList();
        var texts = (from prefix in Prefixes from body in Bodies select prefix + body).ToList();
        using var file = new MemoryStream();
        var sheet = new ExportSheet("名册", [.. columns.Select(column => new ExportColumn(column))], texts.Select(text => (IReadOnlyList<object?>)[.. columns.Select(_ => (object?)text)])) { LeavesNumbersBare = true };
        if (asCsv) CsvWriter.Write(file, sheet);
        else XlsxWriter.Write(file, sheet);

        var rows = WorkbookReader.Read(file.ToArray(), "名册").Sheets[0].Rows;
        for (var row = 0; row < texts.Count; row++)
        {
            // NUL is the one sign a text file cannot hold.
            var expected = asCsv ? texts[row].Replace("\0", "", StringComparison.Ordinal) : texts[row];
            for (var column = 1; column <= columns.Count; column++) Assert.Equal(expected, rows[row + 1][column].Text);
        }

        if (asCsv) Assert.Equal(0, FormulasOfCsv(file.ToArray()));
        else Assert.DoesNotContain("<f", SheetOf(file.ToArray()), StringComparison.Ordinal);
        if (asCsv) Figures.Note("I9", $"{Prefixes.Length} prefixes × {Bodies.Length} formulas × {columns.Count} columns of the roster's export, .xlsx and .csv", texts.Count * columns.Count * 2, null, "0 cells that calculate (by our own reading of the file), every text equal after reading");
    }

    [Fact]
    public void The_faults_put_into_a_clerks_file_calculate_nothing_either()
    {
        var book = Read(RosterBook.Of(2).ToCsv());
        var faults = from prefix in Prefixes.Where(prefix => !prefix.Contains('\0')) select new CellFault("名册", 2, 1, "姓名", prefix + Bodies[1], prefix + Bodies[0]);

        var marked = MarkedWorkbook.Write(RosterBook.Of(2).ToCsv(), book, [.. faults]);

        using var package = new ZipArchive(new MemoryStream(marked));
        foreach (var part in package.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(part.Open());
            Assert.DoesNotMatch("<(x:)?f[ >]", reader.ReadToEnd());
        }
    }

    [Fact]
    public void Nobody_else_writes_tables_for_people() =>
        HouseRule.Holds(
            "A new export is a new way out for formulas: write it with CsvWriter or XlsxWriter, put its columns into FormulaGuardTests and its file into Writers.",
            from file in Sources.In("InfoCenter.Core", ".cs").Concat(Sources.In("InfoCenter.App", ".cs"))
            where !Writers.Contains(file) && !file.EndsWith("/CsvWriter.cs", StringComparison.Ordinal) && !file.EndsWith("/XlsxWriter.cs", StringComparison.Ordinal)
            let text = Sources.Read(file)
            where text.Contains("CsvWriter.Write", StringComparison.Ordinal) || text.Contains("XlsxWriter.Write", StringComparison.Ordinal) || text.Contains("new XLWorkbook", StringComparison.Ordinal)
            select file);

    private static Workbook Read(byte[] content) => WorkbookReader.Read(content, "名册.csv");

    // As a spreadsheet program would take it: a field that begins, behind blanks, with a sign that starts a formula.
    private static int FormulasOfCsv(byte[] file) =>
        System.Text.Encoding.UTF8.GetString(file).TrimStart('\uFEFF').Split(',', '\n')
            .Count(field => field.TrimStart('"', ' ', '\r').StartsWith('=') || field.TrimStart('"', ' ') is ['+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..]);

    private static string SheetOf(byte[] file)
    {
        using var package = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(package.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        return reader.ReadToEnd();
    }
}
