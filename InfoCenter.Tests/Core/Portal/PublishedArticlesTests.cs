using InfoCenter.Core.Portal;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Portal;

public sealed class PublishedArticlesTests : IDisposable
{
    private readonly PortalOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_draft_one_in_review_and_a_withdrawn_one_are_not_there()
    {
        var draft = await _office.Writing.AddAsync(PortalOffice.Facts("草稿"));
        var review = await _office.SubmittedAsync(PortalOffice.Facts("待审"));
        var withdrawn = await _office.PublishedAsync(PortalOffice.Facts("撤回"));
        await _office.Review.WithdrawAsync(withdrawn, "内容有误", await _office.VersionAsync(withdrawn));
        var shown = await _office.PublishedAsync(PortalOffice.Facts("公开"));

        foreach (var hidden in new[] { draft, review, withdrawn }) await Refusal.ExpectAsync(nameof(PortalRules.IsNotShown), () => _office.Public.ReadAsync(hidden));
        Assert.Equal("公开", (await _office.Public.ReadAsync(shown)).Title);
        Assert.Equal("公开", Assert.Single((await _office.Public.ListAsync("news")).Rows).Title);
        Assert.Equal("公开", Assert.Single((await _office.Public.FrontAsync())[0].Rows).Title);
    }

    [Fact]
    public async Task A_planned_article_appears_when_its_time_has_come_and_not_before()
    {
        var id = await _office.PublishedAsync(fromAt: _office.Office.Clock.GetUtcNow().UtcDateTime.AddHours(1));
        await Refusal.ExpectAsync(nameof(PortalRules.IsNotShown), () => _office.Public.ReadAsync(id));
        _office.Office.Clock.Pass(TimeSpan.FromHours(1));
        Assert.Equal("县人大开会", (await _office.Public.ReadAsync(id)).Title);
    }

    [Fact]
    public async Task While_a_new_text_waits_the_old_one_and_its_files_are_read()
    {
        var (old, fresh) = (await _office.FileAsync("旧.docx", PortalOffice.Paper("旧")), await _office.FileAsync("新.docx", PortalOffice.Paper("新")));
        var id = await _office.PublishedAsync(PortalOffice.Facts() with { Files = [old] });
        await _office.Writing.WriteAsync(id, PortalOffice.Facts("新标题") with { Files = [fresh] }, await _office.VersionAsync(id));
        await _office.Writing.SubmitAsync(id, await _office.VersionAsync(id));

        Assert.Equal("县人大开会", (await _office.Public.ReadAsync(id)).Title);
        Assert.Equal("旧.docx", await NameAsync(id));
        await _office.Review.PublishAsync(id, null, numbersMayShow: false, await _office.VersionAsync(id));
        Assert.Equal("新标题", (await _office.Public.ReadAsync(id)).Title);
        Assert.Equal("新.docx", await NameAsync(id));
    }

    [Fact]
    public async Task A_file_of_an_article_that_is_not_shown_is_not_there()
    {
        var id = await _office.SubmittedAsync(PortalOffice.Facts() with { Files = [await _office.FileAsync("甲.docx", PortalOffice.Paper("甲"))] });
        await Refusal.ExpectAsync(nameof(PortalRules.IsNotShown), () => NameAsync(id));
    }

    [Fact]
    public async Task A_column_shows_what_stands_below_it_the_newest_first_and_turns_pages()
    {
        await _office.Columns.AddAsync(new("县内要闻", PortalOffice.News));
        var below = (await _office.Columns.ListAsync()).Single(c => c.Facts.Title == "县内要闻");
        for (var i = 1; i <= 21; i++)
        {
            _office.Office.Clock.Pass(TimeSpan.FromMinutes(1));
            await _office.PublishedAsync(PortalOffice.Facts($"第{i}篇", column: i % 2 == 0 ? below.Id : PortalOffice.News));
        }

        var first = await _office.Public.ListAsync("news");
        Assert.Equal((21, 2, "第21篇", 20), (first.Total, first.Pages, first.Rows[0].Title, first.Rows.Count));
        Assert.Equal("第1篇", Assert.Single((await _office.Public.ListAsync("news", 2)).Rows).Title);
        Assert.Equal(2, (await _office.Public.ListAsync("news", 999)).Page);
        Assert.Equal(10, (await _office.Public.ListAsync(below.Address.Split('/')[^1])).Total);
        Assert.InRange(await QueryCount.OfAsync(() => _office.Public.ListAsync("news")), 1, 3);
        await Refusal.ExpectAsync(nameof(PortalRules.ColumnIsNotShown), () => _office.Public.ListAsync("no-such"));
    }

    private async Task<string> NameAsync(int id)
    {
        var file = await _office.Public.OpenFileAsync(id, 1);
        await file.Content.DisposeAsync();
        return file.Name;
    }
}
