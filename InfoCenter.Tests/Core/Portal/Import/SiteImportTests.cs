using InfoCenter.Core.Files;
using InfoCenter.Core.Portal;
using InfoCenter.Core.Portal.Import;
using InfoCenter.Core.Roster.Import;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Portal.Import;

public sealed class SiteImportTests : IDisposable
{
    private readonly PortalOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_former_site_is_previewed_let_out_by_a_colleague_and_taken_back()
    {
        var id = await UploadAsync(OldSite.Usual());
        var preview = await Import.OpenAsync(id);
        Assert.Equal(
            (3, 1, 1, 0), (States(preview, OldArticleState.New), States(preview, OldArticleState.Faulty), States(preview, OldArticleState.NoArticle), States(preview, OldArticleState.AlreadyThere)));
        await Refusal.ExpectAsync(nameof(SiteImportRules.AnotherPersonLetsOut), () => new SiteAdoption(_office.Office.Databases, Store, _office.Clerk, _office.Office.Clock).CommitAsync(id));

        await Adoption.CommitAsync(id);
        var news = (await new ArticleListing(_office.Office.Databases, _office.Office.Clock).ListAsync("news")).Rows;
        Assert.Equal(["县人大常委会视察春耕", "关于召开会议的公告"], news.Select(row => row.Title)); // the newest first, by the days they bear
        var page = await _office.Public.ReadAsync(news[0].Id);
        Assert.Equal((new DateTime(2019, 3, 11, 16, 0, 0, DateTimeKind.Utc), "县人大办公室"), (page.ShownFromAt, page.Source));
        Assert.Equal(["代表在田间", ""], page.Files.Select(file => file.Description));
        Assert.Contains("视察组到了田间。</p><p><img src=\"files/1\"></p>", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", page.Body, StringComparison.Ordinal);

        await Adoption.UndoAsync(id);
        Assert.Empty((await new ArticleListing(_office.Office.Databases, _office.Office.Clock).ListAsync()).Rows);
        await using var db = _office.Office.Databases.CreateDbContext();
        Assert.Equal((0, 0, 0), (await db.Articles.CountAsync(), await db.Set<InfoCenter.Core.Data.SearchText>().CountAsync(), await db.Attachments.CountAsync(a => a.Purpose == FilePurpose.PortalFile)));
        Assert.Equal(ImportState.Undone, (await Import.OpenAsync(id)).Run.State);
    }

    [Fact]
    public async Task What_is_missing_is_filled_in_on_the_spot()
    {
        var id = await UploadAsync(OldSite.Usual());
        var faulty = Assert.Single(await Import.ListAsync(id, OldArticleState.Faulty));
        Assert.Equal("没有日期的文章", faulty.Title);
        await Refusal.ExpectAsync(nameof(SiteImportRules.FaultyOnesStayOut), () => Import.DecideAsync(id, [faulty.Id], OldArticleDecision.Publish));
        await Refusal.ExpectAsync(nameof(SiteImportRules.DayIsAhead), () => Import.CorrectAsync(faulty.Id, faulty.Title, new(2099, 1, 1), PortalOffice.News));

        await Import.CorrectAsync(faulty.Id, faulty.Title, new(2010, 5, 4), PortalOffice.News);
        Assert.Equal((OldArticleState.New, OldArticleDecision.Publish), await StateAsync(faulty.Id));
    }

    [Fact]
    public async Task What_the_portal_has_is_not_taken_twice()
    {
        await Adoption.CommitAsync(await UploadAsync(OldSite.Usual()));
        var again = await UploadAsync(OldSite.Usual());
        Assert.Equal(3, States(await Import.OpenAsync(again), OldArticleState.AlreadyThere));
        await Refusal.ExpectAsync(nameof(SiteImportRules.NothingIsChosen), () => Adoption.CommitAsync(again));
    }

    [Fact]
    public async Task A_text_with_a_phone_becomes_a_draft_until_somebody_says_otherwise()
    {
        var id = await UploadAsync(OldSite.OfOne("<p>请联系王某，电话是19900001234，谢谢大家。</p>"));
        var row = Assert.Single(await Import.ListAsync(id));
        Assert.Equal(OldArticleDecision.Draft, row.Decision);
        Assert.Equal("199****1234", (await Import.ReadAsync(row.Id)).Numbers);
        await Import.DecideAllAsync(id, OldArticleState.New, OldArticleDecision.Publish);
        Assert.Equal(OldArticleDecision.Draft, (await StateAsync(row.Id)).Decision);

        await Adoption.CommitAsync(id);
        var article = Assert.Single(await _office.Writing.ListAsync());
        Assert.Equal((ArticleStatus.Draft, false), (article.Status, article.IsShown));
    }

    [Fact]
    public async Task A_changed_article_stands_against_taking_all_back()
    {
        var id = await UploadAsync(OldSite.Usual());
        await Adoption.CommitAsync(id);
        var article = (await _office.Writing.ListAsync())[0];
        await _office.Writing.WriteAsync(article.Id, PortalOffice.Facts("改过的"), await _office.VersionAsync(article.Id));
        var refused = await Refusal.ExpectAsync(nameof(SiteImportRules.LaterChangesStandInTheWay), () => Adoption.UndoAsync(id));
        Assert.Contains(article.Title, refused.Message, StringComparison.Ordinal);
        Assert.Equal(3, (await _office.Writing.ListAsync()).Total);
    }

    [Fact]
    public async Task A_folder_goes_where_the_clerk_says()
    {
        var id = await UploadAsync(OldSite.Usual());
        var folder = (await Import.OpenAsync(id)).Folders.Single(f => f.Folder == "www/old");
        Assert.Equal((2, PortalOffice.News), (folder.Articles, folder.ColumnId));
        await Import.MapAsync(id, "www/old", 3);
        Assert.Equal(3, (await Import.OpenAsync(id)).Folders.Single(f => f.Folder == "www/old").ColumnId);
        await Refusal.ExpectAsync(nameof(SiteImportRules.ColumnIsRequired), () => Import.MapAsync(id, "www/old", 4711));
    }

    [Fact]
    public async Task Folders_of_years_and_months_are_one_with_the_folder_they_lie_in()
    {
        var id = await UploadAsync(new OldSite().With("news/2019/0312/a.html", OldSite.Labelled("一月的会", "2019-03-12", "<p>足够长的一段正文，讲一件事情。</p>"))
            .With("news/2020-04/b.html", OldSite.Labelled("四月的会", "2020-04-12", "<p>足够长的一段正文，讲另一件事情。</p>")));
        Assert.Equal(("news", 2), ((await Import.OpenAsync(id)).Folders.Single() is var folder ? (folder.Folder, folder.Articles) : default));
    }

    [Fact]
    public async Task What_was_taken_over_is_not_decided_again()
    {
        var id = await UploadAsync(OldSite.Usual());
        await Adoption.CommitAsync(id);
        await Refusal.ExpectAsync(nameof(SiteImportRules.AlreadyDecided), () => Import.DecideAllAsync(id, OldArticleState.New, OldArticleDecision.LeaveOut));
        await Refusal.ExpectAsync(nameof(SiteImportRules.AlreadyDecided), () => Adoption.CommitAsync(id));
        await Adoption.UndoAsync(id);
        await Refusal.ExpectAsync(nameof(SiteImportRules.OnlyCommittedOnesAreUndone), () => Adoption.UndoAsync(id));
    }

    private SiteImport Import => new(_office.Office.Databases, _office.Clerk, _office.Office.Clock);

    private SiteAdoption Adoption => new(_office.Office.Databases, Store, _office.Colleague, _office.Office.Clock);

    private FileStore Store => new(_office.Office.Folder);

    private static int States(SitePreview preview, OldArticleState state) => preview.States.GetValueOrDefault(state);

    private async Task<(OldArticleState State, OldArticleDecision Decision)> StateAsync(int article) => (await Import.ReadAsync(article)) is var one ? (one.State, one.Decision) : default;

    private async Task<int> UploadAsync(OldSite site)
    {
        using var content = new MemoryStream(site.Zip());
        var kept = await new Attachments(_office.Office.Databases, Store, _office.Clerk, _office.Office.Clock).KeepAsync("旧网站.zip", content, FilePurpose.SiteArchive);
        using var files = site.Open();
        return await Import.UploadAsync("旧网站.zip", files, kept.Hash, PortalOffice.News);
    }
}
