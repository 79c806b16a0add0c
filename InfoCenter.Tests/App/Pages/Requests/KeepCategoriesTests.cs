using Bunit;
using InfoCenter.App.Pages.Requests;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.App.Pages.Requests;

public sealed class KeepCategoriesTests : Screens
{
    [Fact]
    public async Task A_class_is_added_once_renamed_moved_and_retired()
    {
        SignIn(Role.Clerk);
        var page = Show<KeepCategories>();
        Add(page, "电梯安全");
        page.WaitForAssertion(() => Assert.Contains("已添加“电梯安全”。", page.Markup, StringComparison.Ordinal));

        Add(page, "电梯安全");
        page.WaitForAssertion(() => Assert.Contains("已有同名类别，请换一个名称。", page.Markup, StringComparison.Ordinal));

        Press(page, "“电梯安全”改名");
        page.WaitForElement("input[aria-label='“电梯安全”的新名称']");
        page.Touch(() => page.Find("input[aria-label='“电梯安全”的新名称']").Change("电梯"));
        page.Touch(() => page.FindAll("td button").First(b => b.TextContent == "保存").Click());
        page.WaitForElement("button[aria-label='“电梯”上移']");
        Press(page, "“电梯”上移");
        page.WaitForAssertion(() => Assert.StartsWith("电梯", page.FindAll("tbody tr")[^2].TextContent.Trim(), StringComparison.Ordinal));
        Press(page, "停用“电梯”");
        page.WaitForElement("button[aria-label='恢复“电梯”']");

        await using var db = Office.Databases.CreateDbContext();
        Assert.True((await db.RequestCategories.SingleAsync(c => c.Name == "电梯")).IsRetired);
    }

    private static void Add(IRenderedComponent<IComponent> page, string name)
    {
        page.WaitForElement("form input");
        page.Touch(() => page.Find("form input").Change(name));
        page.Touch(() => page.Find("form").Submit());
    }

    private static void Press(IRenderedComponent<IComponent> page, string label) => page.Touch(() => page.Find($"button[aria-label='{label}']").Click());
}
