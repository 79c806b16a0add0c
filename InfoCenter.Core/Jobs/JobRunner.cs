using System.Security.Cryptography;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace InfoCenter.Core.Jobs;

/// <summary>The one background worker: takes the oldest row, runs its work, writes how it ended. The server, the command line and tests use it alike.</summary>
/// <param name="databases">Opens contexts.</param>
/// <param name="folder">The data folder; every job has a folder of its own below <c>jobs/</c>.</param>
/// <param name="clock">The time.</param>
/// <param name="works">What can be done.</param>
/// <param name="standingOf">An account's rights of now; null when it is disabled.</param>
/// <param name="news">Wakes the worker and the screens.</param>
/// <param name="log">Takes the cause when a work breaks.</param>
public sealed class JobRunner(
    IDbContextFactory<InfoCenterDb> databases, DataFolder folder, TimeProvider clock, IEnumerable<Work> works,
    Func<int, Standing?> standingOf, JobNews news, ILogger<JobRunner> log)
{
    // Progress is written and the wish to cancel is read this often.
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);

    /// <summary>Works until told to stop. A row that ran when an earlier process died starts again.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        await TakeUpAsync(stop);
        while (!stop.IsCancellationRequested)
        {
            while (await RunNextAsync(stop)) { }
            await news.SleepAsync(stop);
        }
    }

    /// <summary>After a start: rows that ran when the last process ended wait again, and files nobody needs are gone.</summary>
    public async Task TakeUpAsync(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.Jobs.Where(j => j.State == JobState.Running)
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.State, JobState.Waiting).SetProperty(j => j.Version, j => j.Version + 1), cancel);
        await new JobFolders(folder).SweepAsync(db, Now, cancel);
    }

    /// <summary>Runs the oldest waiting job to its end.</summary>
    /// <returns>False when nothing waits.</returns>
    public async Task<bool> RunNextAsync(CancellationToken stop = default)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var job = await db.Jobs.Where(j => j.State == JobState.Waiting).OrderBy(j => j.Id).FirstOrDefaultAsync(stop);
        if (job is null) return false;

        job.Start(Now);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (RuleBrokenException broken) when (broken.Rule == nameof(CommonRules.ChangedMeanwhile))
        {
            return true; // Another worker claimed it, or its owner called it off.
        }

        news.Tell(job.RequestedBy);
        await RunAsync(job, stop);
        news.Tell(job.RequestedBy);
        return true;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task RunAsync(Job job, CancellationToken stop)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var ended = new CancellationTokenSource();
        var turn = new JobTurn(job.Id, job.Arguments, UserOf(job.RequestedBy), new JobFolders(folder).Of(job.Id));
        var beat = BeatAsync(job, turn, both, ended.Token);
        Action<Job> end;
        try
        {
            var work = works.FirstOrDefault(w => w.Kind == job.Kind) ?? throw JobRules.KindIsUnknown(job.Kind);
            turn.User.Must(work.Right);
            var result = await Task.Run(() => work.RunAsync(turn, both.Token), both.Token);
            end = row => row.Finish(Now, result.File is { } file ? Path.GetRelativePath(folder.Root, file) : null, result.Message);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await StopBeatAsync();
            return; // The program is closing; the next start takes the row up again.
        }
        catch (OperationCanceledException) when (both.IsCancellationRequested)
        {
            end = row => row.Stop(Now);
        }
        catch (Exception error) when (StorageFaults.RefusalOf(error) is { } broken)
        {
            end = row => row.Fail(Now, broken.Message);
        }
#pragma warning disable CA1031 // A broken work must not take the worker and everybody's other jobs with it; the cause is logged.
        catch (Exception error)
#pragma warning restore CA1031
        {
            var number = Convert.ToHexString(RandomNumberGenerator.GetBytes(3));
            log.LogError(error, "Job {Id} ({Kind}) broke, number {Number}", job.Id, job.Kind, number);
            end = row => row.Fail(Now, JobRules.WorkBroke(number).Message);
        }

        await StopBeatAsync();
        await EndAsync(job.Id, end);

        async Task StopBeatAsync()
        {
            await ended.CancelAsync();
            await beat;
        }
    }

    // Asked for anew at every act of the work, so that a right withdrawn meanwhile bites.
    private CurrentUser UserOf(int account) =>
        account == 0 ? CurrentUser.CommandLine : new CurrentUser(() => standingOf(account) ?? throw JobRules.AccountIsGone, CurrentUser.Background);

    private async Task BeatAsync(Job job, JobTurn turn, CancellationTokenSource work, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(Beat);
        var isOver = false;
        while (!isOver)
        {
            try
            {
                await timer.WaitForNextTickAsync(ended);
            }
            catch (OperationCanceledException)
            {
                isOver = true; // One last time, so that the row tells how far it came.
            }

            if (turn.TakeNews(out var progress)) await WriteAsync(job, progress);
            await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
            if (!isOver && await db.Jobs.AnyAsync(j => j.Id == job.Id && j.CancelRequested, CancellationToken.None)) await work.CancelAsync();
        }
    }

    // Without the version: a progress report must not make the owner's cancelling fail.
    private async Task WriteAsync(Job job, (int Done, int Total, string? Message) progress)
    {
        await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
        await db.Jobs.Where(j => j.Id == job.Id).ExecuteUpdateAsync(set => set
            .SetProperty(j => j.Done, progress.Done).SetProperty(j => j.Total, progress.Total).SetProperty(j => j.Message, progress.Message));
        news.Tell(job.RequestedBy);
    }

    private async Task EndAsync(int id, Action<Job> end)
    {
        for (var attempt = 0; ; attempt++)
        {
            await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
            var job = await db.Jobs.SingleAsync(j => j.Id == id);
            end(job);
            try
            {
                await db.SaveChangesAsync();
                new JobFolders(folder).Tidy(job);
                return;
            }
            catch (RuleBrokenException broken) when (broken.Rule == nameof(CommonRules.ChangedMeanwhile) && attempt < 3)
            {
                // Its owner asked to cancel between the last step and now; the end stands.
            }
        }
    }
}
