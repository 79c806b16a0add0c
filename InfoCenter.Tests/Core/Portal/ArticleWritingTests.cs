using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Portal;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Portal;

public sealed class ArticleWritingTests : IDisposable
{
    private readonly PortalOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task What_was_written_is_there_to_be_written_on()
    {
        var picture = await _office.FileAsync("桥头.jpg", Pictures.Jpeg(), "修好的路灯");
        var paper = await _office.FileAsync("公告.docx", PortalOffice.Paper("公告"));
        var facts = PortalOffice.Facts("路灯修好了", "<p>一</p><script>x</script>") with { Summary = "好消息", Source = "县人大办", Author = "小周", Files = [picture, paper] };
        var sheet = await _office.Writing.OpenAsync(await _office.Writing.AddAsync(facts));

        Assert.Equal(("路灯修好了", "<p>一</p>", "好消息", "县人大办", "小周"), (sheet.Facts.Title, sheet.Facts.Body, sheet.Facts.Summary, sheet.Facts.Source, sheet.Facts.Author));
        Assert.Equal([picture, paper], sheet.Facts.Files);
        Assert.Equal((ArticleStatus.Draft, false), (sheet.Status, sheet.IsShown));
    }

    [Fact]
    public async Task A_file_of_another_purpose_never_becomes_public()
    {
        var foreign = new ArticleFileFacts(new string('a', 64), "名册.xlsx", "", IsPicture: false);
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => _office.Writing.AddAsync(PortalOffice.Facts() with { Files = [foreign] }));
    }

    [Fact]
    public async Task A_column_that_lists_by_itself_takes_no_articles() =>
        await Refusal.ExpectAsync(nameof(PortalRules.ColumnTakesNoArticles), () => _office.Writing.AddAsync(PortalOffice.Facts(column: PortalOffice.Meetings)));

    [Fact]
    public async Task Who_writes_on_an_older_text_is_told_so()
    {
        var id = await _office.Writing.AddAsync(PortalOffice.Facts());
        await _office.Writing.WriteAsync(id, PortalOffice.Facts("改过"), 0);
        await Refusal.ExpectAsync(nameof(CommonRules.ChangedBy), () => _office.Writing.WriteAsync(id, PortalOffice.Facts("又改"), 0));
    }

    [Fact]
    public async Task Files_can_be_taken_off_changed_and_put_in_again()
    {
        var (one, two) = (await _office.FileAsync("一.docx", PortalOffice.Paper("一")), await _office.FileAsync("二.docx", PortalOffice.Paper("二")));
        var id = await _office.Writing.AddAsync(PortalOffice.Facts() with { Files = [one, two] });
        await _office.Writing.WriteAsync(id, PortalOffice.Facts() with { Files = [two] }, 0);
        Assert.Equal([two], (await _office.Writing.OpenAsync(id)).Facts.Files);
        await _office.Writing.WriteAsync(id, PortalOffice.Facts() with { Files = [two, one] }, 1);
        Assert.Equal([two, one], (await _office.Writing.OpenAsync(id)).Facts.Files);
    }

    [Fact]
    public async Task The_list_is_found_by_column_status_and_title_in_at_most_three_questions()
    {
        await _office.PublishedAsync(PortalOffice.Facts("甲会议"));
        await _office.SubmittedAsync(PortalOffice.Facts("乙决定", column: 3));
        await _office.Writing.AddAsync(PortalOffice.Facts("丙会议"));

        Assert.Equal(["丙会议", "甲会议"], (await _office.Writing.ListAsync(words: "会议")).Select(r => r.Title).Order(StringComparer.Ordinal));
        Assert.Equal("乙决定", Assert.Single(await _office.Writing.ListAsync(columnId: 3)).Title);
        Assert.Equal("甲会议", Assert.Single(await _office.Writing.ListAsync(status: ArticleStatus.Published)).Title);
        Assert.InRange(await QueryCount.OfAsync(() => _office.Writing.ListAsync()), 1, 3);
    }

    [Fact]
    public async Task Every_act_is_in_the_ledger()
    {
        var id = await _office.PublishedAsync();
        await _office.Review.WithdrawAsync(id, "内容有误", await _office.VersionAsync(id));
        await using var db = _office.Office.Databases.CreateDbContext();
        var acts = await db.Set<InfoCenter.Core.Ledger.LedgerEntry>().OrderBy(e => e.Id).Select(e => e.Act).ToListAsync();
        Assert.Equal(["AddArticle", "SubmitArticle", "PublishArticle", "WithdrawArticle"], acts.Where(a => a.EndsWith("Article", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_township_writes_no_articles() =>
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => new ArticleWriting(_office.Office.Databases, _office.Office.With(Role.Township, Office.Chengguan), _office.Office.Clock).ListAsync());
}
