using InfoCenter.Core.Appraisals;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using InfoCenter.Tests.Core.Printing;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Appraisals;

/// <summary>The vote: each ballot once, by telephone or on paper, and nothing announced that does not add up.</summary>
public sealed class TallyKeepingTests : IDisposable
{
    private readonly AppraisalOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task Telephones_and_paper_are_added_up_and_the_grade_follows_the_rules()
    {
        var id = await _office.VotingAsync(10, _office.Duties.Wang, _office.Duties.Li);
        foreach (var serial in Enumerable.Range(1, 4)) await _office.CastAsync(id, serial, 0);
        await _office.Tally.ReturnAsync(id, "5-9", await _office.VersionAsync(id));
        var (wang, li) = ((await _office.OfAsync(id)).Appraisals[0].Id, (await _office.OfAsync(id)).Appraisals[1].Id);
        // 8 valid of 9 returned: Wang 7 of 8 称职 (87.5 %), Li 4 of 8 (50 %).
        await _office.Tally.TallyAsync(id, 1, [new(wang, [3, 1, 0], 0), new(li, [0, 0, 3], 1)], await _office.VersionAsync(id));
        await _office.CloseAsync(id);

        var meeting = await _office.OfAsync(id);
        Assert.Equal((10, 9, 8), (meeting.Issued, meeting.Returned, meeting.Valid));
        Assert.Equal(["称职", "基本称职"], meeting.Appraisals.OrderBy(a => a.Id).Select(a => a.Grade!));
        var record = _office.Duties.Records().Single(r => r.PersonId == _office.Duties.Wang && r.SubKind == "述职");
        Assert.Equal(DutyStatus.Submitted, record.Status);
        Assert.Contains("发出票 10 张，收回 9 张，有效 8 张；称职 7 票，基本称职 1 票，不称职 0 票，弃权 0 票；评议结果：称职", record.Content, StringComparison.Ordinal);
        var paper = new Paper((await _office.Printing.ResultAsync(id)).Pdf).Text;
        Assert.Contains("发出测评票10张，收回9张，有效8张", paper, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ballot_is_counted_once_whichever_way_it_is_used()
    {
        var id = await _office.VotingAsync(3, _office.Duties.Wang);
        await _office.CastAsync(id, 1, 0);
        await Refusal.ExpectAsync(nameof(BallotRules.IsCast), () => _office.CastAsync(id, 1, 2));
        await Refusal.ExpectAsync(nameof(BallotRules.IsCast), () => _office.Casting.ReadAsync(_office.CodeOf(id, 1)));
        await Refusal.ExpectAsync(nameof(BallotRules.IsCastByPhone), async () => await _office.Tally.ReturnAsync(id, "1、2", await _office.VersionAsync(id)));
        await _office.Tally.ReturnAsync(id, "2", await _office.VersionAsync(id));
        await Refusal.ExpectAsync(nameof(BallotRules.IsHandedIn), () => _office.CastAsync(id, 2, 0));
        await Refusal.ExpectAsync(nameof(BallotRules.IsReturnedAlready), async () => await _office.Tally.ReturnAsync(id, "2-3", await _office.VersionAsync(id)));
        await Refusal.ExpectAsync(nameof(BallotRules.NumberIsNotIssued), async () => await _office.Tally.ReturnAsync(id, "4", await _office.VersionAsync(id)));
        Assert.Equal(1, (await _office.CountsAsync()).Sum(c => c.ByPhone));
    }

    [Fact]
    public async Task The_same_ballot_sent_many_times_at_once_counts_once()
    {
        var id = await _office.VotingAsync(2, _office.Duties.Wang);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            try
            {
                await _office.CastAsync(id, 1, 0);
                return "counted";
            }
            catch (RuleBrokenException broken)
            {
                return broken.Rule;
            }
        })));
        Assert.Equal(1, outcomes.Count(o => o == "counted"));
        Assert.All(outcomes.Where(o => o != "counted"), rule => Assert.Equal(nameof(BallotRules.IsCast), rule));
        Assert.Equal(1, (await _office.CountsAsync()).Sum(c => c.ByPhone));
    }

    [Fact]
    public async Task Every_deputy_needs_a_mark_that_stands_on_the_ballot()
    {
        var id = await _office.VotingAsync(1, _office.Duties.Wang, _office.Duties.Li);
        var ids = (await _office.OfAsync(id)).Appraisals.Select(a => a.Id).ToList();
        var code = _office.CodeOf(id, 1);
        await Refusal.ExpectAsync(nameof(BallotRules.EveryDeputyNeedsAMark), () => _office.Casting.CastAsync(code, new Dictionary<int, int> { [ids[0]] = 0 }));
        await Refusal.ExpectAsync(nameof(BallotRules.MarkIsNotOnTheBallot), () => _office.Casting.CastAsync(code, new Dictionary<int, int> { [ids[0]] = 0, [ids[1]] = 3 }));
        await Refusal.ExpectAsync(nameof(BallotRules.CodeIsUnknown), () => _office.Casting.ReadAsync(code[..^1] + (code[^1] == '0' ? '1' : '0')));
        await Refusal.ExpectAsync(nameof(BallotRules.CodeIsUnknown), () => _office.Casting.ReadAsync("乱写"));
        Assert.Equal(0, (await _office.CountsAsync()).Sum(c => c.Total));
        Assert.Equal(["王强", "李梅"], (await _office.Casting.ReadAsync(code)).Deputies.Select(d => d.Name).OrderDescending());
    }

    [Fact]
    public async Task What_does_not_add_up_is_not_announced()
    {
        var id = await _office.VotingAsync(5, _office.Duties.Wang);
        var wang = (await _office.OfAsync(id)).Appraisals[0].Id;
        await Refusal.ExpectAsync(nameof(BallotRules.NothingIsValid), () => _office.CloseAsync(id));
        await _office.Tally.ReturnAsync(id, "1-3", await _office.VersionAsync(id));
        await Refusal.ExpectAsync(nameof(BallotRules.PaperIsNotTallied), () => _office.CloseAsync(id));
        await Refusal.ExpectAsync(nameof(BallotRules.MarksDoNotAddUp), async () => await _office.Tally.TallyAsync(id, 0, [new(wang, [2, 0, 0], 0)], await _office.VersionAsync(id)));
        await Refusal.ExpectAsync(nameof(BallotRules.SpoiltIsImpossible), async () => await _office.Tally.TallyAsync(id, 4, [new(wang, [0, 0, 0], 0)], await _office.VersionAsync(id)));
        await _office.Tally.TallyAsync(id, 0, [new(wang, [2, 0, 0], 1)], await _office.VersionAsync(id));
        // Another paper comes in after the count: it has to be counted again.
        await _office.Tally.ReturnAsync(id, "4", await _office.VersionAsync(id));
        await Refusal.ExpectAsync(nameof(BallotRules.PaperIsNotTallied), () => _office.CloseAsync(id));
        await _office.Tally.TallyAsync(id, 0, [new(wang, [3, 0, 0], 1)], await _office.VersionAsync(id));
        await Refusal.ExpectAsync(nameof(AppraisalRules.ScrutineerIsNotTheTeller), async () => await _office.Tally.CloseAsync(id, "张某", "张某", await _office.VersionAsync(id)));
        await _office.CloseAsync(id);
        await Refusal.ExpectAsync(nameof(BallotRules.VoteIsOver), () => _office.CastAsync(id, 5, 0));
        await Refusal.ExpectAsync(nameof(BallotRules.VoteIsOver), () => _office.Issuing.WithdrawAsync(id, "5"));
        await Refusal.ExpectAsync(nameof(BallotRules.VoteIsOver), () => _office.Issuing.PrintAsync(id));
    }

    [Fact]
    public async Task More_ballots_than_voters_are_refused_and_those_left_over_withdrawn()
    {
        var id = await _office.PlannedAsync(_office.Duties.Wang);
        var one = (await _office.OfAsync(id)).Appraisals[0];
        await _office.ReportingBy(_office.Township).WriteAsync(one.Id, AppraisalOffice.Text, one.Version);
        await _office.Issuing.IssueAsync(id, 60, await _office.VersionAsync(id));
        await Refusal.ExpectAsync(nameof(BallotRules.VoteHasNotBegun), () => _office.CastAsync(id, 1, 0));
        await Refusal.ExpectAsync(nameof(BallotRules.MoreBallotsThanVoters), async () => await _office.Tally.OpenAsync(id, 52, null, await _office.VersionAsync(id)));
        foreach (var unreadable in new[] { "五十三", "53-54-55", "58-53", "0-3", "" }) await Refusal.ExpectAsync(nameof(BallotRules.NumbersAreUnreadable), () => _office.Issuing.WithdrawAsync(id, unreadable));
        await _office.Issuing.IssueAsync(id, 500, await _office.VersionAsync(id));
        await Refusal.ExpectAsync(nameof(BallotRules.TooManyBallots), async () => await _office.Issuing.IssueAsync(id, 500, await _office.VersionAsync(id)));
        await _office.Issuing.WithdrawAsync(id, "61-560");
        await _office.Issuing.WithdrawAsync(id, "53-58、59 60");
        await Refusal.ExpectAsync(nameof(AppraisalRules.FewVotersNeedAReason), async () =>
        {
            await _office.Issuing.WithdrawAsync(id, "50-52");
            await _office.Tally.OpenAsync(id, 49, " ", await _office.VersionAsync(id));
        });
        await _office.Tally.OpenAsync(id, 50, null, await _office.VersionAsync(id));
        Assert.Equal(new(49, 0, 0), (await _office.RegisterBy(_office.Township).OpenAsync(id)).Ballots);
        await Refusal.ExpectAsync(nameof(BallotRules.IsWithdrawn), () => _office.CastAsync(id, 53, 0));
        await Refusal.ExpectAsync(nameof(BallotRules.MoreBallotsThanVoters), async () => await _office.Issuing.IssueAsync(id, 2, await _office.VersionAsync(id)));
    }

    [Fact]
    public async Task What_was_marked_is_kept_with_no_ballot_and_not_told_before_the_end()
    {
        var id = await _office.VotingAsync(2, _office.Duties.Wang);
        await _office.CastAsync(id, 1, 2);
        Assert.Empty((await _office.RegisterBy(_office.Township).OpenAsync(id)).Counts);
        await using var db = _office.Office.Databases.CreateDbContext();
        var entry = await db.LedgerEntries.SingleAsync(e => e.Act == "CastBallot");
        Assert.DoesNotContain("称职", $"{entry.Detail}{entry.Changes}{entry.AccountName}", StringComparison.Ordinal);
        Assert.Equal(["Id", "MeetingId", "Serial", "State", "Version"], db.Model.FindEntityType(typeof(AppraisalBallot))!.GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_poor_result_is_put_right_and_looked_at_again()
    {
        var id = await _office.VotingAsync(1, _office.Duties.Wang);
        await _office.CastAsync(id, 1, 2);
        await _office.CloseAsync(id);
        var one = (await _office.Following.ListAsync()).Single().Appraisal;
        Assert.Equal(("不称职", RectificationStage.Asked, _office.Office.Clock.Today.AddMonths(3)), (one.Grade, one.Rectification, one.RectifyUntil));
        var wang = _office.ReportingBy(_office.AccountOf(_office.Duties.Wang));
        await _office.Following.GiveOpinionAsync(one.Id, "走访选民太少。", one.RectifyUntil, one.Version);
        await wang.RectifyAsync(one.Id, "每月走访一次。", one.Version + 1);
        await Refusal.ExpectAsync(nameof(AppraisalRules.SendingBackNeedsWords), () => _office.Following.JudgeAsync(one.Id, false, " ", one.Version + 2));
        await _office.Following.JudgeAsync(one.Id, false, "请写清走访了哪些户。", one.Version + 2);
        await wang.RectifyAsync(one.Id, "走访了三组五十户。", one.Version + 3);
        await _office.Following.JudgeAsync(one.Id, true, null, one.Version + 4);
        Assert.Equal(RectificationStage.Accepted, (await _office.Following.ListAsync()).Single().Appraisal.Rectification);
        await Refusal.ExpectAsync(nameof(AppraisalRules.NothingIsToBeRectified), () => wang.RectifyAsync(one.Id, "又一次", one.Version + 5));
    }

    [Fact]
    public async Task The_ballots_are_printed_with_a_code_each()
    {
        var id = await _office.PlannedAsync(_office.Duties.Wang);
        await Refusal.ExpectAsync(nameof(BallotRules.NothingIsIssued), () => _office.Issuing.PrintAsync(id));
        await _office.Issuing.IssueAsync(id, 2, await _office.VersionAsync(id));
        var paper = new Paper((await _office.Issuing.PrintAsync(id)).Pdf).Text;
        Assert.Contains($"https://rd.example.cn/ballot/{_office.CodeOf(id, 1)}", paper, StringComparison.Ordinal);
        Assert.Contains("第2号", paper, StringComparison.Ordinal);
        Assert.Contains("基本称职", paper, StringComparison.Ordinal);
    }
}
