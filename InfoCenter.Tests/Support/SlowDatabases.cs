using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Support;

/// <summary>
/// The office's database, of which one opening is waited for while all others answer at once: as an engine beyond a wire does on a busy machine, where any part of what a screen
/// asks may be there before the others.
/// </summary>
internal sealed class SlowDatabases(Databases databases) : IDbContextFactory<InfoCenterDb>
{
    private TaskCompletionSource _gate = new();
    private int _waitedFor;
    private int _opened;

    public int Opened => _opened;

    /// <summary>From now on the first, second, third … opening waits until it is let go.</summary>
    public void WaitAt(int opening)
    {
        (_gate, _waitedFor) = (new(TaskCreationOptions.RunContinuationsAsynchronously), opening);
        Interlocked.Exchange(ref _opened, 0);
    }

    public void LetGo() => _gate.TrySetResult();

    public InfoCenterDb CreateDbContext() => databases.CreateDbContext();

    public async Task<InfoCenterDb> CreateDbContextAsync(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Increment(ref _opened) == _waitedFor) await _gate.Task.WaitAsync(cancellationToken);
        return databases.CreateDbContext();
    }
}
