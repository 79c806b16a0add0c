using Bunit;
using InfoCenter.App.Endpoints;
using InfoCenter.App.Pages.Roster;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Pages.Roster;

public sealed class RosterFiltersTests : Screens
{
    [Fact]
    public void A_filter_goes_into_the_address()
    {
        SignIn(Role.Clerk);
        var asked = new List<RosterAddress>();
        var filters = Render<RosterFilters>(parameters => parameters
            .Add(f => f.Address, new RosterAddress(null, null, null, null, null, null, null, null))
            .Add(f => f.OnChange, asked.Add));

        filters.Find("input[type=search]").Change("wy");
        filters.Find("form").Submit();
        filters.Touch(() => filters.FindAll("select")[0].Change("County"));
        filters.Touch(() => filters.FindAll("select")[^1].Change("Pinyin"));

        Assert.Equal(("wy", "County", "Pinyin"), (asked[0].Text, asked[1].Level, asked[2].Order));
        Assert.Equal((Level.County, RosterOrder.Pinyin), (asked[1].ToQuery().Level, asked[2].ToQuery().Order));
    }
}
