using InfoCenter.Core.Accounts;
using InfoCenter.Core.Archives;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Archives;

public sealed class AnnualReportsTests : IDisposable
{
    private readonly ArchiveOffice _archives = new();

    [Fact]
    public async Task Records_people_kinds_and_months_are_counted()
    {
        var one = _archives.Deputy("王小明");
        var two = _archives.Deputy("李大山", Office.Pankou);
        _archives.Deputy("赵无事", Office.Pankou);
        _archives.Record(one, DutyKind.VoterContact, new(2025, 3, 1));
        _archives.Record(one, DutyKind.VoterContact, new(2025, 3, 2));
        _archives.Record(two, DutyKind.Inspection, new(2025, 12, 31));
        _archives.Record(two, DutyKind.Inspection, new(2025, 7, 1), attendance: Attendance.Absent);
        _archives.Record(two, DutyKind.Inspection, new(2025, 7, 1), DutyStatus.Verified);
        _archives.Record(two, DutyKind.Inspection, new(2024, 7, 1));

        var report = await Reports(_archives.Clerk).ReadAsync(2025);

        Assert.Equal((3, 3, 3, 0, 1), (report.Deputies, report.Mandates, report.Records, report.Leaves, report.Absences));
        Assert.Equal(new ParticipationRate(2, 3), report.Participation);
        Assert.Equal([(DutyKind.Inspection, 1), (DutyKind.VoterContact, 2)], report.Kinds.Where(k => k.Records > 0).Select(k => (k.Kind, k.Records)));
        Assert.Equal([0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 1], report.Months);
        Assert.Equal([("城关镇", 1, 2), ("潘口乡", 2, 1)], report.Townships.Select(t => (t.Name, t.Deputies, t.PerHead.Records)));
        Assert.Equal(new PerHead(3, 3 * 365), report.PerHead);
    }

    [Fact]
    public async Task A_person_with_two_mandates_is_one_deputy_and_stands_at_both_levels()
    {
        var person = _archives.Deputy("王小明", Office.Pankou, Level.County, Level.Township);
        _archives.Record(person, DutyKind.VoterContact, new(2025, 3, 1));

        var report = await Reports(_archives.Clerk).ReadAsync(2025);

        Assert.Equal((1, 2, 365L), (report.Deputies, report.Mandates, report.PerHead.DeputyDays));
        Assert.Equal([(Level.County, 1, 1), (Level.Township, 1, 1)], report.Levels.Select(l => (l.Level, l.Deputies, l.PerHead.Records)));
        Assert.Equal(0, (await Reports(_archives.Clerk).ReadAsync(2025, level: Level.City)).Deputies);
    }

    [Fact]
    public async Task Only_days_in_office_make_the_denominator()
    {
        var person = _archives.Deputy("王小明");
        await using (var db = _archives.Office.Databases.CreateDbContext())
        {
            db.Mandates.Single(m => m.PersonId == person).End(new(2025, 1, 31), Ending.MovedAway);
            await db.SaveChangesAsync();
        }

        Assert.Equal(31, (await Reports(_archives.Clerk).ReadAsync(2025)).PerHead.DeputyDays);
        Assert.Equal(0, (await Reports(_archives.Clerk).ReadAsync(2026)).Deputies);
    }

    [Fact]
    public async Task The_running_year_is_counted_up_to_today()
    {
        _archives.Deputy("王小明");

        var report = await Reports(_archives.Clerk).ReadAsync(2026);

        Assert.Equal((new DateOnly(2026, 6, 30), 181L), (report.To, report.PerHead.DeputyDays));
    }

    [Fact]
    public async Task A_figure_opens_into_the_rows_it_counts()
    {
        var person = _archives.Deputy("王小明");
        _archives.Record(person, DutyKind.VoterContact, new(2025, 3, 1));
        _archives.Record(person, DutyKind.Inspection, new(2025, 4, 1));
        _archives.Record(person, DutyKind.Inspection, new(2025, 5, 1), attendance: Attendance.OnLeave);
        var reports = Reports(_archives.Clerk);
        var report = await reports.ReadAsync(2025);

        Assert.Equal(report.Records, (await reports.RowsAsync(new(2025))).Count);
        Assert.Equal(report.Kinds.Single(k => k.Kind is DutyKind.Inspection).Records, (await reports.RowsAsync(new(2025, Kind: DutyKind.Inspection))).Count);
        Assert.Equal(report.Months[2], (await reports.RowsAsync(new(2025, Month: 3))).Count);
        Assert.Equal(report.Levels.Single().PerHead.Records, (await reports.RowsAsync(new(2025, Level: Level.County))).Count);
        Assert.Empty(await reports.RowsAsync(new(2025, TownshipCode: Office.Pankou)));
    }

    [Fact]
    public async Task A_group_known_only_since_a_later_import_also_counts_for_the_years_before()
    {
        var person = _archives.Deputy("王小明", Office.Pankou);
        _archives.Record(person, DutyKind.Inspection, new(2025, 4, 1));
        await using (var db = _archives.Office.Databases.CreateDbContext())
        {
            var (first, second) = (new DeputyGroup("潘口乡第1代表小组", GroupKind.Area, Office.Pankou), new DeputyGroup("潘口乡第2代表小组", GroupKind.Area, Office.Pankou));
            db.DeputyGroups.AddRange(first, second);
            await db.SaveChangesAsync();
            db.GroupMemberships.Add(new GroupMembership(first.Id, person, new(2026, 6, 1)));
            db.GroupMemberships.Add(new GroupMembership(second.Id, person, new(2026, 6, 20)));
            await db.SaveChangesAsync();
        }

        var groups = (await Reports(_archives.Clerk).ReadAsync(2025)).Groups;

        Assert.Equal(("潘口乡第1代表小组", 1, 1), groups.Select(g => (g.Name, g.Deputies, g.PerHead.Records)).Single());
    }

    [Fact]
    public async Task A_township_gets_its_own_figures_and_a_deputy_none()
    {
        _archives.Deputy("王小明", Office.Pankou);
        _archives.Deputy("李大山", Office.Chengguan);
        var township = Reports(_archives.Office.With(Role.Township, Office.Pankou));

        Assert.Equal(("潘口乡", 1), ((await township.ReadAsync(2025)).Place, (await township.ReadAsync(2025)).Deputies));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => township.ReadAsync(2025, Office.Chengguan));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => township.RowsAsync(new(2025, Office.Chengguan)));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired),
            () => Reports(new(new Standing(9, "王小明", Role.Deputy.Rights(), PersonId: 1))).ReadAsync(2025));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => Reports(_archives.Office.With(Role.Leader)).PrintAsync(2025));
        await Refusal.ExpectAsync(nameof(ArchiveRules.YearIsUnlikely), () => Reports(_archives.Clerk).ReadAsync(25));
    }

    [Fact]
    public async Task The_paper_shows_the_figures_with_their_definition()
    {
        var person = _archives.Deputy("王小明");
        _archives.Record(person, DutyKind.VoterContact, new(2025, 3, 1));

        var printed = await Reports(_archives.Clerk).PrintAsync(2025);
        var text = _archives.TextOf(printed.Pdf);

        Assert.Equal("竹山县2025年度代表履职报告.pdf", printed.FileName);
        Assert.All(
            new[] { "2025年度代表履职报告", "1.0 条（1 条 ÷ 365 人日 × 365）", "各乡镇履职情况", "不作排名", "人均履职 = ", "联系选民" },
            words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.Matches(@"1\s*/\s*1\s*人", text);
        Assert.Equal(["PrintForm"], _archives.Acts());
    }

    [Fact]
    public async Task All_reports_are_the_countys_and_every_townships()
    {
        _archives.Deputy("王小明");
        var names = new List<string>();
        await foreach (var form in Reports(_archives.Clerk).PrintAllAsync(2025)) names.Add(form.FileName);

        Assert.Equal(18, names.Distinct().Count());
        Assert.StartsWith("竹山县", names[0], StringComparison.Ordinal);
    }

    public void Dispose() => _archives.Dispose();

    private AnnualReports Reports(CurrentUser user) => new(_archives.Office.Databases, user, _archives.Office.Clock, _archives.Codes, ArchiveOffice.Fonts);
}
