using System.Net;
using InfoCenter.App.Access;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Portal;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Core.Portal;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.App.Endpoints;

/// <summary>The search over the wire, as a browser without scripts asks it.</summary>
public sealed class SearchDoorsTests : IAsyncLifetime
{
    private readonly CurrentUser _clerk = new(new Standing(901, "小周", Role.Clerk.Rights()));
    private readonly CurrentUser _colleague = new(new Standing(902, "小吴", Role.Committee.Rights()));
    private RunningApp _app = null!;
    private HttpClient _visitor = null!;

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync();
        _visitor = _app.Visitor();
    }

    public async Task DisposeAsync()
    {
        _visitor.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_question_is_answered_with_its_words_marked_and_nothing_of_it_runs()
    {
        await PublishAsync(PortalOffice.Facts("路灯<b>修好</b>了", "<p>用 &lt;script&gt;alert(1)&lt;/script&gt; 写的路灯</p>"));
        var page = await ReadAsync("/search?q=" + Uri.EscapeDataString("路灯 alert \"><img src=x>"));
        Assert.Contains("没有找到", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);

        page = await ReadAsync("/search?q=" + Uri.EscapeDataString("路灯 script"));
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal); // or browsers lay it out as they did in 1998
        Assert.Contains("<mark>路灯</mark>&lt;b&gt;修好", page, StringComparison.Ordinal);
        Assert.Contains("&lt;<mark>script</mark>&gt;alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("文章 1", page, StringComparison.Ordinal);
        Assert.Contains("name=\"q\" type=\"search\" value=\"路灯 script\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_word_it_says_what_can_be_found_and_without_a_find_what_to_do()
    {
        foreach (var empty in new[] { "/search", "/search?q=", "/search?q=%20%E3%80%80", "/search?q=%22*%22&kind=Law&page=2" }) Assert.Contains("这里能找到什么", await ReadAsync(empty), StringComparison.Ordinal);
        var none = await ReadAsync("/search?q=" + Uri.EscapeDataString("没有这个词"));
        Assert.Contains("没有找到", none, StringComparison.Ordinal);
        Assert.Contains("少写几个词", none, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_asked_is_asked_as_far_as_it_can()
    {
        foreach (var odd in new[] { "q=" + new string('a', 6_000), "q=%00%01", "q=%ED%A0%80", "q=a&q=b", "q=a&kind=Nothing&order=x&page=-1", "q=a&page=99999999999", "kind=Law", "q=" + Uri.EscapeDataString("𠀀\" NEAR( *") })
        {
            using var answer = await _visitor.GetAsync(new Uri($"/search?{odd}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.True(answer.Headers.CacheControl!.NoStore);
        }
    }

    [Fact]
    public async Task Every_page_of_the_portal_has_the_search_at_its_head()
    {
        _app.AddAccount(Role.Clerk);
        foreach (var address in new[] { "/", "/news", "/deputies", "/laws", "/meetings", "/news/999999" })
            Assert.Contains("<form method=\"get\" action=\"/search\" class=\"search\" role=\"search\">", await ReadAsync(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_is_found_while_its_covered_copy_is_public_and_by_that_copy_alone()
    {
        var request = await AnsweredAsync("桥头的路灯坏了，我家住金雀巷");
        Assert.False(await IsFoundAsync("路灯坏了"));

        var publishing = new RequestPublishing(_app.Databases, new(_app.Folder), _clerk, TimeProvider.System);
        var id = await publishing.PrepareAsync(request, ["金雀巷"], []);
        Assert.False(await IsFoundAsync("路灯坏了"));

        var other = new RequestPublishing(_app.Databases, new(_app.Folder), _colleague, TimeProvider.System);
        await other.PublishAsync(id, 0);
        Assert.True(await IsFoundAsync("路灯坏了"));
        Assert.True(await IsFoundAsync("换了新灯"));
        Assert.False(await IsFoundAsync("金雀巷"));
        Assert.Contains("公开的反映 1", await ReadAsync("/search?q=" + Uri.EscapeDataString("路灯")), StringComparison.Ordinal);

        await other.WithdrawAsync(id, "有人不愿意", 1);
        Assert.False(await IsFoundAsync("路灯坏了"));
        Assert.DoesNotContain("公开的反映 1", await ReadAsync("/search?q=" + Uri.EscapeDataString("路灯")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_too_often_is_told_to_wait_and_reads_the_other_pages_meanwhile()
    {
        var most = new ThrottleLimits().SearchesPerMinute;
        for (var i = 0; i < most; i++)
        {
            using var early = await _visitor.GetAsync(new Uri(i % 2 == 0 ? "/search" : "/SEARCH/", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, early.StatusCode);
        }

        using var late = await _visitor.GetAsync(new Uri("/search?q=a", UriKind.Relative));
        Assert.Equal(HttpStatusCode.TooManyRequests, late.StatusCode);
        Assert.InRange(late.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        using var other = await _visitor.GetAsync(new Uri("/news", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Figures.Note("S9d", "questions put to the portal's search by one address within a minute", most + 1, null, $"the {most + 1}st got 429 with Retry-After, every other page went on");
    }

    private async Task<bool> IsFoundAsync(string words) => (await ReadAsync("/search?q=" + Uri.EscapeDataString(words))).Contains("href=\"/requests/GK", StringComparison.Ordinal);

    private async Task<int> AnsweredAsync(string words)
    {
        await using var citizen = Teller.At(_app);
        using var sent = await citizen.TellAsync(Teller.Typed(words));
        Assert.Equal(303, (int)sent.StatusCode);
        await using var db = _app.Databases.CreateDbContext();
        var request = await db.Requests.SingleAsync();
        var by = _clerk.Sign(TimeProvider.System);
        request.Route(new(HolderKind.Committee, null, "县人大代工委"), by);
        request.Accept(by);
        request.Answer("已经换了新灯", by);
        await db.SaveChangesAsync();
        return request.Id;
    }

    private async Task PublishAsync(ArticleFacts facts)
    {
        var (writing, review) = (new ArticleWriting(_app.Databases, _clerk, TimeProvider.System), new ArticleReview(_app.Databases, new(_app.Folder), _colleague, TimeProvider.System));
        var id = await writing.AddAsync(facts);
        await writing.SubmitAsync(id, 0);
        await review.PublishAsync(id, null, numbersMayShow: false, 1);
    }

    private async Task<string> ReadAsync(string address)
    {
        using var answer = await _visitor.GetAsync(new Uri(address, UriKind.Relative));
        return await answer.Content.ReadAsStringAsync();
    }
}
