using Bunit;
using InfoCenter.App.Pages.Outbox;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Messages;
using InfoCenter.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace InfoCenter.Tests.App.Pages.Outbox;

public sealed class SetChannelsTests : Screens
{
    [Fact]
    public async Task The_administrator_sets_the_gateway_and_is_never_shown_the_secret()
    {
        SignIn(Role.Administrator);
        await Services.GetRequiredService<ChannelKeeping>().ChangeSmsAsync(new() { Address = "https://sms.example/send", Secret = "very-secret", SignName = "竹山人大" });
        var page = Show<SetChannels>();
        page.WaitForElement("form[aria-labelledby=sms]");
        Assert.DoesNotContain("very-secret", page.Markup, StringComparison.Ordinal);

        page.Touch(() => page.Find("form[aria-labelledby=sms] fieldset input").Change("SMS_1"));
        page.Touch(() => page.Find("form[aria-labelledby=sms] input[type=checkbox]").Change(true));
        page.Touch(() => page.Find("form[aria-labelledby=sms]").Submit());

        page.WaitForAssertion(() => Assert.Contains("已保存短信通道", page.Markup, StringComparison.Ordinal));
        var kept = (await Services.GetRequiredService<ChannelKeeping>().ReadAsync()).Sms;
        Assert.Equal((true, "SMS_1", ChannelKeeping.Kept), (kept.IsOn, kept.Templates["RequestArrived"], kept.Secret));
    }
}
