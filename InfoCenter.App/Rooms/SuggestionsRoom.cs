using InfoCenter.Core.Suggestions;

namespace InfoCenter.App.Rooms;

internal static class SuggestionsRoom
{
    public static void AddSuggestionsRoom(this IServiceCollection services)
    {
        services.AddScoped<SuggestionRegister>();
        services.AddScoped<SuggestionWriting>();
        services.AddScoped<SuggestionSigning>();
        services.AddScoped<SuggestionReview>();
        services.AddScoped<SuggestionAssigning>();
        services.AddScoped<SuggestionReplying>();
        services.AddScoped<PromiseKeeping>();
        services.AddScoped<SuggestionReports>();
        services.AddScoped<SuggestionSettings>();
        services.AddScoped<SuggestionPublishing>();
        services.AddScoped<PublishedSuggestions>();
        services.AddSingleton<SuggestionAlarms>();
        services.AddHostedService<SuggestionWatch>();
    }
}
