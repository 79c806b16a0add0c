using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace InfoCenter.Core.Data;

/// <summary>
/// A table as text both engines write alike: a heading, then one JSON array a row, ordered by key. What is stored is written: an encrypted column stays encrypted.
/// </summary>
internal static class TableText
{
    /// <summary>Writes the table and answers how many rows it has and the SHA-256 of its text.</summary>
    public static async Task<TableHash> WriteAsync(InfoCenterDb db, TableShape table, Stream output, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var line = new StringBuilder();
        await SendAsync(table.Heading());

        if (db.Database.GetDbConnection().State is not System.Data.ConnectionState.Open) await db.Database.OpenConnectionAsync(cancel);
        await using var command = Select(db, table);
        await using var rows = await command.ExecuteReaderAsync(System.Data.CommandBehavior.SequentialAccess, cancel);
        var count = 0L;
        while (await rows.ReadAsync(cancel))
        {
            line.Clear().Append('[');
            for (var i = 0; i < table.Columns.Count; i++)
            {
                if (i > 0) line.Append(',');
                CanonicalText.Add(line, rows, i, table.Columns[i].Kind);
            }

            await SendAsync(line.Append("]\n").ToString());
            count++;
        }

        return new(table.Name, count, Convert.ToHexStringLower(hash.GetHashAndReset()));

        async ValueTask SendAsync(string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(bytes);
            await output.WriteAsync(bytes, cancel);
        }
    }

    /// <summary>The heading of a table's text, and its rows.</summary>
    /// <exception cref="InvalidDataException">The text is no table's.</exception>
    public static async Task<(TableShape Table, IAsyncEnumerable<JsonElement> Rows)> ReadAsync(StreamReader text, CancellationToken cancel)
    {
        using var heading = JsonDocument.Parse(await text.ReadLineAsync(cancel) ?? throw new InvalidDataException("A table has no heading."));
        var root = heading.RootElement;
        var table = new TableShape(
            root.GetProperty("table").GetString()!,
            [.. root.GetProperty("columns").EnumerateObject().Select(c => new ColumnShape(c.Name, Enum.Parse<ColumnKind>(c.Value.GetString()!)))],
            [.. root.GetProperty("key").EnumerateArray().Select(k => k.GetString()!)]);
        return (table, RowsAsync());

        async IAsyncEnumerable<JsonElement> RowsAsync()
        {
            while (await text.ReadLineAsync(cancel) is { } line)
            {
                using var row = JsonDocument.Parse(line);
                yield return row.RootElement;
            }
        }
    }

    private static DbCommand Select(InfoCenterDb db, TableShape table)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText =
            $"SELECT {string.Join(", ", table.Columns.Select(c => sql.DelimitIdentifier(c.Name)))} FROM {sql.DelimitIdentifier(table.Name)} " +
            $"ORDER BY {string.Join(", ", table.Key.Select(Ordered))}";
        return command;

        // SQLite compares texts by their bytes; a cluster set up in Chinese would not.
        string Ordered(string key) => sql.DelimitIdentifier(key)
            + (db.Database.IsNpgsql() && table.Columns.Single(c => c.Name == key).Kind is ColumnKind.Text ? " COLLATE \"C\"" : "");
    }
}
