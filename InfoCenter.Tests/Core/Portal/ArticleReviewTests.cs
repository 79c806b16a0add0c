using InfoCenter.Core.Files;
using InfoCenter.Core.Portal;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Portal;

public sealed class ArticleReviewTests : IDisposable
{
    private readonly PortalOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Theory]
    [InlineData("<p>请打199 0000 1234。</p>")]
    [InlineData("<p>19<b>90</b>0001234</p>")]
    public async Task A_phone_in_the_words_is_shown_masked_and_holds_the_article_back(string body)
    {
        var id = await _office.SubmittedAsync(PortalOffice.Facts(body: body));
        Assert.Equal("199****1234", Assert.Single((await _office.Review.OpenAsync(id)).Numbers));
        await Refusal.ExpectAsync(nameof(PortalRules.PersonalNumbersAreInIt), () => _office.Review.PublishAsync(id, null, numbersMayShow: false, version: 1));

        await _office.Review.PublishAsync(id, null, numbersMayShow: true, version: 1);
        Assert.NotNull((await _office.Review.OpenAsync(id)).ShownVersion);
    }

    [Fact]
    public async Task A_phone_in_a_paper_is_found_however_the_word_processor_cut_it()
    {
        var paper = await _office.FileAsync("通知.docx", PortalOffice.Paper("联系人王某 199", "0000", "1234"));
        var id = await _office.SubmittedAsync(PortalOffice.Facts() with { Files = [paper] });
        var sheet = await _office.Review.OpenAsync(id);

        Assert.Equal("199****1234", Assert.Single(sheet.Numbers));
        Assert.Empty(sheet.Unread);
    }

    [Fact]
    public async Task A_paper_nothing_can_be_read_in_is_named()
    {
        var pdf = await _office.FileAsync("扫描件.pdf", "%PDF-1.7\n1 0 obj\n"u8.ToArray());
        var id = await _office.SubmittedAsync(PortalOffice.Facts() with { Files = [pdf] });
        Assert.Equal("扫描件.pdf", Assert.Single((await _office.Review.OpenAsync(id)).Unread));
    }

    [Fact]
    public async Task Who_wrote_it_is_told_that_somebody_else_has_to_judge()
    {
        var id = await _office.SubmittedAsync();
        var own = new ArticleReview(_office.Office.Databases, new FileStore(_office.Office.Folder), _office.Clerk, _office.Office.Clock);
        Assert.True((await own.OpenAsync(id)).IsOwn);
        await Refusal.ExpectAsync(nameof(PortalRules.NobodyPublishesTheirOwn), () => own.PublishAsync(id, null, numbersMayShow: false, version: 1));
    }

    [Fact]
    public async Task What_was_given_back_comes_with_its_reason_and_is_a_new_version_when_mended()
    {
        var id = await _office.SubmittedAsync();
        await _office.Review.ReturnAsync(id, "请写明日期", 1);
        var sheet = await _office.Writing.OpenAsync(id);
        Assert.Equal("请写明日期", sheet.EndReason);

        await _office.Writing.WriteAsync(id, PortalOffice.Facts(body: "<p>6月1日开会。</p>"), sheet.Version);
        Assert.Equal([2, 1], (await _office.Review.OpenAsync(id)).Versions.Select(v => v.Number));
    }
}
