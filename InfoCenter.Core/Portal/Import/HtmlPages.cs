using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using InfoCenter.Core.Common;
using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.Core.Portal.Import;

/// <summary>
/// Reads an article off a web page: first by the labels public bodies' sites carry (ArticleTitle, PubDate, ContentSource, ColumnName of the State Council office's guideline of
/// 2017 for government websites), else by what the page looks like.
/// </summary>
internal static class HtmlPages
{
    // A page with less is a list, a menu or a frame.
    private const int ShortestText = 15;
    private const double MostLinks = 0.6;

    // Places in which the usual publishing programs of such sites put the text.
    private const string KnownPlaces =
        ".TRS_Editor,#zoom,#zoomcon,#vsb_content,.v_news_content,#UCAP-CONTENT,.article-content,.article_content,.articleContent,.news_content,.news-content,.newsContent,.detail-content,.content-body,#ContentBody,#article_content,.WordSection1,.Section1,[itemprop=articleBody]";

    private const string Around = "script,style,noscript,iframe,object,embed,form,nav,header,footer,aside,button,select,input,textarea";

    public static OldPage Read(byte[] bytes)
    {
        var encoding = TextEncodings.Of(bytes);
        var markup = encoding.GetString(bytes).TrimStart('\uFEFF');
        using var page = new HtmlParser().ParseDocument(CleanMarkup.IsTooDeep(markup) ? "" : markup);
        var all = ChineseText.Clean(page.Body?.TextContent);
        var (title, day) = (TitleOf(page), OldPageWords.DayOf(Meta(page, "PubDate", "article:published_time", "publishdate", "pubdate")));
        foreach (var around in page.QuerySelectorAll(Around).ToList()) around.Remove();

        var body = page.QuerySelectorAll(KnownPlaces).Where(IsArticle).MaxBy(place => place.TextContent.Length) ?? Guess(page);
        var inside = body is null ? "" : ChineseText.Clean(body.TextContent);
        // What the page says around the text comes before what the text says itself.
        var outside = inside.Length > 0 ? all.Replace(inside, " ", StringComparison.Ordinal) : all;
        if (body?.QuerySelector("h1") is { } head && ChineseText.Clean(head.TextContent) == title) head.Remove();
        return new()
        {
            Title = title,
            On = day ?? OldPageWords.DayIn(outside),
            Source = Meta(page, "ContentSource") ?? OldPageWords.SourceIn(all),
            Author = Meta(page, "Author") ?? OldPageWords.AuthorIn(all),
            Column = Meta(page, "ColumnName") ?? "",
            Markup = body?.InnerHtml ?? "",
        };
    }

    private static string TitleOf(IDocument page)
    {
        if (Meta(page, "ArticleTitle") is { } labelled) return labelled;
        var heads = page.QuerySelectorAll("h1").Select(head => ChineseText.Clean(head.TextContent)).Where(text => text.Length > 0).ToList();
        var window = ChineseText.Clean(page.Title);
        if (heads.Count > 0) return heads.Find(head => window.Contains(head, StringComparison.Ordinal)) ?? heads[0];
        if (Meta(page, "og:title") is { } told) return OldPageWords.WithoutSite(told);
        // The window's title with column and site behind it; what stands on the page by itself is the title.
        var alone = page.QuerySelectorAll("td,div,p,span,font,strong,b,h2,h3,center").Select(place => ChineseText.Clean(place.TextContent)).Where(text => text.Length is > 3 and < 120).ToHashSet();
        return OldPageWords.Beginnings(window).FirstOrDefault(alone.Contains) ?? OldPageWords.WithoutSite(window);
    }

    private static string? Meta(IDocument page, params string[] names)
    {
        foreach (var meta in page.QuerySelectorAll("meta"))
        {
            var name = meta.GetAttribute("name") ?? meta.GetAttribute("property");
            if (names.Contains(name, StringComparer.OrdinalIgnoreCase) && ChineseText.Clean(meta.GetAttribute("content")) is { Length: > 0 } content) return content;
        }

        return null;
    }

    // The place with the most words of its own, links not counted: a menu has only links, a frame has only other places.
    private static IElement? Guess(IDocument page)
    {
        var best = page.QuerySelectorAll("article,main,div,td,section,body").Select(place => (Place: place, Words: OwnWords(place))).OrderByDescending(found => found.Words).FirstOrDefault();
        return best.Place is { } place && IsArticle(place) ? place : null;
    }

    private static int OwnWords(IElement place) => place.ChildNodes.Sum(node => node switch
    {
        IText text => ChineseText.Clean(text.Data).Length,
        IElement { LocalName: "p" or "span" or "font" or "b" or "strong" or "h2" or "h3" or "h4" or "ul" or "ol" or "blockquote" or "table" } element when place.LocalName != "body" || element.LocalName != "table" =>
            Words(element),
        _ => 0,
    });

    private static int Words(IElement element) => Math.Max(0, ChineseText.Clean(element.TextContent).Length - (2 * LinkWords(element)));

    private static int LinkWords(IElement element) => element.QuerySelectorAll("a").Sum(link => ChineseText.Clean(link.TextContent).Length);

    private static bool IsArticle(IElement place)
    {
        var words = ChineseText.Clean(place.TextContent).Length;
        if (words < ShortestText) return place.QuerySelector("img") is not null && place.LocalName != "body";
        return LinkWords(place) <= words * MostLinks;
    }
}
