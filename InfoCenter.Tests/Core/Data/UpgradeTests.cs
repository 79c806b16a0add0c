using InfoCenter.Core.Accounts;
using InfoCenter.Core.Data;
using InfoCenter.Core.Portal;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Core.Portal;
using InfoCenter.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace InfoCenter.Tests.Core.Data;

public sealed class UpgradeTests : IDisposable
{
    private readonly DataFolder _folder = new(Directory.CreateTempSubdirectory("infocenter-upgrade-").FullName);

    [Fact]
    public void A_new_data_folder_gets_every_table_and_the_seventeen_townships()
    {
        var databases = new Databases(_folder);

        Upgrade.Apply(databases, _folder);

        using var db = databases.CreateDbContext();
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Equal(17, db.Townships.Count());
    }

    [Fact]
    public async Task A_lock_row_left_by_a_killed_upgrade_does_not_stop_the_next_start()
    {
        var databases = new Databases(_folder);
        using (var db = databases.CreateDbContext())
        {
            db.Database.OpenConnection();
            db.Database.ExecuteSqlRaw(
                "CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL CONSTRAINT PK___EFMigrationsLock PRIMARY KEY, Timestamp TEXT NOT NULL); " +
                "INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01 00:00:00')");
        }

        await Task.Run(() => Upgrade.Apply(databases, _folder)).WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void The_same_model_lives_on_PostgreSQL()
    {
        using var cluster = new PostgresCluster();
        var databases = new Databases(_folder, cluster.ConnectionString);

        Upgrade.Apply(databases, _folder);

        using (var db = databases.CreateDbContext())
        {
            Assert.False(db.Database.HasPendingModelChanges());
            db.People.Add(new Person(new PersonFacts { Name = "曾𬸣", TownshipCode = Office.Pankou }));
            db.Accounts.Add(new Account("clerk", "王文员", Role.Clerk));
            db.SaveChanges();
        }

        using var again = databases.CreateDbContext();
        Assert.Equal("曾𬸣", again.People.Single(p => p.TownshipCode == Office.Pankou).Name);
        Assert.Equal(Role.Clerk, again.Accounts.Single().Role);
    }

    [Fact]
    public async Task When_an_article_was_withdrawn_before_that_was_kept_the_ledger_tells()
    {
        using var office = new PortalOffice();
        var (withdrawn, shown, at) = (await office.PublishedAsync(), await office.PublishedAsync(), office.Office.Clock.GetUtcNow().UtcDateTime);
        await office.Review.WithdrawAsync(withdrawn, "内容有误", await office.VersionAsync(withdrawn));
        await using (var db = office.Office.Databases.CreateDbContext())
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().TakeWhile(name => !name.EndsWith("_WithdrawnArticles", StringComparison.Ordinal)).Last());

        Upgrade.Apply(office.Office.Databases, office.Office.Folder);
        await using var upgraded = office.Office.Databases.CreateDbContext();
        Assert.Equal(at, (await upgraded.Articles.SingleAsync(a => a.Id == withdrawn)).WithdrawnAt);
        Assert.Null((await upgraded.Articles.SingleAsync(a => a.Id == shown)).WithdrawnAt);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder.Root, recursive: true);
    }
}
