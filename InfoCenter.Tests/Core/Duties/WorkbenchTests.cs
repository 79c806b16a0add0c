using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Duties;

/// <summary>The office's day is 30 June 2026.</summary>
public sealed class WorkbenchTests : IDisposable
{
    private readonly DutyOffice _office = new();

    [Fact]
    public async Task Months_are_counted_by_the_day_of_the_duty()
    {
        _office.Submitted(daysAgo: 0);
        _office.Submitted(daysAgo: 29); // 1 June
        _office.Submitted(daysAgo: 30); // 31 May
        _office.Submitted(daysAgo: 60); // 1 May
        _office.Submitted(daysAgo: 61); // 30 April
        _office.Submitted(daysAgo: 181); // 31 December

        var view = await ReadAsync(_office.Centre);
        var row = view.Months.Single(m => m.Kind is DutyKind.VoterContact);
        var town = view.Townships.Single(t => t.Code == Office.Chengguan);

        Assert.Equal((2, 2), (row.ThisMonth, row.LastMonth));
        Assert.Equal((5, 2, 2), (town.Year, town.ThisMonth, town.LastMonth));
        Assert.Equal(1.0, town.PerDeputy);
        Assert.Null(view.Townships.Single(t => t.Code == "420323101").PerDeputy);
    }

    [Fact]
    public async Task What_waits_is_counted_by_its_status_and_withdrawn_records_nowhere()
    {
        _office.Submitted();
        var returned = _office.Submitted();
        var published = _office.Submitted();
        var withdrawn = _office.Submitted();
        await _office.VerificationBy(_office.Committee).ReturnAsync(returned, "请补充地点。");
        await _office.VerificationBy(_office.Committee).VerifyAllAsync([published, withdrawn]);
        await _office.PublicationBy(_office.Centre).PublishAllVerifiedAsync();
        await _office.PublicationBy(_office.Centre).WithdrawAsync(withdrawn with { Version = withdrawn.Version + 2 }, "不应公开。");

        var view = await ReadAsync(_office.Centre);
        var town = view.Townships.Single(t => t.Code == Office.Chengguan);

        Assert.Equal((1, 1, 0), (view.Count(DutyStatus.Submitted), view.Count(DutyStatus.Returned), view.Count(DutyStatus.Verified)));
        Assert.Equal((3, 1, 1, 1), (town.Year, town.Submitted, town.Returned, town.Published));
    }

    [Fact]
    public async Task In_January_last_month_is_last_years()
    {
        _office.Submitted(daysAgo: 0);
        _office.Office.Clock.Pass(TimeSpan.FromDays(30)); // 30 July
        _office.Office.Clock.Pass(TimeSpan.FromDays(184)); // 30 January
        _office.Submitted(daysAgo: 0);
        _office.Submitted(daysAgo: 30); // 31 December

        var town = (await ReadAsync(_office.Centre)).Townships.Single(t => t.Code == Office.Chengguan);
        Assert.Equal((1, 1, 1), (town.Year, town.ThisMonth, town.LastMonth));
    }

    [Fact]
    public async Task A_township_sees_itself_only()
    {
        _office.Submitted();
        _office.Submitted(townshipCode: Office.Pankou, personId: _office.Stranger);

        var view = await ReadAsync(_office.Neighbour);
        Assert.Equal(Office.Pankou, Assert.Single(view.Townships).Code);
        Assert.Equal((1, 1), (view.Count(DutyStatus.Submitted), view.Months.Sum(m => m.ThisMonth)));
    }

    [Theory]
    [InlineData(0, 7, 6)] // 30 June; 5 July is a Sunday
    [InlineData(5, 7, 6)]
    [InlineData(6, 7, 6)]
    [InlineData(7, 8, 5)]
    [InlineData(93, 10, 8)] // 1 October; the fifth lies in the National Day holiday
    public async Task Reports_are_due_on_the_fifth_or_the_working_day_after_it(int daysLater, int month, int day)
    {
        _office.Office.Clock.Pass(TimeSpan.FromDays(daysLater));
        Assert.Equal(new DateOnly(2026, month, day), (await ReadAsync(_office.Centre)).ReportDue);
    }

    [Fact]
    public async Task Without_the_right_nothing_is_told() =>
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => ReadAsync(_office.Office.With(Role.Administrator)));

    public void Dispose() => _office.Dispose();

    private Task<WorkbenchView> ReadAsync(CurrentUser user) => new Workbench(_office.Office.Databases, user, _office.Office.Clock).ReadAsync();
}
