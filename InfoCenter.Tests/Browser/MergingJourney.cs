using InfoCenter.Core.Accounts;
using InfoCenter.Core.Calendar;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Journeys;

/// <summary>Two citizens tell of one broken lamp: the deputy joins them, answers once, and each reads the answer behind the own link.</summary>
public sealed class MergingJourney(Browser browser) : Journey(browser)
{
    private const string Answer = "路灯今天已经修好，晚上会亮。";
    private static readonly string? Shots = Environment.GetEnvironmentVariable("INFOCENTER_SHOTS");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_citizens_one_work_and_an_answer_for_each(bool onPhone)
    {
        var (older, newer) = await ToldAsync();
        var deputy = await Browser.OpenAsync(App, onPhone);
        await Browser.EnterAsync(deputy, "wang", RunningApp.Password);
        await deputy.GotoAsync($"/office/requests/{newer.Id}");
        await Expect(Heading(deputy, "可能是同一件事")).ToBeVisibleAsync();
        await LookAsync(deputy, $"alike-{onPhone}");
        await Button(deputy, $"把 {older.Number} 并入这件").ClickAsync();
        await Expect(Heading(deputy, "同一件事 2 件")).ToBeVisibleAsync();
        await deputy.GetByText("为什么是这一天").ClickAsync();
        await Expect(deputy.GetByText($"{older.Number} 等得更久")).ToBeVisibleAsync();
        await LookAsync(deputy, $"joined-{onPhone}");

        await deputy.GetByRole(AriaRole.Button, new() { Name = "接单", Exact = true }).ClickAsync();
        await Button(deputy, "答复咨询").ClickAsync();
        await Expect(deputy.GetByText("一起办的另外 1 件，会各发一份")).ToBeVisibleAsync();
        await deputy.GetByLabel("答复（群众会看到）").FillAsync(Answer);
        await LookAsync(deputy, $"answer-{onPhone}");
        await Button(deputy, "发出答复").ClickAsync();
        await Expect(deputy.GetByText("待评价").First).ToBeVisibleAsync();

        foreach (var request in new[] { older, newer })
        {
            var citizen = await Browser.OpenAsync(App, onPhone);
            await citizen.GotoAsync($"/follow?n={request.Number}&c={new FollowCode(App.Folder).LinkOf(request.SubmissionKey)}");
            await Expect(citizen.GetByText(Answer)).ToBeVisibleAsync();
            await Expect(citizen.GetByText("还有 1 件反映同一件事")).ToBeVisibleAsync();
            await Expect(Button(citizen, "提交评价")).ToBeVisibleAsync();
            await LookAsync(citizen, $"follow-{request.Id}-{onPhone}");
        }
    }

    /// <summary>On a telephone a row is a card: what each choice is for stands over it.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Districts_are_chosen_under_a_heading_that_can_be_seen(bool onPhone)
    {
        await using (var db = App.Databases.CreateDbContext())
        {
            db.Villages.Add(new(RequestOffice.Village, "西关社区", Office.Chengguan));
            db.DistrictCovers.Add(new(RequestOffice.Village, Level.County, RequestOffice.District));
            await db.SaveChangesAsync();
        }

        App.AddAccount(Role.Clerk);
        var clerk = await Browser.OpenAsync(App, onPhone);
        await Browser.EnterAsync(clerk, "clerk", RunningApp.Password);
        await clerk.GotoAsync("/office/places/districts");
        await Expect(clerk.GetByText("西关社区")).ToBeVisibleAsync();

        await Expect(clerk.Locator("td .cell-label").First).ToBeVisibleAsync(new() { Visible = onPhone });
        await Expect(clerk.Locator("th", new() { HasText = "县人大代表选区" })).ToBeVisibleAsync(new() { Visible = !onPhone });
        await clerk.WaitForFunctionAsync("document.documentElement.scrollWidth <= innerWidth"); // it cannot be pushed sideways
        await LookAsync(clerk, $"districts-{onPhone}");
    }

    private async Task<(Request Older, Request Newer)> ToldAsync()
    {
        var person = new Person(new PersonFacts { Name = "王强", TownshipCode = Office.Chengguan });
        await using var db = App.Databases.CreateDbContext();
        db.People.Add(person);
        await db.SaveChangesAsync();
        var account = new Account("wang", "王强", Role.Deputy, null, person.Id);
        account.SetPassword(RunningApp.Password);
        db.Accounts.Add(account);

        var now = DateTime.UtcNow;
        var older = Told("MS20261122-0001", "桥头的路灯坏了半个月，晚上看不见路", RequestOffice.Phone, now.AddHours(-30));
        var newer = Told("MS20261122-0002", "桥头路灯坏了，晚上看不见", "19900000456", now);
        // Hours, so that a day more is a day more on any day of the week.
        (await db.RequestLimits.SingleAsync(l => l.Stage == RequestStage.Accept)).Set(TimeLimit.Hours(90), 50, 20);
        db.Requests.AddRange(older, newer);
        await db.SaveChangesAsync();
        await new ClockTending(App.Databases, TimeProvider.System).BeginAsync();
        await db.RequestClocks.Where(c => c.RequestId == older.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.StartAt, now.AddDays(-1)));
        return (older, newer);

        Request Told(string number, string words, string phone, DateTime at)
        {
            var facts = new RequestFacts { Words = words, Place = "二组桥头", Name = "王小明", Phone = phone, TownshipCode = Office.Chengguan };
            var request = new Request(number, facts, RequestOffice.Key(), TellingChannel.Scan, Concern.None, new(0, "群众", at));
            request.Route(new(HolderKind.Deputy, person.Id, "王强"), new(0, "系统自动", at));
            return request;
        }
    }

    private static async Task LookAsync(IPage page, string name)
    {
        await Browser.ExpectAccessibleAsync(page);
        if (Shots is not null) await page.ScreenshotAsync(new() { Path = Path.Combine(Shots, $"{name}.png"), FullPage = true });
    }
}
