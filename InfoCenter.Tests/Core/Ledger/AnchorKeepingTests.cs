using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Ledger;
using InfoCenter.Tests.Support;
using Microsoft.Data.Sqlite;

namespace InfoCenter.Tests.Core.Ledger;

/// <summary>Anchors stand outside the database and show what the database alone cannot.</summary>
public sealed class AnchorKeepingTests : IDisposable
{
    private readonly Office _office = new();

    public void Dispose() => _office.Dispose();

    [Fact, Trait("Engine", "SQLite")] // the alteration is written into the file itself
    public async Task A_tail_cut_off_with_its_head_is_found_by_the_folders_own_anchor()
    {
        await ActAsync("First");
        var anchor = await Keeping(Role.Auditor).DrawAsync();
        Assert.Null((await VerifyAsync()).FirstBad);

        Sql("DELETE FROM LedgerEntry WHERE Id >= 2; UPDATE LedgerHead SET Sequence = 1, Seal = (SELECT Seal FROM LedgerEntry WHERE Id = 1)");

        var found = (await VerifyAsync()).FirstBad;
        Assert.Equal((2L, LedgerFault.EndIsGone, anchor), (found!.Sequence, found.Fault, found.Anchor!));
    }

    [Fact, Trait("Engine", "SQLite")] // the alteration is written into the file itself
    public async Task A_ledger_emptied_and_begun_anew_is_not_sealed_as_if_it_were_old()
    {
        await ActAsync("First");
        await Keeping(Role.Auditor).DrawAsync();
        Sql("UPDATE LedgerEntry SET Detail = 'x', Seal = x'', Previous = x''; UPDATE LedgerHead SET Sequence = 0, Seal = x'', KeyMark = ''");

        Assert.Equal(0, OldEntries.Seal(_office.Databases, _office.Folder));
        Assert.NotNull((await VerifyAsync()).FirstBad);
    }

    [Fact]
    public async Task Once_a_day_is_enough_and_a_day_without_acts_still_gets_one()
    {
        var nightly = new AnchorKeeping(_office.Databases, _office.Folder, CurrentUser.Automatic, _office.Clock);
        Assert.Null(await nightly.DrawDailyAsync());
        await ActAsync("First");

        Assert.NotNull(await nightly.DrawDailyAsync());
        Assert.Null(await nightly.DrawDailyAsync());
        _office.Clock.Pass(TimeSpan.FromDays(1));
        Assert.NotNull(await nightly.DrawDailyAsync());

        Assert.Equal(2, nightly.List().Count);
        Assert.Null((await VerifyAsync()).FirstBad);
    }

    [Theory]
    [InlineData(Role.Clerk)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.SecurityAdministrator)]
    public async Task Only_the_auditor_draws_anchors_and_reads_the_ledger(Role role)
    {
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => Keeping(role).DrawAsync());
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => new LedgerReading(_office.Databases, _office.With(role)).ListAsync(new()));
    }

    private AnchorKeeping Keeping(Role role) => new(_office.Databases, _office.Folder, _office.With(role), _office.Clock);

    private Task<LedgerOutcome> VerifyAsync() => LedgerSealingTests.VerifyAsync(_office.Databases, _office.Folder);

    private async Task ActAsync(string act)
    {
        await using var db = _office.Databases.CreateDbContext();
        db.Record(_office.With(Role.Clerk), _office.Clock, act, "Trial", "");
        await db.SaveChangesAsync();
    }

    private void Sql(string command)
    {
        using var connection = new SqliteConnection($"Data Source={_office.Folder.DatabaseFile}");
        connection.Open();
        using var run = connection.CreateCommand();
        run.CommandText = command;
        run.ExecuteNonQuery();
    }
}
