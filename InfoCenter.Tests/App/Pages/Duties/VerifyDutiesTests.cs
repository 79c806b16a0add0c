using Bunit;
using InfoCenter.App.Components;
using InfoCenter.App.Pages.Duties;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Duties;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components;

namespace InfoCenter.Tests.App.Pages.Duties;

public sealed class VerifyDutiesTests : DutyScreens
{
    [Fact]
    public void The_key_a_passes_record_after_record_and_the_list_keeps_its_place()
    {
        foreach (var day in Enumerable.Range(1, 4)) Duties.Submitted($"第{day}件", daysAgo: day);
        var page = Open();

        Press(page, "j");
        Press(page, "a");
        Press(page, "a");

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".queue li").Count));
        Assert.Equal([DutyStatus.Submitted, DutyStatus.Verified, DutyStatus.Verified, DutyStatus.Submitted], Duties.Records().OrderBy(r => r.On).Select(r => r.Status));
        Assert.Contains("第1件", page.Find(".details").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_goes_back_with_a_usual_reason()
    {
        var mark = Duties.Submitted();
        var page = Open();

        Press(page, "r");
        page.WaitForElement(".return input[type=radio]").Change(true);
        page.Find("form.return").Submit();

        page.WaitForAssertion(() => Assert.Contains("没有等待核实的记录", page.Markup, StringComparison.Ordinal));
        Assert.Equal((DutyStatus.Returned, "时间、地点与通知不符"), (Duties.Record(mark.Id).Status, Duties.Record(mark.Id).ReturnReason));
    }

    [Fact]
    public void A_selection_passes_at_once()
    {
        foreach (var day in Enumerable.Range(1, 3)) Duties.Submitted(daysAgo: day);
        var page = Open();

        page.Find(".queue-head input").Change(true);
        page.Touch(() => page.FindAll(".toolbar button").First(b => b.TextContent.Contains("通过所选", StringComparison.Ordinal)).Click());

        page.WaitForAssertion(() => Assert.Contains("已核实 3 条", page.Markup, StringComparison.Ordinal));
        Assert.All(Duties.Records(), record => Assert.Equal(DutyStatus.Verified, record.Status));
    }

    [Fact]
    public async Task The_second_clerk_is_told_who_decided_and_goes_on_with_the_next()
    {
        var first = Duties.Submitted("第一件", daysAgo: 2);
        Duties.Submitted("第二件", daysAgo: 1);
        var page = Open();
        await Duties.VerificationBy(Duties.Committee).ReturnAsync(first, "图片不清");

        Press(page, "a");

        page.WaitForAssertion(() => Assert.Contains("不必再办", page.Markup, StringComparison.Ordinal));
        Assert.Equal(DutyStatus.Returned, Duties.Record(first.Id).Status);
        page.WaitForAssertion(() => Assert.Contains("第二件", page.Find(".details").TextContent, StringComparison.Ordinal));
    }

    private IRenderedComponent<IComponent> Open()
    {
        SignIn(Role.Committee);
        var page = Show<VerifyDuties>();
        page.WaitForElement(".details");
        return page;
    }

    private static void Press(IRenderedComponent<IComponent> page, string key) =>
        page.InvokeAsync(() => page.FindComponent<Shortcuts>().Instance.PressAsync(key));
}
