using Bunit;
using InfoCenter.App.Pages.Portal;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Portal;
using InfoCenter.Tests.Core.Portal;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components;

namespace InfoCenter.Tests.App.Pages.Portal;

public sealed class ReviewArticleTests : Screens
{
    [Fact]
    public async Task A_phone_is_pointed_out_and_goes_out_only_when_it_may()
    {
        var id = await SubmittedAsync("<p>请打19900001234。</p>");
        SignIn(Role.Committee);
        var page = Open(id);
        page.WaitForAssertion(() => Assert.Contains("199****1234", page.Markup, StringComparison.Ordinal));
        Press(page, "发布");
        page.WaitForAssertion(() => Assert.Contains("请删去；确实应当公开的", page.Markup, StringComparison.Ordinal));

        page.Touch(() => page.Find("label.tick input").Change(true));
        Press(page, "发布");
        page.WaitForAssertion(() => Assert.Contains("已发布，公众现在就能看到。", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_reason_nothing_is_given_back()
    {
        var id = await SubmittedAsync("<p>文</p>");
        SignIn(Role.Committee);
        var page = Open(id);
        page.WaitForElement("textarea");
        Press(page, "退回修改");
        page.WaitForAssertion(() => Assert.Contains(PortalRules.ReasonIsRequired.Message, page.Markup, StringComparison.Ordinal));
        page.Touch(() => page.Find("textarea").Change("请写明日期"));
        Press(page, "退回修改");
        page.WaitForAssertion(() => Assert.Contains("已退回。", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_changed_since_the_last_text_is_taken_out_and_put_in()
    {
        var writing = new ArticleWriting(Office.Databases, Office.With(Role.Clerk), Office.Clock);
        var id = await SubmittedAsync("<p>第一段</p><p>旧的</p>");
        await new ArticleReview(Office.Databases, new(Office.Folder), Office.With(Role.Committee), Office.Clock).ReturnAsync(id, "改一改", 1);
        await writing.WriteAsync(id, PortalOffice.Facts(body: "<p>第一段</p><p>新的</p>"), 2);
        SignIn(Role.Committee);
        var page = Open(id);

        page.WaitForAssertion(() => Assert.Equal("旧的", page.Find("del").TextContent));
        Assert.Equal("新的", page.Find("ins").TextContent);
    }

    private async Task<int> SubmittedAsync(string body)
    {
        var writing = new ArticleWriting(Office.Databases, Office.With(Role.Clerk), Office.Clock);
        var id = await writing.AddAsync(PortalOffice.Facts(body: body));
        await writing.SubmitAsync(id, 0);
        return id;
    }

    private IRenderedComponent<IComponent> Open(int id) => Render(builder =>
    {
        builder.OpenComponent<ReviewArticle>(0);
        builder.AddAttribute(1, nameof(ReviewArticle.Id), id);
        builder.CloseComponent();
        builder.OpenComponent<Radzen.Blazor.RadzenComponents>(2);
        builder.CloseComponent();
    });

    private static void Press(IRenderedComponent<IComponent> page, string name) => page.Touch(() => page.FindAll("button").First(b => b.TextContent == name).Click());
}
