using InfoCenter.Core.Jobs;

namespace InfoCenter.App.Rooms;

/// <summary>Keeps the one background worker going while the server runs; it only comes back when it stumbled.</summary>
internal sealed class BackgroundWork(JobRunner runner, ILogger<BackgroundWork> log) : Rounds(TimeSpan.Zero, TimeSpan.FromSeconds(10), log)
{
    protected override string Stumble => "Background work stumbled and starts again";

    protected override Task GoAsync(CancellationToken stopping) => runner.RunAsync(stopping);
}
