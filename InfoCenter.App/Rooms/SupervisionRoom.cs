using InfoCenter.Core.Supervision;

namespace InfoCenter.App.Rooms;

internal static class SupervisionRoom
{
    public static void AddSupervisionRoom(this IServiceCollection services) => services.AddScoped<HotSpots>();
}
