using InfoCenter.Core.Ledger;

namespace InfoCenter.App.Rooms;

/// <summary>Puts refusals into the ledger behind the one who was refused: the refusal itself never waits for the database.</summary>
internal sealed class RefusalWriting(RefusalBook refusals, ILogger<RefusalWriting> log) : Rounds(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), log)
{
    private bool _isLast;

    protected override string Stumble => "Refusals could not be put down; tried again";

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        _isLast = true;
        await GoRoundAsync(CancellationToken.None);
    }

    // Not called off in the middle: what is being written is written.
    protected override Task GoAsync(CancellationToken stopping) => refusals.WriteAsync(_isLast, CancellationToken.None);
}
