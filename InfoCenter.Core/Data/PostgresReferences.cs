using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Data;

/// <summary>
/// While tables are filled one after another their references wait until the end; tables may point to one another and to themselves.
/// </summary>
internal sealed class PostgresReferences
{
    private readonly List<Reference> _references;

    private PostgresReferences(List<Reference> references) => _references = references;

    /// <summary>Within the transaction that fills the tables.</summary>
    public static async Task<PostgresReferences> LoosenAsync(InfoCenterDb db, CancellationToken cancel)
    {
        var references = await db.Database.SqlQueryRaw<Reference>(
            """
            SELECT quote_ident(conname) AS "Name", conrelid::regclass::text AS "Table"
            FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
            """).ToListAsync(cancel);
        foreach (var reference in references) await AlterAsync(db, reference, "DEFERRABLE INITIALLY DEFERRED", cancel);
        return new(references);
    }

    /// <summary>Checks every reference, makes them strict again, and lets the next rows be numbered after the last.</summary>
    public async Task TightenAsync(InfoCenterDb db, IEnumerable<TableShape> tables, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlRawAsync("SET CONSTRAINTS ALL IMMEDIATE", cancel);
        foreach (var reference in _references) await AlterAsync(db, reference, "NOT DEFERRABLE", cancel);
        foreach (var (table, key) in tables.Where(t => t.Key.Count == 1).Select(t => (t.Name, t.Key[0]))) await NumberAsync(db, table, key, cancel);
    }

    // Names come from the database's own catalogue or from the model, never from a user.
#pragma warning disable EF1002, EF1003
    private static Task<int> AlterAsync(InfoCenterDb db, Reference reference, string to, CancellationToken cancel) =>
        db.Database.ExecuteSqlRawAsync($"ALTER TABLE {reference.Table} ALTER CONSTRAINT {reference.Name} {to}", cancel);

    private static async Task NumberAsync(InfoCenterDb db, string table, string key, CancellationToken cancel)
    {
        var sequence = (await db.Database.SqlQuery<string?>($"SELECT pg_get_serial_sequence({$"\"{table}\""}, {key}) AS \"Value\"").ToListAsync(cancel))[0];
        if (sequence is null) return;
        await db.Database.ExecuteSqlRawAsync(
            $"SELECT setval('{sequence}', COALESCE(MAX(\"{key}\"), 1), MAX(\"{key}\") IS NOT NULL) FROM \"{table}\"", cancel);
    }
#pragma warning restore EF1002, EF1003

    private sealed record Reference(string Name, string Table);
}
