using AngleSharp.Dom;
using Bunit;
using InfoCenter.App.Pages.Accounts;
using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Pages.Accounts;

public sealed class AccountsTests : Screens
{
    [Fact]
    public void An_account_is_closed_after_a_question_and_opened_again()
    {
        SignIn(Role.SecurityAdministrator);
        using (var db = Office.Databases.CreateDbContext())
        {
            var account = new Account("town01", "城关镇人大", Role.Township, Office.Chengguan);
            account.SetPassword("a-long-test-password");
            db.Accounts.Add(account);
            db.SaveChanges();
        }

        var page = Show<InfoCenter.App.Pages.Accounts.Accounts>();
        page.WaitForAssertion(() => Assert.Contains("城关镇人大", page.Markup, StringComparison.Ordinal));
        page.Touch(() => Button(page, "停用").Click());
        page.WaitForAssertion(() => Assert.Contains("立刻不能登录", page.Markup, StringComparison.Ordinal));
        page.Touch(() => page.FindAll("[role=alertdialog] button").First(b => b.TextContent.Contains("停用", StringComparison.Ordinal)).Click());

        page.WaitForAssertion(() => Assert.Contains("已停用", page.Markup, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.NotNull(Button(page, "启用"))); // the list is read again after the notice
        page.Touch(() => Button(page, "启用").Click());
        page.WaitForAssertion(() => Assert.NotNull(Button(page, "停用")));
    }

    [Fact]
    public void A_new_account_appears_in_the_list()
    {
        SignIn(Role.SecurityAdministrator);
        var page = Show<InfoCenter.App.Pages.Accounts.Accounts>();
        page.WaitForAssertion(() => Assert.NotNull(page.Find("button[type=button]")));
        page.Touch(() => page.FindAll("button").First(b => b.TextContent.Contains("新建账号", StringComparison.Ordinal)).Click());

        page.WaitForElement("input[name=SignInName]").Change("leader2");
        page.Find("input[name=DisplayName]").Change("向主任");
        page.Find("input[name=Password]").Change("a-long-Test-password7");
        page.FindComponent<NewAccount>().Find("form").Submit();
        // A township account needs its township: the refusal is told, the dialog stays.
        page.WaitForAssertion(() => Assert.Contains(AccountRules.TownshipIsRequired.Message, page.Markup, StringComparison.Ordinal));
    }

    private static IElement Button(IRenderedComponent<Microsoft.AspNetCore.Components.IComponent> page, string text) =>
        page.FindAll("button.quiet").First(b => b.TextContent == text);
}
