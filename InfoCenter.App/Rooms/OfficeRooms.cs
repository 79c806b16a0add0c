using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.App.Rooms;

/// <summary>The office as the screens and the command line use it: each room lists its use-case classes in a file of its own.</summary>
internal static class OfficeRooms
{
    public static IServiceCollection AddOffice(this IServiceCollection services, DataFolder folder)
    {
        services.AddSingleton(folder);
        services.AddSingleton(new Databases(folder));
        services.AddSingleton<IDbContextFactory<InfoCenterDb>>(provider => provider.GetRequiredService<Databases>());
        services.AddSingleton(TimeProvider.System);

        services.AddWorkbenchRoom();
        services.AddAccountsRoom();
        services.AddArchivesRoom();
        services.AddFilesRoom();
        services.AddDraftsRoom();
        services.AddDutiesRoom();
        services.AddRosterRoom();
        services.AddBackupsRoom();
        return services;
    }
}
