using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace InfoCenter.Core.Data;

/// <summary>
/// What "saved" means: every commit is on the disk. SQLite 3.50 has the WAL-reset bug, so the journal is a persistent
/// rollback journal; FULL makes an acknowledged commit survive a power cut; deleted personal data is overwritten.
/// </summary>
internal sealed class SqliteDurability : DbConnectionInterceptor
{
    // Negative: KiB. Odd, so that it also marks a pooled connection that has its settings already.
    private const long CacheSize = -16_001;

    private static readonly string Settings =
        "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; " +
        $"PRAGMA cell_size_check=ON; PRAGMA trusted_schema=OFF; PRAGMA journal_size_limit=4194304; PRAGMA cache_size={CacheSize};";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        // Said at every opening: EF turns WAL on when it creates a database, on a connection that then goes into the pool.
        command.CommandText = "PRAGMA journal_mode=PERSIST";
        command.ExecuteNonQuery();
        command.CommandText = "PRAGMA cache_size";
        if (command.ExecuteScalar() is CacheSize) return;

        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    // SQLite's own asynchrony is none; the plain calls cost less.
    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
