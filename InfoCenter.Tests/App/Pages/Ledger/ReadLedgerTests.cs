using Bunit;
using InfoCenter.App.Pages.Ledger;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.Data.Sqlite;

namespace InfoCenter.Tests.App.Pages.Ledger;

public sealed class ReadLedgerTests : Screens
{
    [Fact]
    public async Task Entries_are_read_in_words_with_what_was_before_and_after()
    {
        await ChangeAPersonAsync();
        SignIn(Role.Auditor);

        var page = Show<ReadLedger>();

        page.WaitForAssertion(() => Assert.Contains("修改资料", page.Find("table").TextContent, StringComparison.Ordinal));
        Assert.Contains("单位及职务 “村书记” → “镇人大主席”", page.Find("details").TextContent, StringComparison.Ordinal);
        Assert.Contains("10:00:00", page.Find("table").TextContent, StringComparison.Ordinal);
    }

    [Fact, Trait("Engine", "SQLite")] // the alterations are written into the file itself
    public async Task Verifying_says_that_all_is_whole_and_names_what_is_not()
    {
        await ChangeAPersonAsync();
        SignIn(Role.Auditor);
        var page = Show<ReadLedger>();

        page.WaitForElement("#verify ~ form").Submit();
        page.WaitForAssertion(() => Assert.Contains("没有发现改动", page.Markup, StringComparison.Ordinal));

        await using (var connection = new SqliteConnection($"Data Source={Office.Folder.DatabaseFile}"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE LedgerEntry SET Detail = 'x' WHERE Id = 2";
            await command.ExecuteNonQueryAsync();
        }

        page.Find("#verify ~ form").Submit();
        page.WaitForAssertion(() => Assert.Contains("第 2 条台账与封印不符", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_anchor_drawn_now_stands_in_the_list_and_can_be_printed()
    {
        await ChangeAPersonAsync();
        SignIn(Role.Auditor);
        var page = Show<ReadLedger>();

        page.WaitForElement("#verify");
        page.Touch(() => page.FindAll("button").Single(b => b.TextContent.Contains("现在登记锚值", StringComparison.Ordinal)).Click());

        page.WaitForAssertion(() => Assert.Equal("/office/ledger/anchors/3/print", page.Find("ul.history a").GetAttribute("href")));
    }

    private async Task ChangeAPersonAsync()
    {
        var clerk = Office.With(Role.Clerk);
        await using var db = Office.Databases.CreateDbContext();
        var person = db.People.Add(new Person(new() { Name = "王建国", Position = "村书记", TownshipCode = Office.Chengguan })).Entity;
        db.Record(clerk, Office.Clock, "AddPerson", "People", person.Name);
        await db.SaveChangesAsync();
        person.Describe(person.Facts with { Position = "镇人大主席" });
        db.Record(clerk, Office.Clock, "DescribePerson", $"Person {person.Id}", "");
        await db.SaveChangesAsync();
    }
}
