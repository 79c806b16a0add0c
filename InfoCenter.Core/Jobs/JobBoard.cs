using System.Text.Json;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Jobs;

/// <summary>A user's long jobs: hand one in, see how far it is, call it off, fetch what it made.</summary>
public sealed class JobBoard(
    IDbContextFactory<InfoCenterDb> databases, DataFolder folder, CurrentUser user, TimeProvider clock, IEnumerable<Work> works, JobNews news)
{
    /// <summary>Hands a job of a registered <see cref="Work"/> in; the arguments are kept as JSON. Returns its key.</summary>
    public async Task<int> EnqueueAsync<T>(string kind, string title, T arguments, CancellationToken cancel = default)
    {
        user.Must(Find(kind).Right);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var job = new Job(kind, title, JsonSerializer.Serialize(arguments), user.Standing.AccountId, Now);
        db.Jobs.Add(job);
        db.Record(user, clock, "EnqueueJob", $"Job {kind}", title);
        await db.SaveChangesAsync(cancel);
        news.Wake();
        news.Tell(user.Standing.AccountId);
        return job.Id;
    }

    /// <summary>The user's own jobs, newest first.</summary>
    public async Task<IReadOnlyList<JobRow>> ListMineAsync(string? kind = null, int take = 20, CancellationToken cancel = default)
    {
        var account = user.Standing.AccountId;
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Jobs.Where(j => j.RequestedBy == account && (kind == null || j.Kind == kind))
            .OrderByDescending(j => j.Id).Take(take)
            .Select(j => new JobRow(
                j.Id, j.Kind, j.Title, j.State, j.Done, j.Total, j.Message, j.ResultFile != null, j.CreatedAt, j.StartedAt, j.EndedAt, j.IsSeen))
            .ToListAsync(cancel);
    }

    /// <summary>Calls the user's own job off.</summary>
    public async Task CancelAsync(int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var job = await OwnAsync(db, id, cancel);
        job.Cancel(Now);
        db.Record(user, clock, "CancelJob", $"Job {id}", job.Title);
        await db.SaveChangesAsync(cancel);
        news.Tell(job.RequestedBy);
    }

    /// <summary>Takes the user's finished jobs off the bell.</summary>
    public async Task MarkSeenAsync(CancellationToken cancel = default)
    {
        var account = user.Standing.AccountId;
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.Jobs.Where(j => j.RequestedBy == account && j.EndedAt != null && !j.IsSeen)
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.IsSeen, true), cancel);
        news.Tell(account);
    }

    /// <summary>The full path of what the user's own job made, for sending; who fetched it is in the ledger.</summary>
    /// <exception cref="RuleBrokenException">Not done yet, or past its keeping time.</exception>
    public async Task<string> FetchResultAsync(int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var job = await OwnAsync(db, id, cancel);
        if (job.State is not JobState.Done) throw JobRules.ResultIsNotReady;

        var path = job.ResultFile is { } file ? Path.Combine(folder.Root, file) : null;
        if (!File.Exists(path)) throw JobRules.ResultIsGone;

        job.MarkSeen();
        db.Record(user, clock, "FetchResult", $"Job {id}", $"{job.Title}：{Path.GetFileName(path)}");
        await db.SaveChangesAsync(cancel);
        news.Tell(job.RequestedBy);
        return path;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<Job> OwnAsync(InfoCenterDb db, int id, CancellationToken cancel)
    {
        var account = user.Standing.AccountId;
        var job = await db.Jobs.FirstOrDefaultAsync(j => j.Id == id && j.RequestedBy == account, cancel) ?? throw CommonRules.NotFound;
        user.Must(Find(job.Kind).Right);
        return job;
    }

    private Work Find(string kind) => works.FirstOrDefault(w => w.Kind == kind) ?? throw JobRules.KindIsUnknown(kind);
}

/// <summary>A line of the list of jobs; times are UTC.</summary>
public sealed record JobRow(
    int Id, string Kind, string Title, JobState State, int Done, int Total, string? Message, bool HasResult,
    DateTime CreatedAt, DateTime? StartedAt, DateTime? EndedAt, bool IsSeen)
{
    public bool IsOver => EndedAt is not null;

    /// <summary>How long it will still take at the pace so far; null while that cannot be told.</summary>
    public TimeSpan? TimeLeft(DateTime now) =>
        State is JobState.Running && Done > 0 && Total > Done && StartedAt is { } started && now > started
            ? (now - started) * ((double)(Total - Done) / Done)
            : null;
}
