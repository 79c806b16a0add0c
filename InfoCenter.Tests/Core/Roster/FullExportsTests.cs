using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Roster.Import;
using InfoCenter.Core.Spreadsheets;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Roster;

/// <summary>Whole numbers leave the office only with a reason, a second person, once, and marked.</summary>
public sealed class FullExportsTests : IDisposable
{
    private readonly RosterOffice _roster = new();
    private readonly CurrentUser _second;

    public FullExportsTests() => _second = _roster.Office.With(Role.Clerk);

    public void Dispose() => _roster.Dispose();

    [Fact]
    public async Task Two_people_one_download_and_a_line_that_says_who_and_when()
    {
        await _roster.AdoptAsync(RosterBook.Of(3));
        var id = await By(_roster.Clerk).AskAsync("换届慰问");
        await By(_second).ConfirmAsync(id);

        var (name, content) = await By(_roster.Clerk).FetchAsync(id);

        var rows = WorkbookReader.Read(content, name).Sheets.SelectMany(s => s.Rows).SelectMany(r => Enumerable.Range(1, r.Width).Select(i => r[i].Text)).ToList();
        Assert.Contains(rows, cell => cell.Contains("内部使用", StringComparison.Ordinal) && cell.Contains("2026-06-30 10:00", StringComparison.Ordinal) && cell.Contains("换届慰问", StringComparison.Ordinal));
        Assert.Contains(RosterBook.Id(2), rows);
        Assert.EndsWith(".xlsx", name, StringComparison.Ordinal);
        Assert.Equal(3, (await _roster.Import.TryOutAsync(name, content)).Count(RowState.Same)); // the line over the headings is in nobody's way
        await Refusal.ExpectAsync(nameof(RosterRules.FullExportIsFetched), () => By(_roster.Clerk).FetchAsync(id));
        Assert.Empty(await By(_second).ListAsync());
        Figures.Note("V3", "export of the roster with whole numbers", 1, null, "asked for by one, confirmed by another, fetched once; the sheet says who, when and why");
    }

    [Fact]
    public async Task Nobody_is_the_second_person_of_an_own_order()
    {
        var id = await By(_roster.Clerk).AskAsync("换届慰问");

        await Refusal.ExpectAsync(nameof(RosterRules.NobodyConfirmsTheirOwnExport), () => By(_roster.Clerk).ConfirmAsync(id));
        await Refusal.ExpectAsync(nameof(RosterRules.FullExportNeedsASecondPerson), () => By(_roster.Clerk).FetchAsync(id));
        await By(_second).ConfirmAsync(id);
        await Refusal.ExpectAsync(nameof(RosterRules.FullExportIsConfirmed), () => By(_roster.Office.With(Role.Clerk)).ConfirmAsync(id));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => By(_second).FetchAsync(id)); // foreign and missing look the same
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => By(_second).FetchAsync(99));
    }

    [Fact]
    public async Task After_a_day_it_has_lapsed()
    {
        var (asked, confirmed) = (await By(_roster.Clerk).AskAsync("换届慰问"), await By(_roster.Clerk).AskAsync("换届慰问"));
        await By(_second).ConfirmAsync(confirmed);
        _roster.Office.Clock.Pass(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));

        await Refusal.ExpectAsync(nameof(RosterRules.FullExportHasLapsed), () => By(_second).ConfirmAsync(asked));
        await Refusal.ExpectAsync(nameof(RosterRules.FullExportHasLapsed), () => By(_roster.Clerk).FetchAsync(confirmed));
        Assert.Empty(await By(_second).ListAsync());
    }

    [Fact]
    public async Task Without_a_reason_or_the_right_there_is_none()
    {
        await Refusal.ExpectAsync(nameof(RosterRules.ReasonIsRequired), () => By(_roster.Clerk).AskAsync(" "));
        var id = await By(_roster.Clerk).AskAsync("换届慰问");
        foreach (var role in new[] { Role.Committee, Role.Leader, Role.Administrator, Role.Auditor })
        {
            var other = By(_roster.Office.With(role));
            await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => other.AskAsync("换届慰问"));
            await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => other.ListAsync());
            await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => other.ConfirmAsync(id));
            await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => other.FetchAsync(id));
        }
    }

    [Fact]
    public async Task Every_step_is_on_record_without_a_number()
    {
        await _roster.AdoptAsync(RosterBook.Of(1));
        var id = await By(_roster.Clerk).AskAsync("换届慰问");
        await By(_second).ConfirmAsync(id);
        await By(_roster.Clerk).FetchAsync(id);

        await using var db = _roster.Office.Databases.CreateDbContext();
        var entries = db.Set<InfoCenter.Core.Ledger.LedgerEntry>().Where(e => e.Subject == $"FullExport {id}").OrderBy(e => e.Id).Select(e => e.Act).ToList();
        Assert.Equal(["AskFullExport", "ConfirmFullExport", "FetchFullExport"], entries);
    }

    private FullExports By(CurrentUser user) => new(_roster.Office.Databases, user, _roster.Office.Clock);
}
