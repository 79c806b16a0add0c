using Bunit;
using InfoCenter.App.Pages.Requests;
using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components;

namespace InfoCenter.Tests.App.Pages.Requests;

public sealed class KeepAbsencesTests : Screens
{
    [Fact]
    public void A_deputy_is_put_down_as_away_not_twice_for_the_same_days_and_comes_back()
    {
        var wang = new RequestOffice(Office).Deputy("王强");
        SignIn(Role.Township, Office.Chengguan);
        var page = Show<KeepAbsences>();
        PutDown(page, wang);
        page.WaitForAssertion(() => Assert.Contains("王强", page.Find("table.rows").TextContent, StringComparison.Ordinal));

        PutDown(page, wang);
        page.WaitForAssertion(() => Assert.Contains("这位代表在这段时间已经登记过，请先结束原来的登记。", page.Markup, StringComparison.Ordinal));
        Assert.Single(page.FindAll("table.rows tbody tr"));

        page.Touch(() => page.Find("button[aria-label='王强已经回来']").Click());
        page.WaitForAssertion(() => Assert.Contains("王强可以接单了。", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_deputy_nothing_is_put_down()
    {
        new RequestOffice(Office).Deputy("王强");
        SignIn(Role.Township, Office.Chengguan);
        var page = Show<KeepAbsences>();
        page.WaitForElement("form");
        page.Touch(() => page.Find("form").Submit());

        page.WaitForAssertion(() => Assert.Contains("请选择代表。", page.Markup, StringComparison.Ordinal));
        Assert.Contains("现在没有登记外出的代表", page.Markup, StringComparison.Ordinal);
    }

    // The township's own account finds its own township chosen.
    private static void PutDown(IRenderedComponent<IComponent> page, int deputy)
    {
        page.WaitForElement($"option[value='{deputy}']");
        page.Touch(() => page.FindAll("form select")[1].Change($"{deputy}"));
        page.Touch(() => page.Find("form").Submit());
    }
}
