using InfoCenter.Core.Roster;
using InfoCenter.Core.Roster.Import;

namespace InfoCenter.App.Rooms;

internal static class RosterRoom
{
    public static void AddRosterRoom(this IServiceCollection services)
    {
        services.AddScoped<RosterImport>();
        services.AddScoped<RosterAdoption>();
        services.AddScoped<RosterExport>();
        services.AddScoped<FullExports>();
        services.AddScoped<ErrorWorkbook>();
        services.AddScoped<RosterSearch>();
        services.AddScoped<PersonFile>();
        services.AddScoped<RosterKeeping>();
        services.AddScoped<Grouping>();
        services.AddScoped<Reconciliation>();
        services.AddScoped<DeputyLookup>();
    }
}
