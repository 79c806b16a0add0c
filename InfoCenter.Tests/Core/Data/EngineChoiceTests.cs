using InfoCenter.Core.Data;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Data;

public sealed class EngineChoiceTests : IDisposable
{
    private const string Elsewhere = "Host=db.example;Username=office;Database=infocenter";

    private readonly DataFolder _folder = new(Directory.CreateTempSubdirectory("infocenter-engine-").FullName);

    public void Dispose() => Directory.Delete(_folder.Root, recursive: true);

    [Fact]
    public void Without_a_choice_the_data_lives_in_the_folder()
    {
        using var db = new Databases(_folder).CreateDbContext();

        Assert.True(db.Database.IsSqlite());
    }

    [Fact]
    public async Task The_folders_configuration_chooses_PostgreSQL_and_SQLite_again()
    {
        await EngineChoice.ChooseAsync(_folder, Elsewhere);
        await using (var db = new Databases(_folder).CreateDbContext()) Assert.Equal(Elsewhere, db.Database.GetConnectionString());

        await EngineChoice.ChooseAsync(_folder, null);
        await using (var db = new Databases(_folder).CreateDbContext()) Assert.True(db.Database.IsSqlite());
    }

    [Fact]
    public async Task What_else_is_configured_stays()
    {
        var path = Path.Combine(_folder.Root, EngineChoice.FileName);
        await File.WriteAllTextAsync(path, """{"Access":{"Proxies":"127.0.0.1"}}""");

        await EngineChoice.ChooseAsync(_folder, Elsewhere);
        await EngineChoice.ChooseAsync(_folder, null);

        Assert.Equal("""{"Access":{"Proxies":"127.0.0.1"}}""", await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task Nobody_else_on_the_machine_reads_the_databases_password()
    {
        if (OperatingSystem.IsWindows()) return; // There the folder's own list of rights decides.

        await EngineChoice.ChooseAsync(_folder, Elsewhere);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder.Root, EngineChoice.FileName)));
    }

    [Theory]
    [InlineData("{ half")]
    [InlineData("[]")]
    [InlineData("""{"ConnectionStrings":{"Postgres":5}}""")]
    public void A_broken_configuration_is_refused_and_not_taken_for_SQLite(string content)
    {
        File.WriteAllText(Path.Combine(_folder.Root, EngineChoice.FileName), content);

        Refusal.Expect(nameof(DataRules.ConfigurationIsUnreadable), () => EngineChoice.PostgresOf(_folder));
    }
}
