using Bunit;
using InfoCenter.App.Pages.Archives;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Archives;
using InfoCenter.Tests.Core.Archives;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.App.Pages.Archives;

public sealed class CheckFormTests : Screens
{
    [Fact]
    public async Task A_code_on_paper_is_found_and_a_wrong_one_is_told()
    {
        var archives = new ArchiveOffice(Office);
        await archives.Printing(archives.Clerk).PrintAsync(archives.Deputy("王小明"));
        await using var db = Office.Databases.CreateDbContext();
        var code = await db.IssuedForms.Select(f => f.Code).SingleAsync();
        SignIn(Role.Clerk);
        var page = Show<CheckForm>();

        page.Find("input").Change(code);
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("王小明履职档案", page.Find("[role=status]").TextContent, StringComparison.Ordinal));

        page.Find("input").Change("AAAA");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("没有查到这个校验码", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("王小明履职档案", page.Markup, StringComparison.Ordinal);
    }
}
