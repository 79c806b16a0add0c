using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace InfoCenter.Tests.Support;

/// <summary>How many commands one act sends to the engine, whichever it is; acts of other tests are not counted.</summary>
internal static class QueryCount
{
    private static readonly AsyncLocal<int[]?> Current = new();

    static QueryCount() => DiagnosticListener.AllListeners.Subscribe(new Listeners());

    public static async Task<int> OfAsync(Func<Task> act)
    {
        var count = new int[1];
        Current.Value = count;
        try
        {
            await act();
        }
        finally
        {
            Current.Value = null;
        }

        return count[0];
    }

    private sealed class Listeners : IObserver<DiagnosticListener>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name) value.Subscribe(new Commands());
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }

    private sealed class Commands : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuting.Name && Current.Value is { } count) Interlocked.Increment(ref count[0]);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
