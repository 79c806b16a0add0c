using InfoCenter.Core.Archives;
using InfoCenter.Core.Ledger;

namespace InfoCenter.App.Rooms;

internal static class LedgerRoom
{
    public static void AddLedgerRoom(this IServiceCollection services)
    {
        services.AddSingleton<RefusalBook>();
        services.AddHostedService<RefusalWriting>();
        services.AddHostedService<NightlyAnchor>();
        services.AddScoped<AnchorKeeping>();
        services.AddScoped<AnchorPrinting>();
        services.AddScoped<IncidentPack>();
        services.AddScoped<LedgerReading>();
        services.AddScoped<LedgerVerification>();
        services.AddScoped<SealChoosing>();
    }
}
