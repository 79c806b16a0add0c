using InfoCenter.Core.Accounts;
using InfoCenter.Core.Appraisals.Scores;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Journeys;

/// <summary>Rules are drafted, refused without a cap, tried, adopted by another; a year is counted, a deputy objects on a telephone, is answered, and the year is closed by another into the list.</summary>
public sealed class ScoreJourney(Browser browser) : Journey(browser)
{
    private static readonly string? Shots = Environment.GetEnvironmentVariable("INFOCENTER_SHOTS");
    private static readonly int Year = TimeProvider.System.Today.Year;

    [Fact]
    public async Task From_the_draft_of_the_rules_to_the_list_for_commendation()
    {
        await MakeAsync();
        var clerk = await Browser.SignInAsync(App, Role.Clerk);
        await clerk.GotoAsync("/office/scores/rules");
        await Button(clerk, "复制为新一版").ClickAsync();
        await Expect(Heading(clerk, "添加一项")).ToBeVisibleAsync();
        await clerk.Locator("[name=kind]").SelectOptionAsync("小组活动");
        await clerk.Locator("[name=sub-kind]").SelectOptionAsync("学习");
        await clerk.Locator("[name=each]").FillAsync("2.5");
        await Button(clerk, "添加这一项").ClickAsync();
        await Expect(clerk.GetByText("按次计分的项目必须写明封顶分").First).ToBeVisibleAsync();
        await clerk.Locator("[name=cap]").FillAsync("10");
        await Button(clerk, "添加这一项").ClickAsync();
        await Expect(clerk.GetByText("每次 2.5 分，封顶 10 分")).ToBeVisibleAsync();
        await LookAsync(clerk, "book");
        var book = clerk.Url;
        await Link(clerk, "试算").ClickAsync();
        await Expect(clerk.GetByText("城关镇·县代表（12 人）")).ToBeVisibleAsync();
        await clerk.GetByText("城关镇·县代表（12 人）").ClickAsync();
        await LookAsync(clerk, "trial");

        var committee = await Browser.SignInAsync(App, Role.Committee);
        await committee.GotoAsync(book);
        await Button(committee, "通过这一版").ClickAsync();
        await Expect(committee.GetByText("已通过", new() { Exact = true })).ToBeVisibleAsync();

        await clerk.GotoAsync("/office/scores");
        await Button(clerk, "计算这一年").ClickAsync();
        await Expect(Link(clerk, "王强")).ToBeVisibleAsync();
        await Button(clerk, "告知代表，开始异议期").ClickAsync();
        await Expect(clerk.GetByText("已告知代表", new() { Exact = true })).ToBeVisibleAsync();
        await LookAsync(clerk, "year");
        var year = clerk.Url;

        await ObjectAsync();
        await clerk.ReloadAsync();
        await Button(clerk, "答复 王强").ClickAsync();
        await clerk.GetByLabel("核对的结果（代表看得到）").FillAsync("核对了记录，只有一次。");
        await Button(clerk, "异议不成立，分数不变").ClickAsync();
        await Expect(clerk.GetByText("待答复 0 条")).ToBeVisibleAsync();

        await PassTheTimeAsync();
        await committee.GotoAsync(year);
        await Button(committee, "定档").ClickAsync();
        await Expect(committee.GetByText("已定档", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(committee.GetByText("评优", new() { Exact = true })).ToHaveCountAsync(1);
        await LookAsync(committee, "closed");
        await Link(committee, "王强").First.ClickAsync();
        await Expect(Heading(committee, "合计 1 分")).ToBeVisibleAsync();
        await LookAsync(committee, "card");
    }

    private async Task ObjectAsync()
    {
        var wang = await Browser.OpenAsync(App, onPhone: true);
        await Browser.EnterAsync(wang, "wang", RunningApp.Password);
        await wang.GotoAsync("/office/scores/mine");
        await Expect(Heading(wang, "合计 1 分")).ToBeVisibleAsync();
        await Button(wang, "有不对的，提出异议").ClickAsync();
        await wang.GetByLabel("哪一项不对、应该是多少").FillAsync("走访选民应该是两次");
        await Button(wang, "提出异议").ClickAsync();
        await Expect(wang.GetByText("走访选民应该是两次")).ToBeVisibleAsync();
        await LookAsync(wang, "mine");
    }

    // Working days do not pass while a journey waits.
    private async Task PassTheTimeAsync()
    {
        await using var db = App.Databases.CreateDbContext();
        await db.ScoreRuns.ExecuteUpdateAsync(set => set.SetProperty(r => r.ObjectionsUntil, TimeProvider.System.Today.AddDays(-1)));
    }

    private async Task MakeAsync()
    {
        await using var db = App.Databases.CreateDbContext();
        var assembly = db.Assemblies.Add(new(Level.County, "竹山县")).Entity;
        await db.SaveChangesAsync();
        var term = db.Terms.Add(new(assembly.Id, 19, "县第十九届")).Entity;
        var people = Enumerable.Range(0, 12).Select(i => new Person(new PersonFacts { Name = i == 0 ? "王强" : $"代表{(char)('甲' + i)}", TownshipCode = Office.Chengguan })).ToList();
        db.People.AddRange(people);
        await db.SaveChangesAsync();
        db.Mandates.AddRange(people.Select(p => new Mandate(p.Id, new MandateFacts { Level = Level.County, TermId = term.Id })));
        var record = new DutyRecord(people[0].Id, Office.Chengguan, new() { Kind = DutyKind.VoterContact, Content = "走访选民", On = new(Year, 1, 2) }, DutySource.Form, TimeProvider.System.Today);
        var now = TimeProvider.System.Now;
        record.Submit(new(91, "甲", now));
        record.Verify(new(92, "乙", now));
        record.Publish(new(93, "丙", now));
        db.DutyRecords.Add(record);
        var account = new Account("wang", "王强", Role.Deputy, personId: people[0].Id);
        account.SetPassword(RunningApp.Password);
        db.Accounts.Add(account);
        await db.SaveChangesAsync();
    }

    private static async Task LookAsync(IPage page, string name)
    {
        await Browser.ExpectAccessibleAsync(page);
        if (Shots is not null) await page.ScreenshotAsync(new() { Path = Path.Combine(Shots, $"score-{name}.png"), FullPage = true });
    }
}
