using System.Text;
using System.Text.RegularExpressions;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Journeys;

/// <summary>From an empty folder to the first archive, as the workbench's five steps lead.</summary>
public sealed class EmptyStartJourney(Browser browser) : Journey(browser)
{
    private static readonly (string Field, string Name, string Person)[] People =
    [
        ("admin", "keeper", "李一"), ("security", "guard", "罗二"), ("auditor", "reader", "贺三"), ("clerk", "chen", "信息中心"), ("committee", "hu", "代工委"),
    ];

    [Fact]
    public async Task Five_steps_lead_from_nothing_to_the_first_archive()
    {
        var page = await Browser.OpenAsync(App);
        await SetUpAsync(page);
        await StepAsync(page, 0, "去核对");
        await CheckPlacesAsync(page);
        await StepAsync(page, 1, "去导入");
        await ImportRosterAsync(page);
        await StepAsync(page, 2, "去编组");
        await FormGroupAsync(page);
        await StepAsync(page, 3, "去录入");
        await PublishDutyAsync(page);
        await StepAsync(page, 4, "去打印");

        await Link(page, "王一").ClickAsync();
        var paper = await page.RunAndWaitForDownloadAsync(() => Link(page, "打印档案（PDF）").ClickAsync());
        Assert.EndsWith("_王一.pdf", paper.SuggestedFilename, StringComparison.Ordinal);
        await Link(page, "工作台").ClickAsync();
        await Expect(page.GetByText("已完成 5 步")).ToBeVisibleAsync();
    }

    private static async Task StepAsync(IPage page, int done, string step)
    {
        await Link(page, "工作台").ClickAsync();
        await Expect(page.GetByText($"已完成 {done} 步")).ToBeVisibleAsync();
        await page.Locator(".steps").GetByRole(AriaRole.Link, new() { Name = step }).ClickAsync();
    }

    private static async Task SetUpAsync(IPage page)
    {
        await page.GotoAsync("/");
        await Expect(Heading(page, "开始使用")).ToBeVisibleAsync();
        await Browser.ExpectAccessibleAsync(page);
        foreach (var (field, name, person) in People)
        {
            await page.Locator($"#{field}-person").FillAsync(person);
            await page.Locator($"#{field}").FillAsync(name);
            await page.Locator($"#{field}-password").FillAsync(RunningApp.Password);
        }

        await Browser.PictureAsync(page, "setup", page.Locator(".door"));
        await Button(page, "保存并去登录").ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex(@"/signin$"));
        await Browser.EnterFirstAsync(page, "chen", RunningApp.Password, "Correct-Horse-7-wagon");
        await Expect(Heading(page, "五步做出第一份档案")).ToBeVisibleAsync();
        await Browser.PictureAsync(page, "first-steps", page.Locator(".steps"));
    }

    private static async Task CheckPlacesAsync(IPage page)
    {
        await Button(page, "核对无误").ClickAsync();
        await Expect(page.GetByText("已核对 17 个乡镇")).ToBeVisibleAsync();
        await HandInAsync(page, "村.csv", "村名,村代码,所属乡镇\n西关社区,420323100001,城关镇\n"u8.ToArray());
        await Expect(page.GetByText("已导入 1 个村（社区）")).ToBeVisibleAsync();
    }

    private static async Task ImportRosterAsync(IPage page)
    {
        var book = RosterBook.Of(5);
        for (var row = 0; row < 5; row++) book.Type(row, RosterField.Group, null);
        await HandInAsync(page, "名册.csv", book.ToCsv());
        await Expect(page.GetByText("没有待处理的行，可以导入。")).ToBeVisibleAsync();
        await Button(page, "确认导入").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "导入", Exact = true }).ClickAsync();
        await Expect(Button(page, "撤销导入")).ToBeVisibleAsync();
    }

    private static async Task FormGroupAsync(IPage page)
    {
        await page.GetByLabel("新小组").FillAsync("城关镇第一代表小组");
        await Button(page, "新建小组").ClickAsync();
        await Expect(page.GetByText("已建立“城关镇第一代表小组”。")).ToBeVisibleAsync();
        await page.GetByLabel("全选").CheckAsync();
        await page.GetByLabel("编入").SelectOptionAsync("城关镇第一代表小组");
        await Button(page, "把所选 5 人编入").ClickAsync();
        await Expect(page.GetByText("已把 5 人编入城关镇第一代表小组。")).ToBeVisibleAsync();
    }

    private async Task PublishDutyAsync(IPage page)
    {
        var day = DateTime.UtcNow.AddDays(-3).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await HandInAsync(page, "城关镇履职.csv", Encoding.UTF8.GetBytes($"姓名,时间,类别,地点,内容\n王一,{day},联系选民,西关社区,接待选民 6 人\n"));
        await Button(page, "导入 1 条记录").ClickAsync();
        await Expect(Link(page, "看导入的 1 条记录")).ToBeVisibleAsync();

        var committee = await Browser.OpenAsync(App);
        await Browser.EnterFirstAsync(committee, "hu", RunningApp.Password, "Correct-Horse-8-wagon");
        await committee.GotoAsync("/office/duties/verify");
        await Expect(Heading(committee, "王一")).ToBeVisibleAsync();
        await PressAsync(committee, "a");
        await Expect(committee.GetByText("没有等待核实的记录")).ToBeVisibleAsync();

        await page.GotoAsync("/office/duties/publish");
        await page.GetByLabel("全选本页").CheckAsync();
        await Button(page, "发布所选 1 条").ClickAsync();
        await Expect(page.GetByText("已发布 1 条。")).ToBeVisibleAsync();
    }

    private static Task HandInAsync(IPage page, string name, byte[] content) =>
        page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = content });
}
