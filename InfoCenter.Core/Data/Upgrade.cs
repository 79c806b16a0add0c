using InfoCenter.Core.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace InfoCenter.Core.Data;

/// <summary>Brings the database to this program's version.</summary>
public static class Upgrade
{
    /// <summary>
    /// Applies pending migrations under a lock of our own. EF's lock row stays behind when a process is killed and would make
    /// every later start wait for ever, so it is cleared while we alone hold the file lock. Then the key is tried, and personal data
    /// that an earlier version stored openly is sealed.
    /// </summary>
    /// <exception cref="RuleBrokenException">Another process is upgrading, or the key does not open the personal data.</exception>
    public static void Apply(IDbContextFactory<InfoCenterDb> databases, DataFolder folder)
    {
        using var db = databases.CreateDbContext();
        // A killed process's transaction is rolled back here: EF first looks read-only, which cannot. And the file is made here, or EF makes it in WAL.
        if (db.Database.IsSqlite()) db.Database.OpenConnection();
        if (db.Database.GetPendingMigrations().Any()) Migrate(db, folder);

        var sealing = new PersonalSealing(db);
        sealing.CheckKey();
        if (!sealing.IsNeeded) return;

        using var turn = TakeTurn(folder);
        sealing.SealOpenValues();
    }

    private static void Migrate(InfoCenterDb db, DataFolder folder)
    {
        using var turn = TakeTurn(folder);
        if (db.Database.IsSqlite()) db.Database.ExecuteSqlRaw("DROP TABLE IF EXISTS __EFMigrationsLock");
        db.Database.Migrate();
    }

    /// <summary>The last migration applied, under the name it has on both engines.</summary>
    internal static string VersionOf(InfoCenterDb db) => NameOf(db.Database.GetAppliedMigrations().Last());

    /// <summary>Whether this program knows a migration of that name.</summary>
    internal static bool Knows(InfoCenterDb db, string version) => db.Database.GetMigrations().Any(m => NameOf(m) == version);

    /// <summary>Brings an empty database to a version of the past, which an old backup's rows fit into.</summary>
    internal static Task ToAsync(InfoCenterDb db, string version, CancellationToken cancel) =>
        db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First(m => NameOf(m) == version), cancel);

    /// <summary>Whether the database is there and in use.</summary>
    internal static async Task<bool> HasTablesAsync(InfoCenterDb db, CancellationToken cancel)
    {
        var database = db.GetService<IRelationalDatabaseCreator>();
        return await database.ExistsAsync(cancel) && await database.HasTablesAsync(cancel);
    }

    // 20261122120656_Initial and 20261122120741_Initial are one step, on two engines.
    private static string NameOf(string migration) => migration[(migration.IndexOf('_') + 1)..];

    private static FileStream TakeTurn(DataFolder folder)
    {
        var path = Path.Combine(folder.Root, "upgrade.lock");
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < 100)
            {
                Thread.Sleep(100);
            }
            catch (IOException)
            {
                throw DataRules.AnotherProcessIsUpgrading;
            }
        }
    }
}
