using InfoCenter.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Journeys;

/// <summary>A clerk brings a list with mistakes in, mends one on the spot, leaves the others out, commits, looks around, and takes it back.</summary>
public sealed class RosterJourney(Browser browser) : Journey(browser, withDemonstration: true)
{
    [Fact]
    public async Task Import_mend_commit_and_undo()
    {
        var page = await EnterAsAsync("clerk");
        await page.GotoAsync("/office/roster");
        await Expect(page.GetByText("1229 人，1270 项职务")).ToBeVisibleAsync();
        await Browser.PictureAsync(page, "roster", height: 560);

        await MendAsync(page);
        await Button(page, "确认导入").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "导入", Exact = true }).ClickAsync();
        await Expect(Button(page, "撤销导入")).ToBeVisibleAsync();

        await page.GotoAsync("/office/roster");
        await Expect(page.GetByText("1278 人，1319 项职务")).ToBeVisibleAsync();

        await page.GotoAsync("/office/roster/import");
        await Link(page, "roster-with-errors.xlsx").ClickAsync();
        await Button(page, "撤销导入").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "撤销", Exact = true }).ClickAsync();
        await Expect(page.GetByText("已撤销，名册恢复到导入之前。")).ToBeVisibleAsync();
        await page.GotoAsync("/office/roster");
        await Expect(page.GetByText("1229 人，1270 项职务")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_deputy_is_found_by_initials_and_the_groups_and_numbers_are_there()
    {
        var page = await EnterAsAsync("clerk");
        await page.GotoAsync("/office/roster?township=" + Office.Pankou);
        await page.GetByRole(AriaRole.Grid).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(Heading(page, "代表资格")).ToBeVisibleAsync();
        await Expect(page.Locator(".portrait img")).ToHaveJSPropertyAsync("complete", true);
        await Browser.PictureAsync(page, "person");

        await page.GotoAsync("/office/roster/groups");
        await Button(page, "潘口乡").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2 }).Filter(new() { HasText = "潘口乡" })).ToBeVisibleAsync();
        await Browser.PictureAsync(page, "groups");

        await page.GotoAsync("/office/roster/reconciliation");
        await Expect(page.Locator(".lead")).ToContainTextAsync("1229 人，职务 1270 项");
    }

    private static async Task MendAsync(IPage page)
    {
        await page.GotoAsync("/office/roster/import");
        await page.Locator("input[type=file]").SetInputFilesAsync(Seed("roster-with-errors.xlsx"));
        await Expect(page.GetByText("还有 12 行要改正或判定")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Browser.PictureAsync(page, "roster-import-preview");

        var marked = await page.RunAndWaitForDownloadAsync(() => Link(page, "下载标错的原表").ClickAsync());
        Assert.Equal("roster-with-errors-错误.xlsx", marked.SuggestedFilename);

        // Row 38 as Excel numbers it: two digits of the telephone number are missing.
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "联系电话位数不够" });
        await row.ScrollIntoViewIfNeededAsync();
        await row.GetByTitle("改这一格").Filter(new() { HasTextRegex = new(@"^\*+\d\d$") }).ClickAsync();
        await page.GetByLabel("第 38 行联系电话").FillAsync("199 0000 7038");
        await Browser.PictureAsync(page, "roster-import-fix");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("还有 11 行要改正或判定")).ToBeVisibleAsync();
        await Button(page, "不导入").First.ClickAsync();
        await Expect(page.GetByText("没有待处理的行，可以导入。")).ToBeVisibleAsync();
    }
}
