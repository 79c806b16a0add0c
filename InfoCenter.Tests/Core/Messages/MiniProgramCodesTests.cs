using InfoCenter.Core.Messages;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Messages;

/// <summary>Against a server that speaks <c>jscode2session</c> and fails as WeChat does.</summary>
public class MiniProgramCodesTests
{
    [Fact]
    public async Task A_code_says_who_comes_and_is_good_once()
    {
        await using var office = await OpenAsync();
        office.Provider.LoginCodes["code-1"] = "openid-1";

        Assert.Equal("openid-1", await AskAsync(office, " code-1 "));
        await Refusal.ExpectAsync(nameof(MessageRules.WeChatCodeIsWrong), () => AskAsync(office, "code-1"));
        await Refusal.ExpectAsync(nameof(MessageRules.WeChatCodeIsWrong), () => AskAsync(office, ""));
        Assert.Empty(office.Provider.Complaints);
    }

    [Theory]
    [InlineData(40029, nameof(MessageRules.WeChatCodeIsWrong))]
    [InlineData(40163, nameof(MessageRules.WeChatCodeIsWrong))] // used before
    [InlineData(45011, nameof(MessageRules.WeChatIsAskedTooOften))]
    [InlineData(40226, nameof(MessageRules.WeChatBlocksTheUser))]
    [InlineData(40013, nameof(MessageRules.WeChatIsSetWrong))]
    [InlineData(40125, nameof(MessageRules.WeChatIsSetWrong))]
    [InlineData(-1, nameof(MessageRules.WeChatIsAway))] // busy
    [InlineData(-500, nameof(MessageRules.WeChatIsAway))] // hangs up
    [InlineData(0, nameof(MessageRules.WeChatIsAway))] // answers a page
    public async Task What_WeChat_fails_with_is_said_in_words(int code, string rule)
    {
        await using var office = await OpenAsync();
        office.Provider.LoginFailures.Enqueue(code);
        office.Provider.LoginCodes["code-1"] = "openid-1";

        await Refusal.ExpectAsync(rule, () => AskAsync(office, "code-1"));
        Assert.Equal("openid-1", await AskAsync(office, "code-1"));
    }

    [Fact]
    public async Task Whose_secret_is_wrong_is_told_so_and_who_is_not_let_in_by_WeChat_asks_nothing()
    {
        await using var office = await OpenAsync(secret: "another");
        await Refusal.ExpectAsync(nameof(MessageRules.WeChatIsSetWrong), () => AskAsync(office, "code-1"));

        await office.Channels.ChangeWeChatAsync(office.WeChat with { SignsIn = false });
        office.Provider.LoginCodes["code-1"] = "openid-1";
        await Refusal.ExpectAsync(nameof(MessageRules.MiniProgramIsOff), () => AskAsync(office, "code-1"));
        Assert.Single(office.Provider.LoginCodes);
    }

    [Fact]
    public async Task Signing_in_needs_app_and_secret_but_no_template()
    {
        await using var office = await MessageOffice.OpenAsync(sms: false);
        var only = new WeChatSettings { SignsIn = true, Address = $"{office.Provider.Address}", AppId = ProviderServer.AppId, Secret = ProviderServer.AppSecret };
        await Refusal.ExpectAsync(nameof(MessageRules.AppIsRequired), () => office.Channels.ChangeWeChatAsync(only with { AppId = "" }));
        await Refusal.ExpectAsync(nameof(MessageRules.SecretIsRequired), () => office.Channels.ChangeWeChatAsync(only with { Secret = "" }));

        await office.Channels.ChangeWeChatAsync(only);
        Assert.Equal((true, false, ChannelKeeping.Kept), await office.Channels.ReadAsync() is var kept ? (kept.WeChat.SignsIn, kept.WeChat.IsOn, kept.WeChat.Secret) : default);
    }

    private static async Task<MessageOffice> OpenAsync(string secret = ProviderServer.AppSecret)
    {
        var office = await MessageOffice.OpenAsync(sms: false);
        await office.Channels.ChangeWeChatAsync(new() { SignsIn = true, Address = $"{office.Provider.Address}", AppId = ProviderServer.AppId, Secret = secret });
        return office;
    }

    private static async Task<string> AskAsync(MessageOffice office, string code)
    {
        using var line = new ProviderLine(TimeSpan.FromSeconds(5));
        using var weChat = new WeChatInterface(line, office.Office.Clock);
        return await new MiniProgramCodes(office.Office.Databases, weChat).OpenIdOfAsync(code);
    }
}
