using Bunit;
using InfoCenter.App.Pages.Roster;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Pages.Roster;

public sealed class AddDeputyTests : Screens
{
    [Fact]
    public async Task A_by_elected_deputy_is_put_down_as_an_import_would()
    {
        SignIn(Role.Clerk);
        await new RosterOffice(Office).AdoptAsync(RosterBook.Of(1));
        var page = Show<AddDeputy>();
        page.WaitForElement("form.fields");

        page.Touch(() => page.FindAll("label").First(l => l.TextContent.StartsWith("姓名", StringComparison.Ordinal)).QuerySelector("input")!.Change("钱　新"));
        page.Touch(() => page.FindAll("label").First(l => l.TextContent.StartsWith("民族", StringComparison.Ordinal)).QuerySelector("input")!.Change("土家"));
        page.Find("select").Change(page.FindAll("select option")[1].GetAttribute("value")!);
        page.Find("form.fields").Submit();

        page.WaitForAssertion(() =>
        {
            using var db = Office.Databases.CreateDbContext();
            var person = db.People.Single(p => p.Name == "钱新");
            Assert.Equal("土家族", person.Nationality);
            Assert.Equal(Beginning.ByElection, db.Mandates.Single(m => m.PersonId == person.Id).Beginning);
        });
    }

    [Fact]
    public void Without_a_term_the_screen_says_to_import_first()
    {
        SignIn(Role.Clerk);
        var page = Show<AddDeputy>();
        page.WaitForAssertion(() => Assert.Contains("还没有届次", page.Markup, StringComparison.Ordinal));
    }
}
