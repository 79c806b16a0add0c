using System.Globalization;
using Bunit;
using InfoCenter.App.Pages.Statistics;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Statistics;
using InfoCenter.Tests.Core.Duties;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace InfoCenter.Tests.App.Pages.Statistics;

public sealed class ReadBoardTests : Screens
{
    [Theory]
    [InlineData(Role.Clerk)]
    [InlineData(Role.Committee)]
    [InlineData(Role.Auditor)]
    public void Every_figure_says_how_it_is_counted_and_opens_as_many_rows(Role role)
    {
        new DutyOffice(Office).Submitted();
        SignIn(role);
        var board = Render<ReadBoard>();
        board.WaitForElement("table.rows");
        var figures = board.FindAll("table.rows tbody tr").Select(row => (Link: row.QuerySelector("a")!, Definition: row.QuerySelector("td.text")!.TextContent)).ToList();
        Assert.NotEmpty(figures);
        foreach (var (link, definition) in figures)
        {
            Assert.NotEmpty(definition);
            var key = link.GetAttribute("href")!.Split('/')[^1].Split('?')[0];
            var rows = Render<ReadBoardRows>(p => p.Add(x => x.Key, key));
            var told = int.Parse(link.TextContent.Split(' ')[0], CultureInfo.InvariantCulture);
            rows.WaitForAssertion(() => Assert.Equal(told, rows.FindAll("table.rows tbody tr").Count));
        }
    }

    [Theory]
    [InlineData("/office/statistics?Year=1999")]
    [InlineData("/office/statistics?Year=2999")]
    public void A_year_the_office_cannot_have_is_told(string address)
    {
        SignIn(Role.Clerk);
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var board = Render<ReadBoard>();
        board.WaitForAssertion(() => Assert.Contains(BoardRules.YearIsNotThere.Message, board.Markup, StringComparison.Ordinal));
    }
}
