using System.Net;
using System.Net.Http.Headers;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Files;
using InfoCenter.Core.Portal;
using InfoCenter.Tests.Core.Portal;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Endpoints;

/// <summary>The portal over the wire, as a browser without scripts reads it.</summary>
public sealed class PortalDoorsTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30); // it is so after one; a busy machine may need longer
    private readonly CurrentUser _clerk = new(new Standing(901, "小周", Role.Clerk.Rights()));
    private readonly CurrentUser _colleague = new(new Standing(902, "小吴", Role.Committee.Rights()));
    private RunningApp _app = null!;
    private HttpClient _visitor = null!;

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync();
        _app.AddAccount(Role.Clerk);
        _visitor = _app.Visitor();
    }

    public async Task DisposeAsync()
    {
        _visitor.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task What_is_let_out_stands_on_the_front_in_its_column_and_on_a_page_of_its_own_until_it_is_taken_back()
    {
        var id = await PublishAsync(PortalOffice.Facts("路灯修好了", "<p>换了<strong>十二</strong>盏。</p>"));
        await UntilAsync("/", "路灯修好了");
        await UntilAsync("/news", "路灯修好了");
        var page = await ReadAsync($"/news/{id}");
        Assert.Contains("<p>换了<strong>十二</strong>盏。</p>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("_blazor", page, StringComparison.Ordinal);

        await Review.WithdrawAsync(id, "内容有误", (await Writing.OpenAsync(id)).Version);
        await UntilAsync($"/news/{id}", PortalRules.IsNotShown.Message);
        using var gone = await _visitor.GetAsync(new Uri($"/news/{id}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.DoesNotContain("路灯修好了", await gone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_resolution_leads_back_to_its_meeting()
    {
        var article = await PublishAsync(PortalOffice.Facts("关于预算的决议"));
        var meeting = new MeetingFacts
        {
            Kind = MeetingKind.Congress, Term = 19, Number = 2, OpensOn = new(2026, 1, 6), ClosesOn = new(2026, 1, 8), Papers = [new(article, MeetingPart.Resolutions)], IsShown = true,
        };
        var id = await new MeetingKeeping(_app.Databases, _clerk, TimeProvider.System).AddAsync(meeting);
        await UntilAsync($"/news/{article}", $"所属会议：<a href=\"/meetings/{id}\">第十九届人民代表大会第二次会议·决议决定</a>");
    }

    [Fact]
    public async Task Before_anybody_has_set_the_office_up_the_front_leads_there()
    {
        await using var empty = await RunningApp.StartAsync();
        using var first = empty.Visitor();
        using var answer = await first.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal("/office", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Who_has_the_page_already_is_sent_nothing()
    {
        using var first = await _visitor.GetAsync(new Uri("/news", UriKind.Relative));
        var again = new HttpRequestMessage(HttpMethod.Get, new Uri("/news", UriKind.Relative));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await _visitor.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(new CacheControlHeaderValue { NoCache = true }, first.Headers.CacheControl);
    }

    [Fact]
    public async Task Large_type_stays_chosen_and_belongs_to_the_one_who_chose_it()
    {
        Assert.Contains("class=\"large\"", await ReadAsync("/news?large=1"), StringComparison.Ordinal);
        Assert.Contains("class=\"large\"", await ReadAsync("/"), StringComparison.Ordinal);
        using var other = _app.Visitor();
        Assert.DoesNotContain("class=\"large\"", await other.GetStringAsync(new Uri("/news", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_is_to_be_saved_and_a_picture_to_be_seen_and_neither_runs_anything()
    {
        var files = new[] { await FileAsync("桥头.jpg", Pictures.Jpeg(), "修好的路灯"), await FileAsync("公告.docx", PortalOffice.Paper("公告"), "") };
        var id = await PublishAsync(PortalOffice.Facts() with { Files = files });
        using var picture = await _visitor.GetAsync(new Uri($"/news/{id}/files/1", UriKind.Relative));
        using var paper = await _visitor.GetAsync(new Uri($"/news/{id}/files/2", UriKind.Relative));

        Assert.Equal(("image/jpeg", "inline"), (picture.Content.Headers.ContentType!.MediaType, picture.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal(("attachment", "公告.docx"), (paper.Content.Headers.ContentDisposition!.DispositionType, paper.Content.Headers.ContentDisposition.FileNameStar));
        Assert.All([picture, paper], answer => Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal));
        Assert.Contains("alt=\"修好的路灯\"", await ReadAsync($"/news/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_office_says_to_everybody_stands_on_every_page_and_goes_again()
    {
        var messages = new SiteMessages(_app.Databases, _clerk, TimeProvider.System);
        await messages.ChangeAsync(new() { Text = "今晚停电<b>", Urgency = Urgency.Urgent }, 0);
        foreach (var page in new[] { "/", "/news", "/deputies", "/tell", "/follow", "/requests", "/search" }) await UntilAsync(page, "今晚停电&lt;b&gt;");
        await messages.ChangeAsync(new(), 1);
        await UntilAsync("/", page => !page.Contains("今晚停电", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_page_weighs_little()
    {
        for (var i = 0; i < 30; i++) await PublishAsync(PortalOffice.Facts($"第{i}篇文章的标题写得长一些，好看看这一页有多重", column: i % 2 == 0 ? 1 : 3));
        await UntilAsync("/", "第29篇");
        var weight = (await _visitor.GetByteArrayAsync(new Uri("/", UriKind.Relative))).Length + (await _visitor.GetByteArrayAsync(new Uri("/public.css?v=3", UriKind.Relative))).Length;
        Assert.InRange(weight, 1_000, 60_000);
        Figures.Note("B7c", "bytes of the portal's first page with its style sheet, uncompressed", weight, null, "at most 60,000; no circuit");
    }

    private ArticleWriting Writing => new(_app.Databases, _clerk, TimeProvider.System);

    private ArticleReview Review => new(_app.Databases, new FileStore(_app.Folder), _colleague, TimeProvider.System);

    private async Task<int> PublishAsync(ArticleFacts facts)
    {
        var id = await Writing.AddAsync(facts);
        await Writing.SubmitAsync(id, 0);
        await Review.PublishAsync(id, null, numbersMayShow: false, 1);
        return id;
    }

    private async Task<ArticleFileFacts> FileAsync(string name, byte[] bytes, string description)
    {
        using var content = new MemoryStream(bytes);
        var kept = await new Attachments(_app.Databases, new FileStore(_app.Folder), _clerk, TimeProvider.System).KeepAsync(name, content, FilePurpose.PortalFile);
        return new(kept.Hash, kept.Name, description, description.Length > 0);
    }

    private async Task<string> ReadAsync(string address)
    {
        using var answer = await _visitor.GetAsync(new Uri(address, UriKind.Relative));
        return await answer.Content.ReadAsStringAsync();
    }

    // A page may be a second old.
    private Task UntilAsync(string address, string words) => UntilAsync(address, page => page.Contains(words, StringComparison.Ordinal), words);

    private async Task UntilAsync(string address, Func<string, bool> isSo, string words = "")
    {
        var since = TimeProvider.System.GetTimestamp();
        while (!isSo(await ReadAsync(address)))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(since) < Patience, $"{address} never was so {words}");
            await Task.Delay(100);
        }
    }
}
