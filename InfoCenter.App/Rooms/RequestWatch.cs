using InfoCenter.Core.Requests;

namespace InfoCenter.App.Rooms;

/// <summary>Looks every minute while the server runs whose time is up.</summary>
internal sealed class RequestWatch(RequestAlarms alarms, ClockTending clocks, ILogger<RequestWatch> log)
    : Rounds(TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(1), log)
{
    private bool _isBegun;

    protected override string Stumble => "Deadlines of requests were not looked at; tried again in a minute";

    protected override async Task GoAsync(CancellationToken stopping)
    {
        if (!_isBegun) await clocks.BeginAsync(stopping);
        _isBegun = true;
        await clocks.RewindAsync(stopping);
        await alarms.RunAsync(stopping);
    }
}
