using InfoCenter.Core.Statistics;

namespace InfoCenter.App.Rooms;

internal static class StatisticsRoom
{
    public static void AddStatisticsRoom(this IServiceCollection services) => services.AddScoped<Boards>();
}
