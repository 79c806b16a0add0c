using FsCheck;
using FsCheck.Fluent;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Roster.Import;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Roster.Import;

public sealed class RosterExportTests
{
    private static readonly string?[] Texts = [null, "=1+1", "甲·乙", "𬭎", "a,b", "引\"号", "0012", "-5", "北街 1 号"];

    private static Gen<(int Row, int Field, int Text)[]> Edits =>
        (from row in Gen.Choose(0, 5) from column in Gen.Choose(0, 3) from text in Gen.Choose(0, Texts.Length - 1) select (row, column, text)).ArrayOf();

    private static readonly RosterField[] Free = [RosterField.Position, RosterField.Remark, RosterField.Category, RosterField.ElectedBy];

    [Fact]
    public void Import_twice_export_and_undo_change_nothing_whatever_the_texts() =>
        Prop.ForAll(Edits.ToArbitrary(), edits => HoldsAsync(edits).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(12).WithEndSize(12));

    [Fact]
    public async Task A_township_gets_its_own_with_phones_and_id_numbers_masked()
    {
        using var office = new RosterOffice();
        await office.AdoptAsync(RosterBook.Of(2).Type(1, RosterField.Delegation, "潘口乡代表团"));
        var township = new RosterExport(office.Office.Databases, office.Office.With(Role.Township, Office.Pankou), office.Office.Clock);

        using var output = new MemoryStream();
        await township.WriteAsync(output, asCsv: true);

        var lines = System.Text.Encoding.UTF8.GetString(output.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains("199****0001", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain(RosterBook.Id(1), lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_exports_whole_numbers_from_a_screen_and_a_masked_sheet_is_imported_without_losing_them()
    {
        using var office = new RosterOffice();
        await office.AdoptAsync(RosterBook.Of(3));
        var exported = await office.ExportAsync();
        var text = System.Text.Encoding.UTF8.GetString(exported);
        Assert.DoesNotContain("19900000001", text, StringComparison.Ordinal);
        Assert.DoesNotContain(RosterBook.Id(1), text, StringComparison.Ordinal);

        var edited = text.Replace("199****0002", "19911112222", StringComparison.Ordinal);
        var id = await office.Import.UploadAsync("改.csv", System.Text.Encoding.UTF8.GetBytes(edited));
        await office.Adoption.CommitAsync(id);

        await using var db = office.Office.Databases.CreateDbContext();
        var people = db.People.OrderBy(p => p.Id).AsEnumerable().Select(p => (p.Phone, p.IdNumber)).ToList();
        Assert.Equal([("19900000000", RosterBook.Id(0)), ("19900000001", RosterBook.Id(1)), ("19911112222", RosterBook.Id(2))], people);
    }

    [Fact]
    public async Task A_masked_number_that_is_not_the_one_on_record_is_refused()
    {
        using var office = new RosterOffice();
        await office.AdoptAsync(RosterBook.Of(1));

        var differs = await office.PreviewAsync(RosterBook.Of(1).Type(0, RosterField.Phone, "199****9999"));
        var ofNobody = await office.PreviewAsync(new RosterBook().Add(5, (RosterField.IdNumber, "9999**********0001")));

        Assert.Equal(nameof(RosterImportRules.MaskedNumberDiffers), Assert.Single(Assert.Single(differs.Rows).Problems).Rule);
        Assert.Equal(nameof(RosterImportRules.MaskedNumberIsOfNobody), Assert.Single(Assert.Single(ofNobody.Rows).Problems).Rule);
    }

    private static async Task<bool> HoldsAsync((int Row, int Field, int Text)[] edits)
    {
        using var office = new RosterOffice();
        var book = RosterBook.Of(6);
        await office.AdoptAsync(book);
        var before = await office.EverythingAsync();
        foreach (var (row, field, text) in edits) book.Type(row, Free[field], Texts[text]);

        var id = await office.AdoptAsync(book);
        var again = await office.PreviewAsync(book);
        var fromCsv = await office.Import.TryOutAsync("a.csv", await office.ExportAsync());
        var fromXlsx = await office.Import.TryOutAsync("a.xlsx", await office.ExportAsync(asCsv: false));
        await office.Adoption.UndoAsync(id);

        return new[] { again, fromCsv, fromXlsx }.All(p => p.Count(RowState.Same) == 6) && before == await office.EverythingAsync();
    }
}
