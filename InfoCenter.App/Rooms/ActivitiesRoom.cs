using InfoCenter.Core.Duties.Activities;

namespace InfoCenter.App.Rooms;

internal static class ActivitiesRoom
{
    public static void AddActivitiesRoom(this IServiceCollection services)
    {
        services.AddScoped<ActivityKeeping>();
        services.AddScoped<ActivityInviting>();
        services.AddScoped<ActivityAttending>();
        services.AddScoped<ActivityAnswers>();
        services.AddScoped<ActivityParticipation>();
        services.AddScoped<ActivityAbsences>();
    }
}
