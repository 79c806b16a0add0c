using InfoCenter.Core.Requests;

namespace InfoCenter.App.Rooms;

internal static class RequestsRoom
{
    public static void AddRequestsRoom(this IServiceCollection services)
    {
        services.AddSingleton<FollowCode>();
        services.AddSingleton<RequestSequel>();
        services.AddScoped<RequestTelling>();
        services.AddScoped<RequestFollowing>();
        services.AddScoped<RequestConsents>();
        services.AddScoped<RequestReview>();
        services.AddScoped<RequestEntry>();
        services.AddScoped<RequestCategories>();
        services.AddScoped<DistrictKeeping>();
        services.AddScoped<PlateKeeping>();
        services.AddScoped<PlatePosters>();
        services.AddScoped<RequestsWaiting>();
        services.AddScoped<RequestDesk>();
        services.AddScoped<RequestHandling>();
        services.AddScoped<RequestFiles>();
        services.AddScoped<DepartmentWork>();
        services.AddScoped<UnitKeeping>();
        services.AddScoped<UnitImport>();
        services.AddScoped<AbsenceKeeping>();
        services.AddScoped<RequestCalling>();
        services.AddScoped<RequestLife>();
        services.AddScoped<LimitKeeping>();
        services.AddSingleton<RequestAlarms>();
        services.AddSingleton<ClockTending>();
        services.AddHostedService<RequestWatch>();
        services.AddScoped<AnswerTemplates>();
        services.AddScoped<SimilarAnswers>();
        services.AddScoped<SameMatter>();
        services.AddScoped<SecondExtensions>();
        services.AddScoped<RequestPublishing>();
        services.AddScoped<PublishedRequests>();
    }
}
