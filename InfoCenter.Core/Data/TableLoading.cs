using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace InfoCenter.Core.Data;

/// <summary>Fills a database with the texts of all its tables, in one transaction; what a fresh database begins with is replaced.</summary>
internal static class TableLoading
{
    /// <param name="db">Migrated to the version the texts are of.</param>
    /// <param name="texts">One file a table.</param>
    /// <param name="cancel">Gives up; nothing is kept.</param>
    /// <exception cref="InvalidDataException">A row points to another that is missing.</exception>
    public static async Task LoadAsync(InfoCenterDb db, IReadOnlyList<string> texts, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF", cancel);
        await using (var transaction = await db.Database.BeginTransactionAsync(cancel))
        {
            var references = db.Database.IsNpgsql() ? await PostgresReferences.LoosenAsync(db, cancel) : null;
            var tables = await TableShape.ReadAsync(texts, cancel);
            await ClearAsync(db, tables, cancel);
            foreach (var path in texts)
            {
                using var text = new StreamReader(path, Encoding.UTF8);
                var (table, rows) = await TableText.ReadAsync(text, cancel);
                await using var insert = Prepare(db, table);
                await foreach (var row in rows)
                {
                    for (var i = 0; i < table.Columns.Count; i++) insert.Parameters[i].Value = CanonicalText.Read(row[i], table.Columns[i].Kind);
                    await insert.ExecuteNonQueryAsync(cancel);
                }
            }

            if (references is not null) await references.TightenAsync(db, tables, cancel);
            else if (await IsBrokenAsync(db, cancel)) throw new InvalidDataException("A row points to another that is missing.");
            await transaction.CommitAsync(cancel);
        }

        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=ON", cancel);
    }

    // All at once and first: a row others point to cannot be deleted on PostgreSQL, whenever the references are checked.
    private static async Task ClearAsync(InfoCenterDb db, IReadOnlyList<TableShape> tables, CancellationToken cancel)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var names = tables.Select(t => sql.DelimitIdentifier(t.Name)).ToList();
        await using var command = Command(db, db.Database.IsNpgsql() ? $"TRUNCATE {string.Join(", ", names)}" : string.Concat(names.Select(n => $"DELETE FROM {n};")));
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static DbCommand Prepare(InfoCenterDb db, TableShape table)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var command = Command(db,
            $"INSERT INTO {sql.DelimitIdentifier(table.Name)} ({string.Join(", ", table.Columns.Select(c => sql.DelimitIdentifier(c.Name)))}) " +
            $"VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"@p{i}"))})");
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{i}");
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static async Task<bool> IsBrokenAsync(InfoCenterDb db, CancellationToken cancel)
    {
        await using var command = Command(db, "PRAGMA foreign_key_check");
        await using var findings = await command.ExecuteReaderAsync(cancel);
        return await findings.ReadAsync(cancel);
    }

    private static DbCommand Command(InfoCenterDb db, string text)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = text;
        return command;
    }
}
