using InfoCenter.Core.Accounts;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Journeys;

/// <summary>A request on telephones: the deputy accepts and assigns, the bureau replies, the deputy tells the citizen, the citizen rates, the clerk reads the whole life.</summary>
public sealed class HandlingJourney(Browser browser) : Journey(browser)
{
    private const string Bureau = "县城市管理执法局";
    private static readonly string? Shots = Environment.GetEnvironmentVariable("INFOCENTER_SHOTS");

    [Fact]
    public async Task From_the_telling_to_the_rating_by_way_of_a_bureau()
    {
        var number = await ToldAsync();
        var deputy = await Browser.OpenAsync(App, onPhone: true);
        await Browser.EnterAsync(deputy, "wang", RunningApp.Password);
        await deputy.GotoAsync("/office/requests/mine");
        await Expect(Heading(deputy, "我的群众诉求")).ToBeVisibleAsync();
        await LookAsync(deputy, "mine");
        await deputy.GetByText("桥头的路灯坏了半个月").ClickAsync();
        await deputy.GetByRole(AriaRole.Button, new() { Name = "接单", Exact = true }).ClickAsync();
        await Expect(Button(deputy, "督促办理")).ToBeVisibleAsync();
        await deputy.ReloadAsync();
        await Expect(Button(deputy, "督促办理")).ToBeVisibleAsync();
        await LookAsync(deputy, "handle");
        await deputy.GetByLabel("为什么要看完整电话").FillAsync("打电话核实地点");
        await Button(deputy, "查看并拨打").ClickAsync();
        await Expect(Link(deputy, "打电话")).ToHaveAttributeAsync("href", $"tel:{RequestOffice.Phone}");
        await Button(deputy, "督促办理").ClickAsync();
        await deputy.GetByLabel("主办单位").SelectOptionAsync(Bureau);
        await deputy.GetByLabel("对单位说明（群众看不到）").FillAsync("请三日内看现场。");
        await LookAsync(deputy, "assign");
        await Button(deputy, "交办").ClickAsync();
        await Expect(deputy.GetByText("交办，未签收")).ToBeVisibleAsync();

        var bureau = await Browser.OpenAsync(App, onPhone: true);
        await Browser.EnterAsync(bureau, "bureau", RunningApp.Password);
        await bureau.GotoAsync("/office/requests/assigned");
        await Expect(Heading(bureau, "交办件")).ToBeVisibleAsync();
        await LookAsync(bureau, "assigned");
        await bureau.GetByText("桥头的路灯坏了半个月").ClickAsync();
        await bureau.GetByRole(AriaRole.Button, new() { Name = "签收", Exact = true }).ClickAsync();
        await Button(bureau, "办理回复").ClickAsync();
        await bureau.GetByLabel("已解决").CheckAsync();
        await bureau.GetByLabel("做了什么、结果怎样").FillAsync("已换灯泡三盏，今晚正常照明。");
        await bureau.GetByLabel("添加现场照片、文件").SetInputFilesAsync([new FilePayload { Name = "现场.png", MimeType = "image/png", Buffer = Pictures.Png(40, 30) }]);
        await Expect(bureau.GetByText("现场.png")).ToBeVisibleAsync();
        await LookAsync(bureau, "reply");
        await bureau.GetByRole(AriaRole.Button, new() { Name = "回复", Exact = true }).ClickAsync();
        await Expect(bureau.GetByText("已解决：已换灯泡三盏")).ToBeVisibleAsync();

        await deputy.ReloadAsync();
        await Button(deputy, "告知群众结果").ClickAsync();
        await Expect(deputy.GetByLabel("告知的话（群众会看到）")).ToHaveValueAsync("已换灯泡三盏，今晚正常照明。");
        await LookAsync(deputy, "inform");
        await deputy.GetByRole(AriaRole.Button, new() { Name = "告知群众", Exact = true }).ClickAsync();
        await Expect(deputy.GetByText("待评价")).ToBeVisibleAsync();

        await using var db = App.Databases.CreateDbContext();
        var key = await db.Requests.Where(r => r.Number == number).Select(r => r.SubmissionKey).SingleAsync();
        var citizen = await Browser.OpenAsync(App, onPhone: true);
        await citizen.GotoAsync($"/follow?n={number}&c={new FollowCode(App.Folder).LinkOf(key)}");
        await citizen.GetByRole(AriaRole.Group, new() { Name = "办理态度" }).GetByLabel("满意", new() { Exact = true }).CheckAsync();
        await citizen.GetByRole(AriaRole.Group, new() { Name = "办理结果" }).GetByLabel("满意", new() { Exact = true }).CheckAsync();
        await Button(citizen, "提交评价").ClickAsync();
        await Expect(citizen.GetByText("已经办结")).ToBeVisibleAsync();
        await LookAtTheBookAsync(number);
    }

    private async Task LookAtTheBookAsync(string number)
    {
        var clerk = await Browser.SignInAsync(App, Role.Clerk);
        await clerk.GotoAsync("/office/requests");
        await Expect(Link(clerk, number)).ToBeVisibleAsync();
        await LookAsync(clerk, "book");
        await Link(clerk, number).ClickAsync();
        await Expect(Heading(clerk, "民意一生")).ToBeVisibleAsync();
        await Expect(clerk.GetByText("办理态度满意").First).ToBeVisibleAsync();
        await LookAsync(clerk, "life");
        var paper = await clerk.APIRequest.GetAsync(new Uri(App.Address, await Link(clerk, "打印溯源报告").GetAttributeAsync("href")).ToString());
        Assert.StartsWith("%PDF-", await paper.TextAsync(), StringComparison.Ordinal);
        if (Shots is not null) await File.WriteAllBytesAsync(Path.Combine(Shots, "life.pdf"), await paper.BodyAsync());

        await clerk.GotoAsync("/office/requests/units");
        await Expect(clerk.GetByText(Bureau)).ToBeVisibleAsync();
        await LookAsync(clerk, "units");
        await clerk.GotoAsync("/office/requests/calls");
        await Expect(clerk.GetByText("没有等群众评价的诉求")).ToBeVisibleAsync();
        await LookAsync(clerk, "calls");
    }

    /// <summary>A village's telling in the hands of its deputy, who has an account, as the bureau has.</summary>
    private async Task<string> ToldAsync()
    {
        var (person, unit) = (new Person(new PersonFacts { Name = "王强", TownshipCode = Office.Chengguan }), new HandlingUnit(Bureau, UnitKind.Department, "张科长 0719-1234567"));
        await using var db = App.Databases.CreateDbContext();
        db.People.Add(person);
        db.HandlingUnits.Add(unit);
        await db.SaveChangesAsync();
        foreach (var account in new[] { new Account("wang", "王强", Role.Deputy, null, person.Id), new Account("bureau", Bureau, Role.Department, unitId: unit.Id) })
        {
            account.SetPassword(RunningApp.Password);
            db.Accounts.Add(account);
        }

        var now = DateTime.UtcNow;
        var facts = new RequestFacts { Words = "桥头的路灯坏了半个月，晚上看不见路", Place = "二组桥头", Name = "王小明", Phone = RequestOffice.Phone, TownshipCode = Office.Chengguan };
        var request = new Request("MS20261122-0001", facts, RequestOffice.Key(), TellingChannel.Scan, Concern.None, new(0, "群众", now));
        request.Route(new(HolderKind.Deputy, person.Id, "王强"), new(0, "系统自动", now));
        db.Requests.Add(request);
        await db.SaveChangesAsync();
        return request.Number;
    }

    /// <summary>The same pages in the dark, and the deputy's at a desk.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task They_are_readable_in_the_dark(bool onPhone)
    {
        await ToldAsync();
        var deputy = await Browser.OpenAsync(App, onPhone, isDark: true);
        await Browser.EnterAsync(deputy, "wang", RunningApp.Password);
        await deputy.GotoAsync("/office/requests/mine");
        await Expect(deputy.GetByText("桥头的路灯坏了半个月")).ToBeVisibleAsync();
        await LookAsync(deputy, $"dark-mine-{onPhone}");
        await deputy.GetByText("桥头的路灯坏了半个月").ClickAsync();
        await Expect(deputy.GetByRole(AriaRole.Button, new() { Name = "接单", Exact = true })).ToBeVisibleAsync();
        await LookAsync(deputy, $"dark-handle-{onPhone}");
        await Link(deputy, "民意一生").ClickAsync();
        await Expect(Heading(deputy, "民意一生")).ToBeVisibleAsync();
        await LookAsync(deputy, $"dark-life-{onPhone}");
    }

    private static async Task LookAsync(IPage page, string name)
    {
        await Browser.ExpectAccessibleAsync(page);
        if (Shots is not null) await page.ScreenshotAsync(new() { Path = Path.Combine(Shots, $"{name}.png"), FullPage = true });
    }
}
