using InfoCenter.Core.Data;
using Radzen;

namespace InfoCenter.App.Components;

/// <summary>The one place that turns refusals into words: a short notice that says what happened to which record.</summary>
public sealed class Messages(NotificationService notices)
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(12);

    /// <summary>Does it and says so; a refusal is shown as it stands. False when refused.</summary>
    public async Task<bool> TryAsync(Func<Task> action, string? done = null)
    {
        try
        {
            await action();
            if (done is not null) Tell(done);
            return true;
        }
        catch (Exception error) when (StorageFaults.RefusalOf(error) is { } broken)
        {
            // Only refusals and faults of the disk stop here. A bug goes on to the error boundary and the log.
            Warn(broken.Message);
            return false;
        }
    }

    public void Tell(string text) => Show(NotificationSeverity.Success, text, Short);

    public void Warn(string text) => Show(NotificationSeverity.Warning, text, Long);

    private void Show(NotificationSeverity severity, string text, TimeSpan time) =>
        notices.Notify(new NotificationMessage { Severity = severity, Summary = text, Duration = time.TotalMilliseconds });
}
