using System.Globalization;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Journeys;

/// <summary>A suggestion: a deputy writes it on a telephone, another joins, the committee numbers and assigns it, the bureau replies by letter with a promise, the deputies rate.</summary>
public sealed class SuggestionJourney(Browser browser) : Journey(browser)
{
    private const string Bureau = "县住房和城乡建设局";
    private const string Matter = "关于改造城东老旧小区排水管网的建议";
    private static readonly string? Shots = Environment.GetEnvironmentVariable("INFOCENTER_SHOTS");

    [Fact]
    public async Task From_the_first_word_to_the_rating_of_the_letter()
    {
        await MakeAsync();
        var lead = await PhoneAsync("wang");
        await lead.GotoAsync("/office/suggestions/new");
        await Expect(Heading(lead, "写建议")).ToBeVisibleAsync();
        await lead.Locator("[name=subject]").SelectOptionAsync("城乡建设");
        await lead.Locator("[name=title]").FillAsync(Matter);
        await lead.Locator("[name=grounds]").FillAsync("城东小区建成二十多年，雨天积水进屋，居民多次反映。");
        await lead.Locator("[name=proposal]").FillAsync("请县住建局今年内摸清管网，分两年改造，先改积水最重的三个小区。");
        await LookAsync(lead, "write");
        await Button(lead, "保存").ClickAsync();
        await Expect(lead.GetByText("登记中")).ToBeVisibleAsync();
        await lead.GetByLabel("代表姓名或拼音首字母").FillAsync("李");
        await lead.GetByLabel("代表姓名或拼音首字母").PressAsync("Tab");
        await Expect(lead.GetByText("附议：李兰")).ToBeVisibleAsync();
        await Button(lead, "提交给代工委").ClickAsync();
        await Expect(lead.GetByText("附议代表 李兰 还没有确认")).ToBeVisibleAsync();
        await LookAsync(lead, "ask");

        var seconder = await PhoneAsync("li");
        await seconder.GotoAsync("/office/suggestions");
        await Expect(seconder.GetByText("请您确认")).ToBeVisibleAsync();
        await LookAsync(seconder, "mine");
        await Link(seconder, Matter).ClickAsync();
        await Button(seconder, "我已看过，确认").ClickAsync();
        await Expect(Button(seconder, "我已看过，确认")).ToHaveCountAsync(0);

        await lead.ReloadAsync();
        await Button(lead, "提交给代工委").ClickAsync();
        await Expect(lead.GetByText("审查中")).ToBeVisibleAsync();
        await NumberAndAssignAsync();
        await ReplyAsync();

        await lead.ReloadAsync();
        await Button(lead, "测评").ClickAsync();
        await lead.GetByRole(AriaRole.Group, new() { Name = "办理过程" }).GetByLabel("满意", new() { Exact = true }).CheckAsync();
        await lead.GetByRole(AriaRole.Group, new() { Name = "办理结果" }).GetByLabel("基本满意").CheckAsync();
        await LookAsync(lead, "rate");
        await Button(lead, "提交测评").ClickAsync();
        await Expect(lead.GetByText("办理结果基本满意").First).ToBeVisibleAsync();
        await seconder.ReloadAsync();
        await Button(seconder, "测评").ClickAsync();
        await seconder.GetByRole(AriaRole.Group, new() { Name = "办理过程" }).GetByLabel("满意", new() { Exact = true }).CheckAsync();
        await seconder.GetByRole(AriaRole.Group, new() { Name = "办理结果" }).GetByLabel("满意", new() { Exact = true }).CheckAsync();
        await Button(seconder, "提交测评").ClickAsync();
        await Expect(seconder.GetByText("办结", new() { Exact = true }).First).ToBeVisibleAsync();
        await LookAsync(seconder, "closed");
    }

    private async Task NumberAndAssignAsync()
    {
        var committee = await Browser.SignInAsync(App, Role.Committee);
        await committee.GotoAsync("/office/suggestions");
        await Link(committee, Matter).ClickAsync();
        await Button(committee, "立案编号").ClickAsync();
        await Expect(committee.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("平时第1号");
        await Button(committee, "交办").ClickAsync();
        await committee.GetByLabel("主办单位").SelectOptionAsync(Bureau);
        await LookAsync(committee, "assign");
        await Button(committee, "交办").ClickAsync();
        await Expect(committee.GetByText("待签收")).ToBeVisibleAsync();
        await LookAsync(committee, "assigned");
    }

    private async Task ReplyAsync()
    {
        var bureau = await Browser.OpenAsync(App);
        await Browser.EnterAsync(bureau, "bureau", RunningApp.Password);
        await bureau.GotoAsync("/office/suggestions/assigned");
        await Link(bureau, Matter).ClickAsync();
        await bureau.GetByRole(AriaRole.Button, new() { Name = "签收", Exact = true }).ClickAsync();
        await Button(bureau, "写答复函").ClickAsync();
        await bureau.GetByLabel("答复类别").SelectOptionAsync("B：正在解决或者列入规划逐步解决");
        await bureau.GetByLabel("发文字号").FillAsync("竹建函〔2026〕8号");
        await bureau.GetByLabel("正文").FillAsync("您提出的建议收悉。我局已完成管网普查，三个小区列入明年计划，现将办理情况答复如下，请审阅。");
        await bureau.GetByLabel("承诺事项").FillAsync("三个小区管网改造");
        await bureau.GetByLabel("完成日期").FillAsync(DateTime.Today.AddYears(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await bureau.GetByLabel("责任人").FillAsync("刘副局长");
        await bureau.GetByLabel("联系人").FillAsync("张科长");
        await bureau.GetByLabel("联系电话").FillAsync("0719-1234567");
        await LookAsync(bureau, "letter");
        await bureau.GetByRole(AriaRole.Button, new() { Name = "答复", Exact = true }).ClickAsync();
        await Expect(bureau.Locator(".letter")).ToBeVisibleAsync();
        await bureau.GotoAsync("/office/suggestions/promises");
        await Expect(Heading(bureau, "三个小区管网改造")).ToBeVisibleAsync();
        await LookAsync(bureau, "promises");
    }

    private async Task<IPage> PhoneAsync(string account)
    {
        var page = await Browser.OpenAsync(App, onPhone: true);
        await Browser.EnterAsync(page, account, RunningApp.Password);
        return page;
    }

    /// <summary>Two deputies of the county's congress and a bureau, each with an account.</summary>
    private async Task MakeAsync()
    {
        await using var db = App.Databases.CreateDbContext();
        var assembly = db.Assemblies.Add(new(Level.County, "竹山县")).Entity;
        await db.SaveChangesAsync();
        var term = db.Terms.Add(new(assembly.Id, 19, "县第十九届")).Entity;
        var people = new[] { new Person(new PersonFacts { Name = "王强", TownshipCode = Office.Chengguan }), new Person(new PersonFacts { Name = "李兰", TownshipCode = Office.Chengguan }) };
        db.People.AddRange(people);
        var unit = db.HandlingUnits.Add(new(Bureau, UnitKind.Department, null)).Entity;
        await db.SaveChangesAsync();
        db.Mandates.AddRange(people.Select(p => new Mandate(p.Id, new MandateFacts { Level = Level.County, TermId = term.Id, CardNumber = $"县{p.Id}" })));
        foreach (var account in new[] { new Account("wang", "王强", Role.Deputy, null, people[0].Id), new Account("li", "李兰", Role.Deputy, null, people[1].Id), new Account("bureau", Bureau, Role.Department, unitId: unit.Id) })
        {
            account.SetPassword(RunningApp.Password);
            db.Accounts.Add(account);
        }

        await db.SaveChangesAsync();
    }

    private static async Task LookAsync(IPage page, string name)
    {
        await Browser.ExpectAccessibleAsync(page);
        if (Shots is not null) await page.ScreenshotAsync(new() { Path = Path.Combine(Shots, $"suggestion-{name}.png"), FullPage = true });
    }
}
