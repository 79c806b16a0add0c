using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Files;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Roster.Import;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Attack;

/// <summary>The same thing handed in fifty times at once happens once (table S11).</summary>
public sealed class RepetitionTests : IDisposable
{
    private const int Times = 50;
    private readonly RosterOffice _roster = new();

    [Fact]
    public async Task A_roster_is_adopted_once()
    {
        var id = await _roster.Import.UploadAsync("名册.csv", RosterBook.Of(30).ToCsv());

        var done = await AtOnceAsync(() => new RosterAdoption(_roster.Office.Databases, _roster.Clerk, _roster.Office.Clock).CommitAsync(id));

        Assert.Equal(1, done);
        await using var db = _roster.Office.Databases.CreateDbContext();
        Assert.Equal(30, await db.People.CountAsync());
        Assert.Equal(30, await db.Mandates.CountAsync());
    }

    [Fact]
    public async Task A_duty_is_reported_once()
    {
        await _roster.AdoptAsync(RosterBook.Of(3));
        var clerk = _roster.Office.With(Role.Clerk);
        var reporting = new DutyReporting(_roster.Office.Databases, clerk, _roster.Office.Clock);
        var deputy = (await reporting.DeputiesAsync())[0];
        await using var db = _roster.Office.Databases.CreateDbContext();
        var facts = new DutyFacts { Kind = DutyKind.VoterContact, Content = "走访选民", On = new(2026, 6, 1) };

        var done = await AtOnceAsync(() => reporting.ReportAsync(deputy, facts));

        Assert.Equal(1, done);
        Assert.Equal(1, await db.DutyRecords.CountAsync());
    }

    [Fact]
    public async Task A_file_is_kept_once()
    {
        var attachments = new Attachments(_roster.Office.Databases, new FileStore(_roster.Office.Folder), _roster.Clerk, _roster.Office.Clock);

        var done = await AtOnceAsync(() => attachments.KeepAsync("照片.png", new MemoryStream(Pictures.Png()), FilePurpose.Evidence));

        Assert.Equal(Times, done);
        await using var db = _roster.Office.Databases.CreateDbContext();
        Assert.Equal(1, await db.Attachments.CountAsync());
    }

    public void Dispose() => _roster.Dispose();

    /// <summary>How many of the fifty were done; the others were refused, and nothing else.</summary>
    private static async Task<int> AtOnceAsync(Func<Task> act)
    {
        var start = new TaskCompletionSource();
        var all = Enumerable.Range(0, Times).Select(_ => Task.Run(async () =>
        {
            await start.Task;
            return await Record.ExceptionAsync(act);
        })).ToList();
        start.SetResult();
        var ends = await Task.WhenAll(all);

        Assert.All(ends, end => Assert.True(end is null or RuleBrokenException, $"{end}"));
        return ends.Count(end => end is null);
    }
}
