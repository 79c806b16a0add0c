using Bunit;
using InfoCenter.App.Pages.Requests;
using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components;

namespace InfoCenter.Tests.App.Pages.Requests;

public sealed class KeepTemplatesTests : Screens
{
    [Fact]
    public void A_template_is_added_not_a_second_time_by_the_same_name_and_retired()
    {
        SignIn(Role.Clerk);
        var page = Show<KeepTemplates>();
        Fill(page, "路灯已修好", "路灯已由〔单位〕修好。");
        page.WaitForElement("button[aria-label='停用“路灯已修好”']");

        Fill(page, "路灯已修好", "别的话。");
        page.WaitForAssertion(() => Assert.Contains("同一用途下已有同名范本，请换个名字，或者直接修改原来那条。", page.Markup, StringComparison.Ordinal));
        page.Touch(() => page.FindAll("form[aria-label='答复范本'] button").First(b => b.TextContent == "不保存").Click());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("form[aria-label='答复范本']")));

        page.Touch(() => page.Find("button[aria-label='停用“路灯已修好”']").Click());
        page.WaitForElement("button[aria-label='恢复“路灯已修好”']");
    }

    private static void Fill(IRenderedComponent<IComponent> page, string title, string text)
    {
        page.WaitForElement(".templates");
        page.Touch(() => page.FindAll("button").First(b => b.TextContent.Contains("添加范本", StringComparison.Ordinal)).Click());
        page.WaitForElement("form[aria-label='答复范本']");
        page.Touch(() => page.Find("form[aria-label='答复范本'] input").Change(title));
        page.Touch(() => page.Find("form[aria-label='答复范本'] textarea").Change(text));
        page.Touch(() => page.Find("form[aria-label='答复范本']").Submit());
    }
}
