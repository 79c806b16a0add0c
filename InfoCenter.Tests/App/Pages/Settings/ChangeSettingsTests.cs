using Bunit;
using InfoCenter.App.Pages.Settings;
using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace InfoCenter.Tests.App.Pages.Settings;

public sealed class ChangeSettingsTests : Screens
{
    [Fact]
    public void The_county_gives_verification_to_the_centre()
    {
        SignIn(Role.Administrator);
        var page = Show<ChangeSettings>();
        page.Touch(() => page.FindAll("input[type=radio]")[1].Change(true));
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("已保存", page.Markup, StringComparison.Ordinal));
        Assert.True(Services.GetRequiredService<CountySettings>().Read().CentreVerifies);
    }
}
