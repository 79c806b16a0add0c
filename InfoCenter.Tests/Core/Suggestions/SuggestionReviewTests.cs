using InfoCenter.Core.Requests;
using InfoCenter.Core.Suggestions;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Suggestions;

public sealed class SuggestionReviewTests : IDisposable
{
    private readonly SuggestionOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task Each_session_and_each_year_between_sessions_numbers_its_own()
    {
        var session = _office.Facts("关于修复城东大桥护栏的建议", SuggestionOccasion.Session, 4);
        string[] numbers =
        [
            await NumberAsync(_office.Facts()), await NumberAsync(session), await NumberAsync(session with { Title = "关于增设公交站的建议" }),
            await NumberAsync(_office.Facts("关于村级卫生室用药的建议")), await NumberAsync(session with { Session = 5 }),
        ];
        Assert.Equal(["县十九届人大〔2026〕平时第1号", "县十九届人大四次会议第1号", "县十九届人大四次会议第2号", "县十九届人大〔2026〕平时第2号", "县十九届人大五次会议第1号"], numbers);

        async Task<string> NumberAsync(SuggestionFacts facts) => (await _office.OfAsync(await _office.AcceptedAsync(facts))).Number!;
    }

    [Fact]
    public async Task Two_who_accept_at_once_give_two_numbers_or_one_is_told_to_try_again()
    {
        var ids = new List<int>();
        for (var i = 0; i < 4; i++) ids.Add(await _office.SubmittedAsync(_office.Facts($"关于第{i}座桥的建议")));
        var refused = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Parallel.ForEachAsync(ids, async (id, cancel) =>
        {
            try
            {
                await _office.Review.AcceptAsync(id, await _office.VersionAsync(id), cancel);
            }
            catch (InfoCenter.Core.Common.RuleBrokenException broken)
            {
                refused.Add(broken.Rule);
            }
        });
        var numbered = new List<Suggestion>();
        foreach (var id in ids) numbered.Add(await _office.OfAsync(id));
        Assert.All(refused, rule => Assert.Equal(nameof(SuggestionRules.NumberWasJustTaken), rule));
        Assert.Equal(4 - refused.Count, numbered.Select(s => s.Number).OfType<string>().Distinct().Count());
    }

    [Fact]
    public async Task What_is_sent_back_can_be_mended_and_handed_in_again_and_what_is_refused_cannot()
    {
        var id = await _office.SubmittedAsync();
        await Refusal.ExpectAsync(nameof(SuggestionRules.ReasonIsRequired), async () => await _office.Review.SendBackAsync(id, " ", await _office.VersionAsync(id)));
        await _office.Review.SendBackAsync(id, "请写清是哪几个小区", await _office.VersionAsync(id));
        var lead = _office.WritingBy(_office.AccountOf(_office.Lead));
        await lead.AmendAsync(id, _office.Facts(), await _office.VersionAsync(id));
        await lead.SubmitAsync(id, false, await _office.VersionAsync(id));
        await _office.Review.RefuseAsync(id, "属于个别问题，请走信访渠道", await _office.VersionAsync(id));
        await Refusal.ExpectAsync(nameof(SuggestionRules.OnlyUnsubmittedCanBeAmended), async () => await lead.AmendAsync(id, _office.Facts(), await _office.VersionAsync(id)));
        await Refusal.ExpectAsync(nameof(SuggestionRules.OnlySubmittedCanBeReviewed), async () => await _office.Review.AcceptAsync(id, await _office.VersionAsync(id)));
    }

    [Fact]
    public async Task Rating_is_ended_only_after_its_time_and_after_urging_and_who_did_not_rate_is_not_counted()
    {
        var id = await _office.RepliedAsync(1, _office.Seconder);
        await _office.RateAsync(id, _office.Lead, Satisfaction.Satisfied);
        await Refusal.ExpectAsync(nameof(SuggestionRules.RatingIsNotOver), async () => await _office.Review.EndRatingAsync(id, await _office.VersionAsync(id)));
        _office.Office.Clock.Pass(TimeSpan.FromDays(40));
        await Refusal.ExpectAsync(nameof(SuggestionRules.UrgeFirst), async () => await _office.Review.EndRatingAsync(id, await _office.VersionAsync(id)));
        await _office.Review.UrgeAsync(id, await _office.VersionAsync(id));
        Assert.Contains("张伟", (await _office.OfAsync(id)).Steps.Single(s => s.Kind is SuggestionStepKind.Urged).Text, StringComparison.Ordinal);
        await _office.Review.EndRatingAsync(id, await _office.VersionAsync(id));
        Assert.Equal((SuggestionStatus.Closed, 1), ((await _office.OfAsync(id)).Status, (await _office.OfAsync(id)).Ratings.Count));
    }

    [Fact]
    public async Task Only_what_has_a_number_is_watched_over()
    {
        var id = await _office.SubmittedAsync();
        await Refusal.ExpectAsync(nameof(SuggestionRules.OnlyNumberedCanBeKey), async () => await _office.Review.MarkAsync(id, true, "主任会议确定", await _office.VersionAsync(id)));
        await _office.Review.AcceptAsync(id, await _office.VersionAsync(id));
        await _office.Review.MarkAsync(id, true, "第52次主任会议确定", await _office.VersionAsync(id));
        Assert.True((await _office.OfAsync(id)).IsKey);
    }
}
