using InfoCenter.Core.Accounts;
using InfoCenter.Core.Backups;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Backups;

/// <summary>From one engine to the other and back: the same content, and work goes on.</summary>
[Trait("Engine", "SQLite")]
public sealed class DatabaseMoveTests : IDisposable
{
    private readonly Office _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task There_and_back_nothing_is_different_and_the_next_row_gets_the_next_number()
    {
        using var cluster = new PostgresCluster();
        var roster = new RosterOffice(_office);
        await roster.AdoptAsync(RosterBook.Of(40).Add(0, (RosterField.Level, "县"), (RosterField.Term, "竹山县第十九届"), (RosterField.CardNumber, "C1")));
        var before = await HashAsync();

        var moved = await Move().MoveAsync(cluster.ConnectionString);

        Assert.Equal(before.Total, moved.Content.Total);
        Assert.True(File.Exists(moved.SetAside));
        Assert.False(File.Exists(_office.Folder.DatabaseFile));
        await WorkGoesOnAsync(41);
        var there = await HashAsync();

        var back = await Move().MoveAsync(null);

        Assert.Equal(there.Total, back.Content.Total);
        await WorkGoesOnAsync(42);
        var ledger = await new LedgerVerification(new Databases(_office.Folder), _office.Folder, CurrentUser.CommandLine).VerifyAsync();
        Assert.Null(ledger.FirstBad);
        Figures.Note("R6", "SQLite to PostgreSQL and back, 40 deputies imported", 2, null, "content hash equal both ways; identity columns go on; ledger chain valid");
    }

    [Fact]
    public async Task A_target_in_use_is_refused_and_the_office_stays_where_it_is()
    {
        using var cluster = new PostgresCluster();
        Upgrade.Apply(new Databases(_office.Folder, cluster.ConnectionString), _office.Folder);

        await Refusal.ExpectAsync(nameof(BackupRules.DatabaseIsNotEmpty), () => Move().MoveAsync(cluster.ConnectionString));

        Assert.Null(EngineChoice.PostgresOf(_office.Folder));
        Assert.True(File.Exists(_office.Folder.DatabaseFile));
    }

    [Fact]
    public async Task While_a_server_runs_nothing_is_moved()
    {
        using var serving = DataLock.Share(_office.Folder, DataLock.Serving);
        using var another = DataLock.Share(_office.Folder, DataLock.Serving);
        Assert.NotNull(another);

        await Refusal.ExpectAsync(nameof(BackupRules.ServerIsRunning), () => Move().MoveAsync("Host=nowhere"));
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_a_sentence() =>
        await Refusal.ExpectAsync(nameof(BackupRules.TargetCannotBeReached), () => Move().MoveAsync("Host=127.0.0.1;Port=1;Username=x;Database=x;Timeout=2"));

    private DatabaseMove Move() => new(new Databases(_office.Folder), _office.Folder, _office.With(Role.Administrator), _office.Clock);

    private async Task<ContentHash> HashAsync()
    {
        await using var db = new Databases(_office.Folder).CreateDbContext();
        return await ContentHash.OfAsync(db);
    }

    private async Task WorkGoesOnAsync(int nextPerson)
    {
        await using var db = new Databases(_office.Folder).CreateDbContext();
        var person = new Person(new PersonFacts { Name = "曾𬸣", TownshipCode = Office.Pankou });
        db.People.Add(person);
        db.Record(_office.With(Role.Clerk), _office.Clock, "AddPerson", "Person", "");
        await db.SaveChangesAsync();
        Assert.Equal(nextPerson, person.Id);
    }
}
