using InfoCenter.Core.Roster;
using InfoCenter.Core.Spreadsheets;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Journeys;

/// <summary>A township hands in its workbook, the committee decides by keyboard, the township mends what came back, the centre publishes.</summary>
public sealed class DutyJourney(Browser browser) : Journey(browser, withDemonstration: true)
{
    private const string Township = "town10";
    private const string Stranger = "卜识君";

    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));

    [Fact]
    public async Task From_the_township_s_workbook_to_the_published_record()
    {
        var names = await DeputiesAsync();
        var (town, list) = await HandInAsync(names);
        var committee = await DecideByKeyboardAsync(list, names);
        await MendAsync(town, names[2]);

        await committee.GotoAsync("/office/duties/verify" + list);
        await Expect(Heading(committee, names[2])).ToBeVisibleAsync();
        await Expect(committee.GetByText("退回后再报")).ToBeVisibleAsync();
        await PressAsync(committee, "a");
        await Expect(committee.GetByText("没有等待核实的记录")).ToBeVisibleAsync();

        var clerk = await PublishAsync(list);
        await clerk.GotoAsync("/office/duties" + list);
        await Expect(clerk.GetByRole(AriaRole.Row).Filter(new() { HasText = "已发布" })).ToHaveCountAsync(4);
    }

    private async Task<(IPage Page, string List)> HandInAsync(IReadOnlyList<string> names)
    {
        var town = await EnterAsAsync(Township);
        await town.GotoAsync("/office/duties/import");
        await town.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "潘口乡代表履职情况.xlsx", MimeType = "application/octet-stream", Buffer = Workbook(names),
        });

        await Expect(Heading(town, "潘口乡代表履职情况")).ToBeVisibleAsync();
        await Button(town, "全部").ClickAsync();
        await Expect(town.GetByText("还有 2 行要处理")).ToBeVisibleAsync();
        await Browser.PictureAsync(town, "duty-import-preview");

        // The unknown name is settled by a choice, the impossible day by leaving the row out.
        await town.GetByLabel($"“{Stranger}”是哪位代表").SelectOptionAsync(new SelectOptionValue { Label = await OptionAsync(town, names[3]) });
        await Expect(town.GetByText("还有 1 行要处理")).ToBeVisibleAsync();
        await Button(town, "不导入有错的 1 行").ClickAsync();
        await Button(town, "不导入这些行").ClickAsync();
        await Button(town, "导入 4 条记录").ClickAsync();

        var records = Link(town, "看导入的 4 条记录");
        await Expect(records).ToBeVisibleAsync();
        return (town, new Uri(App.Address, await records.GetAttributeAsync("href")).Query);
    }

    private static async Task<string> OptionAsync(IPage town, string name) =>
        await town.Locator("option").Filter(new() { HasText = name + "（" }).First.TextContentAsync() ?? "";

    private async Task<IPage> DecideByKeyboardAsync(string list, IReadOnlyList<string> names)
    {
        var committee = await EnterAsAsync("committee");
        await committee.GotoAsync("/office/duties/verify");
        await Expect(committee.GetByRole(AriaRole.Article)).ToBeVisibleAsync();
        await Browser.PictureAsync(committee, "verify");

        await committee.GotoAsync("/office/duties/verify" + list);
        await Expect(committee.GetByText("待核实 4 条")).ToBeVisibleAsync();
        foreach (var passed in names.Take(2))
        {
            await Expect(Heading(committee, passed)).ToBeVisibleAsync();
            await PressAsync(committee, "a");
            await Expect(committee.GetByText($"已核实{passed}")).ToBeVisibleAsync();
        }

        await Expect(Heading(committee, names[2])).ToBeVisibleAsync();
        await PressAsync(committee, "r");
        await committee.GetByLabel("成果没有写明或没有佐证").CheckAsync();
        await Browser.PictureAsync(committee, "verify-return");
        await committee.GetByRole(AriaRole.Form, new() { Name = "退回" }).GetByRole(AriaRole.Button, new() { Name = "退回", Exact = true }).ClickAsync();
        await Expect(committee.GetByText($"已退回{names[2]}")).ToBeVisibleAsync();

        await Expect(Heading(committee, names[3])).ToBeVisibleAsync();
        await PressAsync(committee, "A");
        await Expect(committee.GetByText("没有等待核实的记录")).ToBeVisibleAsync();
        return committee;
    }

    private static async Task MendAsync(IPage town, string name)
    {
        await town.GotoAsync("/office/duties/returned");
        var card = town.GetByRole(AriaRole.Listitem).Filter(new() { Has = Heading(town, name) }).Filter(new() { HasText = "成果没有写明或没有佐证" });
        await Expect(card).ToBeVisibleAsync();
        await Browser.PictureAsync(town, "duty-returned");

        await card.GetByRole(AriaRole.Link, new() { Name = "修改后再报" }).ClickAsync();
        await Expect(town.GetByText("胡国栋 退回：")).ToBeVisibleAsync();
        await town.GetByLabel("成果").FillAsync("梳理意见 3 条，已书面转乡水利站，本月底答复。");
        await Button(town, "保存并报送").ClickAsync();
        await Expect(town.GetByText("已报送，等待核实。")).ToBeVisibleAsync();
    }

    private async Task<IPage> PublishAsync(string list)
    {
        var clerk = await EnterAsAsync("clerk");
        await clerk.GotoAsync("/office/duties/publish");
        await Expect(Button(clerk, "发布所选")).ToBeVisibleAsync();
        await Browser.PictureAsync(clerk, "publish", height: 600);

        await clerk.GotoAsync("/office/duties/publish" + list);
        await clerk.GetByLabel("全选本页").CheckAsync();
        await Button(clerk, "发布所选 4 条").ClickAsync();
        await Expect(clerk.GetByText("已发布 4 条。")).ToBeVisibleAsync();
        return clerk;
    }

    /// <summary>Four deputies of the township whose names nobody shares.</summary>
    private async Task<IReadOnlyList<string>> DeputiesAsync()
    {
        await using var db = App.Databases.CreateDbContext();
        return await db.People.Where(p => p.TownshipCode == Office.Pankou).GroupBy(p => p.Name).Where(g => g.Count() == 1)
            .Select(g => g.Key).OrderBy(name => name).Take(4).ToListAsync();
    }

    private static byte[] Workbook(IReadOnlyList<string> names)
    {
        ExportColumn[] columns = [new("姓名"), new("时间", 14), new("类别"), new("地点"), new("主要内容", 40), new("办理结果", 30)];
        object?[][] rows =
        [
            [names[0], Day(9), "联系选民", "小漩村", "走访小漩村三组 12 户，收集入户路硬化诉求。", "转乡村建办，答复月底动工。"],
            [names[1], Day(8), "调研视察", "龙王沟村", "视察龙王沟村安全饮水管网，查看水源地 2 处。", "指出问题 2 个，水利站已整改。"],
            [names[2], Day(7), "小组活动", "代表联络站", "第二代表小组学习代表法并座谈。", null],
            [Stranger, Day(6), "出席会议", "乡政府", "列席乡人大主席团会议，审议重点工作。", "提出意见 1 条。"],
            [names[3], "2026年2月30日", "联系选民", "魏沟村", "接待选民 5 人。", "当场答复 3 件。"],
        ];
        using var file = new MemoryStream();
        XlsxWriter.Write(file, new ExportSheet("履职", columns, rows) { Title = "潘口乡人大代表履职情况登记表" });
        return file.ToArray();
    }

    private static DateOnly Day(int daysAgo) => Today.AddDays(-daysAgo);
}
