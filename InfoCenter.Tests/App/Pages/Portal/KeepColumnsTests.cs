using Bunit;
using InfoCenter.App.Pages.Portal;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Portal;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components;

namespace InfoCenter.Tests.App.Pages.Portal;

public sealed class KeepColumnsTests : Screens
{
    [Fact]
    public void A_column_is_added_once_moved_and_retired()
    {
        SignIn(Role.Clerk);
        var page = Show<KeepColumns>();
        // Each step waits for the list drawn after it: a button of the list before would carry a version that is past.
        Add(page, "通知公告");
        page.WaitForElement("button[aria-label='通知公告上移']");
        Assert.Contains("已添加栏目。", page.Markup, StringComparison.Ordinal);

        Press(page, "通知公告上移");
        page.WaitForAssertion(() => Assert.Equal("民生公示 的名称", page.FindAll("tbody tr input")[^1].GetAttribute("aria-label")));
        Press(page, "停用通知公告");
        page.WaitForElement("button[aria-label='恢复通知公告']");

        Add(page, "通知公告");
        page.WaitForAssertion(() => Assert.Contains(PortalRules.ColumnTitleIsTaken.Message, page.Markup, StringComparison.Ordinal));
    }

    private static void Add(IRenderedComponent<IComponent> page, string title)
    {
        page.WaitForElement("form input[name=title]");
        page.Touch(() => page.Find("form input[name=title]").Change(title));
        page.Touch(() => page.Find("form").Submit());
    }

    private static void Press(IRenderedComponent<IComponent> page, string label) => page.Touch(() => page.Find($"button[aria-label='{label}']").Click());
}
