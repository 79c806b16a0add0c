using InfoCenter.Core.Accounts;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InfoCenter.Tests.Journeys;

/// <summary>A villager with a phone: scan, tell, receipt, follow, rate; and the clerk who looks first.</summary>
public sealed class TellingJourney(Browser browser) : Journey(browser)
{
    private static readonly string? Shots = Environment.GetEnvironmentVariable("INFOCENTER_SHOTS");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_the_plate_to_the_receipt_with_scripts_and_without(bool hasScript)
    {
        await HangPlateAsync();
        var page = await Browser.OpenAsync(App, onPhone: true, hasScript: hasScript);
        await page.GotoAsync("/tell/7K3MQ2");
        await Expect(page.GetByText("城关镇西关社区")).ToBeVisibleAsync();
        await LookAsync(page, hasScript ? "tell" : null);
        await page.GetByLabel("具体在哪里").FillAsync("二组桥头");
        await page.GetByLabel("什么事").FillAsync("桥头的路灯坏了半个月，晚上看不见路。联系电话19900000123");
        await page.GetByLabel("您的姓名").FillAsync("王小明");
        await page.GetByLabel("您的电话").FillAsync("199 0000 0123");
        if (hasScript)
        {
            await page.ReloadAsync(); // the net was gone, the page fell out of memory
            await Expect(page.GetByLabel("什么事")).ToHaveValueAsync("桥头的路灯坏了半个月，晚上看不见路。联系电话19900000123");
        }

        await Button(page, "下一步：看一看再提交").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "别人将看到的内容" })).ToBeVisibleAsync();
        await Expect(page.GetByText("联系电话199****0123")).ToBeVisibleAsync();
        await page.GetByLabel("照片（可以不加，最多 6 张）").SetInputFilesAsync([new FilePayload { Name = "灯.png", MimeType = "image/png", Buffer = Pictures.Png(40, 30) }]);
        await page.GetByLabel("我同意把姓名、电话和反映的内容用于办理这件事").CheckAsync();
        await LookAsync(page, hasScript ? "preview" : null);
        await Button(page, "提交").ClickAsync();

        await Expect(Heading(page, "已经收到")).ToBeVisibleAsync();
        await LookAsync(page, hasScript ? "receipt" : null);
        await Link(page, "现在就看办理情况").ClickAsync();
        await Expect(page.GetByText("已收到，正在核对")).ToBeVisibleAsync();
        await using var db = App.Databases.CreateDbContext();
        Assert.Equal(1, await db.RequestPictures.CountAsync());

        var request = await db.Requests.SingleAsync();
        var by = new Signature(0, "王强", DateTime.UtcNow);
        request.Route(new(HolderKind.Committee, null, "县人大代工委"), by);
        request.Accept(by);
        request.Answer("供电所已经换了灯泡，今晚起正常照明。", by);
        await db.SaveChangesAsync();
        await page.ReloadAsync();
        await LookAsync(page, hasScript ? "follow" : null);
        await page.GetByRole(AriaRole.Group, new() { Name = "办理态度" }).GetByLabel("满意", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "办理结果" }).GetByLabel("基本满意").CheckAsync();
        await Button(page, "提交评价").ClickAsync();
        await Expect(page.GetByText("已经办结")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Large_type_and_a_desk_are_served_too()
    {
        var page = await Browser.OpenAsync(App);
        await page.GotoAsync("/tell");
        await LookAsync(page, "tell-desk");
        await Link(page, "长辈版（大字）").ClickAsync();
        await Expect(page.Locator("textarea")).ToHaveCSSAsync("font-size", "23px");
        await LookAsync(page, "tell-large");
        await Link(page, "查办理情况").ClickAsync();
        await Expect(Heading(page, "查办理情况")).ToBeVisibleAsync();
        await LookAsync(page, "find");
    }

    [Fact]
    public async Task The_clerk_looks_at_what_came_in_passes_it_and_prints_a_plate()
    {
        await HangPlateAsync();
        await using (var teller = Teller.At(App))
        {
            (await teller.TellAsync(page: "/tell/7K3MQ2", pictures: Pictures.Png(40, 30))).Dispose();
            (await teller.TellAsync(Teller.Typed("法院判了以后一直没有执行怎么办"), "/tell/7K3MQ2")).Dispose();
        }

        var page = await Browser.SignInAsync(App, Role.Clerk);
        await page.GotoAsync("/office/requests/review");
        await Expect(page.GetByText("等待审核 2 件")).ToBeVisibleAsync();
        await LookAsync(page, "review");
        await Button(page, "通过，转出").ClickAsync();
        await Expect(page.GetByText("等待审核 1 件")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("告诉群众该找谁（群众看得到）")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("12348"));
        await Button(page, "不予受理并告知").ClickAsync();
        await Expect(page.GetByText("没有等待审核的来件")).ToBeVisibleAsync();

        await page.GotoAsync("/office/plates");
        await page.GetByLabel("群众手机访问的网址（二维码指向它）").FillAsync("https://rd.example.cn");
        await Button(page, "保存网址").ClickAsync();
        await Expect(page.GetByText("已保存网址")).ToBeVisibleAsync();
        await page.GetByLabel("选择7K3MQ2").CheckAsync();
        await LookAsync(page, "plates");
        var address = await page.GetByRole(AriaRole.Link, new() { Name = "打印 A4" }).GetAttributeAsync("href");
        var sheet = await page.APIRequest.GetAsync(new Uri(App.Address, address).ToString());
        Assert.StartsWith("%PDF-", await sheet.TextAsync(), StringComparison.Ordinal);
        if (Shots is not null) await File.WriteAllBytesAsync(Path.Combine(Shots, "plate.pdf"), await sheet.BodyAsync());

        await page.GotoAsync("/office/requests/enter");
        await Expect(Heading(page, "代填诉求")).ToBeVisibleAsync();
        await LookAsync(page, "enter");
    }

    // axe brings scripts of its own; the page without scripts is the same markup.
    private static async Task LookAsync(IPage page, string? name)
    {
        if (name is null) return;
        foreach (var scheme in (ColorScheme[])[ColorScheme.Dark, ColorScheme.Light])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await Browser.ExpectAccessibleAsync(page);
            if (Shots is not null) await page.ScreenshotAsync(new() { Path = Path.Combine(Shots, $"{name}-{scheme}.png"), FullPage = true });
        }
    }

    private async Task HangPlateAsync()
    {
        await using var db = App.Databases.CreateDbContext();
        db.Villages.Add(new Village("420323100001", "西关社区", Office.Chengguan));
        db.Plates.Add(new("7K3MQ2", new() { TownshipCode = Office.Chengguan, VillageCode = "420323100001", Place = "居委会大门左侧" }));
        await db.SaveChangesAsync();
    }
}
