using System.Buffers;
using System.Data.Common;
using InfoCenter.Core.Data;

namespace InfoCenter.Core.Ledger;

/// <summary>An entry as it is stored: where on its page the bytes that were sealed lie, and what it was sealed with.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Start">Where its bytes begin; the seal before it stands at their end, its own behind them.</param>
/// <param name="Length">How many they are.</param>
/// <param name="PreviousLength">How long the seal before it is.</param>
/// <param name="SealLength">How long its own is.</param>
/// <param name="Algorithm">Null where the row cannot be read as an entry.</param>
internal readonly record struct SealedRow(long Id, int Start, int Length, int PreviousLength, int SealLength, SealAlgorithm? Algorithm);

/// <summary>Some entries in a row, read without making objects of them; a page is filled again and again.</summary>
internal sealed class SealedPage
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1 << 20);
    private readonly List<SealedRow> _rows = [];

    public IReadOnlyList<SealedRow> Rows => _rows;

    public ReadOnlySpan<byte> BytesOf(SealedRow row) => _bytes.WrittenSpan.Slice(row.Start, row.Length);

    public ReadOnlySpan<byte> PreviousOf(SealedRow row) => BytesOf(row)[^row.PreviousLength..];

    public ReadOnlySpan<byte> SealOf(SealedRow row) => _bytes.WrittenSpan.Slice(row.Start + row.Length, row.SealLength);

    public void Clear()
    {
        _bytes.ResetWrittenCount();
        _rows.Clear();
    }

    public void Add(in SealedFields fields, SealAlgorithm? algorithm, ReadOnlySpan<byte> seal)
    {
        var start = _bytes.WrittenCount;
        var length = fields.WriteTo(_bytes);
        _bytes.Write(seal);
        _rows.Add(new(fields.Id, start, length, fields.Previous.Length, seal.Length, algorithm));
    }

    public void AddUnreadable() => _rows.Add(default);
}

/// <summary>Reads the ledger forward, a page at a time. A page is read to its end before anything else is done, so that no writer waits for the checking.</summary>
internal sealed class SealedRows(DbConnection connection) : IAsyncDisposable
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
        if (_command is not null) await _command.DisposeAsync();
    }

    private static void Take(SealedPage page, DbDataReader row)
    {
        var algorithm = row.BytesOf(10);
        page.Add(
            new()
            {
                Id = row.GetInt64(0),
                Ticks = row.GetDateTime(1).Ticks,
                AccountId = row.GetInt32(2),
                AccountName = row.BytesOf(3),
                Origin = row.BytesOf(4),
                Act = row.BytesOf(5),
                Subject = row.BytesOf(6),
                Detail = row.BytesOf(7),
                Result = row.BytesOf(8),
                HasChanges = !row.IsDBNull(9),
                Changes = row.BytesOf(9),
                Algorithm = algorithm,
                Previous = row.BytesOf(11),
            },
            algorithm.SequenceEqual("HmacSha256"u8) ? SealAlgorithm.HmacSha256 : algorithm.SequenceEqual("HmacSm3"u8) ? SealAlgorithm.HmacSm3 : null,
            row.BytesOf(12));
    }

    private async Task<DbCommand> PrepareAsync(CancellationToken cancel)
    {
        var command = connection.CreateCommand();
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
