using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Portal;
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
        services.AddTurnoverRoom();
        services.AddFilesRoom();
        services.AddDraftsRoom();
        services.AddLedgerRoom();
        services.AddMessagesRoom();
        services.AddDutiesRoom();
        services.AddActivitiesRoom();
        services.AddRosterRoom();
        services.AddRequestsRoom();
        services.AddPortalRoom();
        services.AddSuggestionsRoom();
        services.AddAppraisalsRoom();
        services.AddSupervisionRoom();
        services.AddStatisticsRoom();
        services.AddScoresRoom();
        services.AddBackupsRoom();
        return services;
    }

    /// <summary>The first thing of every start: the database brought up to date, entries older than the seals sealed, texts older than the search made findable, and what a killed process left behind cleared away.</summary>
    public static void OpenOffice(this IServiceProvider rooms)
    {
        var folder = rooms.GetRequiredService<DataFolder>();
        var databases = rooms.GetRequiredService<Databases>();
        Upgrade.Apply(databases, folder);
        OldEntries.Seal(databases, folder);
        SearchFilling.Apply(databases);
        var swept = Leftovers.Sweep(folder);
        rooms.GetRequiredService<ILogger<Databases>>().LogInformation("Office in {Folder} on {Engine}; {Swept} leftovers removed", folder.Root, databases.Engine, swept);
    }
}
