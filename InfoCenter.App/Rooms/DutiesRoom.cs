using InfoCenter.Core.Duties;

namespace InfoCenter.App.Rooms;

internal static class DutiesRoom
{
    public static void AddDutiesRoom(this IServiceCollection services)
    {
        services.AddScoped<DutySearch>();
        services.AddScoped<DutyReporting>();
        services.AddScoped<ActivityReporting>();
        services.AddScoped<DutyImport>();
        services.AddScoped<DutyWorkbooks>();
        services.AddScoped<DutyErrorWorkbook>();
        services.AddScoped<DutyVerification>();
        services.AddScoped<DutyPublication>();
        services.AddScoped<EvidenceReporting>();
        services.AddScoped<DutySubKinds>();
        services.AddScoped<DutyObjections>();
    }
}
