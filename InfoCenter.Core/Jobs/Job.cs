using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Jobs;

/// <summary>Where a piece of background work stands.</summary>
public enum JobState
{
    Waiting,
    Running,
    Done,
    Failed,
    Cancelled,
}

/// <summary>One piece of background work, as a row: it outlives the page that asked for it and the process that runs it.</summary>
public sealed class Job
{
    /// <param name="kind">The name of the work that does it.</param>
    /// <param name="title">What it is, in the user's words.</param>
    /// <param name="arguments">JSON, read by the work.</param>
    /// <param name="requestedBy">The account that asked; 0 for the command line.</param>
    /// <param name="createdAt">UTC.</param>
    public Job(string kind, string title, string arguments, int requestedBy, DateTime createdAt) =>
        (Kind, Title, Arguments, RequestedBy, CreatedAt) = (kind, title, arguments, requestedBy, createdAt);

    private Job() { }

    public int Id { get; private set; }

    public string Kind { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string Arguments { get; private set; } = "{}";

    public JobState State { get; private set; }

    /// <summary>Steps done, of <see cref="Total"/>.</summary>
    public int Done { get; private set; }

    /// <summary>Steps in all; 0 while unknown.</summary>
    public int Total { get; private set; }

    /// <summary>What is being done, what came out, or why it failed.</summary>
    public string? Message { get; private set; }

    /// <summary>Path of the result below the data folder; null until done, and again when its keeping time is over.</summary>
    public string? ResultFile { get; private set; }

    public int RequestedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>UTC; of the latest start, when a restart interrupted an earlier one.</summary>
    public DateTime? StartedAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Set while it runs; the work stops at its next step.</summary>
    public bool CancelRequested { get; private set; }

    /// <summary>Whether its owner has looked at the result, so that the bell falls silent.</summary>
    public bool IsSeen { get; private set; }

    /// <summary>Grows with every change of state; lets one worker only claim the row.</summary>
    public int Version { get; private set; }

    public bool IsOver => State is JobState.Done or JobState.Failed or JobState.Cancelled;

    /// <summary>Claims the row; a row left running by a process that is gone is claimed again.</summary>
    public void Start(DateTime now)
    {
        if (IsOver) throw JobRules.JobIsOver;
        (State, StartedAt, Done) = (JobState.Running, now, 0);
        Version++;
    }

    /// <summary>A waiting job ends at once; a running one is asked to stop.</summary>
    public void Cancel(DateTime now)
    {
        if (IsOver) throw JobRules.JobIsOver;
        CancelRequested = true;
        if (State is JobState.Waiting) End(JobState.Cancelled, now, null, null);
        Version++;
    }

    public void Finish(DateTime now, string? resultFile, string? message) => End(JobState.Done, now, resultFile, message);

    public void Fail(DateTime now, string reason) => End(JobState.Failed, now, null, reason);

    public void Stop(DateTime now) => End(JobState.Cancelled, now, null, null);

    public void MarkSeen() => IsSeen = true;

    /// <summary>The keeping time is over: the row stays, the file goes.</summary>
    public void LetGoOfResult() => ResultFile = null;

    private void End(JobState state, DateTime now, string? resultFile, string? message)
    {
        if (IsOver) throw JobRules.JobIsOver;
        (State, EndedAt, ResultFile) = (state, now, resultFile);
        Message = message is { Length: > 1000 } ? message[..1000] : message;
        if (state is JobState.Done) Done = Total;
        Version++;
    }
}

/// <summary>The jobs' table and the words for their states.</summary>
public static class JobTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<Job> Jobs => db.Set<Job>();
    }

    extension(JobState state)
    {
        public string Label => state switch
        {
            JobState.Waiting => "等待中",
            JobState.Running => "进行中",
            JobState.Done => "已完成",
            JobState.Failed => "未完成",
            JobState.Cancelled => "已取消",
        };
    }
}

internal sealed class JobConfiguration : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.Property(j => j.Kind).HasMaxLength(40);
        builder.Property(j => j.Title).HasMaxLength(200);
        builder.Property(j => j.Message).HasMaxLength(1000);
        builder.Property(j => j.ResultFile).HasMaxLength(300);
        builder.Property(j => j.Version).IsConcurrencyToken();
        builder.HasIndex(j => new { j.State, j.Id });
        builder.HasIndex(j => new { j.RequestedBy, j.Id });
    }
}
