using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace InfoCenter.Tests.Support;

/// <summary>Counts what one flow of a test asks of its database, beside whatever other tests ask of theirs.</summary>
public sealed class CommandCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private static readonly AsyncLocal<CommandCount?> Current = new();

    private readonly List<IDisposable> _subscriptions = [];
    private int _commands;

    public CommandCount()
    {
        Current.Value = this;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Commands => _commands;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && Current.Value == this) Interlocked.Increment(ref _commands);
    }

    public void OnCompleted()
    {
        // The listeners end with the process.
    }

    public void OnError(Exception error)
    {
        // Nothing is asked of them that could fail.
    }

    public void Dispose()
    {
        Current.Value = null;
        _subscriptions.ForEach(s => s.Dispose());
    }
}
