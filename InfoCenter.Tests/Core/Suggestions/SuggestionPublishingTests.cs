using InfoCenter.Core.Common;
using InfoCenter.Core.Portal;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Suggestions;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Suggestions;

public sealed class SuggestionPublishingTests : IDisposable
{
    private readonly SuggestionOffice _office = new();

    public void Dispose() => _office.Dispose();

    private SuggestionPublishing First => By(_office.Committee);

    private SuggestionPublishing Second => By(_office.Clerk);

    private PublishedSuggestions Public => new(_office.Office.Databases);

    [Fact]
    public async Task Whoever_prepared_it_never_lets_it_out()
    {
        var id = await _office.RepliedAsync();
        await First.PrepareAsync(id, SuggestionOpenness.Whole);
        Assert.Empty((await Public.ListAsync()).Rows);

        await Refusal.ExpectAsync(nameof(SuggestionPublicationRules.NobodyPublishesTheirOwn), () => First.PublishAsync(id, 1));
        await Second.PublishAsync(id, 1);

        var read = await Public.ReadAsync(id);
        Assert.Equal((PublicSuggestionState.Replied, "县水利和湖泊局", "王强"), (read.Row.State, read.Row.Units, Assert.Single(read.Signers)));
        Assert.Contains("积水进屋", read.Grounds!, StringComparison.Ordinal);
        Assert.Equal("竹水函〔2026〕12号", Assert.Single(read.Replies).Number);
        Assert.Equal(id, Assert.Single((await Public.ListAsync()).Rows).Id);
    }

    [Fact]
    public async Task Nothing_is_shown_beyond_what_the_deputy_agreed_to()
    {
        var title = await RepliedAsync(SuggestionOpenness.TitleOnly);
        var nothing = await RepliedAsync(SuggestionOpenness.Nothing);

        await Refusal.ExpectAsync(nameof(SuggestionPublicationRules.NotAgreed), () => First.PrepareAsync(nothing, SuggestionOpenness.TitleOnly));
        await Refusal.ExpectAsync(nameof(SuggestionPublicationRules.NotMoreThanAgreed), () => First.PrepareAsync(title, SuggestionOpenness.Whole));
        await Refusal.ExpectAsync(nameof(SuggestionPublicationRules.NotMoreThanAgreed), () => First.PrepareAsync(title, SuggestionOpenness.Nothing));
        await First.PrepareAsync(title, SuggestionOpenness.TitleOnly);
        await Second.PublishAsync(title, 1);

        var read = await Public.ReadAsync(title);
        Assert.Equal((null, null, 0), (read.Grounds, read.Proposal, read.Replies.Count));
        Assert.DoesNotContain(nothing, (await First.ListAsync()).Select(r => r.Id));
    }

    [Fact]
    public async Task What_is_not_replied_to_waits_and_what_was_taken_back_is_gone_until_it_is_let_out_anew()
    {
        var open = await _office.AssignedAsync();
        await Refusal.ExpectAsync(nameof(SuggestionPublicationRules.OnlyRepliedOnesAreShown), () => First.PrepareAsync(open, SuggestionOpenness.Whole));
        await _office.ReplyAsync(open, _office.Water);
        await First.PrepareAsync(open, SuggestionOpenness.Whole);
        await Refusal.ExpectAsync(nameof(SuggestionPublicationRules.PreparedAlready), () => Second.PrepareAsync(open, SuggestionOpenness.Whole));
        await Second.PublishAsync(open, 1);

        await Refusal.ExpectAsync(nameof(SuggestionRules.ReasonIsRequired), () => First.WithdrawAsync(open, " ", 2));
        await First.WithdrawAsync(open, "单位要更正答复", 2);
        await Refusal.ExpectAsync(nameof(SuggestionPublicationRules.IsNotPublic), () => Public.ReadAsync(open));

        await Second.PrepareAsync(open, SuggestionOpenness.TitleOnly);
        await First.PublishAsync(open, 4);
        Assert.Null((await Public.ReadAsync(open)).Grounds);
    }

    [Fact]
    public async Task Who_does_not_let_it_out_says_why_and_a_late_decision_meets_the_other()
    {
        var id = await _office.RepliedAsync();
        await First.PrepareAsync(id, SuggestionOpenness.Whole);
        await Second.DeclineAsync(id, "答复函里有人名", 1);

        await Refusal.ExpectAsync(nameof(CommonRules.ChangedBy), () => Second.PublishAsync(id, 1));
        await Refusal.ExpectAsync(nameof(SuggestionPublicationRules.OnlyPreparedOnesAreDecided), () => Second.PublishAsync(id, 2));
        Assert.Equal("答复函里有人名", (await First.OfAsync(id))!.EndReason);
    }

    [Fact]
    public async Task A_letter_nobody_looked_at_stays_inside()
    {
        var id = await _office.RepliedAsync();
        await First.PrepareAsync(id, SuggestionOpenness.Whole);
        await Second.PublishAsync(id, 1);
        await _office.RateAsync(id, _office.Lead, Satisfaction.Dissatisfied);
        Assert.Equal(PublicSuggestionState.Anew, (await Public.ReadAsync(id)).Row.State);

        await _office.ReplyAsync(id, _office.Water);

        Assert.Single((await Public.ReadAsync(id)).Replies);
        await First.WithdrawAsync(id, "有新的答复", 2);
        await First.PrepareAsync(id, SuggestionOpenness.Whole);
        await Second.PublishAsync(id, 4);
        Assert.Equal(2, (await Public.ReadAsync(id)).Replies.Count);
    }

    [Fact]
    public async Task A_number_of_somebodys_keeps_the_whole_inside_and_the_title_alone_may_go()
    {
        var id = await RepliedAsync(SuggestionOpenness.Whole, "居民老周（电话 19900000123）说雨天积水进屋。");

        await Refusal.ExpectAsync(nameof(SuggestionPublicationRules.NamesANumber), () => First.PrepareAsync(id, SuggestionOpenness.Whole));
        await First.PrepareAsync(id, SuggestionOpenness.TitleOnly);
    }

    [Fact]
    public async Task The_list_is_narrowed_by_session_and_year_and_state_and_the_map_tells_it()
    {
        var (meeting, plain) = (await RepliedAsync(SuggestionOpenness.Whole, session: 4), await RepliedAsync(SuggestionOpenness.Whole));
        foreach (var id in new[] { meeting, plain })
        {
            await First.PrepareAsync(id, SuggestionOpenness.Whole);
            await Second.PublishAsync(id, 1);
        }

        var all = await Public.ListAsync();
        Assert.Equal(2, all.Series.Count);
        var series = all.Rows.Single(r => r.Id == meeting).Series;
        Assert.EndsWith("四次会议", series.Title, StringComparison.Ordinal);
        Assert.Equal(meeting, Assert.Single((await Public.ListAsync(series.Key)).Rows).Id);
        Assert.Empty((await Public.ListAsync(state: PublicSuggestionState.Closed)).Rows);
        var map = (await new PublicFeeds(_office.Office.Databases, _office.Office.Clock).MapAsync()).Select(e => e.Address).ToList();
        Assert.Contains("/suggestions", map);
        Assert.Contains($"/suggestions/{plain}", map);
    }

    private SuggestionPublishing By(CurrentUser user) => new(_office.Office.Databases, user, _office.Office.Clock);

    private async Task<int> RepliedAsync(SuggestionOpenness openness, string? grounds = null, int? session = null)
    {
        var facts = _office.Facts(occasion: session is null ? SuggestionOccasion.BetweenSessions : SuggestionOccasion.Session, session: session) with { Openness = openness };
        var id = await _office.AssignedAsync(grounds is null ? facts : facts with { Grounds = grounds });
        await _office.ReplyAsync(id, _office.Water);
        return id;
    }
}
