using Bunit;
using InfoCenter.App.Pages.Duties;
using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Pages.Duties;

public sealed class DutyKindsTests : Screens
{
    [Fact]
    public void The_centre_adds_and_retires_a_sub_kind()
    {
        SignIn(Role.Clerk);
        var page = Show<DutyKinds>();
        page.WaitForElement("section[aria-label=联系选民] form input").Change("院坝会");
        page.Find("section[aria-label=联系选民] form").Submit();

        page.WaitForElement("button[aria-label=停用院坝会]").Click();

        page.WaitForAssertion(() => Assert.NotNull(page.Find("button[aria-label=启用院坝会]")));
    }

    [Fact]
    public void A_township_only_reads()
    {
        SignIn(Role.Township, Office.Chengguan);
        var page = Show<DutyKinds>();

        page.WaitForAssertion(() => Assert.Contains("接待选民", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("button"));
    }
}
