using System.Net;
using InfoCenter.App.Access;
using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Access;

public sealed class AccessSetupTests : IAsyncLifetime
{
    private RunningApp _app = null!;

    public async Task InitializeAsync() => _app = await RunningApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task The_root_is_everybody_s_and_the_office_leads_to_the_door()
    {
        _app.AddAccount(Role.Clerk);
        using var visitor = _app.Visitor();

        Assert.Equal("stayed: OK", await WhereToAsync(visitor, "/"));
        Assert.Equal("/signin?ReturnUrl=%2Foffice", await WhereToAsync(visitor, "/office"));
    }

    [Fact]
    public async Task The_right_password_opens_and_a_wrong_one_says_why_not()
    {
        _app.AddAccount(Role.Clerk);
        using var visitor = _app.Visitor();

        using var refused = await RunningApp.EnterAsync(visitor, "clerk", "not-the-password");
        Assert.Contains(AccountRules.NameOrPasswordIsWrong.Message, WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);

        using var opened = await RunningApp.EnterAsync(visitor, "clerk", RunningApp.Password, "?ReturnUrl=%2Foffice%2Fduties");
        Assert.Equal("/office/duties", Place(opened));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/office")).StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        _app.AddAccount(Role.Clerk);
        using var visitor = _app.Visitor();
        using var answer = await visitor.PostAsync("/signin",
            new FormUrlEncodedContent([new("_handler", "signin"), new("Name", "clerk"), new("Password", RunningApp.Password)]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Without_the_right_a_page_does_not_open()
    {
        using var leader = await _app.SignedInAsync(Role.Leader);

        Assert.StartsWith("/forbidden", await WhereToAsync(leader, "/office/accounts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_account_is_out_within_seconds()
    {
        using var clerk = await _app.SignedInAsync(Role.Clerk);
        await using (var db = _app.Databases.CreateDbContext())
        {
            db.Accounts.Single().Disable();
            await db.SaveChangesAsync();
        }

        await Task.Delay(TimeSpan.FromSeconds(3.2));
        Assert.Contains("/signin", await WhereToAsync(clerk, "/office"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaving_ends_the_visit()
    {
        using var clerk = await _app.SignedInAsync(Role.Clerk);
        using var leaving = new HttpRequestMessage(HttpMethod.Post, "/signout") { Headers = { { "X-Antiforgery", await RunningApp.TokenAsync(clerk) } } };
        using var left = await clerk.SendAsync(leaving);

        Assert.Equal("/signin", Place(left));
        Assert.Contains("/signin", await WhereToAsync(clerk, "/office"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_installation_is_set_up_once_and_only_once()
    {
        using var visitor = _app.Visitor();
        Assert.Equal("/setup", await WhereToAsync(visitor, "/signin"));

        using var begun = await RunningApp.PostFormAsync(visitor, "/setup", new()
        {
            ["Form.County"] = "测试县", ["Form.CentreVerifies"] = "true",
            ["Form.Clerk.Person"] = "信息中心", ["Form.Clerk.Name"] = "first", ["Form.Clerk.Password"] = RunningApp.Password,
            ["Form.Administrator.Person"] = "李某", ["Form.Administrator.Name"] = "keeper", ["Form.Administrator.Password"] = RunningApp.Password,
            ["Form.Security.Person"] = "罗某", ["Form.Security.Name"] = "guard", ["Form.Security.Password"] = RunningApp.Password,
            ["Form.Auditor.Person"] = "贺某", ["Form.Auditor.Name"] = "reader", ["Form.Auditor.Password"] = RunningApp.Password,
        });
        Assert.Equal("/signin", Place(begun));
        Assert.Equal("/signin", await WhereToAsync(visitor, "/setup"));

        using var entered = await RunningApp.EnterAsync(visitor, "first", RunningApp.Password);
        Assert.Equal("/office", Place(entered));
    }

    [Theory]
    [InlineData("/office/duties?kind=1", true)]
    [InlineData("//evil.example", false)]
    [InlineData("/\\evil.example", false)]
    [InlineData("https://evil.example", false)]
    [InlineData("/\r\nLocation:x", false)]
    [InlineData(null, false)]
    public void Only_this_site_is_returned_to(string? asked, bool isLocal) =>
        Assert.Equal(isLocal ? asked : "/office", LocalAddress.Or(asked, "/office"));

    [Theory]
    [InlineData("/signin")]
    [InlineData("/app.js")]
    [InlineData("/nowhere")]
    public async Task Every_answer_forbids_foreign_scripts(string address)
    {
        _app.AddAccount(Role.Clerk);
        using var visitor = _app.Visitor();
        using var answer = await visitor.GetAsync(address);

        Assert.Contains("script-src 'self';", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    private static async Task<string> WhereToAsync(HttpClient visitor, string address)
    {
        using var answer = await visitor.GetAsync(address);
        return answer.Headers.Location is null ? $"stayed: {answer.StatusCode}" : Place(answer);
    }

    // Redirects are absolute or not, as the framework pleases.
    private static string Place(HttpResponseMessage answer) => new Uri(new Uri("http://here"), answer.Headers.Location!).PathAndQuery;
}
