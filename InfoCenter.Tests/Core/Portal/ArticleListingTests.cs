using InfoCenter.Core.Portal;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Portal;

public sealed class ArticleListingTests : IDisposable
{
    private readonly PortalOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task Pages_turn_and_nothing_stands_on_two()
    {
        for (var i = 0; i < ArticleListing.PageSize + 2; i++) await _office.PublishedAsync(PortalOffice.Facts($"第{i}篇"));
        var (first, second) = (await Listing.ListAsync(), await Listing.ListAsync(page: 2));
        Assert.Equal((ArticleListing.PageSize + 2, 2, ArticleListing.PageSize, 2), (first.Total, first.Pages, first.Rows.Count, second.Rows.Count));
        Assert.Empty(first.Rows.Select(r => r.Id).Intersect(second.Rows.Select(r => r.Id)));
        Assert.Equal($"第{ArticleListing.PageSize + 1}篇", first.Rows[0].Title);
    }

    [Fact]
    public async Task Who_asks_since_an_instant_gets_what_is_new_and_what_was_changed()
    {
        var old = await _office.PublishedAsync(PortalOffice.Facts("旧的"));
        var mended = await _office.PublishedAsync(PortalOffice.Facts("错的"));
        _office.Office.Clock.Pass(TimeSpan.FromHours(1));
        await _office.Writing.WriteAsync(mended, PortalOffice.Facts("对的"), await _office.VersionAsync(mended));
        _office.Office.Clock.Pass(TimeSpan.FromHours(1));
        var since = _office.Office.Clock.GetUtcNow().UtcDateTime;
        Assert.Empty((await Listing.ListAsync(updatedSince: since)).Rows); // written before, and not let out yet

        await _office.Writing.SubmitAsync(mended, await _office.VersionAsync(mended));
        await _office.Review.PublishAsync(mended, null, numbersMayShow: true, await _office.VersionAsync(mended));
        var fresh = await _office.PublishedAsync(PortalOffice.Facts("新的"));
        Assert.Equal([fresh, mended], (await Listing.ListAsync(updatedSince: since)).Rows.Select(r => r.Id));
        Assert.Contains(old, (await Listing.ListAsync()).Rows.Select(r => r.Id));
    }

    [Fact]
    public async Task Who_keeps_a_copy_is_told_what_the_public_lost_since()
    {
        var (early, lost, planned, stays) = (
            await _office.PublishedAsync(PortalOffice.Facts("早撤的")), await _office.PublishedAsync(PortalOffice.Facts("撤回的", column: 3)),
            await _office.PublishedAsync(PortalOffice.Facts("没见过的"), Now.AddDays(1)), await _office.PublishedAsync(PortalOffice.Facts("还在的")));
        await WithdrawAsync(early);
        _office.Office.Clock.Pass(TimeSpan.FromHours(1));
        var since = Now;
        await WithdrawAsync(lost);
        await WithdrawAsync(planned);

        var told = await Listing.ListAsync(updatedSince: since);
        Assert.Equal([new WithdrawnArticle(lost, since)], told.Withdrawn);
        Assert.Equal((0, 1), (told.Total, told.Pages));
        Assert.Equal([lost], (await Listing.ListAsync("news", since)).Withdrawn.Select(w => w.Id)); // it may have stood in news when the copy was made
        Assert.Equal([lost, early], (await Listing.ListAsync(updatedSince: since.AddDays(-1))).Withdrawn.Select(w => w.Id));
        Assert.Empty((await Listing.ListAsync(updatedSince: since.AddSeconds(1))).Withdrawn);
        Assert.Empty((await Listing.ListAsync()).Withdrawn);
        Assert.Equal(stays, Assert.Single((await Listing.ListAsync()).Rows).Id);
    }

    [Fact]
    public async Task What_is_shown_again_is_lost_until_its_time_has_come()
    {
        var (id, since) = (await _office.PublishedAsync(), Now);
        await WithdrawAsync(id);
        await _office.Writing.WriteAsync(id, PortalOffice.Facts("改好的"), await _office.VersionAsync(id));
        await _office.Writing.SubmitAsync(id, await _office.VersionAsync(id));
        await _office.Review.PublishAsync(id, Now.AddHours(1), numbersMayShow: true, await _office.VersionAsync(id));

        var before = await Listing.ListAsync(updatedSince: since);
        Assert.Equal((0, id), (before.Rows.Count, Assert.Single(before.Withdrawn).Id));
        _office.Office.Clock.Pass(TimeSpan.FromHours(1));
        var after = await Listing.ListAsync(updatedSince: since);
        Assert.Equal((id, 0), (Assert.Single(after.Rows).Id, after.Withdrawn.Count));
    }

    [Fact]
    public async Task The_pages_hold_all_that_was_lost_too()
    {
        var since = Now;
        var shown = await _office.PublishedAsync();
        var lost = new List<int>();
        for (var i = 0; i < ArticleListing.PageSize + 2; i++) lost.Add(await _office.PublishedAsync());
        foreach (var id in lost) await WithdrawAsync(id);

        var (first, second) = (await Listing.ListAsync(updatedSince: since), await Listing.ListAsync(updatedSince: since, page: 2));
        Assert.Equal((2, 1, ArticleListing.PageSize, 2), (first.Pages, first.Total, first.Withdrawn.Count, second.Withdrawn.Count));
        Assert.Equal((shown, 0), (Assert.Single(first.Rows).Id, second.Rows.Count));
        Assert.Equal(lost.Order(), first.Withdrawn.Concat(second.Withdrawn).Select(w => w.Id).Order());
        Assert.Equal(1, (await Listing.ListAsync(page: 2)).Pages);
    }

    [Fact]
    public async Task A_column_has_its_own_and_an_unknown_one_is_refused()
    {
        await _office.PublishedAsync(PortalOffice.Facts("要闻"));
        await _office.PublishedAsync(PortalOffice.Facts("决议", column: 3));
        Assert.Equal("决议", Assert.Single((await Listing.ListAsync("resolutions")).Rows).Title);
        await Refusal.ExpectAsync(nameof(PortalRules.ColumnIsNotShown), () => Listing.ListAsync("deputies"));
    }

    private DateTime Now => _office.Office.Clock.GetUtcNow().UtcDateTime;

    private async Task WithdrawAsync(int id) => await _office.Review.WithdrawAsync(id, "内容有误", await _office.VersionAsync(id));

    private ArticleListing Listing => new(_office.Office.Databases, _office.Office.Clock);
}
