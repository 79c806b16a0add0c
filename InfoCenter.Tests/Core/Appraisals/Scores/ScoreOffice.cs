using InfoCenter.Core.Accounts;
using InfoCenter.Core.Appraisals.Scores;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Core.Duties;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Appraisals.Scores;

/// <summary>The duty office with a dozen county deputies of Chengguan, published visits, and the seeded draft adopted by a second person.</summary>
internal sealed class ScoreOffice : IDisposable
{
    /// <summary>The seeded draft.</summary>
    public const int Book = 1;

    private readonly DutyOffice _duties;

    /// <param name="isAdopted">Whether the seeded draft is in force.</param>
    /// <param name="office">Somebody else's; null makes one.</param>
    public ScoreOffice(bool isAdopted = true, Office? office = null)
    {
        _duties = new(office ?? new());
        Second = Office.With(Role.Clerk);
        Wang = new(new Standing(700, "王强", Role.Deputy.Rights(), PersonId: _duties.Wang));
        Others = [.. Enumerable.Range(0, 10).Select(i => _duties.Deputy($"代表{(char)('甲' + i)}", Office.Chengguan, Level.County))];
        using var db = Office.Databases.CreateDbContext();
        if (!isAdopted) return;
        db.ScoreRuleBooks.Find(Book)!.Amend(new("2026年办法", 2026, 10, 5, CommendBy.TopShare, 10), Clerk.Sign(Office.Clock));
        var book = db.ScoreBookAsync(Book, CancellationToken.None).GetAwaiter().GetResult();
        book.Adopt(Second.Sign(Office.Clock));
        db.SaveChanges();
    }

    public Office Office => _duties.Office;

    public CurrentUser Clerk => _duties.Centre;

    public CurrentUser Second { get; }

    public CurrentUser Township => _duties.Township;

    public CurrentUser Neighbour => _duties.Neighbour;

    public CurrentUser Wang { get; }

    public int WangId => _duties.Wang;

    public int StrangerId => _duties.Stranger;

    /// <summary>Ten more county deputies of Chengguan, so that they are enough to be compared.</summary>
    public IReadOnlyList<int> Others { get; }

    public ScoreRuleKeeping KeepingBy(CurrentUser user) => new(Office.Databases, user, Office.Clock);

    public ScoreRunning RunningBy(CurrentUser user) => new(Office.Databases, user, Office.Clock);

    public ScoreReading ReadingBy(CurrentUser user) => new(Office.Databases, user);

    public ScoreObjecting ObjectingBy(CurrentUser user) => new(Office.Databases, user, Office.Clock);

    public ScoreTrials Trials => new(Office.Databases, Clerk);

    public ScoreExport Export => new(Office.Databases, Clerk, Office.Clock);

    /// <summary>One more county deputy.</summary>
    public int Deputy(string name, string townshipCode) => _duties.Deputy(name, townshipCode, Level.County);

    /// <summary>A published record.</summary>
    public int Publish(int personId, DutyFacts facts, bool isPublished = true)
    {
        using var db = Office.Databases.CreateDbContext();
        var record = new DutyRecord(personId, Office.Chengguan, facts, DutySource.Form, Office.Clock.Today);
        record.Submit(new(801, "甲", Office.Clock.Now));
        record.Verify(new(802, "乙", Office.Clock.Now));
        if (isPublished) record.Publish(new(803, "丙", Office.Clock.Now));
        db.DutyRecords.Add(record);
        db.SaveChanges();
        return record.Id;
    }

    /// <summary>A published visit: one point by the seeded draft.</summary>
    public int Visit(int personId, int day = 1) => Publish(personId, new() { Kind = DutyKind.VoterContact, Content = "走访选民", On = new(2026, 6, day) });

    /// <summary>A year counted by the clerk and announced.</summary>
    public async Task<int> AnnouncedAsync()
    {
        var id = await RunningBy(Clerk).ComputeAsync(2026);
        await RunningBy(Clerk).AnnounceAsync(id, 1);
        return id;
    }

    public async Task<ScoreRun> RunAsync(int id) => (await ReadingBy(Clerk).OpenAsync(id)).Run;

    public async Task CloseAsync(int id, CurrentUser by) => await RunningBy(by).CloseAsync(id, (await RunAsync(id)).Version);

    public void Dispose() => _duties.Dispose();
}
