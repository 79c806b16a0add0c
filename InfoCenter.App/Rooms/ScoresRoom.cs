using InfoCenter.Core.Appraisals.Scores;

namespace InfoCenter.App.Rooms;

internal static class ScoresRoom
{
    public static void AddScoresRoom(this IServiceCollection services)
    {
        services.AddScoped<ScoreRuleKeeping>();
        services.AddScoped<ScoreTrials>();
        services.AddScoped<ScoreRunning>();
        services.AddScoped<ScoreReading>();
        services.AddScoped<ScoreObjecting>();
        services.AddScoped<ScoreExport>();
    }
}
