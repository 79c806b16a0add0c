using InfoCenter.Core.Calendar;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;

namespace InfoCenter.App.Rooms;

internal static class WorkbenchRoom
{
    public static void AddWorkbenchRoom(this IServiceCollection services)
    {
        services.AddScoped<Workbench>();
        services.AddScoped<FirstSteps>();
        services.AddScoped<CalendarKeeping>();
        services.AddScoped<PlaceKeeping>();
        services.AddScoped<VillageImport>();
        services.AddScoped<PhotographImport>();
    }
}
