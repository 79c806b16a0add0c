using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Ledger;

/// <summary>Entries are numbered and chained in the transaction of the change, whoever writes and how many at once.</summary>
public sealed class LedgerSealingTests : IDisposable
{
    private readonly Office _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task Every_way_of_saving_makes_one_chain_without_a_gap()
    {
        var user = _office.With(Role.Clerk);
        await using (var db = _office.Databases.CreateDbContext())
        {
            db.Record(user, _office.Clock, "First", "Trial", "");
            await db.SaveChangesAsync();
            db.Record(user, _office.Clock, "Second", "Trial", "");
            db.Record(user, _office.Clock, "Third", "Trial", "");
            db.SaveChanges();
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Record(user, _office.Clock, "Fourth", "Trial", "");
            await db.SaveChangesAsync();
            db.Record(user, _office.Clock, "Fifth", "Trial", "");
            db.SaveChanges();
            await transaction.CommitAsync();
        }

        await using var reading = _office.Databases.CreateDbContext();
        var entries = await reading.LedgerEntries.OrderBy(e => e.Id).ToListAsync();
        Assert.Equal([1, 2, 3, 4, 5], entries.Select(e => e.Id));
        Assert.Equal(["First", "Second", "Third", "Fourth", "Fifth"], entries.Select(e => e.Act));
        Assert.All(entries.Zip(entries.Skip(1)), pair => Assert.Equal(pair.First.Seal, pair.Second.Previous));
        Assert.Null((await VerifyAsync(_office.Databases, _office.Folder)).FirstBad);
    }

    [Fact]
    public async Task What_is_rolled_back_leaves_no_gap()
    {
        var user = _office.With(Role.Clerk);
        await using (var db = _office.Databases.CreateDbContext())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Record(user, _office.Clock, "Lost", "Trial", "");
            await db.SaveChangesAsync();
        }

        await using (var db = _office.Databases.CreateDbContext())
        {
            db.Record(user, _office.Clock, "Kept", "Trial", "");
            await db.SaveChangesAsync();
        }

        var outcome = await VerifyAsync(_office.Databases, _office.Folder);
        Assert.Equal((1, null), (outcome.Entries, outcome.FirstBad));
    }

    [Fact]
    public async Task A_save_that_failed_is_numbered_anew_when_it_is_tried_again()
    {
        var user = _office.With(Role.Clerk);
        await using var db = _office.Databases.CreateDbContext();
        var account = new Account("twice", "王文员", Role.Clerk);
        db.Accounts.Add(account);
        db.Record(user, _office.Clock, "First", "Trial", "");
        db.Record(user, _office.Clock, "Second", "Trial", "");
        await using (var other = _office.Databases.CreateDbContext())
        {
            other.Accounts.Add(new Account("twice", "李文员", Role.Clerk));
            other.Record(user, _office.Clock, "Faster", "Trial", "");
            await other.SaveChangesAsync();
        }

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        db.Entry(account).State = EntityState.Detached;
        await db.SaveChangesAsync();

        var outcome = await VerifyAsync(_office.Databases, _office.Folder);
        Assert.Equal((3, null), (outcome.Entries, outcome.FirstBad));
    }

    [Fact]
    public async Task An_entry_is_never_changed_or_deleted_through_the_program()
    {
        await using var db = _office.Databases.CreateDbContext();
        db.Record(_office.With(Role.Clerk), _office.Clock, "First", "Trial", "");
        await db.SaveChangesAsync();

        db.LedgerEntries.Remove(await db.LedgerEntries.SingleAsync());

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Whoever_has_another_key_cannot_write_into_the_chain()
    {
        await WriteAsync(_office.Databases, _office.With(Role.Clerk), "First");
        await File.WriteAllBytesAsync(Path.Combine(_office.Folder.Below("keys"), "ledger.key"), new byte[32]);

        await Refusal.ExpectAsync(nameof(LedgerRules.KeyIsAnother), () => WriteAsync(new Databases(_office.Folder), _office.With(Role.Clerk), "Second"));
    }

    [Fact]
    public Task Writers_at_once_make_one_chain() => WriteAtOnceAsync(_office.Databases, new Databases(_office.Folder));

    [Fact]
    public async Task Writers_of_two_nodes_make_one_chain_on_PostgreSQL()
    {
        using var cluster = new PostgresCluster();
        var node = new Databases(_office.Folder, cluster.ConnectionString);
        Upgrade.Apply(node, _office.Folder);

        await WriteAtOnceAsync(node, new Databases(_office.Folder, cluster.ConnectionString));
    }

    [Fact, Trait("Engine", "SQLite")] // the alterations are written into the file itself
    public async Task Entries_from_before_the_seals_are_sealed_once_at_the_next_start()
    {
        for (var i = 0; i < 5; i++) await WriteAsync(_office.Databases, _office.With(Role.Clerk), $"Act{i}");
        Sql("UPDATE LedgerEntry SET Seal = x'', Previous = x''; DELETE FROM LedgerEntry WHERE Id = 3; UPDATE LedgerHead SET Sequence = 0, Seal = x'', KeyMark = ''");

        Assert.Equal(4, OldEntries.Seal(_office.Databases, _office.Folder));
        Assert.Equal(0, OldEntries.Seal(_office.Databases, _office.Folder));

        await WriteAsync(_office.Databases, _office.With(Role.Clerk), "Newer");
        var outcome = await VerifyAsync(_office.Databases, _office.Folder);
        Assert.Equal((5, null), (outcome.Entries, outcome.FirstBad));
        await using var db = _office.Databases.CreateDbContext();
        Assert.Equal(["Act0", "Act1", "Act3", "Act4", "Newer"], await db.LedgerEntries.OrderBy(e => e.Id).Select(e => e.Act).ToListAsync());
    }

    internal static Task<LedgerOutcome> VerifyAsync(Databases databases, DataFolder folder, params string[] anchors) =>
        new LedgerVerification(databases, folder, CurrentUser.CommandLine).VerifyAsync(anchors);

    private void Sql(string command)
    {
        using var connection = new SqliteConnection($"Data Source={_office.Folder.DatabaseFile}");
        connection.Open();
        using var run = connection.CreateCommand();
        run.CommandText = command;
        run.ExecuteNonQuery();
    }

    private async Task WriteAsync(Databases databases, CurrentUser user, string act)
    {
        await using var db = databases.CreateDbContext();
        db.Record(user, _office.Clock, act, "Trial", "");
        await db.SaveChangesAsync();
    }

    // Half with a transaction around several saves, half without.
    private async Task WriteAtOnceAsync(params Databases[] nodes)
    {
        const int Writers = 8, Acts = 10;
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var user = _office.Allowed();
            for (var act = 0; act < Acts; act++)
            {
                await using var db = nodes[writer % nodes.Length].CreateDbContext();
                await using var transaction = act % 2 == 0 ? await db.Database.BeginTransactionAsync() : null;
                db.Accounts.Add(new Account($"a{writer}-{act}", "王文员", Role.Clerk));
                await db.SaveChangesAsync();
                db.Record(user, _office.Clock, "Write", $"Account {writer}-{act}", "");
                await db.SaveChangesAsync();
                if (transaction is not null) await transaction.CommitAsync();
            }
        })));

        var outcome = await VerifyAsync(nodes[0], _office.Folder);
        Assert.Equal((Writers * Acts, null), (outcome.Entries, outcome.FirstBad));
    }
}
