using InfoCenter.Core.Ledger;

namespace InfoCenter.App.Rooms;

internal static class LedgerRoom
{
    public static void AddLedgerRoom(this IServiceCollection services)
    {
        services.AddSingleton<RefusalBook>();
        services.AddHostedService<RefusalWriting>();
        services.AddScoped<LedgerReading>();
        services.AddScoped<LedgerVerification>();
    }
}
