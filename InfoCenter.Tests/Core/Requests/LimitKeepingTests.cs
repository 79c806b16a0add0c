using InfoCenter.Core.Calendar;
using InfoCenter.Core.Common;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Requests;

public sealed class LimitKeepingTests : IDisposable
{
    private readonly RequestOffice _office = new();
    private readonly int _wang;

    public LimitKeepingTests() => _wang = _office.Deputy("王强");

    private LimitKeeping Limits => new(_office.Office.Databases, _office.Clerk, _office.Office.Clock);

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_new_office_has_a_limit_for_every_stage_and_24_hours_for_questions()
    {
        var rows = await Limits.ListAsync();
        Assert.Equal(Enum.GetValues<RequestStage>(), rows.Select(r => r.Stage));
        Assert.Equal("24小时", rows.Single(r => r.Stage is RequestStage.Answer).Limit.Text);
    }

    [Fact]
    public async Task A_changed_limit_holds_for_what_begins_afterwards()
    {
        await _office.PassedToAsync(_wang);
        await SetAsync(RequestStage.Accept, TimeLimit.Hours(6));
        await _office.ToldAsync(_office.Facts("小区的垃圾没有人清运")); // the second of a citizen goes straight to the deputy

        await using var db = _office.Office.Databases.CreateDbContext();
        var limits = await db.RequestClocks.Where(c => c.EndedAt == null).OrderBy(c => c.Id).Select(c => c.Limit).ToListAsync();
        Assert.Equal(["2d", "6h"], limits);
    }

    [Fact]
    public async Task The_slower_of_two_is_told()
    {
        await SetAsync(RequestStage.Accept, TimeLimit.Hours(6));
        await Refusal.ExpectAsync(nameof(CommonRules.ChangedBy), () => Limits.SetAsync(RequestStage.Accept, TimeLimit.Hours(8), 50, 20, 1));
    }

    [Theory]
    [InlineData(20, 50)]
    [InlineData(101, 20)]
    [InlineData(50, -1)]
    public Task Lights_the_wrong_way_round_are_refused(int yellow, int red) =>
        Refusal.ExpectAsync(nameof(LimitRules.LightsAreTheWrongWayRound), () => Limits.SetAsync(RequestStage.Accept, TimeLimit.Hours(6), yellow, red, 1));

    [Fact]
    public Task Replies_stay_in_working_days() =>
        Refusal.ExpectAsync(nameof(LimitRules.RepliesAreCountedInWorkingDays), () => Limits.SetAsync(RequestStage.Reply, TimeLimit.Months(1), 50, 20, 1));

    private async Task SetAsync(RequestStage stage, TimeLimit limit) =>
        await Limits.SetAsync(stage, limit, 50, 20, (await Limits.ListAsync()).Single(r => r.Stage == stage).Version);
}
