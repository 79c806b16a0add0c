using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Portal;

/// <summary>A meeting in the public's list.</summary>
public sealed record PublicMeetingRow(int Id, MeetingKind Kind, string Title, DateOnly OpensOn, DateOnly ClosesOn, string Place)
{
    /// <summary>2026年1月6日至8日; one day for a meeting of one day.</summary>
    public string Days => MeetingLabels.DaysOf(OpensOn, ClosesOn);
}

/// <summary>A page of meetings; <paramref name="Kind"/> null for all three.</summary>
public sealed record PublicMeetingList(MeetingKind? Kind, IReadOnlyList<PublicMeetingRow> Rows, int Page, int Pages, int Total);

/// <summary>A shown article of a meeting.</summary>
public sealed record PublicMeetingPaper(int ArticleId, MeetingPart Part, string Title, DateOnly On);

/// <summary>A meeting as everybody reads it.</summary>
public sealed record PublicMeeting(PublicMeetingRow Row, IReadOnlyList<string> Agenda, IReadOnlyList<PublicMeetingPaper> Papers)
{
    /// <summary>The articles of one part, in their order.</summary>
    public IReadOnlyList<PublicMeetingPaper> Of(MeetingPart part) => [.. Papers.Where(p => p.Part == part)];
}

/// <summary>The three meetings as everybody reads them: of their articles only those that are shown. No right is asked for.</summary>
public sealed class PublicMeetings(IDbContextFactory<InfoCenterDb> databases, TimeProvider clock)
{
    public const int PageSize = 20;

    /// <summary>The newest first, twenty a page.</summary>
    public async Task<PublicMeetingList> ListAsync(MeetingKind? kind = null, int page = 1, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var shown = db.ShownMeetings().Where(m => kind == null || m.Kind == kind);
        var total = await shown.CountAsync(cancel);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var number = Math.Clamp(page, 1, pages);
        var rows = await shown.OrderByDescending(m => m.OpensOn).ThenByDescending(m => m.Id).Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return new(kind, [.. rows.Select(RowOf)], number, pages, total);
    }

    /// <exception cref="RuleBrokenException">No such meeting, or not shown.</exception>
    public async Task<PublicMeeting> ReadAsync(int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var meeting = await db.ShownMeetings().FirstOrDefaultAsync(m => m.Id == id, cancel) ?? throw MeetingRules.IsNotShown;
        var papers = await (
            from paper in db.Set<MeetingPaper>()
            where paper.MeetingId == id
            join article in db.ShownArticles(clock.Now) on paper.ArticleId equals article.Id
            join version in db.ArticleVersions on new { ArticleId = article.Id, Number = article.ShownVersion!.Value } equals new { version.ArticleId, version.Number }
            orderby paper.Part, paper.Order
            select new { article.Id, paper.Part, version.Title, article.ShownFromAt }).ToListAsync(cancel);
        return new(RowOf(meeting), meeting.Items, [.. papers.Select(p => new PublicMeetingPaper(p.Id, p.Part, p.Title, DateOnly.FromDateTime(p.ShownFromAt!.Value.InOffice)))]);
    }

    private static PublicMeetingRow RowOf(Meeting meeting) => new(meeting.Id, meeting.Kind, meeting.Title, meeting.OpensOn, meeting.ClosesOn, meeting.Place);
}
