using InfoCenter.Core.Backups;

namespace InfoCenter.App.Rooms;

internal static class BackupsRoom
{
    public static void AddBackupsRoom(this IServiceCollection services)
    {
        services.AddScoped<BackupMaking>();
        services.AddScoped<BackupKeeping>();
        services.AddScoped<BackupStanding>();
        services.AddScoped<DataChecking>();
        services.AddScoped<DatabaseMove>();
        services.AddHostedService<NightWatch>();
    }
}
