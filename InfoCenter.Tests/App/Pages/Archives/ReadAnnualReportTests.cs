using Bunit;
using Bunit.TestDoubles;
using InfoCenter.App.Pages.Archives;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Duties;
using InfoCenter.Tests.Core.Archives;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace InfoCenter.Tests.App.Pages.Archives;

public sealed class ReadAnnualReportTests : Screens
{
    public ReadAnnualReportTests()
    {
        var archives = new ArchiveOffice(Office);
        var one = archives.Deputy("王小明", Office.Chengguan);
        var two = archives.Deputy("李大山", Office.Pankou);
        archives.Record(one, DutyKind.VoterContact, new(2025, 3, 1));
        archives.Record(two, DutyKind.Inspection, new(2025, 7, 1), content: "视察饮水");
        JSInterop.Setup<Radzen.Blazor.Rendering.Rect>("Radzen.createChart", _ => true).SetResult(new() { Width = 600, Height = 400 });
    }

    [Fact]
    public void Figures_stand_with_their_definition_and_open_their_rows()
    {
        SignIn(Role.Clerk);
        var page = Open("Year=2025");

        page.WaitForAssertion(() => Assert.Contains("2 条 ÷ 730 人日 × 365", page.Markup, StringComparison.Ordinal));
        var inspections = page.FindAll("table a").First(a => a.GetAttribute("href")!.Contains("Kind=Inspection", StringComparison.Ordinal));
        Assert.Equal("1", inspections.TextContent);

        Services.GetRequiredService<BunitNavigationManager>().NavigateTo(inspections.GetAttribute("href")!);
        page.WaitForAssertion(() => Assert.Equal("2025年调研视察：1 条", page.Find("#figure-rows").TextContent));
        Assert.Contains("视察饮水", page.Find("table[aria-label='2025年调研视察']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_townships_account_reads_its_own_report()
    {
        SignIn(Role.Township, Office.Pankou);
        var page = Open("Year=2025");

        page.WaitForAssertion(() => Assert.Equal("潘口乡2025年度履职报告", page.Find("h1").TextContent));
        Assert.Equal("/office/reports/print?year=2025&township=420323200&level=", page.Find(".toolbar a.action").GetAttribute("href"));
    }

    [Fact]
    public void A_foreign_township_is_refused_in_words()
    {
        SignIn(Role.Township, Office.Pankou);
        var page = Open("Year=2025&Township=420323100");

        page.WaitForAssertion(() => Assert.Contains("没有找到", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    private IRenderedComponent<IComponent> Open(string query)
    {
        Services.GetRequiredService<BunitNavigationManager>().NavigateTo("/office/reports?" + query);
        return Show<ReadAnnualReport>();
    }
}
