using InfoCenter.Core.Appraisals;
using InfoCenter.Core.Common;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Appraisals;

/// <summary>What a meeting, its ballots and its close need before they are.</summary>
public sealed class AppraisalMeetingTests : IDisposable
{
    private readonly AppraisalOffice _office = new();

    private DateOnly Today => _office.Office.Clock.Today;

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_meeting_has_a_title_a_place_and_deputies_in_office_each_once()
    {
        var planning = _office.PlanningBy(_office.Township);
        await Refusal.ExpectAsync(nameof(AppraisalRules.TitleIsRequired), () => planning.AddAsync(new(" ", Today, "会议室", 1), null));
        await Refusal.ExpectAsync(nameof(AppraisalRules.PlaceIsRequired), () => planning.AddAsync(new("述职评议会", Today, "", 1), null));
        await Refusal.ExpectAsync(nameof(AppraisalRules.TextIsTooLong), () => planning.AddAsync(new(new('长', 200), Today, "会议室", 1), null));
        var id = await _office.PlannedAsync(_office.Duties.Wang);
        await Refusal.ExpectAsync(nameof(AppraisalRules.NobodyIsChosen), async () => await planning.AddDeputiesAsync(id, [], await _office.VersionAsync(id)));
        await Refusal.ExpectAsync(nameof(AppraisalRules.DeputyIsThereAlready), async () => await planning.AddDeputiesAsync(id, [await _office.SeatOfAsync(_office.Duties.Wang)], await _office.VersionAsync(id)));
    }

    [Fact]
    public async Task A_vote_is_not_opened_before_its_day_nor_without_deputies_and_voters()
    {
        var empty = await _office.PlannedAsync();
        await _office.Issuing.IssueAsync(empty, 1, await _office.VersionAsync(empty));
        await Refusal.ExpectAsync(nameof(AppraisalRules.NobodyReports), async () => await _office.Tally.OpenAsync(empty, 1, "人少", await _office.VersionAsync(empty)));
        var id = await _office.PlannedAsync(_office.Duties.Wang);
        var one = (await _office.OfAsync(id)).Appraisals[0];
        await _office.ReportingBy(_office.Township).WriteAsync(one.Id, AppraisalOffice.Text, one.Version);
        await _office.Issuing.IssueAsync(id, 1, await _office.VersionAsync(id));
        await Refusal.ExpectAsync(nameof(AppraisalRules.VotersAreRequired), async () => await _office.Tally.OpenAsync(id, 0, "人少", await _office.VersionAsync(id)));
        await _office.PlanningBy(_office.Township).AmendAsync(id, new("述职评议会", Today.AddDays(1), "会议室", 1), await _office.VersionAsync(id));
        await Refusal.ExpectAsync(nameof(AppraisalRules.DayHasNotCome), async () => await _office.Tally.OpenAsync(id, 1, "人少", await _office.VersionAsync(id)));
    }

    [Fact]
    public async Task Once_the_vote_is_open_the_plan_stands_still()
    {
        var id = await _office.VotingAsync(1, _office.Duties.Wang);
        await Refusal.ExpectAsync(nameof(AppraisalRules.OnlyPlannedCanBeChanged), async () =>
            await _office.PlanningBy(_office.Township).AmendAsync(id, new("述职评议会", Today, "会议室", 1), await _office.VersionAsync(id)));
        var one = (await _office.OfAsync(id)).Appraisals[0];
        await Refusal.ExpectAsync(nameof(AppraisalRules.OnlyPlannedCanBeChanged), () => _office.ReportingBy(_office.Township).WriteAsync(one.Id, AppraisalOffice.Text, one.Version));
    }

    [Fact]
    public async Task Somebody_watches_the_count_and_somebody_else_counts()
    {
        var id = await _office.VotingAsync(1, _office.Duties.Wang);
        await _office.CastAsync(id, 1, 0);
        await Refusal.ExpectAsync(nameof(AppraisalRules.ScrutineerIsRequired), async () => await _office.Tally.CloseAsync(id, "", "李计票", await _office.VersionAsync(id)));
        await Refusal.ExpectAsync(nameof(AppraisalRules.TellerIsRequired), async () => await _office.Tally.CloseAsync(id, "张监票", " ", await _office.VersionAsync(id)));
    }

    [Fact]
    public async Task Ballots_are_made_in_sensible_numbers_and_a_used_one_is_not_withdrawn()
    {
        var id = await _office.VotingAsync(2, _office.Duties.Wang);
        await Refusal.ExpectAsync(nameof(BallotRules.CountIsImpossible), async () => await _office.Issuing.IssueAsync(id, 0, await _office.VersionAsync(id)));
        await _office.CastAsync(id, 1, 0);
        await Refusal.ExpectAsync(nameof(BallotRules.IsUsed), () => _office.Issuing.WithdrawAsync(id, "1"));
        await _office.Issuing.WithdrawAsync(id, "2");
        await Refusal.ExpectAsync(nameof(BallotRules.IsWithdrawn), () => _office.CastAsync(id, 2, 0));
    }

    [Fact]
    public void Figures_that_do_not_add_up_are_refused()
    {
        var meeting = new AppraisalMeeting(new("述职评议会", Today, "会议室", 1), null);
        Refusal.Expect(nameof(BallotRules.MoreReturnedThanIssued), () => new BallotFigures(1, 2, 0).MustAddUp(meeting));
        Refusal.Expect(nameof(BallotRules.PhoneVotesDoNotAddUp), () => new BallotFigures(2, 2, 0).MustMatch("王强", [], 0));
    }

    [Fact]
    public async Task An_opinion_comes_after_the_result_and_names_a_day_ahead()
    {
        var planned = await _office.PlannedAsync(_office.Duties.Wang);
        var one = (await _office.OfAsync(planned)).Appraisals[0];
        await Refusal.ExpectAsync(nameof(AppraisalRules.NoResultYet), () => _office.Following.GiveOpinionAsync(one.Id, "多走访", null, one.Version));
        await Refusal.ExpectAsync(nameof(AppraisalRules.NoResultYet), () => _office.Printing.ResultAsync(planned));
    }

    [Fact]
    public async Task What_was_put_right_is_told_in_words_judged_once_and_over_once_accepted()
    {
        var id = await _office.VotingAsync(1, _office.Duties.Wang);
        await _office.CastAsync(id, 1, 2);
        await _office.CloseAsync(id);
        Task<Appraisal> Now() => OfAsync(id);
        var (following, deputy) = (_office.Following, _office.ReportingBy(_office.AccountOf(_office.Duties.Wang)));
        var one = await Now();
        await Refusal.ExpectAsync(nameof(AppraisalRules.NothingIsReported), () => following.JudgeAsync(one.Id, true, null, one.Version));
        await Refusal.ExpectAsync(nameof(AppraisalRules.OpinionIsRequired), () => following.GiveOpinionAsync(one.Id, " ", null, one.Version));
        await Refusal.ExpectAsync(nameof(AppraisalRules.RectificationDayHasPassed), () => following.GiveOpinionAsync(one.Id, "多走访", Today, one.Version));
        await Refusal.ExpectAsync(nameof(AppraisalRules.RectificationNeedsWords), () => deputy.RectifyAsync(one.Id, "", one.Version));
        await deputy.RectifyAsync(one.Id, "走访了三十户", one.Version);
        one = await Now();
        await Refusal.ExpectAsync(nameof(AppraisalRules.SendingBackNeedsWords), () => following.JudgeAsync(one.Id, false, "", one.Version));
        await following.JudgeAsync(one.Id, true, null, one.Version);
        one = await Now();
        await Refusal.ExpectAsync(nameof(AppraisalRules.RectificationIsOver), () => following.GiveOpinionAsync(one.Id, "再走访", null, one.Version));
        await Refusal.ExpectAsync(nameof(AppraisalRules.NothingIsToBeRectified), () => deputy.RectifyAsync(one.Id, "又走访了", one.Version));
    }

    private async Task<Appraisal> OfAsync(int meeting) => (await _office.OfAsync(meeting)).Appraisals[0];
}
