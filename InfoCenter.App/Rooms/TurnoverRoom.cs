using InfoCenter.Core.Archives.Turnover;

namespace InfoCenter.App.Rooms;

internal static class TurnoverRoom
{
    /// <summary>换届: what the wizard asks; its printing is among the background worker's works.</summary>
    public static void AddTurnoverRoom(this IServiceCollection services)
    {
        services.AddScoped<TurnoverKeeping>();
        services.AddScoped<TermFreezing>();
        services.AddScoped<TurnoverRoster>();
        services.AddScoped<TurnoverConfirming>();
        services.AddScoped<TurnoverRehearsal>();
        services.AddScoped<TurnoverCorrections>();
    }
}
