using Bunit;
using InfoCenter.App.Pages.Roster;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Pages.Roster;

public sealed class ReconcileRosterTests : Screens
{
    [Fact]
    public async Task People_and_mandates_are_counted_apart_and_dual_holders_named()
    {
        SignIn(Role.Leader);
        await new RosterOffice(Office).AdoptAsync(
            RosterBook.Of(3).Add(0, (RosterField.Level, "县"), (RosterField.Term, "竹山县第十九届"), (RosterField.CardNumber, "C1")));

        var page = Show<ReconcileRoster>();

        page.WaitForAssertion(() => Assert.Contains("兼任多级代表的人（1 人）", page.Markup, StringComparison.Ordinal));
        Assert.Equal(["合计", "3", "1", "3", "4", "1"], page.FindAll("tfoot tr > *").Select(cell => cell.TextContent.Trim()));
    }
}
