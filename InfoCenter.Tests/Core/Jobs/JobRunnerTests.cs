using InfoCenter.Core.Common;
using InfoCenter.Core.Jobs;
using InfoCenter.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace InfoCenter.Tests.Core.Jobs;

public sealed class JobRunnerTests : IDisposable
{
    private readonly Office _office = new();
    private readonly JobNews _news = new();
    private readonly CurrentUser _clerk;
    private Standing? _standing;
    private Func<JobTurn, CancellationToken, Task<WorkResult>> _work = (_, _) => Task.FromResult(new WorkResult(null, "好了"));

    public JobRunnerTests()
    {
        _clerk = _office.Allowed(Permission.PrintArchives);
        _standing = _clerk.Standing;
    }

    private Work[] Works => [new("count", Permission.PrintArchives, (turn, cancel) => _work(turn, cancel))];

    private JobBoard Board => new(_office.Databases, _office.Folder, _clerk, _office.Clock, Works, _news);

    private JobRunner Runner => new(_office.Databases, _office.Folder, _office.Clock, Works, _ => _standing, _news, NullLogger<JobRunner>.Instance);

    [Fact]
    public async Task Work_runs_reports_and_leaves_its_result_and_nothing_else()
    {
        _work = async (turn, cancel) =>
        {
            turn.Report(7, 7, "数完了");
            await File.WriteAllTextAsync(Path.Combine(turn.Folder, "scratch.tmp"), turn.Arguments, cancel);
            var file = Path.Combine(turn.Folder, "result.txt");
            await File.WriteAllTextAsync(file, turn.Arguments, cancel);
            return new WorkResult(file, "共 7 项");
        };
        var id = await Board.EnqueueAsync("count", "数一数", new { UpTo = 7 });

        Assert.True(await Runner.RunNextAsync());
        Assert.False(await Runner.RunNextAsync());

        var row = Assert.Single(await Board.ListMineAsync());
        Assert.Equal((JobState.Done, 7, 7, "共 7 项", true), (row.State, row.Done, row.Total, row.Message, row.HasResult));
        var path = await Board.FetchResultAsync(id);
        Assert.Equal("""{"UpTo":7}""", await File.ReadAllTextAsync(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public async Task A_job_interrupted_by_the_end_of_the_program_is_taken_up_again_and_finds_its_files()
    {
        using var program = new CancellationTokenSource();
        _work = async (turn, cancel) =>
        {
            await File.WriteAllTextAsync(Path.Combine(turn.Folder, "half.txt"), "半", cancel);
            await program.CancelAsync();
            cancel.ThrowIfCancellationRequested();
            return new WorkResult(null, "");
        };
        await Board.EnqueueAsync("count", "数一数", 1);
        await Runner.RunNextAsync(program.Token);
        Assert.Equal(JobState.Running, (await Board.ListMineAsync())[0].State);

        var found = "";
        _work = (turn, _) =>
        {
            found = File.ReadAllText(Path.Combine(turn.Folder, "half.txt"));
            return Task.FromResult(new WorkResult(null, "接着做完"));
        };
        await Runner.TakeUpAsync();
        await Runner.RunNextAsync();

        Assert.Equal("半", found);
        Assert.Equal((JobState.Done, "接着做完"), ((await Board.ListMineAsync())[0].State, (await Board.ListMineAsync())[0].Message));
    }

    [Fact]
    public async Task Cancelling_stops_running_work_and_clears_its_folder()
    {
        var started = new TaskCompletionSource<string>();
        _work = async (turn, cancel) =>
        {
            await File.WriteAllTextAsync(Path.Combine(turn.Folder, "half.txt"), "半", cancel);
            started.SetResult(turn.Folder);
            await Task.Delay(Timeout.Infinite, cancel);
            return new WorkResult(null, "");
        };
        var id = await Board.EnqueueAsync("count", "数一数", 1);
        var run = Runner.RunNextAsync();
        var folder = await started.Task;

        await Board.CancelAsync(id);
        await run;

        Assert.Equal(JobState.Cancelled, (await Board.ListMineAsync())[0].State);
        Assert.False(Directory.Exists(folder));
        await Refusal.ExpectAsync(nameof(JobRules.JobIsOver), () => Board.CancelAsync(id));
    }

    [Fact]
    public async Task A_waiting_job_is_cancelled_at_once()
    {
        await Board.CancelAsync(await Board.EnqueueAsync("count", "数一数", 1));

        Assert.Equal(JobState.Cancelled, (await Board.ListMineAsync())[0].State);
        Assert.False(await Runner.RunNextAsync());
    }

    [Fact]
    public async Task A_refusal_is_shown_as_it_stands_and_a_bug_as_a_number()
    {
        _work = (_, _) => throw CommonRules.NotFound;
        await Board.EnqueueAsync("count", "一", 1);
        await Runner.RunNextAsync();
        _work = (_, _) => throw new InvalidOperationException("secret detail");
        await Board.EnqueueAsync("count", "二", 1);
        await Runner.RunNextAsync();

        var rows = await Board.ListMineAsync();
        Assert.All(rows, r => Assert.Equal(JobState.Failed, r.State));
        Assert.Equal(CommonRules.NotFound.Message, rows[1].Message);
        Assert.Contains("编号", rows[0].Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", rows[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_right_withdrawn_before_the_turn_comes_bites()
    {
        await Board.EnqueueAsync("count", "数一数", 1);
        _standing = _standing! with { Permissions = new HashSet<Permission>() };

        await Runner.RunNextAsync();

        Assert.Equal((JobState.Failed, CommonRules.PermissionIsRequired.Message),
            ((await Board.ListMineAsync())[0].State, (await Board.ListMineAsync())[0].Message));
    }

    [Fact]
    public async Task Results_past_their_time_and_folders_without_a_row_are_swept()
    {
        _work = async (turn, cancel) =>
        {
            await File.WriteAllTextAsync(Path.Combine(turn.Folder, "r.txt"), "", cancel);
            return new WorkResult(Path.Combine(turn.Folder, "r.txt"), "");
        };
        var id = await Board.EnqueueAsync("count", "数一数", 1);
        await Runner.RunNextAsync();
        var orphan = _office.Folder.Below(Path.Combine("jobs", "99"));

        await Runner.TakeUpAsync();
        Assert.False(Directory.Exists(orphan));
        Assert.True(File.Exists(await Board.FetchResultAsync(id)));

        _office.Clock.Pass(TimeSpan.FromDays(8));
        await Runner.TakeUpAsync();
        await Refusal.ExpectAsync(nameof(JobRules.ResultIsGone), () => Board.FetchResultAsync(id));
    }

    public void Dispose()
    {
        _news.Dispose();
        _office.Dispose();
    }
}
