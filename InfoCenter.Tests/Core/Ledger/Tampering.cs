using System.Globalization;
using InfoCenter.Core.Ledger;
using InfoCenter.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Ledger;

/// <summary>An intruder who can write the database but has no key: alters the ledger in one of many ways and knows which entry must be named.</summary>
internal sealed class Tampering : IDisposable
{
    private const string Columns = "At, AccountId, AccountName, Origin, Act, Subject, Detail, Result, Changes, Algorithm, Previous, Seal";
    private static readonly string[] Texts = ["AccountName", "Origin", "Act", "Subject", "Detail", "Changes"];

    private readonly Office _office;
    private readonly SqliteConnection _connection;
    private readonly Random _dice;
    private readonly int _last;

    public Tampering(Office office, int seed)
    {
        (_office, _dice) = (office, new Random(seed));
        _connection = new SqliteConnection($"Data Source={office.Folder.DatabaseFile};Pooling=False");
        _connection.Open();
        _last = Convert.ToInt32(Ask("SELECT Sequence FROM LedgerHead"), CultureInfo.InvariantCulture);
        Run("PRAGMA synchronous=OFF; CREATE TEMP TABLE KeptEntry AS SELECT * FROM LedgerEntry; CREATE TEMP TABLE KeptHead AS SELECT * FROM LedgerHead");
    }

    public IReadOnlyList<(string Name, Func<long> Act)> Ways =>
    [
        ("a text", () => Edit(Texts[_dice.Next(Texts.Length)], "coalesce({0}, '') || 'x'")),
        ("a text emptied", () => Edit("Detail", "''")),
        ("a sign", () => Edit("Detail", "replace({0}, '改', '政')")),
        ("who", () => Edit("AccountId", "{0} + 1")),
        ("how it ended", () => Edit("Result", "CASE {0} WHEN 'Done' THEN 'Refused' ELSE 'Done' END")),
        ("nonsense in how it ended", () => Edit("Result", "'nonsense'")),
        ("the algorithm", () => Edit("Algorithm", "CASE {0} WHEN 'HmacSm3' THEN 'HmacSha256' ELSE 'HmacSm3' END")),
        ("the time", () => Edit("At", $"strftime('%Y-%m-%d %H:%M:%f', {{0}}, '{_dice.Next(1, 90000)} seconds')")),
        ("nonsense in the time", () => Edit("At", "'yesterday'")),
        ("the changes taken away", () => Edit("Changes", "NULL", "Changes IS NOT NULL")),
        ("the seal", () => Edit("Seal", "randomblob(32)")),
        ("no seal", () => Edit("Seal", "x''")),
        ("the link", () => Edit("Previous", "randomblob(32)")),
        ("a number", () => Edit("Id", $"{_last + 100}")),
        ("one deleted", () => With(Any(), k => Run($"DELETE FROM LedgerEntry WHERE Id = {k}"))),
        ("one deleted, the rest moved up", () => With(Any(upTo: _last - 1), k => Run($"DELETE FROM LedgerEntry WHERE Id = {k}; {Move(k, -1)}"))),
        ("two exchanged", Exchange),
        ("one written over another", Repeat),
        ("one inserted", () => With(Any(), k => Run($"{Move(k - 1, +1)}; INSERT INTO LedgerEntry (Id, {Columns}) SELECT {k}, {Columns} FROM KeptEntry WHERE Id = {k}; UPDATE LedgerEntry SET Detail = 'x' WHERE Id = {k}"))),
        ("one added at the end", () => With(_last + 1, k => Run($"INSERT INTO LedgerEntry (Id, {Columns}) SELECT {k}, {Columns} FROM KeptEntry WHERE Id = {Any()}"))),
        ("the tail written anew without the key", () => With(Any(), k => Rewrite(k, Guess()))),
        ("the tail cut off", () => With(Any(from: 2), k => Run($"DELETE FROM LedgerEntry WHERE Id >= {k}"))),
        ("the tail cut off and the head put back", () => With(Any(from: 2), k => Run($"DELETE FROM LedgerEntry WHERE Id >= {k}; {HeadAt(k - 1)}"))),
        ("everything deleted and the head put back", () => With(1, _ => Run("DELETE FROM LedgerEntry; UPDATE LedgerHead SET Sequence = 0, Seal = x''"))),
        ("the head put back", () => With(Any(from: 2), k => Run(HeadAt(k - 1)))),
    ];

    public void Undo() => Run("DELETE FROM LedgerEntry; INSERT INTO LedgerEntry SELECT * FROM KeptEntry; DELETE FROM LedgerHead; INSERT INTO LedgerHead SELECT * FROM KeptHead");

    /// <summary>What only somebody with the key can do; the anchors show it.</summary>
    public long RewriteWithKey() => With(Any(), k => Rewrite(k, File.ReadAllBytes(Path.Combine(_office.Folder.Below("keys"), "ledger.key"))));

    public void Dispose() => _connection.Dispose();

    private static string Move(long behind, int by) =>
        $"UPDATE LedgerEntry SET Id = -(Id + ({by})) WHERE Id > {behind}; UPDATE LedgerEntry SET Id = -Id WHERE Id < 0; UPDATE LedgerHead SET Sequence = Sequence + ({by})";

    private static string HeadAt(long k) => $"UPDATE LedgerHead SET Sequence = {k}, Seal = (SELECT Seal FROM KeptEntry WHERE Id = {k})";

    private static long With(long k, Action<long> act)
    {
        act(k);
        return k;
    }

    private long Any(int from = 1, int upTo = 0) => _dice.Next(from, (upTo == 0 ? _last : upTo) + 1);

    private byte[] Guess()
    {
        var key = new byte[32];
        _dice.NextBytes(key);
        return key;
    }

    private long Edit(string column, string to, string where = "1")
    {
        var change = string.Format(CultureInfo.InvariantCulture, to, column);
        for (; ; )
        {
            var k = Any();
            if (Run($"UPDATE LedgerEntry SET {column} = {change} WHERE Id = {k} AND {where} AND {column} IS NOT {change}") == 1) return k;
        }
    }

    private long Exchange()
    {
        var (one, other) = (Any(upTo: _last - 1), 0L);
        other = Any(from: (int)one + 1);
        Run($"UPDATE LedgerEntry SET Id = -1 WHERE Id = {one}; UPDATE LedgerEntry SET Id = {one} WHERE Id = {other}; UPDATE LedgerEntry SET Id = {other} WHERE Id = -1");
        return one;
    }

    private long Repeat()
    {
        var (from, to) = (Any(), Any());
        while (to == from) to = Any();
        Run($"DELETE FROM LedgerEntry WHERE Id = {to}; INSERT INTO LedgerEntry (Id, {Columns}) SELECT {to}, {Columns} FROM KeptEntry WHERE Id = {from}");
        return to;
    }

    private void Rewrite(long from, byte[] key)
    {
        using var db = _office.Databases.CreateDbContext();
        var entries = db.LedgerEntries.AsNoTracking().OrderBy(e => e.Id).Where(e => e.Id >= from - 1).ToList();
        var previous = from == 1 ? [] : entries[0].Seal;
        foreach (var entry in entries.Where(e => e.Id >= from))
        {
            if (entry.Id == from) entry.Tell("rewritten");
            entry.Close(entry.Algorithm, previous, key);
            previous = entry.Seal;
            Run($"UPDATE LedgerEntry SET Changes = @changes, Previous = @previous, Seal = @seal WHERE Id = {entry.Id}",
                ("@changes", entry.Changes), ("@previous", entry.Previous), ("@seal", entry.Seal));
        }

        Run("UPDATE LedgerHead SET Seal = @seal", ("@seal", previous));
    }

    private object? Ask(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private int Run(string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command.ExecuteNonQuery();
    }
}
