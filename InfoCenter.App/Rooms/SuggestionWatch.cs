using InfoCenter.Core.Suggestions;

namespace InfoCenter.App.Rooms;

/// <summary>Looks every hour while the server runs which suggestions are late.</summary>
internal sealed class SuggestionWatch(SuggestionAlarms alarms, ILogger<SuggestionWatch> log) : Rounds(TimeSpan.FromMinutes(1), TimeSpan.FromHours(1), log)
{
    protected override string Stumble => "Late suggestions were not looked at; tried again in an hour";

    protected override Task GoAsync(CancellationToken stopping) => alarms.RunAsync(stopping);
}
