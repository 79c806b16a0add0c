using InfoCenter.Core.Appraisals;

namespace InfoCenter.App.Rooms;

internal static class AppraisalsRoom
{
    public static void AddAppraisalsRoom(this IServiceCollection services)
    {
        services.AddScoped<AppraisalRegister>();
        services.AddScoped<AppraisalPlanning>();
        services.AddScoped<AppraisalReporting>();
        services.AddScoped<BallotIssuing>();
        services.AddScoped<BallotCasting>();
        services.AddScoped<TallyKeeping>();
        services.AddScoped<RectificationFollowing>();
        services.AddScoped<SchemeKeeping>();
        services.AddScoped<AppraisalPrinting>();
    }
}
