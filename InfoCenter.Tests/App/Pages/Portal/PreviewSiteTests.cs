using Bunit;
using InfoCenter.App.Pages.Portal;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Portal.Import;
using InfoCenter.Tests.Core.Portal;
using InfoCenter.Tests.Core.Portal.Import;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Pages.Portal;

public sealed class PreviewSiteTests : Screens
{
    [Fact]
    public async Task Whoever_uploaded_fills_in_what_is_missing_and_has_no_button_to_let_it_out()
    {
        var id = await UploadAsync(SignIn(Role.Clerk));
        var page = Render<PreviewSite>(with => with.Add(p => p.Id, id));
        page.WaitForAssertion(() => Assert.Contains("没有日期的文章", page.Markup, StringComparison.Ordinal));
        Assert.Contains("要由同事打开这一页", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("确认导入</button>", page.Markup, StringComparison.Ordinal);

        page.Touch(() => page.Find("button.as-link").Click());
        page.WaitForAssertion(() => Assert.Contains("没有找到发布日期，请填写。", page.Markup, StringComparison.Ordinal));
        page.Touch(() => page.Find(".old-article input[type=date]").Change("2010-05-04"));
        page.Touch(() => page.Find(".old-article form").Submit());
        page.WaitForAssertion(() => Assert.Contains("要补填 0", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_colleague_sees_what_will_become_of_each_and_leaves_one_out()
    {
        var id = await UploadAsync(Office.With(Role.Clerk));
        SignIn(Role.Committee);
        var page = Render<PreviewSite>(with => with.Add(p => p.Id, id));
        page.WaitForAssertion(() => Assert.Contains("确认导入</button>", page.Markup, StringComparison.Ordinal));
        page.Touch(() => page.FindAll(".tabs button").First(b => b.TextContent.StartsWith("可以导入", StringComparison.Ordinal)).Click());
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll("select[aria-label$='怎么办']").Count));
        page.Touch(() => page.FindAll("select[aria-label$='怎么办']")[0].Change(nameof(OldArticleDecision.LeaveOut)));
        page.WaitForAssertion(() => Assert.Contains("确认后发布 <strong>2</strong> 篇", page.Markup, StringComparison.Ordinal));
    }

    private async Task<int> UploadAsync(CurrentUser by)
    {
        using var site = OldSite.Usual().Open();
        return await new SiteImport(Office.Databases, by, Office.Clock).UploadAsync("旧网站.zip", site, null, PortalOffice.News);
    }
}
