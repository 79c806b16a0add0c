using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Roster.Import;

namespace InfoCenter.App.Demo;

/// <summary>Loads seeds/ through the use cases the screens use, each act by the account whose work it is, on the day it would have happened.</summary>
/// <param name="rooms">The office's use-case classes.</param>
/// <param name="seeds">The folder of the files.</param>
/// <param name="tell">Gets one line for each stage.</param>
internal sealed class DemonstrationCounty(IServiceProvider rooms, string seeds, Func<string, Task> tell)
{
    private readonly DemonstrationStaff _staff = new(rooms);

    public async Task LoadAsync(CancellationToken cancel)
    {
        _staff.Clock.TurnTo(2025, 1, 6);
        await AppointAsync(cancel);
        await FillRosterAsync(cancel);
        var requests = new DemonstrationRequests(_staff, seeds, tell);
        await requests.PrepareAsync(cancel);
        await requests.LoadYearAsync(cancel);
        await ReportAsync(2025, cancel);
        _staff.Clock.TurnTo(2026, 1, 12);
        await DecideAsync(2025, cancel);
        var papers = await new DemonstrationArticles(_staff, seeds, tell).LoadAsync(cancel);
        await new DemonstrationMeetings(_staff, seeds, tell).LoadAsync(papers, cancel);
        await WorkThroughTheYearAsync(cancel);
        await ReportAsync(2026, cancel);
        await DecideAsync(2026, cancel);
        await new DemonstrationSuggestions(_staff, seeds, tell).TellLateAsync(cancel);
        await requests.LoadOpenAsync(cancel);
        await _staff.As<FirstSteps>(DemonstrationAccounts.Clerk).CloseAsync(cancel);
    }

    // Before the year's records are decided: what deputies did here enters them by itself.
    private async Task WorkThroughTheYearAsync(CancellationToken cancel)
    {
        var (appraisals, activities) = (new DemonstrationAppraisals(_staff, tell), new DemonstrationActivities(_staff, tell));
        await appraisals.ScoreAsync(cancel);
        await new DemonstrationSupervision(_staff, seeds, tell).LoadAsync(cancel);
        await activities.HoldAsync(cancel);
        await appraisals.HoldAsync(cancel);
        await new DemonstrationSuggestions(_staff, seeds, tell).LoadAsync(cancel);
        await appraisals.PlanAsync(cancel);
        await activities.InviteAsync(cancel);
    }

    private async Task AppointAsync(CancellationToken cancel)
    {
        var townships = await ActivatorUtilities.CreateInstance<PlaceKeeping>(rooms, CurrentUser.CommandLine, (TimeProvider)_staff.Clock).NamesAsync(cancel);
        var accounts = DemonstrationAccounts.All(townships).ToList();
        await _staff.Plain<FirstStart>().BeginDemonstrationAsync(accounts, rooms.GetRequiredService<CountySettings>().Read(), cancel);
        accounts.ForEach(_staff.Take);
        await tell($"账号 {accounts.Count} 个");
    }

    private async Task FillRosterAsync(CancellationToken cancel)
    {
        await _staff.As<PlaceKeeping>(DemonstrationAccounts.Clerk).ConfirmAsync(cancel);
        var villages = await _staff.As<VillageImport>(DemonstrationAccounts.Clerk).TakeAsync("villages.csv", await ReadAsync("villages.csv", cancel), cancel);

        var imports = _staff.As<RosterImport>(DemonstrationAccounts.Clerk);
        var id = await imports.UploadAsync("roster.xlsx", await ReadAsync("roster.xlsx", cancel), cancel);
        await _staff.As<RosterAdoption>(DemonstrationAccounts.Clerk).CommitAsync(id, cancel: cancel);
        await tell($"名册已导入，村（社区）{villages} 个");

        await using var portraits = File.OpenRead(Path.Combine(seeds, "photos.zip"));
        var placed = await _staff.As<PhotographImport>(DemonstrationAccounts.Clerk).TakeAsync(portraits, cancel);
        await tell($"照片 {placed.Placed} 张");
    }

    // Each township hands in its own workbook: the first of the year's list before, the running year's lately.
    private async Task ReportAsync(int year, CancellationToken cancel)
    {
        if (year == 2025) _staff.Clock.TurnTo(2026, 1, 8);
        else _staff.Clock.TurnTo(2026, 11, 20);

        var records = 0;
        var townships = await _staff.As<PlaceKeeping>(DemonstrationAccounts.Clerk).NamesAsync(cancel);
        foreach (var (code, name) in townships)
        {
            var file = Path.Combine("duties", $"{year}", $"{name}-{year}.xlsx");
            var report = await _staff.As<DutyImport>(code).RunAsync([new(Path.GetFileName(file), await ReadAsync(file, cancel))], cancel: cancel);
            if (report.IsRefused) throw DemonstrationRules.WorkbookIsRefused(file, report.Errors.Concat(report.Conflicts).First().Message);
            records += report.Records;
        }

        await tell($"{year} 年履职记录 {records} 条");
    }

    // Up to September everything is published; October is nearly done; November waits.
    private async Task DecideAsync(int year, CancellationToken cancel)
    {
        var page = await _staff.Reading<DutySearch>(DemonstrationAccounts.Committee).PageAsync(
            new() { Year = year, Status = DutyStatus.Submitted }, oldestFirst: true, size: 100_000, cancel: cancel);
        var plan = page.Rows.Select((row, index) => (row, Fate: FateOf(row.On, index))).ToList();
        var committee = _staff.As<DutyVerification>(DemonstrationAccounts.Committee);

        foreach (var (row, index) in plan.Where(p => p.Fate is DutyStatus.Returned).Select((p, index) => (p.row, index)))
        {
            await committee.ReturnAsync(row.Mark, DemonstrationAccounts.Reasons[index % DemonstrationAccounts.Reasons.Length], cancel);
        }

        var passed = plan.Where(p => p.Fate is DutyStatus.Verified or DutyStatus.Published).ToList();
        await committee.VerifyAllAsync([.. passed.Select(p => p.row.Mark)], cancel);
        await _staff.As<DutyPublication>(DemonstrationAccounts.Clerk).PublishAllAsync(
            [.. passed.Where(p => p.Fate is DutyStatus.Published).Select(p => p.row.Mark with { Version = p.row.Version + 1 })], cancel);
        await tell($"{year} 年已核实 {passed.Count} 条，发布 {passed.Count(p => p.Fate is DutyStatus.Published)} 条");
    }

    private static DutyStatus FateOf(DateOnly on, int index) => ((on.Year * 100) + on.Month) switch
    {
        < 202610 => DutyStatus.Published,
        202610 => (index % 12) switch { 0 => DutyStatus.Returned, 1 or 2 => DutyStatus.Verified, _ => DutyStatus.Published },
        _ => (index % 12) switch { 0 => DutyStatus.Returned, 1 => DutyStatus.Verified, _ => DutyStatus.Submitted },
    };

    private Task<byte[]> ReadAsync(string file, CancellationToken cancel) => File.ReadAllBytesAsync(Path.Combine(seeds, file), cancel);
}
