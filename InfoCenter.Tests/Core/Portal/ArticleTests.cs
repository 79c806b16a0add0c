using InfoCenter.Core.Duties;
using InfoCenter.Core.Portal;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Portal;

public sealed class ArticleTests
{
    private static readonly DateTime Now = new(2026, 6, 1, 2, 0, 0, DateTimeKind.Utc);
    private static readonly Signature Writer = new(1, "小周", Now);
    private static readonly Signature Reviewer = new(2, "小吴", Now);
    private static readonly ArticleFacts Facts = new() { ColumnId = 1, Title = "县人大开会", Body = "<p>今天开会。</p>" };

    [Fact]
    public void From_the_draft_to_the_portal_and_off_it_again()
    {
        var article = new Article(Facts, Writer);
        article.Submit(Writer);
        article.Publish(null, Reviewer);
        Assert.Equal((ArticleStatus.Published, 1, Now), (article.Status, article.ShownVersion, article.ShownFromAt));

        article.Withdraw("内容有误", Reviewer);
        Assert.Equal((ArticleStatus.Withdrawn, (int?)null, "内容有误"), (article.Status, article.ShownVersion, article.EndReason));
    }

    [Fact]
    public void While_a_new_text_is_written_and_judged_the_public_sees_the_old_one()
    {
        var article = Published();
        article.Write(Facts with { Title = "县人大今天开会" }, Writer);
        article.Submit(Writer);
        Assert.Equal((1, 2), (article.ShownVersion, article.LastNumber));
        Assert.Equal("县人大开会", article.Versions.Single(v => v.Number == 1).Title);

        var day = article.ShownFromAt;
        article.Publish(null, new(2, "小吴", Now.AddDays(3)));
        Assert.Equal((2, day), (article.ShownVersion, article.ShownFromAt));
    }

    [Fact]
    public void What_was_returned_stays_beside_what_was_mended()
    {
        var article = new Article(Facts, Writer);
        article.Submit(Writer);
        article.Return("请写明日期");
        article.Write(Facts with { Body = "<p>6月1日开会。</p>" }, Writer);

        Assert.Equal(["<p>今天开会。</p>", "<p>6月1日开会。</p>"], article.Versions.OrderBy(v => v.Number).Select(v => v.Body));
    }

    [Fact]
    public void A_draft_that_was_never_handed_in_is_one_version_however_often_it_is_saved()
    {
        var article = new Article(Facts, Writer);
        article.Write(Facts with { Title = "改一次" }, Writer);
        article.Write(Facts with { Title = "改两次" }, Writer);
        Assert.Equal("改两次", Assert.Single(article.Versions).Title);
    }

    [Fact]
    public void Nobody_lets_out_what_they_wrote_or_handed_in()
    {
        var article = new Article(Facts, Writer);
        article.Submit(Reviewer);
        Refusal.Expect(nameof(PortalRules.NobodyPublishesTheirOwn), () => article.Publish(null, Writer));
        Refusal.Expect(nameof(PortalRules.NobodyPublishesTheirOwn), () => article.Publish(null, Reviewer));
    }

    [Fact]
    public void What_lies_with_a_second_person_is_not_changed()
    {
        var article = new Article(Facts, Writer);
        article.Submit(Writer);
        Refusal.Expect(nameof(PortalRules.LiesInReview), () => article.Write(Facts, Writer));
    }

    [Fact]
    public void A_time_that_is_past_is_refused_and_so_is_a_time_for_what_replaces_a_shown_text()
    {
        var article = new Article(Facts, Writer);
        article.Submit(Writer);
        Refusal.Expect(nameof(PortalRules.ShowFromLiesAhead), () => article.Publish(Now.AddMinutes(-1), Reviewer));

        var shown = Published();
        shown.Write(Facts with { Title = "新的" }, Writer);
        shown.Submit(Writer);
        Refusal.Expect(nameof(PortalRules.ReplacementIsShownAtOnce), () => shown.Publish(Now.AddDays(1), Reviewer));
    }

    [Fact]
    public void The_public_loses_only_what_it_saw_and_the_moment_stays()
    {
        var planned = new Article(Facts, Writer);
        planned.Submit(Writer);
        planned.Publish(Now.AddDays(1), Reviewer);
        planned.Withdraw("不发了", Reviewer);
        Assert.Null(planned.WithdrawnAt);

        var shown = Published();
        shown.Withdraw("内容有误", new(2, "小吴", Now.AddHours(1)));
        shown.Write(Facts, Writer);
        shown.Submit(Writer);
        shown.Publish(Now.AddDays(1), Reviewer);
        shown.Withdraw("不发了", new(2, "小吴", Now.AddHours(2)));
        Assert.Equal(Now.AddHours(1), shown.WithdrawnAt);
    }

    [Fact]
    public void Each_state_refuses_the_acts_of_the_others()
    {
        var draft = new Article(Facts, Writer);
        Refusal.Expect(nameof(PortalRules.OnlyReviewedOnesArePublished), () => draft.Publish(null, Reviewer));
        Refusal.Expect(nameof(PortalRules.OnlyReviewedOnesAreReturned), () => draft.Return("原因"));
        Refusal.Expect(nameof(PortalRules.OnlyShownOnesAreWithdrawn), () => draft.Withdraw("原因", Reviewer));
        Refusal.Expect(nameof(PortalRules.OnlyDraftsAreSubmitted), () => Published().Submit(Writer));
        Refusal.Expect(nameof(PortalRules.ReasonIsRequired), () => Published().Withdraw(" ", Reviewer));
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        Refusal.Expect(nameof(PortalRules.ArticleTitleIsRequired), () => _ = new Article(Facts with { Title = " " }, Writer));
        Refusal.Expect(nameof(PortalRules.TitleIsTooLong), () => _ = new Article(Facts with { Title = new string('长', 81) }, Writer));
        Refusal.Expect(nameof(PortalRules.BodyIsRequired), () => new Article(Facts with { Body = "<p> </p>" }, Writer).Submit(Writer));
        var picture = new ArticleFileFacts(new string('a', 64), "图.jpg", "", IsPicture: true);
        Refusal.Expect(nameof(PortalRules.PictureNeedsDescription), () => new Article(Facts with { Files = [picture] }, Writer).Submit(Writer));
    }

    private static Article Published()
    {
        var article = new Article(Facts, Writer);
        article.Submit(Writer);
        article.Publish(null, Reviewer);
        return article;
    }
}
