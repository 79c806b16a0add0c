using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Journeys;

/// <summary>A hot spot becomes a topic, a deputy goes and looks, a problem is handed to a bureau, put right, looked at again, and the topic ends; the request knows it.</summary>
public sealed class SupervisionJourney(Browser browser) : Journey(browser)
{
    private const string Bureau = "县水利和湖泊局";
    private const string Problem = "三个村水厂没有消毒设备";
    private static readonly string? Shots = Environment.GetEnvironmentVariable("INFOCENTER_SHOTS");

    [Fact]
    public async Task From_a_figure_of_the_hot_spots_to_a_problem_put_right()
    {
        await MakeAsync();
        var clerk = await Browser.SignInAsync(App, Role.Clerk);
        await clerk.GotoAsync("/office/supervision/hotspots?Rows=all");
        await Link(clerk, "提出监督议题").ClickAsync();
        await clerk.Locator("[name=title]").FillAsync("农村饮水安全");
        await LookAsync(clerk, "memo");
        await Button(clerk, "保存").ClickAsync();
        await Button(clerk, "提交审定").ClickAsync();
        await Expect(clerk.GetByText("待审定").First).ToBeVisibleAsync();

        var leader = await Browser.SignInAsync(App, Role.Leader);
        await leader.GotoAsync("/office/supervision/topics");
        await Link(leader, "农村饮水安全").ClickAsync();
        await Button(leader, "审定为监督议题").ClickAsync();
        await Expect(leader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("监督议题第1号");

        await clerk.ReloadAsync();
        await Button(clerk, "记一次检查").ClickAsync();
        await clerk.Locator("[name=place]").FillAsync("城关镇三个村水厂");
        await clerk.GetByLabel("参加的代表").FillAsync("王强");
        await clerk.GetByLabel("参加的代表").PressAsync("Tab");
        await Expect(Button(clerk, "去掉王强")).ToBeVisibleAsync();
        await clerk.Locator("[name=findings]").FillAsync("水厂有专人管，没有消毒设备。");
        await LookAsync(clerk, "inspection");
        await Button(clerk, "记下检查").ClickAsync();
        await Button(clerk, "列一个问题").ClickAsync();
        await clerk.Locator("[name=title]").FillAsync(Problem);
        await clerk.Locator("[name=text]").FillAsync("城关镇三个村水厂建成以后没有装消毒设备。");
        await clerk.Locator("[name=basis]").FillAsync("生活饮用水卫生标准");
        await clerk.Locator("[name=unit]").SelectOptionAsync(Bureau);
        await LookAsync(clerk, "problem");
        await Button(clerk, "列入清单").ClickAsync();
        await Expect(clerk.GetByText("待签收")).ToBeVisibleAsync();
        await RectifyAsync();

        await clerk.ReloadAsync();
        await Button(clerk, "确认整改报告").ClickAsync();
        await clerk.GetByRole(AriaRole.Button, new() { Name = "确认", Exact = true }).ClickAsync();
        await Button(clerk, "记一次回头看").ClickAsync();
        await clerk.GetByLabel("看到的情况").FillAsync("设备天天在用，有记录。");
        await Button(clerk, "已整改，销号").ClickAsync();
        await Expect(clerk.GetByText("已销号", new() { Exact = true })).ToBeVisibleAsync();
        await Button(clerk, "结束议题").ClickAsync();
        await clerk.GetByLabel("结论").FillAsync("三个村水厂都装了消毒设备。");
        await Button(clerk, "结束议题").ClickAsync();
        await Expect(clerk.GetByText("已结束", new() { Exact = true })).ToBeVisibleAsync();
        await LookAsync(clerk, "chain");
        await clerk.GotoAsync("/office/supervision/report");
        await Expect(clerk.GetByText("已整改销号 1 / 1")).ToBeVisibleAsync();
        await LookAsync(clerk, "report");
        await clerk.GotoAsync("/office/requests/1/life");
        await Expect(Link(clerk, "农村饮水安全")).ToBeVisibleAsync();
    }

    private async Task RectifyAsync()
    {
        var bureau = await Browser.OpenAsync(App, onPhone: true);
        await Browser.EnterAsync(bureau, "bureau", RunningApp.Password);
        await bureau.GotoAsync("/office/supervision/assigned");
        await Link(bureau, Problem).ClickAsync();
        await bureau.GetByRole(AriaRole.Button, new() { Name = "签收", Exact = true }).ClickAsync();
        await Button(bureau, "报整改").ClickAsync();
        await bureau.Locator("[name=report]").FillAsync("三个村水厂都装了消毒设备。");
        await bureau.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "设备.png", MimeType = "image/png", Buffer = Pictures.Png() });
        await Expect(bureau.Locator("ul.files")).ToContainTextAsync("设备");
        await LookAsync(bureau, "rectify");
        await Button(bureau, "提交整改报告").ClickAsync();
        await Expect(bureau.GetByText("待确认")).ToBeVisibleAsync();
        await LookAsync(bureau, "reported");
    }

    private async Task MakeAsync()
    {
        await using var db = App.Databases.CreateDbContext();
        var assembly = db.Assemblies.Add(new(Level.County, "竹山县")).Entity;
        await db.SaveChangesAsync();
        var term = db.Terms.Add(new(assembly.Id, 19, "县第十九届")).Entity;
        var person = db.People.Add(new(new PersonFacts { Name = "王强", TownshipCode = Office.Chengguan })).Entity;
        var unit = db.HandlingUnits.Add(new(Bureau, UnitKind.Department, null)).Entity;
        var category = db.RequestCategories.Single(c => c.Name == "农村饮水");
        var by = new Signature(7, "张测试", TimeProvider.System.Now);
        foreach (var number in new[] { 1, 2, 3 })
        {
            var facts = new RequestFacts { Words = $"第 {number} 件，水管没有水", Place = "村口", Name = "王小明", Phone = $"1990000000{number}", TownshipCode = Office.Chengguan };
            var request = new Request($"MS20260630-{number:0000}", facts, $"{number:x32}", TellingChannel.Scan, default, by);
            request.Class(category.Id, category.Name, by);
            db.Requests.Add(request);
        }

        await db.SaveChangesAsync();
        db.Mandates.Add(new(person.Id, new MandateFacts { Level = Level.County, TermId = term.Id, CardNumber = "县1" }));
        var account = new Account("bureau", Bureau, Role.Department, unitId: unit.Id);
        account.SetPassword(RunningApp.Password);
        db.Accounts.Add(account);
        await db.SaveChangesAsync();
    }

    private static async Task LookAsync(IPage page, string name)
    {
        await Browser.ExpectAccessibleAsync(page);
        if (Shots is not null) await page.ScreenshotAsync(new() { Path = Path.Combine(Shots, $"supervision-{name}.png"), FullPage = true });
    }
}
