using System.Data.Common;
using InfoCenter.Core.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace InfoCenter.Core.Data;

/// <summary>
/// What "saved" means: every commit is on the disk. SQLite 3.50 has the WAL-reset bug, so the journal is a persistent
/// rollback journal; FULL makes an acknowledged commit survive a power cut; deleted personal data is overwritten.
/// </summary>
internal sealed class SqliteDurability(StorageWatch watch) : DbConnectionInterceptor
{
    private const int CannotOpen = 14; // sqlite3.h

    // Negative: KiB. Odd, so that it also marks a pooled connection that has its settings already.
    private const long CacheSize = -16_001;

    private static readonly string Settings =
        "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; " +
        $"PRAGMA cell_size_check=ON; PRAGMA trusted_schema=OFF; PRAGMA journal_size_limit=4194304; PRAGMA cache_size={CacheSize};";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        try
        {
            SetUp(connection);
        }
        catch (DbException error) when (watch.Named(error) is RuleBrokenException refusal)
        {
            throw refusal;
        }
    }

    public override void ConnectionFailed(DbConnection connection, ConnectionErrorEventData eventData)
    {
        // EF opens a file to see whether it is there and waits for this very error; whoever shows errors knows it by its own name too.
        if (eventData.Exception is SqliteException { SqliteErrorCode: CannotOpen }) return;
        if (watch.Named(eventData.Exception) is RuleBrokenException refusal) throw refusal;
    }

    public override Task ConnectionFailedAsync(
        DbConnection connection, ConnectionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionFailed(connection, eventData);
        return Task.CompletedTask;
    }

    // SQLite's own asynchrony is none; the plain calls cost less.
    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }

    /// <summary>Gives an open connection the office's settings.</summary>
    internal static void SetUp(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        // Said at every opening: an older version, or another program, may have left WAL in the file.
        command.CommandText = "PRAGMA journal_mode=PERSIST";
        var mode = command.ExecuteScalar();
        if (mode is "wal" && IsUnsafeInWal(connection.ServerVersion)) throw DataRules.UnsafeDatabaseEngine(connection.ServerVersion);
        command.CommandText = "PRAGMA cache_size";
        if (command.ExecuteScalar() is CacheSize) return;

        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    /// <summary>Whether the version has the WAL-reset bug: 3.7.0 to 3.51.2, but for the repaired 3.50.7.</summary>
    internal static bool IsUnsafeInWal(string version) =>
        Version.Parse(version) is var v && v >= new Version(3, 7, 0) && v < new Version(3, 51, 3) && !(v.Minor == 50 && v.Build >= 7);
}
