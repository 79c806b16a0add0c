using InfoCenter.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Data;

/// <summary>Brings the database to this program's version.</summary>
public static class Upgrade
{
    /// <summary>
    /// Applies pending migrations under a lock of our own. EF's lock row stays behind when a process is killed and would make
    /// every later start wait for ever, so it is cleared while we alone hold the file lock.
    /// </summary>
    /// <exception cref="RuleBrokenException">Another process is upgrading.</exception>
    public static void Apply(IDbContextFactory<InfoCenterDb> databases, DataFolder folder)
    {
        using var db = databases.CreateDbContext();
        if (!db.Database.GetPendingMigrations().Any()) return;

        using var turn = TakeTurn(Path.Combine(folder.Root, "upgrade.lock"));
        if (db.Database.IsSqlite() && db.Database.CanConnect())
        {
            db.Database.ExecuteSqlRaw("DROP TABLE IF EXISTS __EFMigrationsLock");
        }

        db.Database.Migrate();
    }

    private static FileStream TakeTurn(string path)
    {
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
