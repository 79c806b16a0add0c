using InfoCenter.Core.Accounts;
using InfoCenter.Core.Archives;
using InfoCenter.Core.Archives.Turnover;
using InfoCenter.Core.Backups;
using InfoCenter.Core.Data;
using InfoCenter.Core.Files;
using InfoCenter.Core.Jobs;
using InfoCenter.Core.Printing;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.App.Rooms;

internal static class ArchivesRoom
{
    /// <summary>The background worker and the press.</summary>
    public static void AddArchivesRoom(this IServiceCollection services)
    {
        services.AddSingleton(provider => FontShelf.Open(provider.GetRequiredService<DataFolder>().Root));
        services.AddSingleton<VerificationCode>();
        services.AddSingleton<JobNews>();
        services.AddSingleton<IEnumerable<Work>>(provider =>
        {
            var (databases, folder, clock) = (
                provider.GetRequiredService<IDbContextFactory<InfoCenterDb>>(), provider.GetRequiredService<DataFolder>(), provider.GetRequiredService<TimeProvider>());
            return
            [
                .. ArchiveWorks.All(databases, folder, clock, provider.GetRequiredService<VerificationCode>(), provider.GetRequiredService<FontShelf>()),
                .. BackupWorks.All(databases, folder, clock),
                .. TurnoverWorks.All(databases, folder, provider.GetRequiredService<FileStore>(), clock, provider.GetRequiredService<VerificationCode>(), provider.GetRequiredService<FontShelf>()),
            ];
        });
        services.AddSingleton<Func<int, Core.Common.Standing?>>(provider => provider.GetRequiredService<AccountDirectory>().StandingOf);
        services.AddSingleton<JobRunner>();
        services.AddHostedService<BackgroundWork>();

        services.AddScoped<JobBoard>();
        services.AddScoped<ArchiveReading>();
        services.AddScoped<ArchivePrinting>();
        services.AddScoped<RequestLifePrinting>();
        services.AddScoped<ArchiveBatch>();
        services.AddScoped<ArchiveDelivery>();
        services.AddScoped<ArchiveOrders>();
        services.AddScoped<FormChecking>();
        services.AddScoped<FondsNaming>();
        services.AddScoped<TermVolumes>();
        services.AddScoped<PublicVolumes>();
        services.AddScoped<PublishedVolumes>();
        services.AddScoped<AnnualReports>();
        services.AddScoped<HotSpotPrinting>();
        services.AddScoped<ReplyLetterPrinting>();
        services.AddScoped<SuggestionReportPrinting>();
        services.AddScoped<SupervisionReportPrinting>();
        services.AddScoped<TopicPrinting>();
    }
}
