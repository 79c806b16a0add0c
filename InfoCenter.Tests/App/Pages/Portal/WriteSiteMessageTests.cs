using Bunit;
using InfoCenter.App.Pages.Portal;
using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Pages.Portal;

public sealed class WriteSiteMessageTests : Screens
{
    [Fact]
    public void Both_texts_are_previewed_while_they_are_typed_and_saved()
    {
        SignIn(Role.Clerk);
        var page = Show<WriteSiteMessage>();
        page.WaitForElement("textarea[name=text]");
        page.Touch(() => page.Find("textarea[name=text]").Input("今晚停电"));
        page.Touch(() => page.Find("textarea[name=offhours]").Input("现在是下班时间"));
        page.WaitForAssertion(() => Assert.Equal([1, 2], page.FindAll(".messages").Select(m => m.QuerySelectorAll("p").Length)));

        page.Touch(() => page.Find("form").Submit());
        page.WaitForAssertion(() => Assert.Contains("站点提示已保存", page.Markup, StringComparison.Ordinal));
    }
}
