using InfoCenter.Core.Portal;

namespace InfoCenter.App.Public;

/// <summary>The words of a feed.</summary>
internal static class FeedTexts
{
    public static string TitleOf(PublicFeed feed) => feed.Column is { } column ? $"{AuthorOf(feed)} · {column.Title}" : AuthorOf(feed);

    public static string AuthorOf(PublicFeed feed) => $"{feed.County}人大";
}
