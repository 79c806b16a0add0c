using InfoCenter.App.Commands;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.Data.Sqlite;

namespace InfoCenter.Tests.App.Commands;

public sealed class DemoCommandsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("infocenter-demo-").FullName;

    public DemoCommandsTests() => SharedKey.PutInto(_folder);

    [Fact]
    public async Task The_demonstration_county_is_loaded_once_and_looks_lived_in()
    {
        Assert.Equal(0, await LoadAsync());

        await using var db = new Databases(new DataFolder(_folder)).CreateDbContext();
        Assert.Equal((1229, 1229), (db.People.Count(), db.People.Count(p => p.PhotoHash != null)));
        Assert.Equal(24, db.Accounts.Count(a => a.IsDemonstration));
        Assert.Equal(0, db.DutyRecords.Count(r => r.On < new DateOnly(2026, 10, 1) && r.Status != DutyStatus.Published));
        foreach (var status in new[] { DutyStatus.Submitted, DutyStatus.Verified, DutyStatus.Returned })
        {
            Assert.InRange(db.DutyRecords.Count(r => r.Status == status), 20, 400);
        }

        Assert.Equal(1, await LoadAsync());
    }

    [Fact]
    public async Task Without_its_files_nothing_is_made()
    {
        var empty = Path.Combine(_folder, "empty");

        Assert.Equal(1, await CommandLine.Build().Parse(["demo", "load", "--seeds", _folder, "--data", empty]).InvokeAsync());

        Assert.False(Directory.Exists(empty));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private Task<int> LoadAsync() => CommandLine.Build().Parse(["demo", "load", "--data", _folder]).InvokeAsync();
}
