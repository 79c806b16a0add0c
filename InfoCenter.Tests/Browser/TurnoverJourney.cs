using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Roster.Import;
using InfoCenter.Tests.Core.Archives.Turnover;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Journeys;

/// <summary>换届 of the county's congress by two people: rehearsed, frozen, the new roster brought in, confirmed, and taken back.</summary>
public sealed class TurnoverJourney(Browser browser) : Journey(browser)
{
    private static readonly string? Shots = Environment.GetEnvironmentVariable("INFOCENTER_SHOTS");

    [Fact]
    public async Task From_the_former_term_to_the_next_and_back()
    {
        await SeatAsync();
        var clerk = await Browser.SignInAsync(App, Role.Clerk);
        await clerk.GotoAsync("/office/turnover");
        await Button(clerk, "开始换届 竹山县").ClickAsync();
        await LookAsync(clerk, "list");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "开始", Exact = true }).ClickAsync();
        await Expect(clerk.GetByText("现在办").First).ToBeVisibleAsync();
        await clerk.GetByRole(AriaRole.Button, new() { Name = "演练", Exact = true }).ClickAsync();
        await Expect(clerk.GetByText("请先上传并核对")).ToBeVisibleAsync();
        await Button(clerk, "印制上一届档案").ClickAsync();
        await Expect(clerk.GetByText("请同事（信息中心或代工委）登录后打开这一页，核对纸件再确认封存")).ToBeVisibleAsync();
        await LookAsync(clerk, "printed");

        var colleague = await Browser.SignInAsync(App, Role.Committee);
        await colleague.GotoAsync(clerk.Url);
        await Button(colleague, "核验全部纸件").ClickAsync();
        await Expect(colleague.GetByText("4 份纸件与封存时登记的校验值逐份一致")).ToBeVisibleAsync();
        await Button(colleague, "确认封存").ClickAsync();
        await colleague.GetByRole(AriaRole.Button, new() { Name = "封存", Exact = true }).ClickAsync();
        await Expect(colleague.GetByText("信息中心正在准备新名册")).ToBeVisibleAsync();

        await clerk.ReloadAsync();
        await Button(clerk, "建立“竹山县第二十届”").ClickAsync();
        await clerk.Locator("input[type=file]").SetInputFilesAsync([new FilePayload { Name = "新名册.csv", MimeType = "text/csv", Buffer = TurnoverOffice.Book(TurnoverOffice.Next, [0, 1, 101]).ToCsv() }]);
        await Expect(clerk.GetByText("连任 2 人")).ToBeVisibleAsync();
        await Button(clerk, "提交确认").ClickAsync();
        await Expect(clerk.GetByText("您提交的，请同事")).ToBeVisibleAsync();
        await LookAsync(clerk, "submitted");

        await colleague.ReloadAsync();
        await Button(colleague, "确认换届").ClickAsync();
        await colleague.GetByRole(AriaRole.Button, new() { Name = "换届", Exact = true }).ClickAsync();
        await Expect(colleague.GetByText("换届前的人一个不少")).ToBeVisibleAsync();
        await LookAsync(colleague, "done");
        await using (var db = App.Databases.CreateDbContext())
            Assert.Equal(3, await db.Mandates.CountAsync(m => m.Ending == null));

        await colleague.GetByText("撤销这次换届").ClickAsync();
        await colleague.GetByLabel("为什么撤销").FillAsync("选举结果要更正");
        await Button(colleague, "撤销换届").ClickAsync();
        await Expect(colleague.GetByText("恢复到换届以前，封存的纸件仍然保存")).ToBeVisibleAsync();
        await LookAsync(colleague, "undone");
        await using var after = App.Databases.CreateDbContext();
        Assert.Equal([TurnoverOffice.Former], await after.Terms.Select(t => t.Title).ToListAsync());
    }

    /// <summary>Three deputies of the nineteenth congress.</summary>
    private async Task SeatAsync()
    {
        var user = new CurrentUser(new Standing(1, "信息中心", Role.Clerk.Rights()));
        var import = await new RosterImport(App.Databases, user, TimeProvider.System).UploadAsync("名册.csv", TurnoverOffice.Book(TurnoverOffice.Former, [0, 1, 2]).ToCsv());
        await new RosterAdoption(App.Databases, user, TimeProvider.System).CommitAsync(import);
    }

    private static async Task LookAsync(IPage page, string name)
    {
        await Browser.ExpectAccessibleAsync(page);
        if (Shots is not null) await page.ScreenshotAsync(new() { Path = Path.Combine(Shots, $"turnover-{name}.png"), FullPage = true });
    }
}
