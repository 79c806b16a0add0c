using InfoCenter.Core.Drafts;

namespace InfoCenter.App.Rooms;

internal static class DraftsRoom
{
    public static void AddDraftsRoom(this IServiceCollection services)
    {
        services.AddScoped<DraftKeeping>();
        services.AddHostedService<DraftSweep>();
    }
}
