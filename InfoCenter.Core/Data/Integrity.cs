using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Data;

/// <summary>Whether the database's file is sound in itself.</summary>
internal static class Integrity
{
    /// <summary>The engine's own words on the first fault; null when there is none. PostgreSQL watches its pages by itself.</summary>
    public static async Task<string?> FirstFaultAsync(InfoCenterDb db, CancellationToken cancel)
    {
        if (!db.Database.IsSqlite()) return null;

        try
        {
            await db.Database.OpenConnectionAsync(cancel);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA integrity_check(1)";
            if (await command.ExecuteScalarAsync(cancel) as string is not "ok" and var fault) return fault ?? "?";
            command.CommandText = "PRAGMA foreign_key_check";
            return await command.ExecuteScalarAsync(cancel) is string table ? $"foreign key of {table}" : null;
        }
        catch (Exception error) when (StorageFaults.RefusalOf(error) is { Rule: nameof(DataRules.DatabaseIsDamaged) })
        {
            return error.Message; // too damaged to be looked at
        }
    }
}
