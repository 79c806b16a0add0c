using InfoCenter.Core.Supervision;

namespace InfoCenter.App.Rooms;

internal static class SupervisionRoom
{
    public static void AddSupervisionRoom(this IServiceCollection services)
    {
        services.AddScoped<HotSpots>();
        services.AddScoped<SupervisionRegister>();
        services.AddScoped<TopicProposing>();
        services.AddScoped<TopicApproval>();
        services.AddScoped<InspectionKeeping>();
        services.AddScoped<ProblemKeeping>();
        services.AddScoped<ProblemRectifying>();
        services.AddScoped<SupervisionReports>();
        services.AddScoped<SupervisionSettings>();
    }
}
