using InfoCenter.App.Public;
using InfoCenter.Core.Portal;
using InfoCenter.Core.Portal.Import;

namespace InfoCenter.App.Rooms;

internal static class PortalRoom
{
    public static void AddPortalRoom(this IServiceCollection services)
    {
        services.AddScoped<ColumnKeeping>();
        services.AddScoped<ArticleWriting>();
        services.AddScoped<ArticleReview>();
        services.AddScoped<ShowcaseDrafting>();
        services.AddScoped<PublishedArticles>();
        services.AddScoped<PublicDeputies>();
        services.AddScoped<PublicFeeds>();
        services.AddScoped<ArticleListing>();
        services.AddScoped<PublishedRecords>();
        services.AddScoped<SiteMessages>();
        services.AddScoped<ReadingCounts>();
        services.AddSingleton<ReadingTally>();
        services.AddHostedService<ReadingWriting>();
        services.AddScoped<MeetingKeeping>();
        services.AddScoped<PublicMeetings>();
        services.AddScoped<LawKeeping>();
        services.AddScoped<PublicLaws>();
        services.AddScoped<PortalSearch>();
        services.AddScoped<SiteImport>();
        services.AddScoped<SiteAdoption>();
    }
}
