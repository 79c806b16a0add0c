using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Data;

/// <summary>One table's rows, and the SHA-256 of their canonical text.</summary>
public sealed record TableHash(string Table, long Rows, string Hash);

/// <summary>What a database holds, in one number a table and one for all: equal contents have equal hashes, on SQLite and on PostgreSQL.</summary>
public sealed record ContentHash(IReadOnlyList<TableHash> Tables)
{
    /// <summary>SHA-256 over all tables, lower-case hexadecimal.</summary>
    public string Total { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(Tables.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Table} {t.Rows} {t.Hash}\n"))))));

    /// <summary>Reads every table of the model at one instant.</summary>
    public static Task<ContentHash> OfAsync(InfoCenterDb db, CancellationToken cancel = default) => OfAsync(db, TableShape.Of(db), cancel);

    /// <summary>Reads the given tables, which may be those of an older version of the program.</summary>
    internal static async Task<ContentHash> OfAsync(InfoCenterDb db, IEnumerable<TableShape> tables, CancellationToken cancel = default)
    {
        await using var reading = db.Database.CurrentTransaction is null ? await Snapshot.HoldAsync(db, cancel) : null;
        var hashes = new List<TableHash>();
        foreach (var table in tables.OrderBy(t => t.Name, StringComparer.Ordinal)) hashes.Add(await TableText.WriteAsync(db, table, Stream.Null, cancel));
        return new(hashes);
    }

    /// <summary>Leaves tables out that are meant to differ, as the ledger after a refusal.</summary>
    public ContentHash Except(params string[] tables) => new([.. Tables.Where(t => !tables.Contains(t.Table))]);

    /// <summary>The tables that differ from another database's.</summary>
    public IEnumerable<string> DifferFrom(ContentHash other) =>
        Tables.Except(other.Tables).Concat(other.Tables.Except(Tables)).Select(t => t.Table).Distinct();
}
