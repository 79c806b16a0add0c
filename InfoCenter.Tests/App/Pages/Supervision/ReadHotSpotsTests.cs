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

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
