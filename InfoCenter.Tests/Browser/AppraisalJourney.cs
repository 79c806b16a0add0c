using InfoCenter.Core.Accounts;
using InfoCenter.Core.Appraisals;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Journeys;

/// <summary>述职评议: a township plans a meeting, the deputy keeps the report, voters mark ballots on a telephone and on paper, the result is announced, and what was criticised is put right.</summary>
public sealed class AppraisalJourney(Browser browser) : Journey(browser)
{
    private static readonly string? Shots = Environment.GetEnvironmentVariable("INFOCENTER_SHOTS");

    [Fact]
    public async Task From_the_plan_to_what_was_put_right()
    {
        await MakeAsync();
        var town = await Browser.SignInAsync(App, Role.Township, Office.Chengguan);
        await town.GotoAsync("/office/appraisals");
        await Expect(Heading(town, "任期内述职进度")).ToBeVisibleAsync();
        await LookAsync(town, "plan");
        await town.GotoAsync("/office/appraisals/new");
        await town.GetByLabel("会议名称").FillAsync("城关镇第三选区述职评议会");
        await town.GetByLabel("哪天").FillAsync($"{DateTime.Today:yyyy-MM-dd}");
        await town.GetByLabel("地点").FillAsync("镇政府会议室");
        await Button(town, "保存").ClickAsync();
        await Button(town, "添加县第十九届代表").ClickAsync();
        await town.GetByLabel("王强").CheckAsync();
        await Button(town, "添加所选（1 位）").ClickAsync();
        await Expect(town.GetByRole(AriaRole.Link, new() { Name = "核对草稿" })).ToBeVisibleAsync();

        var deputy = await Browser.OpenAsync(App, onPhone: true);
        await Browser.EnterAsync(deputy, "wang", RunningApp.Password);
        await deputy.GotoAsync("/office/appraisals/mine");
        await Link(deputy, "核对草稿并定稿").ClickAsync();
        await Expect(deputy.GetByLabel("联系选民办实事情况")).ToHaveValueAsync("联系选民、办理群众诉求 0 次。");
        await deputy.GetByLabel("联系选民办实事情况").FillAsync("走访选民五次，帮助三组修好水渠。");
        await LookAsync(deputy, "report");
        await Button(deputy, "定稿").ClickAsync();
        await Expect(deputy.GetByText("已经定稿；投票开始以前还可以改。")).ToBeVisibleAsync();

        await town.ReloadAsync();
        await town.GetByLabel("生成张数").FillAsync("3");
        await Button(town, "生成测评票").ClickAsync();
        await Expect(town.GetByText("发出 3 张")).ToBeVisibleAsync();
        await town.GetByLabel("到会选民代表").FillAsync("3");
        await town.GetByLabel("到会选民代表").PressAsync("Tab");
        await town.GetByLabel("不到 50 人的原因").FillAsync("农忙，选民代表来得少");
        await LookAsync(town, "ballots");
        await Button(town, "开始投票").ClickAsync();
        await Expect(town.GetByText("选民代表正在投票")).ToBeVisibleAsync();
        await VoteAsync();
        await CountAsync(town);

        await deputy.GotoAsync("/office/appraisals/mine");
        await Expect(deputy.GetByText("走访偏远村组太少")).ToBeVisibleAsync();
        await Button(deputy, "报整改情况").ClickAsync();
        await deputy.GetByLabel("整改了什么、结果怎样").FillAsync("走访了两个偏远村，登记八件事。");
        await LookAsync(deputy, "mine");
        await deputy.Locator("form").GetByRole(AriaRole.Button, new() { Name = "报整改情况" }).ClickAsync();
        await Expect(deputy.GetByText("已报整改情况")).ToBeVisibleAsync();
        await town.ReloadAsync();
        await Button(town, "整改通过").ClickAsync();
        await Expect(town.GetByText("整改通过", new() { Exact = true }).First).ToBeVisibleAsync();
        await town.GotoAsync("/office/appraisals/rectifications");
        await LookAsync(town, "rectifications");
    }

    // The first ballot by telephone, once; the second time it says so.
    private async Task VoteAsync()
    {
        await using var db = App.Databases.CreateDbContext();
        var meeting = await db.AppraisalMeetings.Select(m => m.Id).SingleAsync();
        var voter = await Browser.OpenAsync(App, onPhone: true);
        var address = $"/ballot/{new BallotCode(App.Folder).Of(meeting, 1)}";
        await voter.GotoAsync(address);
        await voter.GetByRole(AriaRole.Group, new() { Name = "王强 代表" }).GetByLabel("不称职", new() { Exact = true }).CheckAsync();
        await LookAsync(voter, "ballot");
        await Button(voter, "提交测评票").ClickAsync();
        await Expect(voter.GetByText("您的测评票已经计入，谢谢。")).ToBeVisibleAsync();
        await voter.GotoAsync(address);
        await Expect(voter.GetByText("一张票只能投一次")).ToBeVisibleAsync();
        await LookAsync(voter, "ballot-again");
    }

    private async Task CountAsync(IPage town)
    {
        await town.ReloadAsync();
        await town.GetByLabel("收回的纸票号").FillAsync("1-2");
        await Button(town, "登记收回").ClickAsync();
        await Expect(town.GetByText("第 1 号票已经在手机上投过")).ToBeVisibleAsync();
        await town.GetByLabel("收回的纸票号").FillAsync("2");
        await Button(town, "登记收回").ClickAsync();
        await town.GetByLabel("王强称职").FillAsync("1");
        await LookAsync(town, "tally");
        await Button(town, "保存计票").ClickAsync();
        await Expect(town.GetByText("已经计过，可以重填。")).ToBeVisibleAsync();
        await town.GetByLabel("监票人").FillAsync("张监");
        await town.GetByLabel("计票人").FillAsync("李计");
        await Button(town, "结束投票、宣布结果").ClickAsync();
        await Expect(town.GetByText("发出 3 张，收回 2 张（手机 1，纸票 1），有效 2 张")).ToBeVisibleAsync();
        await Expect(town.GetByRole(AriaRole.Cell, new() { Name = "基本称职" })).ToBeVisibleAsync();
        await Button(town, "反馈评议意见").ClickAsync();
        await town.GetByLabel("选民代表的意见，会书面反馈给代表").FillAsync("走访偏远村组太少。");
        await town.GetByLabel("整改期限").FillAsync($"{DateTime.Today.AddMonths(2):yyyy-MM-dd}");
        await LookAsync(town, "result");
        await Button(town, "反馈意见").ClickAsync();
        await Expect(town.GetByText("整改中", new() { Exact = true })).ToBeVisibleAsync();
    }

    private async Task MakeAsync()
    {
        await using var db = App.Databases.CreateDbContext();
        var assembly = db.Assemblies.Add(new(Level.County, "竹山县")).Entity;
        await db.SaveChangesAsync();
        var term = db.Terms.Add(new(assembly.Id, 19, "县第十九届")).Entity;
        var person = db.People.Add(new(new PersonFacts { Name = "王强", TownshipCode = Office.Chengguan })).Entity;
        await db.SaveChangesAsync();
        db.Mandates.Add(new(person.Id, new MandateFacts { Level = Level.County, TermId = term.Id, CardNumber = "县1" }));
        var account = new Account("wang", "王强", Role.Deputy, null, person.Id);
        account.SetPassword(RunningApp.Password);
        db.Accounts.Add(account);
        await db.SaveChangesAsync();
    }

    private static async Task LookAsync(IPage page, string name)
    {
        await Expect(page.Locator(".loading")).ToHaveCountAsync(0);
        await Browser.ExpectAccessibleAsync(page);
        if (Shots is not null) await page.ScreenshotAsync(new() { Path = Path.Combine(Shots, $"appraisal-{name}.png"), FullPage = true });
    }
}
