using System.Buffers;
using System.Data.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Ledger;

/// <summary>An entry as it is stored: where the bytes that were sealed lie, and what it was sealed with.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Start">Where its bytes begin on the page.</param>
/// <param name="Length">How many they are.</param>
/// <param name="Algorithm">Null where the row cannot be read as an entry.</param>
/// <param name="Previous">The seal before it.</param>
/// <param name="Seal">Its own.</param>
internal readonly record struct SealedRow(long Id, int Start, int Length, SealAlgorithm? Algorithm, byte[] Previous, byte[] Seal);

/// <summary>Some entries in a row, read without making objects of them; a page is filled again and again.</summary>
internal sealed class SealedPage
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1 << 20);
    private readonly List<SealedRow> _rows = [];

    public IReadOnlyList<SealedRow> Rows => _rows;

    public ReadOnlySpan<byte> BytesOf(SealedRow row) => _bytes.WrittenSpan.Slice(row.Start, row.Length);

    public void Clear()
    {
        _bytes.ResetWrittenCount();
        _rows.Clear();
    }

    public void Add(in SealedFields fields, SealAlgorithm? algorithm, byte[] seal)
    {
        var start = _bytes.WrittenCount;
        fields.WriteTo(_bytes);
        _rows.Add(new(fields.Id, start, _bytes.WrittenCount - start, algorithm, fields.Previous, seal));
    }

    public void AddUnreadable() => _rows.Add(new(0, 0, 0, null, [], []));
}

/// <summary>Reads the ledger forward, a page at a time. A page is read to its end before anything else is done, so that no writer waits for the checking.</summary>
internal sealed class SealedRows(InfoCenterDb db) : IAsyncDisposable
{
    // Small enough that writers never wait for a reader.
    private const int Page = 2000;

    private const string Query = """
        SELECT "Id", "At", "AccountId", "AccountName", "Origin", "Act", "Subject", "Detail", "Result", "Changes", "Algorithm", "Previous", "Seal"
        FROM "LedgerEntry" WHERE "Id" > @after ORDER BY "Id" LIMIT @page
        """;

    private DbCommand? _command;

    /// <summary>Fills the page with what follows a number; a row that cannot be read ends it.</summary>
    /// <returns>False where nothing follows.</returns>
    public async Task<bool> ReadAsync(SealedPage page, long after, CancellationToken cancel)
    {
        page.Clear();
        var command = _command ??= await PrepareAsync(cancel);
        command.Parameters["@after"].Value = after;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (reader.Read())
        {
            try
            {
                Take(page, reader);
            }
            catch (Exception error) when (error is FormatException or InvalidOperationException or InvalidCastException or OverflowException or ArgumentException)
            {
                // A row somebody wrote nonsense into; the ones before it are still checked.
                page.AddUnreadable();
                break;
            }
        }

        return page.Rows.Count > 0;
    }

    public async ValueTask DisposeAsync()
    {
        if (_command is null) return;
        await _command.DisposeAsync();
        await db.Database.CloseConnectionAsync();
    }

    private static void Take(SealedPage page, DbDataReader row)
    {
        var algorithm = row.GetFieldValue<byte[]>(10);
        page.Add(
            new(row.GetInt64(0), row.GetDateTime(1).Ticks, row.GetInt32(2), row.GetFieldValue<byte[]>(3), row.GetFieldValue<byte[]>(4), row.GetFieldValue<byte[]>(5),
                row.GetFieldValue<byte[]>(6), row.GetFieldValue<byte[]>(7), row.GetFieldValue<byte[]>(8), row.IsDBNull(9) ? null : row.GetFieldValue<byte[]>(9), algorithm,
                row.GetFieldValue<byte[]>(11)),
            algorithm.AsSpan().SequenceEqual("HmacSha256"u8) ? SealAlgorithm.HmacSha256 : algorithm.AsSpan().SequenceEqual("HmacSm3"u8) ? SealAlgorithm.HmacSm3 : null,
            row.GetFieldValue<byte[]>(12));
    }

    private async Task<DbCommand> PrepareAsync(CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = Query;
        foreach (var (name, value) in new (string, object)[] { ("@after", 0L), ("@page", Page) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        await command.PrepareAsync(cancel);
        return command;
    }
}
