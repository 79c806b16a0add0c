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
    public async Task A_column_has_its_own_and_an_unknown_one_is_refused()
    {
        await _office.PublishedAsync(PortalOffice.Facts("要闻"));
        await _office.PublishedAsync(PortalOffice.Facts("决议", column: 3));
        Assert.Equal("决议", Assert.Single((await Listing.ListAsync("resolutions")).Rows).Title);
        await Refusal.ExpectAsync(nameof(PortalRules.ColumnIsNotShown), () => Listing.ListAsync("deputies"));
    }

    private ArticleListing Listing => new(_office.Office.Databases, _office.Office.Clock);
}
