using InfoCenter.Core.Common;

namespace InfoCenter.Core.Jobs;

/// <summary>A kind of background work. It must be restartable: run again after an interruption it may use what it finished, and ends the same.</summary>
/// <param name="Kind">Its name in the jobs' table.</param>
/// <param name="Right">What the one who asks must be allowed to do.</param>
/// <param name="RunAsync">Does the work and returns what it made.</param>
public sealed record Work(string Kind, Permission Right, Func<JobTurn, CancellationToken, Task<WorkResult>> RunAsync);

/// <summary>What a work made.</summary>
/// <param name="File">The file to download, in the job's own folder; null when there is none.</param>
/// <param name="Message">One sentence on what came out.</param>
public sealed record WorkResult(string? File, string Message);

/// <summary>A work's turn on one job: what was asked, by whom, where to write, and how to tell how far it is.</summary>
/// <param name="jobId">The job's key.</param>
/// <param name="arguments">JSON.</param>
/// <param name="user">The one who asked, with the rights of now.</param>
/// <param name="folder">The job's own folder; its contents survive a restart.</param>
public sealed class JobTurn(int jobId, string arguments, CurrentUser user, string folder)
{
    private readonly Lock _gate = new();
    private (int Done, int Total, string? Message) _progress;
    private bool _isNew;

    public int JobId => jobId;

    public string Arguments => arguments;

    public CurrentUser User => user;

    public string Folder => folder;

    /// <summary>Tells how far the work is; may be called as often as one likes and from any thread.</summary>
    public void Report(int done, int total, string? message = null)
    {
        lock (_gate)
        {
            // Two workers may report out of order; a bar that goes back looks broken.
            if (total == _progress.Total && done < _progress.Done) return;
            (_progress, _isNew) = ((done, total, message), true);
        }
    }

    internal bool TakeNews(out (int Done, int Total, string? Message) progress)
    {
        lock (_gate)
        {
            progress = _progress;
            (var isNew, _isNew) = (_isNew, false);
            return isNew;
        }
    }
}
