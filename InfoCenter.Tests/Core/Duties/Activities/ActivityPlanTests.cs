using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Duties.Activities;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Duties.Activities;

/// <summary>What an activity and a campaign need, and when they stand still.</summary>
public sealed class ActivityPlanTests : IDisposable
{
    private readonly ActivityOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task It_has_a_title_a_place_and_days_that_follow_one_another()
    {
        var facts = _office.Facts();
        await Refused(nameof(ActivityRules.TitleIsRequired), facts with { Title = " " });
        await Refused(nameof(DutyRules.DayIsRequired), facts with { On = default });
        await Refused(nameof(ActivityRules.TitleIsTooLong), facts with { Title = new('长', ActivityFacts.LongestTitle + 1) });
        await Refused(nameof(ActivityRules.PlaceIsRequired), facts with { Place = "" });
        await Refused(nameof(DutyRules.EndIsBeforeStart), facts with { Until = facts.On.AddDays(-1) });
        await Refused(nameof(ActivityRules.SessionIsAMeeting), facts with { TermId = 1 });
        await Refused(nameof(ActivityRules.TermIsNotThere), facts with { Kind = DutyKind.MeetingAttendance, TermId = 9999 });
    }

    [Fact]
    public async Task A_campaign_has_one_title_and_holds_the_days_of_its_activities()
    {
        var (keeping, day) = (_office.KeepingBy(_office.Duties.Centre), _office.Office.Clock.Today);
        await Refusal.ExpectAsync(nameof(ActivityRules.CampaignTitleIsRequired), () => keeping.AddCampaignAsync("", day, day, null, null));
        await Refusal.ExpectAsync(nameof(DutyRules.DayIsRequired), () => keeping.AddCampaignAsync("行动", default, day, null, null));
        await Refusal.ExpectAsync(nameof(ActivityRules.CampaignEndsBeforeItBegins), () => keeping.AddCampaignAsync("行动", day, day.AddDays(-1), null, null));
        await Refusal.ExpectAsync(nameof(ActivityRules.TextIsTooLong), () => keeping.AddCampaignAsync("行动", day, day, new('长', Campaign.LongestText + 1), null));
        var id = await keeping.AddCampaignAsync("行动", day, day, null, null);
        await Refusal.ExpectAsync(nameof(ActivityRules.CampaignIsTaken), () => keeping.AddCampaignAsync("行动", day, day, null, null));
        await Refused(nameof(ActivityRules.CampaignIsNotThen), _office.Facts() with { CampaignId = id, On = day.AddDays(1) });
        await Refused(nameof(ActivityRules.CampaignIsNotThere), _office.Facts() with { CampaignId = 9999 });
    }

    [Fact]
    public async Task Nobody_answers_before_being_told_or_after_it_began_and_it_is_changed_only_before()
    {
        var id = await _office.InvitedAsync();
        var plan = await _office.PlanAsync(id);
        var invited = await _office.OfAsync(id, _office.Duties.Wang);
        Refusal.Expect(nameof(ActivityRules.NotToldYet), () => invited.Accept(plan));
        await _office.Inviting.AnnounceAsync(id, plan.Version);
        await Refusal.ExpectAsync(nameof(ActivityRules.OnlyPlannedActivitiesCanBeChanged), async () => await _office.Keeping.AmendAsync(id, _office.Facts(), await _office.VersionAsync(id)));
        await Refusal.ExpectAsync(nameof(ActivityRules.CancelNeedsAReason), async () => await _office.Keeping.CancelAsync(id, " ", await _office.VersionAsync(id)));
        await _office.Attending.OpenSignInAsync(id, await _office.VersionAsync(id));
        await Refusal.ExpectAsync(nameof(ActivityRules.AnswersAreClosed), () => _office.AnswersOf(_office.Duties.Wang).AcceptAsync(id));
    }

    [Fact]
    public async Task It_is_not_closed_before_its_last_day_and_not_announced_to_nobody()
    {
        var empty = await _office.Keeping.PlanAsync(_office.Facts());
        await Refusal.ExpectAsync(nameof(ActivityRules.NobodyIsInvited), async () => await _office.Inviting.AnnounceAsync(empty, await _office.VersionAsync(empty)));
        var id = await _office.Keeping.PlanAsync(_office.Facts() with { Until = _office.Office.Clock.Today.AddDays(1) });
        await _office.Inviting.InviteNamedAsync(id, "王强", await _office.VersionAsync(id));
        await _office.Inviting.AnnounceAsync(id, await _office.VersionAsync(id));
        await _office.Attending.OpenSignInAsync(id, await _office.VersionAsync(id));
        await _office.Attending.MarkRestAsync(id, Attendance.Attended);
        await Refusal.ExpectAsync(nameof(ActivityRules.LastDayHasNotCome), async () => await _office.Attending.CloseAsync(id, await _office.VersionAsync(id)));
    }

    [Fact]
    public async Task A_pasted_sheet_says_who_is_not_invited()
    {
        var id = await _office.SigningInAsync();
        var taken = await _office.Attending.MarkNamedAsync(id, "王强、钱多");
        Assert.Equal((1, ActivityRules.NameIsNotInvited("钱多").Message), (taken.Count, taken.Problems.Single()));
    }

    private Task<RuleBrokenException> Refused(string rule, ActivityFacts facts) => Refusal.ExpectAsync(rule, () => _office.KeepingBy(_office.Duties.Centre).PlanAsync(facts));
}
