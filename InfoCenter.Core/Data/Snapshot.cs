using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace InfoCenter.Core.Data;

/// <summary>The database as it is at one instant, while others go on writing.</summary>
internal static class Snapshot
{
    private const int Busy = 5;
    private const int Locked = 6;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>
    /// A context that sees one instant. On SQLite a long read would keep everybody else from saving, so the file is copied first, by the
    /// engine's own backup, and the copy is read; PostgreSQL keeps an instant for a transaction by itself.
    /// </summary>
    /// <param name="databases">The office's.</param>
    /// <param name="scratch">An empty folder for the copy; the caller deletes it.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<InfoCenterDb> TakeAsync(IDbContextFactory<InfoCenterDb> databases, DataFolder scratch, CancellationToken cancel)
    {
        var db = await databases.CreateDbContextAsync(cancel);
        if (!db.Database.IsSqlite())
        {
            await HoldAsync(db, cancel);
            return db;
        }

        await using (db) await CopyAsync(db, scratch.DatabaseFile, cancel);
        return Databases.Embedded(scratch, db.Cipher).CreateDbContext();
    }

    /// <summary>A transaction in which everything read is of one instant.</summary>
    public static Task<IDbContextTransaction> HoldAsync(InfoCenterDb db, CancellationToken cancel) =>
        // To the SQLite library "read uncommitted" means BEGIN DEFERRED, which locks no writer out; its usual BEGIN IMMEDIATE would. Files are
        // not opened with a shared cache, so nothing uncommitted is ever read.
        db.Database.BeginTransactionAsync(db.Database.IsSqlite() ? IsolationLevel.ReadUncommitted : IsolationLevel.RepeatableRead, cancel);

    /// <summary>Lets go of the connections to a SQLite file that is to be moved or deleted.</summary>
    public static void LetGo(InfoCenterDb db)
    {
        if (db.Database.GetDbConnection() is not SqliteConnection connection) return;
        connection.Close();
        SqliteConnection.ClearPool(connection);
    }

    private static async Task CopyAsync(InfoCenterDb db, string path, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        var given = TimeProvider.System.GetTimestamp();
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                File.Delete(path);
                await using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
                await copy.OpenAsync(cancel);
                ((SqliteConnection)db.Database.GetDbConnection()).BackupDatabase(copy);
                return;
            }
            catch (SqliteException error) when (error.SqliteErrorCode is Busy or Locked && TimeProvider.System.GetElapsedTime(given) < Patience)
            {
                await Task.Delay(20, cancel); // Somebody is saving at this moment.
            }
        }
    }
}
