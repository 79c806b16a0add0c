using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Journeys;

/// <summary>An article on its way: written and pasted by a clerk, let out by a colleague, read on a phone.</summary>
public sealed class ArticleJourney(Browser browser) : Journey(browser)
{
    private const string Pasted = "<p class=MsoNormal style='color:red'><span>调研组走进<b>三个乡镇</b></span></p><script>window.hurt=1</script>";

    [Fact]
    public async Task From_the_clerk_s_editor_over_a_colleague_to_a_phone()
    {
        var clerk = await Browser.SignInAsync(App, Role.Clerk);
        await clerk.GotoAsync("/office/portal/new");
        await Expect(Heading(clerk, "写文章")).ToBeVisibleAsync();
        await clerk.GetByLabel("栏目").SelectOptionAsync(new SelectOptionValue { Label = "人大要闻" });
        await clerk.GetByLabel("标题").FillAsync("县人大常委会调研秋粮");
        var text = clerk.Locator(".rz-html-editor-content");
        await text.ClickAsync();
        await text.EvaluateAsync(
            "(place, html) => { const data = new DataTransfer(); data.setData('text/html', html); place.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }",
            Pasted);
        await Expect(text).ToContainTextAsync("调研组走进三个乡镇");
        await Expect(text.Locator("[style], .MsoNormal, script")).ToHaveCountAsync(0);
        await clerk.Locator(".article-files input[type=file]").SetInputFilesAsync(new FilePayload { Name = "田.png", MimeType = "image/png", Buffer = Pictures.Png() });
        await clerk.GetByPlaceholder("例如：代表在桥头查看路灯").FillAsync("调研组在田间");
        await clerk.GetByLabel("放进正文 田.png").ClickAsync();
        await Expect(text.Locator("img")).ToHaveCountAsync(1);
        await Browser.ExpectAccessibleAsync(clerk);
        await Button(clerk, "保存并送审").ClickAsync();
        await Expect(Link(clerk, "县人大常委会调研秋粮")).ToBeVisibleAsync();

        var colleague = await Browser.SignInAsync(App, Role.Committee);
        await colleague.GotoAsync("/office/portal");
        await Link(colleague, "县人大常委会调研秋粮").ClickAsync();
        await Expect(Heading(colleague, "审核文章")).ToBeVisibleAsync();
        await Browser.ExpectAccessibleAsync(colleague);
        await Button(colleague, "发布").ClickAsync();
        await Expect(colleague.GetByText("已发布，公众现在就能看到。")).ToBeVisibleAsync();

        var phone = await Browser.OpenAsync(App, onPhone: true, hasScript: false);
        await ReadAsync(phone);
        await ReadAsync(await Browser.OpenAsync(App));
    }

    private static async Task ReadAsync(IPage page)
    {
        await page.GotoAsync("/news"); // nobody kept it before the article was out
        await Link(page, "县人大常委会调研秋粮").ClickAsync();
        await Expect(Heading(page, "县人大常委会调研秋粮")).ToBeVisibleAsync();
        await Expect(page.Locator("article strong")).ToHaveTextAsync("三个乡镇");
        await Expect(page.Locator("article .picture img")).ToHaveAttributeAsync("alt", "调研组在田间");
    }
}
