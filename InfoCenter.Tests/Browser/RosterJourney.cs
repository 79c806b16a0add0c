using System.Text.RegularExpressions;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Journeys;

/// <summary>A clerk brings the roster in, mends a cell, commits, looks around, and takes it back.</summary>
[Collection(nameof(Browser))]
public sealed partial class RosterJourney(Browser browser) : IAsyncLifetime
{
    private RunningApp _app = null!;

    public async Task InitializeAsync() => _app = await RunningApp.StartAsync();

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task Import_mend_commit_and_undo()
    {
        var page = await browser.SignInAsync(_app, Role.Clerk);
        await page.GotoAsync("/office/roster");
        await Expect(page.GetByText("名册还是空的")).ToBeVisibleAsync();
        await Browser.PictureAsync(page, "roster-empty");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "导入名册" }).First.ClickAsync();

        await UploadAsync(page, RosterBook.Of(40).Type(7, RosterField.Phone, "1990000"));
        await Expect(page.GetByText("还有 1 行要改正或判定")).ToBeVisibleAsync();
        await Expect(page.GetByText("联系电话位数不够")).ToBeVisibleAsync();
        await Browser.PictureAsync(page, "roster-preview-error");
        await Browser.ExpectAccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "1990000", Exact = true }).ClickAsync();
        await page.GetByLabel("第 9 行联系电话").FillAsync("199 0000 0007");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("没有待处理的行，可以导入。")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "确认导入" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "导入", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "撤销导入" })).ToBeVisibleAsync();

        await page.GotoAsync("/office/roster?text=D00007");
        await Expect(page.GetByText("1 人，1 项职务")).ToBeVisibleAsync();
        await page.GotoAsync("/office/roster");
        await Expect(page.GetByText("40 人，40 项职务")).ToBeVisibleAsync();
        await Browser.PictureAsync(page, "roster");
        await Browser.ExpectAccessibleAsync(page);

        await page.GetByRole(AriaRole.Grid).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "代表资格" })).ToBeVisibleAsync();
        await Browser.PictureAsync(page, "person");
        await Browser.ExpectAccessibleAsync(page);

        await page.GotoAsync("/office/roster/import");
        await page.GetByRole(AriaRole.Link, new() { Name = "名册.csv" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "撤销导入" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "撤销", Exact = true }).ClickAsync();
        await Expect(page.GetByText("已撤销，名册恢复到导入之前。")).ToBeVisibleAsync();
        await page.GotoAsync("/office/roster");
        await Expect(page.GetByText("名册还是空的")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task Every_screen_of_the_roster_is_accessible(bool onPhone, bool isDark)
    {
        await using var db = _app.Databases.CreateDbContext();
        var page = await browser.SignInAsync(_app, Role.Clerk, onPhone: onPhone, isDark: isDark);
        await page.GotoAsync("/office/roster/import");
        await UploadAsync(page, RosterBook.Of(60));
        await page.GetByRole(AriaRole.Button, new() { Name = "确认导入" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "导入", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "撤销导入" })).ToBeVisibleAsync();

        foreach (var (address, heading) in new[]
        {
            ("", "代表名册"), ("/1", "王一"), ("/import", "导入名册"), ("/import/1", "导入预览：名册.csv"), ("/groups", "代表编组"), ("/reconciliation", "人数核对"),
        })
        {
            await page.GotoAsync("/office/roster" + address);
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = heading })).ToBeVisibleAsync();
            await page.WaitForTimeoutAsync(400);
            await Browser.PictureAsync(page, $"roster{Slash().Replace(address, "-")}{(onPhone ? "-phone" : "")}{(isDark ? "-dark" : "")}");
            await Browser.ExpectAccessibleAsync(page);
        }
    }

    private static async Task UploadAsync(IPage page, RosterBook book)
    {
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "名册.csv", MimeType = "text/csv", Buffer = book.ToCsv() });
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "导入预览：名册.csv" })).ToBeVisibleAsync();
    }

    [GeneratedRegex("/")]
    private static partial Regex Slash();
}
