namespace InfoCenter.Core.Jobs;

/// <summary>Tells the worker that something waits, and open screens that something moved; within one process.</summary>
public sealed class JobNews : IDisposable
{
    private readonly SemaphoreSlim _waiting = new(0, 1);

    /// <summary>The account whose jobs moved. Handlers must return at once.</summary>
    public event Action<int>? Moved;

    public void Dispose() => _waiting.Dispose();

    internal void Tell(int accountId) => Moved?.Invoke(accountId);

    internal void Wake()
    {
        try
        {
            _waiting.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody has already called.
        }
    }

    // Another node or the command line may have left a row without calling, so the wait ends by itself.
    internal Task SleepAsync(CancellationToken cancel) => _waiting.WaitAsync(TimeSpan.FromSeconds(5), cancel);
}
