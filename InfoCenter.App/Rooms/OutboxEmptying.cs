using InfoCenter.Core.Data;
using InfoCenter.Core.Messages;

namespace InfoCenter.App.Rooms;

/// <summary>Looks into the outbox every two seconds while the server runs. Of several programs on one folder one sends, the others wait for its end.</summary>
internal sealed class OutboxEmptying(MessageSending sending, Databases databases, DataFolder folder, ILogger<OutboxEmptying> log)
    : Rounds(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2), log)
{
    private FileStream? _turn;
    private bool _isReleased;

    protected override string Stumble => "The outbox was not emptied; tried again soon";

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        _turn?.Dispose();
        _turn = null;
    }

    protected override async Task GoAsync(CancellationToken stopping)
    {
        if ((_turn ??= DataLock.Take(folder, "sending.lock")) is null) return;

        // Alone on an embedded database: what is claimed was claimed by the dead. On PostgreSQL other nodes may be at it, there claims run out.
        if (!_isReleased && databases.Engine.StartsWith("SQLite", StringComparison.Ordinal)) await sending.ReleaseAsync(stopping);
        _isReleased = true;
        await sending.RunAsync(stopping);
    }
}
