using System.Globalization;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Journeys;

/// <summary>An activity: the clerk plans it and invites, a deputy asks leave on a telephone, the code stands on the screen, the clerk closes it into duty records.</summary>
public sealed class ActivityJourney(Browser browser) : Journey(browser)
{
    private const string Matter = "视察城区供水";
    private static readonly string? Shots = Environment.GetEnvironmentVariable("INFOCENTER_SHOTS");

    [Fact]
    public async Task From_the_plan_to_the_duty_records()
    {
        await MakeAsync();
        var clerk = await Browser.SignInAsync(App, Role.Clerk);
        await clerk.GotoAsync("/office/activities/new");
        await Expect(Heading(clerk, "计划活动")).ToBeVisibleAsync();
        await clerk.Locator("[name=title]").FillAsync(Matter);
        await clerk.Locator("[name=on]").FillAsync(DateTime.UtcNow.AddHours(8).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await clerk.Locator("[name=place]").FillAsync("县自来水厂");
        await LookAsync(clerk, "plan");
        await Button(clerk, "保存").ClickAsync();
        await Expect(Heading(clerk, "邀请代表")).ToBeVisibleAsync();
        await clerk.Locator("[name=names]").FillAsync("王强、李兰");
        await Button(clerk, "加入名单").ClickAsync();
        await Button(clerk, "通知代表（2 位）").ClickAsync();
        await Expect(Button(clerk, "开始签到")).ToBeVisibleAsync();
        await LookAsync(clerk, "announced");

        var wang = await PhoneAsync("wang");
        await wang.GotoAsync("/office/activities/mine");
        await wang.GetByRole(AriaRole.Button, new() { Name = "请假", Exact = true }).ClickAsync();
        await wang.GetByLabel("原因").FillAsync("住院");
        await wang.GetByRole(AriaRole.Button, new() { Name = "请假", Exact = true }).ClickAsync();
        await Expect(wang.GetByText("申请请假")).ToBeVisibleAsync();
        await LookAsync(wang, "leave");

        await clerk.ReloadAsync();
        await clerk.GetByRole(AriaRole.Button, new() { Name = "准王强请假", Exact = true }).ClickAsync();
        await Expect(clerk.GetByText("准假", new() { Exact = true })).ToBeVisibleAsync();
        await Button(clerk, "开始签到").ClickAsync();
        await Expect(Button(clerk, "结束并登记履职")).ToBeVisibleAsync();

        var screen = await clerk.Context.NewPageAsync();
        await screen.GotoAsync(clerk.Url + "/screen");
        await Expect(screen.GetByText("已签到 0 人")).ToBeVisibleAsync();
        await LookAsync(screen, "screen");

        await clerk.GetByLabel("李兰到会").SelectOptionAsync("到会");
        await Expect(clerk.GetByText("未登记 0")).ToBeVisibleAsync();
        await LookAsync(clerk, "marked");
        await Button(clerk, "结束并登记履职").ClickAsync();
        await Expect(clerk.GetByText("已登记", new() { Exact = true })).ToBeVisibleAsync();
        await clerk.GotoAsync("/office/duties");
        await Expect(clerk.GetByText(Matter).First).ToBeVisibleAsync();
    }

    private async Task<IPage> PhoneAsync(string account)
    {
        var page = await Browser.OpenAsync(App, onPhone: true);
        await Browser.EnterAsync(page, account, RunningApp.Password);
        return page;
    }

    /// <summary>Two deputies of the county's congress, one with an account.</summary>
    private async Task MakeAsync()
    {
        await using var db = App.Databases.CreateDbContext();
        var assembly = db.Assemblies.Add(new(Level.County, "竹山县")).Entity;
        await db.SaveChangesAsync();
        var term = db.Terms.Add(new(assembly.Id, 19, "县第十九届")).Entity;
        var people = new[] { new Person(new PersonFacts { Name = "王强", TownshipCode = Office.Chengguan }), new Person(new PersonFacts { Name = "李兰", TownshipCode = Office.Chengguan }) };
        db.People.AddRange(people);
        await db.SaveChangesAsync();
        db.Mandates.AddRange(people.Select(p => new Mandate(p.Id, new MandateFacts { Level = Level.County, TermId = term.Id, CardNumber = $"县{p.Id}" })));
        var account = new Account("wang", "王强", Role.Deputy, null, people[0].Id);
        account.SetPassword(RunningApp.Password);
        db.Accounts.Add(account);
        await db.SaveChangesAsync();
    }

    private static async Task LookAsync(IPage page, string name)
    {
        await Browser.ExpectAccessibleAsync(page);
        if (Shots is not null) await page.ScreenshotAsync(new() { Path = Path.Combine(Shots, $"activity-{name}.png"), FullPage = true });
    }
}
