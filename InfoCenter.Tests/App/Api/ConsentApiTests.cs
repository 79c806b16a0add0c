using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Messages;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace InfoCenter.Tests.App.Api;

/// <summary>From a yes in the mini-program to one message by WeChat and the next by SMS, over the wire; the gateway and WeChat are a server on this machine.</summary>
public sealed class ConsentApiTests : IAsyncLifetime, IDisposable
{
    private readonly Office _office = new();
    private RequestOffice _requests = null!;
    private ProviderServer _provider = null!;
    private RunningApp _app = null!;
    private ApiCaller _api = null!;
    private int _wang;

    public async Task InitializeAsync()
    {
        _requests = new(_office);
        _wang = _requests.Deputy("王强");
        _provider = await ProviderServer.StartAsync();
        await using (var db = _office.Databases.CreateDbContext())
        {
            var account = new Account("wangqiang", "王强", Role.Deputy, personId: _wang);
            account.SetPassword(RunningApp.Password);
            db.Accounts.Add(account);
            db.Entry(await db.People.SingleAsync(p => p.Id == _wang)).Property(p => p.Phone).CurrentValue = "19900001234";
            await db.SaveChangesAsync();
        }

        var channels = new ChannelKeeping(_office.Databases, _office.With(Role.Administrator), _office.Clock);
        await channels.ChangeWeChatAsync(WeChat);
        await channels.ChangeSmsAsync(new()
        {
            IsOn = true, Address = $"{_provider.Address}sms", Secret = ProviderServer.Secret, SignName = "竹山人大", Templates = OutgoingTexts.All.ToDictionary(t => t.Name, t => t.Name),
        });
        await channels.ChangeLimitsAsync(new(0, 0, MinutesBetween: 0)); // the program runs by the day's own clock
        _app = await RunningApp.StartOnAsync(_office.Folder, keepFolder: true);
        _api = ApiCaller.At(_app);
    }

    public async Task DisposeAsync()
    {
        await _api.DisposeAsync();
        await _app.DisposeAsync();
        Assert.Empty(_provider.Complaints);
        await _provider.DisposeAsync();
    }

    public void Dispose()
    {
        _requests.Dispose();
        _office.Dispose();
    }

    private WeChatSettings WeChat => new()
    {
        IsOn = true, SignsIn = true, Address = $"{_provider.Address}", AppId = ProviderServer.AppId, Secret = ProviderServer.AppSecret, Page = "pages/request",
        Templates = new() { ["RequestArrived"] = new("TPL-A", new() { ["number"] = "character_string1" }), ["RequestAnswered"] = new("TPL-B", new() { ["number"] = "character_string1" }) },
    };

    [Fact]
    public async Task A_citizen_s_yes_is_one_message_by_WeChat_and_the_next_answer_comes_by_SMS()
    {
        var offers = await _api.GetAsync("/subscriptions");
        Assert.Equal(("RequestAnswered", "TPL-B"), ((string)Assert.Single(offers.Body!["citizen"]!.AsArray())!["template"]!, (string)offers.Body["citizen"]![0]!["id"]!));
        var (number, linkCode, id) = await ToldAsync();
        var agreed = await AgreeAsync(number, linkCode);
        Assert.Equal((200, "TPL-B", 1), (agreed.Status, (string)agreed.Body![0]!["id"]!, (int)agreed.Body[0]!["remaining"]!));

        await AnswerAsync(id);
        await UntilAsync(() => _provider.WeChatTaken.Count == 1);
        Assert.Equal(("openid-citizen", number), (_provider.WeChatTaken.Single().GetProperty("touser").GetString(), _provider.WeChatTaken.Single().GetProperty("data").GetProperty("character_string1").GetProperty("value").GetString()));
        Assert.DoesNotContain(_provider.Delivered.Values, sms => sms.GetProperty("template").GetString() == "RequestAnswered");

        await _api.PostAsync("/follow/rating", new { number, linkCode, attitude = "Satisfied", result = "Dissatisfied", reason = "灯还是不亮", reopen = true });
        await AnswerAsync(id);
        await UntilAsync(() => _provider.Delivered.Values.Any(sms => sms.GetProperty("template").GetString() == "RequestAnswered"));
        Assert.Single(_provider.WeChatTaken);
    }

    [Fact]
    public async Task A_deputy_s_yes_is_one_message_by_WeChat_and_the_next_request_comes_by_SMS()
    {
        Assert.Equal((401, nameof(CommonRules.SignInIsRequired)), await AgreeAsDeputyAsync("RequestArrived") is var nobody ? (nobody.Status, nobody.Rule) : default);
        _provider.LoginCodes["code"] = "openid-wang";
        _api.Token = (await _api.PostAsync("/deputy/bindings", new { code = "code", name = "wangqiang", password = RunningApp.Password })).Text("token");
        Assert.Equal(nameof(MessageRules.KindIsNotOffered), (await AgreeAsDeputyAsync("RequestAnswered")).Rule);
        Assert.Equal(1, (int)(await AgreeAsDeputyAsync("RequestArrived")).Body![0]!["remaining"]!);

        var (first, _, firstId) = await ToldAsync();
        await PassAsync(firstId);
        await UntilAsync(() => _provider.WeChatTaken.Count == 1);
        var (second, _, secondId) = await ToldAsync("村口的水管漏水半个月了");
        await PassAsync(secondId);
        await UntilAsync(() => Arrived(second));

        Assert.Equal(("openid-wang", false), (_provider.WeChatTaken.Single().GetProperty("touser").GetString(), Arrived(first)));

        bool Arrived(string number) => _provider.Delivered.Values.Any(sms => sms.GetProperty("template").GetString() == "RequestArrived" && sms.GetProperty("params").ToString().Contains(number, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wrong_links_look_alike_and_wrong_codes_are_slowed_down_without_stopping_who_follows()
    {
        var (number, linkCode, _) = await ToldAsync();
        object[] wrong = [new { }, new { number, linkCode = new string('A', 26), code = "code", templates = Answered }, new { number = "MS20260630-9999", linkCode, code = "code", templates = Answered }];
        foreach (var body in wrong) Assert.Equal((404, nameof(RequestRules.FollowingNeedsBoth)), await AskAsync(body));
        foreach (var templates in (string[][])[[], ["RequestArrived"], ["RequestPaused"]]) Assert.Equal((422, nameof(MessageRules.KindIsNotOffered)), await AskAsync(new { number, linkCode, code = "code", templates }));
        Assert.Equal(400, (await _api.PostAsync("/follow/subscriptions", new { number, linkCode, templates = "RequestAnswered" })).Status);

        _provider.LoginFailures.Enqueue(-500);
        Assert.Equal((503, nameof(MessageRules.WeChatIsAway)), await AskAsync(new { number, linkCode, code = "code", templates = Answered }));
        Assert.Equal(1, (int)(await AgreeAsync(number, linkCode)).Body![0]!["remaining"]!);
        for (var i = 0; i < 20; i++) Assert.Equal((401, nameof(MessageRules.WeChatCodeIsWrong)), await AskAsync(new { number, linkCode, code = "code", templates = Answered })); // used before
        var refused = await AgreeAsync(number, linkCode);

        Assert.Equal((429, "TooManyRequests", "600"), (refused.Status, refused.Rule, refused.Headers.RetryAfter!.ToString()));
        Assert.Equal(200, (await _api.PostAsync("/follow", new { number, linkCode })).Status);
        await using var db = _office.Databases.CreateDbContext();
        Assert.Equal(1, (await db.WeChatGrants.AsNoTracking().SingleAsync()).Remaining);
    }

    [Fact]
    public async Task Where_nothing_more_is_told_or_messages_are_off_nobody_is_asked()
    {
        var (number, linkCode, id) = await ToldAsync();
        await using (var db = _office.Databases.CreateDbContext())
        {
            var version = (await db.Requests.AsNoTracking().SingleAsync(r => r.Id == id)).Version;
            await Review.RefuseAsync(id, "属于法院，请找法院", version);
        }

        _provider.LoginCodes["code"] = "openid-citizen";
        Assert.Equal((422, nameof(RequestRules.NothingMoreIsTold)), await AskAsync(new { number, linkCode, code = "code", templates = Answered }));
        await new ChannelKeeping(_office.Databases, _office.With(Role.Administrator), _office.Clock).ChangeWeChatAsync(WeChat with { IsOn = false });
        var (other, otherCode, _) = await ToldAsync("村口的水管漏水半个月了");
        Assert.Equal((422, nameof(MessageRules.WeChatMessagesAreOff)), await AskAsync(new { number = other, linkCode = otherCode, code = "code", templates = Answered }));
        Assert.Empty((await _api.GetAsync("/subscriptions")).Body!["citizen"]!.AsArray());
        Assert.Single(_provider.LoginCodes); // WeChat was not asked
    }

    private static string[] Answered => ["RequestAnswered"];

    private RequestSequel Sequel => new(_requests.Codes, TimeProvider.System);

    private RequestReview Review => new(_office.Databases, Sequel, _requests.Clerk, TimeProvider.System);

    private async Task<(string Number, string LinkCode, int Id)> ToldAsync(string words = "桥头的路灯坏了半个月")
    {
        var telling = ApiCaller.Telling(words: words);
        telling["plate"] = "7K3MQ2"; // in Wang's district
        var receipt = await _api.PostAsync("/requests", telling);
        return (receipt.Text("number"), receipt.Text("linkCode"), (await _requests.RequestAsync(receipt.Text("number"))).Id);
    }

    private Task<ApiAnswer> AgreeAsync(string number, string linkCode)
    {
        _provider.LoginCodes["code"] = "openid-citizen";
        return _api.PostAsync("/follow/subscriptions", new { number, linkCode, code = "code", templates = Answered });
    }

    private Task<ApiAnswer> AgreeAsDeputyAsync(params string[] templates) => _api.PostAsync("/deputy/subscriptions", new { templates });

    private async Task<(int, string?)> AskAsync(object body) => await _api.PostAsync("/follow/subscriptions", body) is var told ? (told.Status, told.Rule) : default;

    private async Task PassAsync(int id)
    {
        await using var db = _office.Databases.CreateDbContext();
        var told = await db.Requests.AsNoTracking().SingleAsync(r => r.Id == id);
        if (told.CanBeReviewed) await Review.PassAsync(id, null, _wang, told.Version);
    }

    private async Task AnswerAsync(int id)
    {
        await PassAsync(id);
        var handling = new RequestHandling(_office.Databases, Sequel, _requests.AccountOf(_wang), TimeProvider.System);
        await using var db = _office.Databases.CreateDbContext();
        if (await db.Requests.AsNoTracking().SingleAsync(r => r.Id == id) is { Status: RequestStatus.Routed } routed) await handling.AcceptAsync(id, routed.Version);
        await handling.AnswerAsync(id, "路灯已经修好了，今晚就亮。", (await db.Requests.AsNoTracking().SingleAsync(r => r.Id == id)).Version);
    }

    // The program's own sender looks every two seconds; this one goes at once, and both claim what they send.
    private async Task UntilAsync(Func<bool> isThere)
    {
        for (var tries = 0; tries < 300 && !isThere(); tries++)
        {
            await _app.Services.GetRequiredService<MessageSending>().RunAsync();
            await Task.Delay(50);
        }

        Assert.True(isThere());
    }
}
