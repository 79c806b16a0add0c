namespace InfoCenter.Core.Portal.Import;

/// <summary>A page and what is the matter with it.</summary>
public sealed record ReportedPage(string Path, string Title, string Message);

/// <summary>What an import found, for programs: pages by what would become of them, every page that lacks something, and what somebody ought to look at.</summary>
public sealed record SiteImportReport
{
    /// <summary>Pages and papers that were read.</summary>
    public required int Pages { get; init; }

    public required int Publish { get; init; }

    public required int Draft { get; init; }

    public required int AlreadyThere { get; init; }

    /// <summary>Lists, menus and frames.</summary>
    public required int NoArticle { get; init; }

    public required int Pictures { get; init; }

    public required IReadOnlyList<ReportedPage> Errors { get; init; }

    public required IReadOnlyList<ReportedPage> Notes { get; init; }

    /// <summary>Pages with phones or ID numbers, which are masked here.</summary>
    public required IReadOnlyList<ReportedPage> Numbers { get; init; }

    public IEnumerable<string> InWords => Errors.Concat(Numbers).Concat(Notes).Select(page => $"{page.Path}：{page.Message}").Prepend(SiteImportTexts.Found(this));

    public static SiteImportReport Of(IReadOnlyCollection<OldArticle> articles) => new()
    {
        Pages = articles.Count,
        Publish = articles.Count(a => a.Decision is OldArticleDecision.Publish),
        Draft = articles.Count(a => a.Decision is OldArticleDecision.Draft),
        AlreadyThere = articles.Count(a => a.State is OldArticleState.AlreadyThere),
        NoArticle = articles.Count(a => a.State is OldArticleState.NoArticle),
        Pictures = articles.Where(a => a.Decision is not OldArticleDecision.LeaveOut).Sum(a => a.Files.Count(file => file.IsPicture)),
        Errors = [.. articles.Where(a => a.State is OldArticleState.Faulty).SelectMany(a => a.Faults.Select(fault => new ReportedPage(a.Path, a.Title, fault.Sentence)))],
        Notes = [.. articles.SelectMany(a => a.Notes.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(note => new ReportedPage(a.Path, a.Title, note)))],
        Numbers = [.. articles.Where(a => a.Numbers.Length > 0).Select(a => new ReportedPage(a.Path, a.Title, SiteImportTexts.NumbersFound(a.Numbers)))],
    };
}
