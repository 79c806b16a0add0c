using Bunit;
using InfoCenter.App.Pages.Settings;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Ledger;
using InfoCenter.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace InfoCenter.Tests.App.Pages.Settings;

public sealed class ChangeSecurityTests : Screens
{
    [Fact]
    public async Task The_security_administrator_changes_over_to_the_national_algorithm()
    {
        SignIn(Role.SecurityAdministrator);
        var page = Show<ChangeSecurity>();
        page.WaitForElement("input[name=seal]");
        page.WaitForAssertion(() => Assert.Contains("国际通用），现在使用", page.Markup, StringComparison.Ordinal));

        page.Touch(() => page.FindAll("input[name=seal]")[1].Change(true));
        page.Touch(() => page.FindAll("form").Single(f => f.InnerHtml.Contains("台账封印算法", StringComparison.Ordinal)).Submit());

        page.WaitForAssertion(() => Assert.Contains("从现在起用 HMAC-SM3 封印台账", page.Markup, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Contains("GB/T 32905），现在使用", page.Markup, StringComparison.Ordinal));
        Assert.Equal(SealAlgorithm.HmacSm3, await Services.GetRequiredService<SealChoosing>().ReadAsync());
    }
}
