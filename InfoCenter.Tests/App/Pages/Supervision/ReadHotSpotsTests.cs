using System.Text.RegularExpressions;
using Bunit;
using InfoCenter.App.Pages.Supervision;
using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen.Blazor;

namespace InfoCenter.Tests.App.Pages.Supervision;

public sealed partial class ReadHotSpotsTests : Screens
{
    [Fact]
    public async Task Every_figure_that_is_a_link_opens_as_many_rows()
    {
        var requests = new RequestOffice(Office);
        var wang = requests.Deputy("王强");
        foreach (var (words, phone) in new[] { ("桥头的路灯坏了", "19900000501"), ("村口的水管漏水", "19900000501"), ("学校门口没有斑马线", "19900000502") }) await requests.ToldAsync(requests.Facts(words, phone));
        await requests.PassedToAsync(wang);
        SignIn(Role.Committee);
        ComponentFactories.AddStub<RadzenChart>(); // draws in the browser
        var navigation = Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo("/office/supervision/hotspots?From=2026-06&To=2026-06");
        var page = Render<ReadHotSpots>();
        page.WaitForElement("ul.cards");
        var links = page.FindAll("a[href*='Rows=']").Select(link => (Address: link.GetAttribute("href")!, Figure: int.Parse(Number().Match(link.QuerySelector(".figure")?.TextContent ?? link.TextContent).Value, System.Globalization.CultureInfo.InvariantCulture))).ToList();

        Assert.Contains(links, l => l.Address.Contains("Rows=people", StringComparison.Ordinal) && l.Figure == 3);
        Assert.Contains(links, l => l.Address.Contains("Rows=events", StringComparison.Ordinal) && l.Figure == 4);
        links = [.. links.Where(l => l.Figure > 0), .. links.Where(l => l.Figure == 0).Take(1)];
        Assert.InRange(links.Count, 8, 30);
        foreach (var (address, figure) in links.Where(l => !l.Address.Contains("Rows=spot", StringComparison.Ordinal))) // that one is a share
        {
            navigation.NavigateTo(address);
            var opened = Render<ReadHotSpots>();
            opened.WaitForElement("#figure-rows");
            opened.WaitForAssertion(() => Assert.True(figure == opened.FindAll("table.rows tbody tr").Count, $"{address} says {figure}"));
        }
    }

    [Fact]
    public async Task Figures_of_the_months_before_open_into_the_rows_of_those_months()
    {
        var requests = new RequestOffice(Office);
        var told = requests.Facts("桥头的路灯坏了", "19900000501");
        foreach (var facts in new[] { told, told with { Words = "村口的路灯坏了" } }) await requests.ToldAsync(facts);
        Office.Clock.Pass(TimeSpan.FromDays(5));
        for (var i = 0; i < 3; i++) await requests.ToldAsync(told with { Words = $"第{i}盏路灯坏了" });
        SignIn(Role.Committee);
        ComponentFactories.AddStub<RadzenChart>();
        var navigation = Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo("/office/supervision/hotspots?From=2026-07&To=2026-07");
        var page = Render<ReadHotSpots>();
        page.WaitForElement("ul.cards");
        var links = page.FindAll("a[href*='RowsFrom=2026-06']").Select(link => (Address: link.GetAttribute("href")!, Figure: int.Parse(Number().Match(link.TextContent).Value, System.Globalization.CultureInfo.InvariantCulture))).ToList();

        Assert.Equal([2, 1, 2, 2, 2], links.Select(l => l.Figure)); // tellings, people, things; of the class; of the township
        foreach (var (address, figure) in links)
        {
            navigation.NavigateTo(address);
            var opened = Render<ReadHotSpots>();
            opened.WaitForElement("#figure-rows");
            opened.WaitForAssertion(() => Assert.True(figure == opened.FindAll("table.rows tbody tr").Count, $"{address} says {figure}"));
            Assert.Contains("数的是2026年6月收到的。", opened.Markup, StringComparison.Ordinal);
            Assert.DoesNotContain("RowsFrom", opened.Find("#figure-rows ~ a").GetAttribute("href"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Months_that_cannot_be_are_refused_and_not_opened()
    {
        SignIn(Role.Committee);
        ComponentFactories.AddStub<RadzenChart>();
        Services.GetRequiredService<NavigationManager>().NavigateTo("/office/supervision/hotspots?From=2026-07&To=2026-07&Rows=all&RowsFrom=2026-09");
        var page = Render<ReadHotSpots>();
        page.WaitForAssertion(() => Assert.Contains(InfoCenter.Core.Supervision.SupervisionRules.MonthsAreTheWrongWayRound.Message, page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("#figure-rows"));
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
