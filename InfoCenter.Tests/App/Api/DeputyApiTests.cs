using System.Net.Http.Headers;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Messages;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Core.Requests;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Api;

/// <summary>A deputy in the mini-program, from WeChat's code to the answer; WeChat is a server on this machine.</summary>
public sealed class DeputyApiTests : IAsyncLifetime
{
    private Office _office = null!;
    private RequestOffice _requests = null!;
    private ProviderServer _provider = null!;
    private RunningApp _app = null!;
    private ApiCaller _api = null!;
    private int _wang;

    public async Task InitializeAsync()
    {
        (_office, _requests) = Prepared();
        _wang = _requests.Deputy("王强");
        _provider = await ProviderServer.StartAsync();
        await new ChannelKeeping(_office.Databases, _office.With(Role.Administrator), _office.Clock)
            .ChangeWeChatAsync(new() { SignsIn = true, Address = $"{_provider.Address}", AppId = ProviderServer.AppId, Secret = ProviderServer.AppSecret });
        await using var db = _office.Databases.CreateDbContext();
        var account = new Account("wangqiang", "王强", Role.Deputy, personId: _wang);
        account.SetPassword(RunningApp.Password);
        db.Accounts.Add(account);
        await db.SaveChangesAsync();
        _app = await RunningApp.StartOnAsync(_office.Folder, keepFolder: true);
        _api = ApiCaller.At(_app);
    }

    public async Task DisposeAsync()
    {
        await _api.DisposeAsync();
        await _app.DisposeAsync();
        await _provider.DisposeAsync();
        _office.Dispose();
    }

    [Fact]
    public async Task From_the_code_to_the_answer()
    {
        var told = await _requests.PassedToAsync(_wang);
        Assert.Equal((403, nameof(AccountRules.WeChatIsNotBound)), await EnterAsync());
        await BindAsync();

        var row = Assert.Single((await _api.GetAsync("/deputy/requests")).Body!["rows"]!.AsArray())!;
        Assert.Equal((told.Id, told.Number), ((int)row["id"]!, (string)row["number"]!));
        var opened = await _api.GetAsync($"/deputy/requests/{told.Id}");
        Assert.Equal("王**", opened.Text("name"));
        Assert.DoesNotContain(RequestOffice.Phone, opened.Body!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(nameof(RequestRules.OnlyAcceptedRequestsCanBeHandled), (await ReplyAsync((int)opened.Body["version"]!)).Rule);
        var accepted = await _api.PostAsync($"/deputy/requests/{told.Id}/accept", new { version = (int)opened.Body["version"]! });
        Assert.Equal((422, true), await ReplyAsync(0) is var stale ? (stale.Status, stale.Rule is nameof(CommonRules.ChangedMeanwhile) or nameof(CommonRules.ChangedBy)) : default);
        var answered = await ReplyAsync((int)accepted.Body!["version"]!);

        Assert.Equal(("Accepted", "AwaitingRating"), (accepted.Text("status"), answered.Text("status")));
        Assert.Equal("路灯已经修好了，今晚就亮。", (await _requests.RequestAsync(told.Number)).Steps.Last(s => s.Kind == StepKind.Answered).PublicText);

        Task<ApiAnswer> ReplyAsync(int version) => _api.PostAsync($"/deputy/requests/{told.Id}/answer", new { version, text = "路灯已经修好了，今晚就亮。" });
    }

    [Fact]
    public async Task Another_s_request_and_none_are_answered_alike_and_without_a_token_nothing_is()
    {
        var foreign = await _requests.PassedToAsync(_requests.Deputy("赵云"));
        await BindAsync();
        foreach (var id in (int[])[foreign.Id, 999_999])
        {
            Assert.Equal((404, nameof(CommonRules.NotFound)), await _api.GetAsync($"/deputy/requests/{id}") is var read ? (read.Status, read.Rule) : default);
            Assert.Equal((404, nameof(CommonRules.NotFound)), await _api.PostAsync($"/deputy/requests/{id}/accept", new { version = 1 }) is var done ? (done.Status, done.Rule) : default);
        }

        Assert.Empty((await _api.GetAsync("/deputy/requests")).Body!["rows"]!.AsArray());
        foreach (var token in (string?[])[null, "", new string('0', 64)])
        {
            _api.Token = token;
            Assert.Equal((401, nameof(CommonRules.SignInIsRequired)), await _api.GetAsync("/deputy/requests") is var refused ? (refused.Status, refused.Rule) : default);
        }
    }

    [Fact]
    public async Task A_cookie_opens_nothing_here_and_a_token_opens_no_page()
    {
        using var browser = _app.Visitor();
        using var entered = await RunningApp.EnterAsync(browser, "wangqiang", RunningApp.Password);
        using var byCookie = await browser.GetAsync("/api/v1/deputy/requests");
        var token = await BindAsync();
        using var program = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _app.Address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        using var byToken = await program.GetAsync("/office/alive");

        Assert.Equal((401, 401), ((int)byCookie.StatusCode, (int)byToken.StatusCode));
    }

    [Fact]
    public async Task The_sign_in_is_listed_and_ended()
    {
        await BindAsync();
        var listed = Assert.Single((await _api.GetAsync("/deputy/sessions")).Body!.AsArray())!;
        Assert.Equal(("微信小程序", true), ((string)listed["device"]!, (bool)listed["isThisOne"]!));

        Assert.Equal(204, (await _api.SendAsync(new(HttpMethod.Delete, "/api/v1/deputy/sessions/current"))).Status);
        Assert.Equal(401, await UntilAsync(401));
        Assert.Equal(200, (await EnterAsync()).Status);
    }

    [Theory]
    [InlineData(40029, 401)]
    [InlineData(45011, 429)]
    [InlineData(40226, 403)]
    [InlineData(40125, 503)]
    [InlineData(-1, 503)]
    [InlineData(-500, 503)]
    public async Task What_WeChat_refuses_is_told_by_name_and_status(int code, int status)
    {
        _provider.LoginFailures.Enqueue(code);
        Assert.Equal(status, (await EnterAsync()).Status);
    }

    [Fact]
    public async Task Whoever_guesses_passwords_through_WeChat_is_locked_and_then_slowed_down()
    {
        var refused = new List<(int, string?)>();
        for (var i = 0; i < 41; i++)
        {
            var answer = await PostCodeAsync("bindings", new { code = "code", name = $"wangqiang", password = "wrong" });
            refused.Add((answer.Status, answer.Rule));
        }

        Assert.Equal(5, refused.Count(r => r == (401, nameof(AccountRules.NameOrPasswordIsWrong))));
        Assert.Equal((429, "TooManyFailures"), refused[^1]);
    }

    private static (Office, RequestOffice) Prepared()
    {
        var office = new Office();
        return (office, new(office));
    }

    private async Task<string> BindAsync()
    {
        var bound = await PostCodeAsync("bindings", new { code = "code", name = "wangqiang", password = RunningApp.Password });
        Assert.Equal(200, bound.Status);
        _api.Token = bound.Text("token");
        return bound.Text("token");
    }

    private async Task<(int Status, string? Rule)> EnterAsync() => await PostCodeAsync("sessions", new { code = "code" }) is var answer ? (answer.Status, answer.Rule) : default;

    private Task<ApiAnswer> PostCodeAsync(string where, object body)
    {
        _provider.LoginCodes["code"] = "openid-wang";
        return _api.PostAsync($"/deputy/{where}", body);
    }

    // What an account may do is looked up anew after three seconds.
    private async Task<int> UntilAsync(int status)
    {
        var asked = 0;
        for (var tries = 0; tries < 100 && asked != status; tries++)
        {
            asked = (await _api.GetAsync("/deputy/requests")).Status;
            await Task.Delay(100);
        }

        return asked;
    }
}
