using InfoCenter.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Journeys;

/// <summary>Somebody reads what a meeting decided, looks a law up and searches the portal.</summary>
[Trait("Engine", "SQLite")]
public sealed class PortalJourney(Browser browser) : Journey(browser, withDemonstration: true)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task From_a_meeting_to_its_papers_from_an_old_law_to_the_new_one_and_over_the_search(bool onPhone)
    {
        var page = await Browser.OpenAsync(App, onPhone);
        await page.GotoAsync("/");
        await Link(page, "人大三会").ClickAsync();
        await Expect(Heading(page, "人大三会")).ToBeVisibleAsync();
        await LookAsync(page);
        await Link(page, "第十九届人民代表大会第五次会议").ClickAsync();
        await Expect(Heading(page, "会议文件")).ToBeVisibleAsync();
        await LookAsync(page);
        await page.Locator(".articles a").First.ClickAsync();
        await Expect(page.Locator(".byline")).ToBeVisibleAsync();

        await page.GotoAsync("/laws?state=Amended");
        await Expect(Heading(page, "法律法规")).ToBeVisibleAsync();
        await LookAsync(page);
        await page.Locator(".articles a").First.ClickAsync();
        await Expect(page.GetByText("这是修改以前的文本")).ToBeVisibleAsync();
        await LookAsync(page);
        await page.Locator(".articles a").First.ClickAsync();
        await Expect(page.Locator(".facts .law")).ToHaveTextAsync("现行有效");

        await page.GetByRole(AriaRole.Searchbox).First.FillAsync("饮水 安全");
        await Button(page, "搜索").First.ClickAsync();
        await Expect(page.Locator("mark").First).ToBeVisibleAsync();
        await LookAsync(page);
    }

    private static async Task LookAsync(IPage page)
    {
        await Browser.ExpectAccessibleAsync(page);
        Assert.Equal(0, await page.Locator("html").EvaluateAsync<int>("html => html.scrollWidth - html.clientWidth")); // nothing lies beyond the phone's edge
    }
}
