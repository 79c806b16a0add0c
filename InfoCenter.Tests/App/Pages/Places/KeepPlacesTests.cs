using Bunit;
using InfoCenter.App.Pages.Places;
using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Pages.Places;

public sealed class KeepPlacesTests : Screens
{
    [Fact]
    public void A_township_is_removed_after_a_question()
    {
        SignIn(Role.Clerk);
        var page = Show<KeepPlaces>();
        page.WaitForAssertion(() => Assert.Contains("柳林乡", page.Markup, StringComparison.Ordinal));

        page.Touch(() => page.FindAll("button.quiet").Last(b => b.TextContent == "移除").Click());
        page.WaitForElement("[role=alertdialog]");
        page.Touch(() => page.FindAll("[role=alertdialog] button").First(b => b.TextContent.Contains("移除", StringComparison.Ordinal)).Click());

        page.WaitForAssertion(() => Assert.Equal(16, page.FindAll("tbody tr").Count));
    }
}
