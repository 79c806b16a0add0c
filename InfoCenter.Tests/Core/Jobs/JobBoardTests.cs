using InfoCenter.Core.Common;
using InfoCenter.Core.Jobs;
using InfoCenter.Core.Ledger;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Jobs;

public sealed class JobBoardTests : IDisposable
{
    private readonly Office _office = new();
    private readonly JobNews _news = new();
    private readonly JobBoard _board;

    public JobBoardTests() => _board = BoardOf(_office.Allowed(Permission.PrintArchives));

    [Fact]
    public async Task Nobody_sees_cancels_or_fetches_anothers_job()
    {
        var id = await _board.EnqueueAsync("count", "数一数", 1);
        var other = BoardOf(_office.Allowed(Permission.PrintArchives));

        Assert.Empty(await other.ListMineAsync());
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => other.CancelAsync(id));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => other.FetchResultAsync(id));
        await Refusal.ExpectAsync(nameof(JobRules.ResultIsNotReady), () => _board.FetchResultAsync(id));
    }

    [Fact]
    public async Task Without_the_right_of_the_work_nothing_is_handed_in()
    {
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired),
            () => BoardOf(_office.Allowed(Permission.ReadArchives)).EnqueueAsync("count", "数一数", 1));

        await using var db = _office.Databases.CreateDbContext();
        Assert.Empty(await db.Jobs.ToListAsync());
    }

    [Fact]
    public async Task Handing_in_and_calling_off_are_in_the_ledger()
    {
        await _board.CancelAsync(await _board.EnqueueAsync("count", "数一数", 1));

        await using var db = _office.Databases.CreateDbContext();
        Assert.Equal(["EnqueueJob", "CancelJob"], await db.LedgerEntries.OrderBy(e => e.Id).Select(e => e.Act).ToListAsync());
    }

    [Fact]
    public async Task Ended_jobs_leave_the_bell_when_seen()
    {
        await _board.CancelAsync(await _board.EnqueueAsync("count", "数一数", 1));
        Assert.False((await _board.ListMineAsync())[0].IsSeen);

        await _board.MarkSeenAsync();

        Assert.True((await _board.ListMineAsync())[0].IsSeen);
    }

    [Fact]
    public void The_time_left_follows_the_pace_so_far()
    {
        var start = new DateTime(2026, 6, 30, 2, 0, 0, DateTimeKind.Utc);
        var row = new JobRow(1, "count", "数一数", JobState.Running, 25, 100, null, false, start, start, null, false);

        Assert.Equal(TimeSpan.FromMinutes(3), row.TimeLeft(start.AddMinutes(1)));
        Assert.Null((row with { Done = 0 }).TimeLeft(start.AddMinutes(1)));
    }

    public void Dispose()
    {
        _news.Dispose();
        _office.Dispose();
    }

    private JobBoard BoardOf(CurrentUser user) => new(
        _office.Databases, _office.Folder, user, _office.Clock,
        [new Work("count", Permission.PrintArchives, (_, _) => Task.FromResult(new WorkResult(null, "")))], _news);
}
