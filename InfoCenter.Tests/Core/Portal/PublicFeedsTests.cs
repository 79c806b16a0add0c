using InfoCenter.Core.Portal;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Portal;

public sealed class PublicFeedsTests : IDisposable
{
    private const int Resolutions = 3;
    private readonly PortalOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_feed_has_what_is_shown_in_its_column_the_newest_first()
    {
        await _office.PublishedAsync(PortalOffice.Facts("先发的"));
        _office.Office.Clock.Pass(TimeSpan.FromMinutes(1));
        await _office.PublishedAsync(PortalOffice.Facts("后发的"));
        await _office.PublishedAsync(PortalOffice.Facts("决议", column: Resolutions));
        await _office.PublishedAsync(PortalOffice.Facts("明天的"), fromAt: _office.Office.Clock.GetUtcNow().UtcDateTime.AddDays(1));
        await _office.SubmittedAsync(PortalOffice.Facts("待审"));

        Assert.Equal(["后发的", "先发的"], (await Feeds.ReadAsync("news")).Entries.Select(e => e.Title));
        Assert.Equal(["决议"], (await Feeds.ReadAsync("resolutions")).Entries.Select(e => e.Title));
        Assert.Equal(3, (await Feeds.ReadAsync(null)).Entries.Count);
    }

    [Fact]
    public async Task A_new_text_is_news_and_stays_the_same_article()
    {
        var id = await _office.PublishedAsync();
        var before = Assert.Single((await Feeds.ReadAsync(null)).Entries);
        _office.Office.Clock.Pass(TimeSpan.FromHours(2));
        await _office.Writing.WriteAsync(id, PortalOffice.Facts("改过的标题"), await _office.VersionAsync(id));
        await _office.Writing.SubmitAsync(id, await _office.VersionAsync(id));
        Assert.Equal(before, Assert.Single((await Feeds.ReadAsync(null)).Entries));

        await _office.Review.PublishAsync(id, null, numbersMayShow: true, await _office.VersionAsync(id));
        var after = Assert.Single((await Feeds.ReadAsync(null)).Entries);
        Assert.Equal((before.Id, before.BegunAt, before.ShownFromAt, "改过的标题"), (after.Id, after.BegunAt, after.ShownFromAt, after.Title));
        Assert.True(after.UpdatedAt > before.UpdatedAt);
    }

    [Fact]
    public async Task A_column_that_does_not_list_articles_has_no_feed()
    {
        foreach (var code in new[] { "deputies", "meetings", "nothing" }) await Refusal.ExpectAsync(nameof(PortalRules.ColumnIsNotShown), () => Feeds.ReadAsync(code));
    }

    [Fact]
    public async Task The_map_has_what_is_shown_and_loses_what_is_taken_back()
    {
        var id = await _office.PublishedAsync();
        var planned = await _office.PublishedAsync(fromAt: _office.Office.Clock.GetUtcNow().UtcDateTime.AddDays(1));
        var map = (await Feeds.MapAsync()).Select(e => e.Address).ToList();
        Assert.Equal("/", map[0]);
        Assert.Contains("/news", map);
        Assert.Contains("/deputies", map);
        Assert.Contains($"/news/{id}", map);
        Assert.DoesNotContain($"/news/{planned}", map);
        Assert.Equal(map.Distinct(), map);

        await _office.Review.WithdrawAsync(id, "内容有误", await _office.VersionAsync(id));
        Assert.DoesNotContain($"/news/{id}", (await Feeds.MapAsync()).Select(e => e.Address));
    }

    private PublicFeeds Feeds => new(_office.Office.Databases, _office.Office.Clock);
}
