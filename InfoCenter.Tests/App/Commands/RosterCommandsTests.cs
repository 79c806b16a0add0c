using System.CommandLine;
using System.Text.Json;
using InfoCenter.App.Commands;
using InfoCenter.Core.Data;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.Data.Sqlite;

namespace InfoCenter.Tests.App.Commands;

public sealed class RosterCommandsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("infocenter-roster-").FullName;

    public RosterCommandsTests() => SharedKey.PutInto(Path.Combine(_folder, "data"));

    [Fact]
    public async Task A_dry_run_says_what_an_import_would_do_and_changes_nothing()
    {
        var file = Write("名册.csv", RosterBook.Of(3).Add(0, (RosterField.Level, "县"), (RosterField.Term, "竹山县第十九届"), (RosterField.CardNumber, "C1")));

        var (code, output) = await RunAsync("roster", "import", file, "--dry-run", "--json");
        var said = JsonDocument.Parse(output).RootElement;
        Assert.Equal((0, 3, 4, 4), (code, Number(said, "persons"), Number(said, "mandates"), Number(said, "new")));
        Assert.Equal(0, CountPeople());

        Assert.Equal(0, (await RunAsync("roster", "import", file, "--json")).Code);
        Assert.Equal(3, CountPeople());
        var (_, again) = await RunAsync("roster", "import", file, "--json");
        Assert.Equal((0, 0, 4), (Number(JsonDocument.Parse(again).RootElement, "new"), Number(JsonDocument.Parse(again).RootElement, "changed"), Number(JsonDocument.Parse(again).RootElement, "same")));
    }

    [Fact]
    public async Task A_file_with_an_error_changes_nothing_and_the_cell_is_named()
    {
        var (code, output) = await RunAsync("roster", "import", Write("名册.csv", RosterBook.Of(3).Type(1, RosterField.Sex, "未知")), "--json");

        var error = Assert.Single(JsonDocument.Parse(output).RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal((1, 0), (code, CountPeople()));
        Assert.Equal(("名册.csv", "名册", 3, "性别", "未知"),
            (error.GetProperty("file").GetString(), error.GetProperty("sheet").GetString(), Number(error, "row"), error.GetProperty("column").GetString(), error.GetProperty("found").GetString()));
        Assert.Contains("性别应为“男”或“女”。", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_exported_is_the_same_when_imported()
    {
        await RunAsync("roster", "import", Write("名册.csv", RosterBook.Of(5)));
        foreach (var name in new[] { "out.csv", "out.xlsx" })
        {
            Assert.Equal(0, (await RunAsync("roster", "export", Path.Combine(_folder, name))).Code);
            var (_, output) = await RunAsync("roster", "import", Path.Combine(_folder, name), "--dry-run", "--json");
            Assert.Equal(5, Number(JsonDocument.Parse(output).RootElement, "same"));
        }
    }

    [Fact]
    public async Task A_missing_file_is_refused() => Assert.Equal(1, (await RunAsync("roster", "import", Path.Combine(_folder, "nowhere.xlsx"))).Code);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private string Write(string name, RosterBook book)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, book.ToCsv());
        return path;
    }

    private int CountPeople()
    {
        using var db = new Databases(new DataFolder(Path.Combine(_folder, "data"))).CreateDbContext();
        return db.People.Count();
    }

    private async Task<(int Code, string Output)> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        var code = await CommandLine.Build().Parse([.. words, "--data", Path.Combine(_folder, "data")])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = TextWriter.Null });
        return (code, output.ToString());
    }
}
