using System.Diagnostics;
using System.Globalization;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Roster.Import;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Roster.Import;

public sealed class RosterAdoptionTests : IDisposable
{
    private readonly RosterOffice _office = new();

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        await _office.AdoptAsync(RosterBook.Of(8));

        var again = await _office.PreviewAsync(RosterBook.Of(8));

        Assert.Equal((0, 0, 8), (again.Count(RowState.New), again.Count(RowState.Changed), again.Count(RowState.Same)));
        Assert.Empty(again.Missing);
    }

    [Fact]
    public async Task A_whole_countys_roster_in_any_order_is_the_same_and_what_differs_is_counted_exactly()
    {
        const int Deputies = 1229, Seed = 20261122;
        var times = Tier.Files(usual: 2, full: 10);
        var dice = new Random(Seed);
        var watch = Stopwatch.StartNew();
        await _office.AdoptAsync(RosterBook.Of(Deputies));
        var seconds = watch.Elapsed.TotalSeconds;

        for (var time = 0; time < times; time++)
        {
            var again = await _office.PreviewAsync(RosterBook.Of(Deputies).Shuffle(dice));
            Assert.Equal((0, 0, Deputies, 0), (again.Count(RowState.New), again.Count(RowState.Changed), again.Count(RowState.Same), again.Missing.Count));
        }

        var edited = RosterBook.Of(Deputies);
        foreach (var row in new[] { 7, 70, 700 }) edited.Type(row, RosterField.Position, "城关镇南街村村民");
        foreach (var row in new[] { 1100, 900, 500, 300, 100 }) edited.Remove(row);
        edited.Shuffle(dice);
        var preview = await _office.PreviewAsync(edited);
        Assert.Equal((0, 3, 1221, 5), (preview.Count(RowState.New), preview.Count(RowState.Changed), preview.Count(RowState.Same), preview.Missing.Count));
        await _office.AdoptAsync(edited);

        await using var db = _office.Office.Databases.CreateDbContext();
        Assert.Equal((Deputies, Deputies), (await db.People.CountAsync(), await db.Mandates.CountAsync(m => m.Ending == null)));
        Figures.Note("I6", "a county's roster imported again in random order, then with 3 changed and 5 missing deputies", times + 1, Seed, "0 duplicates; “3 changed, 5 missing, 1,221 same” exact; nobody gone without a second confirmation");
        Figures.Note("I7", "rows of 20 columns read, checked, matched, previewed and adopted", Deputies, null, string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s, beside the other tests"));
    }

    [Fact]
    public async Task What_was_exported_comes_back_unchanged()
    {
        await _office.AdoptAsync(RosterBook.Of(8).Add(3, (RosterField.Level, "县"), (RosterField.Term, "竹山县第十九届"), (RosterField.CardNumber, "C1")));

        foreach (var asCsv in new[] { true, false })
        {
            var again = await _office.Import.TryOutAsync(asCsv ? "a.csv" : "a.xlsx", await _office.ExportAsync(asCsv));
            Assert.Equal((8, 9, 9), (again.Persons, again.Mandates, again.Count(RowState.Same)));
        }
    }

    [Fact]
    public async Task Only_the_edited_cell_changes()
    {
        await _office.AdoptAsync(RosterBook.Of(8));

        var edited = await _office.PreviewAsync(RosterBook.Of(8).Type(4, RosterField.Phone, "19900009999"));

        var row = Assert.Single(edited.Rows, r => r.State is not RowState.Same);
        Assert.Equal(RosterField.Phone, Assert.Single(RosterFieldLabels.All, row.Differs));
        Assert.Equal("19900000004", row.Former![(int)RosterField.Phone]);
    }

    [Fact]
    public async Task Two_rows_with_one_id_number_are_one_person_with_two_mandates()
    {
        await _office.AdoptAsync(RosterBook.Of(2).Add(0, (RosterField.Level, "县"), (RosterField.Term, "竹山县第十九届"), (RosterField.CardNumber, "C1")));

        await using var db = _office.Office.Databases.CreateDbContext();
        Assert.Equal((2, 3), (await db.People.CountAsync(), await db.Mandates.CountAsync()));
    }

    [Fact]
    public async Task Errors_anywhere_import_nothing_unless_the_row_is_left_out_by_name()
    {
        var id = await _office.Import.UploadAsync("名册.csv", RosterBook.Of(3).Type(1, RosterField.Sex, "未知").ToCsv());

        await Refusal.ExpectAsync(nameof(RosterImportRules.RowsAreInTheWay), () => _office.Adoption.CommitAsync(id));
        var (_, preview) = await _office.Import.OpenAsync(id);
        await _office.Import.DecideAsync(id, [preview.Rows[1].Key], RowDecision.LeaveOut);
        await _office.Adoption.CommitAsync(id);

        await using var db = _office.Office.Databases.CreateDbContext();
        Assert.Equal(2, await db.People.CountAsync());
    }

    [Fact]
    public async Task Keeping_the_old_value_leaves_the_person_alone()
    {
        await _office.AdoptAsync(RosterBook.Of(2));
        var before = await _office.EverythingAsync();
        var id = await _office.Import.UploadAsync("名册.csv", RosterBook.Of(2).Type(0, RosterField.Position, "另一处").ToCsv());

        await _office.Import.DecideAllAsync(id, RowState.Changed, RowDecision.KeepOld);
        await _office.Adoption.CommitAsync(id);

        Assert.Equal(before, await _office.EverythingAsync());
    }

    [Fact]
    public async Task Undo_restores_the_former_roster_exactly()
    {
        await _office.AdoptAsync(RosterBook.Of(4));
        var before = await _office.EverythingAsync();
        var id = await _office.AdoptAsync(RosterBook.Of(6)
            .Type(0, RosterField.Position, "另一处").Type(1, RosterField.Group, "城关镇第9代表小组").Type(2, RosterField.Category, "工人"));
        Assert.NotEqual(before, await _office.EverythingAsync());

        await _office.Adoption.UndoAsync(id);

        Assert.Equal(before, await _office.EverythingAsync());
        await Refusal.ExpectAsync(nameof(RosterImportRules.OnlyCommittedImportsCanBeUndone), () => _office.Adoption.UndoAsync(id));
    }

    [Fact]
    public async Task Undo_is_refused_after_later_changes_and_names_whom_they_touched()
    {
        var id = await _office.AdoptAsync(RosterBook.Of(3));
        await _office.AdoptAsync(RosterBook.Of(3).Type(1, RosterField.Position, "另一处"));

        var refusal = await Refusal.ExpectAsync(nameof(RosterImportRules.LaterChangesStandInTheWay), () => _office.Adoption.UndoAsync(id));

        Assert.Contains("王丁", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_roster_that_changed_since_the_preview_is_previewed_again()
    {
        var id = await _office.Import.UploadAsync("名册.csv", RosterBook.Of(3).ToCsv());
        await _office.AdoptAsync(RosterBook.Of(1));

        await Refusal.ExpectAsync(nameof(RosterImportRules.RosterChangedMeanwhile), () => _office.Adoption.CommitAsync(id));
        await _office.Import.PreviewAsync(id);
        await _office.Adoption.CommitAsync(id);

        await using var db = _office.Office.Databases.CreateDbContext();
        Assert.Equal(3, await db.People.CountAsync());
    }

    [Fact]
    public async Task What_was_changed_by_hand_meanwhile_is_shown_beside_the_files_word_and_kept_unless_decided_otherwise()
    {
        await _office.AdoptAsync(RosterBook.Of(3));
        var id = await _office.Import.UploadAsync("名册.csv", RosterBook.Of(3).Type(1, RosterField.Position, "镇人大主席").ToCsv());
        var keeping = new RosterKeeping(_office.Office.Databases, _office.Clerk, _office.Office.Clock);
        await using var db = _office.Office.Databases.CreateDbContext();
        var person = await db.People.SingleAsync(p => p.Name == "王丁");
        await keeping.DescribeAsync(person.Id, person.Version, new Dictionary<RosterField, string?> { [RosterField.Position] = "北街村书记" });

        await Refusal.ExpectAsync(nameof(RosterImportRules.RosterChangedMeanwhile), () => _office.Adoption.CommitAsync(id));

        Assert.Equal("北街村书记", await db.People.Where(p => p.Id == person.Id).Select(p => p.Position).SingleAsync());
        await _office.Import.PreviewAsync(id);
        var (_, preview) = await _office.Import.OpenAsync(id);
        Assert.Equal("北街村书记", Assert.Single(preview.Rows, r => r.State is RowState.Changed).Former![(int)RosterField.Position]);
        Figures.Note("C4", "a deputy changed by hand between an import's preview and its adoption", 1, null, "adoption refused, the change listed beside the file's word, nothing overwritten unseen");
    }

    [Fact]
    public async Task A_committed_import_is_not_decided_or_committed_again()
    {
        var id = await _office.AdoptAsync(RosterBook.Of(1));

        await Refusal.ExpectAsync(nameof(RosterImportRules.AlreadyCommitted), () => _office.Adoption.CommitAsync(id));
        await Refusal.ExpectAsync(nameof(RosterImportRules.AlreadyCommitted), () => _office.Import.PreviewAsync(id));
    }

    [Fact]
    public async Task Missing_deputies_stay_until_their_number_is_confirmed()
    {
        await _office.AdoptAsync(RosterBook.Of(5));
        var id = await _office.Import.UploadAsync("名册.csv", RosterBook.Of(5).Remove(4).Remove(3).ToCsv());
        var (_, preview) = await _office.Import.OpenAsync(id);
        var missing = preview.Missing.Select(m => m.MandateId).ToList();
        Assert.Equal(2, missing.Count);
        var before = await _office.EverythingAsync();

        await Refusal.ExpectAsync(nameof(RosterImportRules.RemovalIsNotConfirmed),
            () => _office.Adoption.CommitAsync(id, new(missing, Ending.Resigned, new(2026, 6, 1), ConfirmedCount: 1)));
        Assert.Equal(before, await _office.EverythingAsync());

        await _office.Adoption.CommitAsync(id, new(missing, Ending.Resigned, new(2026, 6, 1), ConfirmedCount: 2));
        await using (var db = _office.Office.Databases.CreateDbContext()) Assert.Equal(3, await db.Mandates.CountAsync(m => m.Ending == null));

        await _office.Adoption.UndoAsync(id);
        Assert.Equal(before, await _office.EverythingAsync());
    }

    [Fact]
    public async Task Without_the_right_nothing_is_adopted()
    {
        var leader = new RosterAdoption(_office.Office.Databases, _office.Office.With(Role.Leader), _office.Office.Clock);

        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => leader.CommitAsync(1));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => leader.UndoAsync(1));
    }

    public void Dispose() => _office.Dispose();
}
