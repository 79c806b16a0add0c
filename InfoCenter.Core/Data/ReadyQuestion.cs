using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Data;

/// <summary>
/// A question the whole county asks: plain SQL that both engines understand. What EF and the opening of a connection add to it costs several times
/// its answer, so on SQLite the statement waits prepared on a connection that stays open.
/// </summary>
/// <typeparam name="TRow">A row of the answer; instants come without a kind and are UTC.</typeparam>
/// <param name="sql">What is asked about stands in it as <c>@p0</c>, <c>@p1</c> and so on.</param>
/// <param name="read">Makes a row of what the reader stands on.</param>
internal sealed class ReadyQuestion<TRow>(string sql, Func<DbDataReader, TRow> read)
{
    /// <summary>All rows of the answer; times in <paramref name="about"/> are UTC.</summary>
    /// <exception cref="Common.RuleBrokenException">Disk or engine failed.</exception>
    public async Task<IReadOnlyList<TRow>> AskAsync(InfoCenterDb db, object[] about, CancellationToken cancel)
    {
        if (db.Ready is { } ready) return ready.Ask(this, about, Read);

        // The server's driver keeps connections and statements itself.
        await db.Database.OpenConnectionAsync(cancel);
        await using var command = Prepare(db.Database.GetDbConnection(), about.Length);
        Fill(command, about);
        var rows = new List<TRow>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) rows.Add(read(reader));
        return rows;
    }

    /// <summary>The statement with a gap for each thing it asks about.</summary>
    internal DbCommand Prepare(DbConnection connection, int gaps)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < gaps; i++)
        {
            var gap = command.CreateParameter();
            gap.ParameterName = $"@p{i}";
            command.Parameters.Add(gap);
        }

        return command;
    }

    private List<TRow> Read(DbCommand command, object[] about)
    {
        Fill(command, about);
        var rows = new List<TRow>();
        using var reader = command.ExecuteReader();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    private static void Fill(DbCommand command, object[] about)
    {
        for (var i = 0; i < about.Length; i++) command.Parameters[i].Value = about[i];
    }
}
