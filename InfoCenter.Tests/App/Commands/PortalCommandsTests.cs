using System.CommandLine;
using System.Text.Json;
using InfoCenter.App.Commands;
using InfoCenter.Tests.Core.Portal.Import;
using InfoCenter.Tests.Support;
using Microsoft.Data.Sqlite;

namespace InfoCenter.Tests.App.Commands;

public sealed class PortalCommandsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("infocenter-portal-").FullName;

    public PortalCommandsTests() => SharedKey.PutInto(Path.Combine(_folder, "data"));

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_folder_is_tried_out_imported_and_known_again()
    {
        var site = OldSite.Usual().Unpacked(Path.Combine(_folder, "site")).FullName;
        var (code, said) = await RunAsync("portal", "import", site, "--dry-run");
        Assert.Equal((1, 5, 3, 1, 1), (code, Number(said, "pages"), Number(said, "publish"), said.GetProperty("errors").GetArrayLength(), Number(said, "noArticle")));
        Assert.Equal(1, (await RunAsync("portal", "import", site)).Code); // the page without a day stands in the way
        Assert.Equal(3, Number((await RunAsync("portal", "import", site, "--dry-run", "--skip-faulty")).Said, "publish"));

        Assert.Equal(0, (await RunAsync("portal", "import", site, "--skip-faulty")).Code);
        (_, said) = await RunAsync("portal", "import", site, "--skip-faulty", "--dry-run");
        Assert.Equal((0, 3), (Number(said, "publish"), Number(said, "alreadyThere")));
    }

    [Fact]
    public async Task An_archive_may_come_as_drafts()
    {
        var file = Path.Combine(_folder, "site.zip");
        await File.WriteAllBytesAsync(file, OldSite.OfOne().Zip());
        Assert.Equal(0, (await RunAsync("portal", "import", file, "--drafts", "--column", "决议决定")).Code);
        SqliteConnection.ClearAllPools();
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "data", "infocenter.db")}");
        await connection.OpenAsync();
        await using var asked = new SqliteCommand("SELECT a.Status || a.ColumnId FROM Article a", connection);
        Assert.Equal("Draft3", await asked.ExecuteScalarAsync());
    }

    [Theory]
    [InlineData("nowhere", "news")]
    [InlineData(".", "没有这个栏目")]
    public async Task What_cannot_be_read_or_placed_is_refused(string path, string column) => Assert.Equal(1, (await RunAsync("portal", "import", Path.Combine(_folder, path), "--column", column)).Code);

    private static int Number(JsonElement said, string name) => said.GetProperty(name).GetInt32();

    private async Task<(int Code, JsonElement Said)> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        var code = await CommandLine.Build().Parse([.. words, "--json", "--data", Path.Combine(_folder, "data")])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = TextWriter.Null });
        return (code, output.ToString() is { Length: > 0 } text ? JsonDocument.Parse(text).RootElement : default);
    }
}
