using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Portal;

/// <summary>A meeting in the office's list.</summary>
public sealed record MeetingRow(int Id, string Title, DateOnly OpensOn, DateOnly ClosesOn, int Items, int Papers, bool IsShown);

/// <summary>An article of a meeting as the form shows it.</summary>
/// <param name="ArticleId">Which.</param>
/// <param name="Title">Of its newest text.</param>
/// <param name="IsShown">Whether the public reads it already; the others follow when they are let out.</param>
public sealed record MeetingPaperRow(int ArticleId, string Title, bool IsShown);

/// <summary>A meeting opened for writing.</summary>
public sealed record MeetingSheet(int Id, MeetingFacts Facts, IReadOnlyList<MeetingPaperRow> Papers, int Version);

/// <summary>The three meetings are entered here: their number, days, agenda, and the articles that belong to them.</summary>
public sealed class MeetingKeeping(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>The newest first; of one kind or all.</summary>
    public async Task<ListPage<MeetingRow>> ListAsync(MeetingKind? kind = null, int page = 1, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepPortal);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var found = db.Meetings.AsNoTracking().Where(m => kind == null || m.Kind == kind);
        var total = await found.CountAsync(cancel);
        var number = Paging.Within(page, total);
        var rows = await found.OrderByDescending(m => m.OpensOn).ThenByDescending(m => m.Id).Select(m => new { Meeting = m, Papers = m.Papers.Count }).OfPage(number).ToListAsync(cancel);
        return new([.. rows.Select(r => new MeetingRow(
            r.Meeting.Id, r.Meeting.Title, r.Meeting.OpensOn, r.Meeting.ClosesOn, r.Meeting.Items.Count, r.Papers, r.Meeting.IsShown))], total, number);
    }

    /// <summary>The form of a new meeting: the county congress's newest term, and the number after the last one of the kind.</summary>
    public async Task<MeetingFacts> BeginAsync(MeetingKind kind, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepPortal);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var term = await (
            from one in db.Terms
            join assembly in db.Assemblies on one.AssemblyId equals assembly.Id
            where assembly.Level == Level.County
            select (int?)one.Number).MaxAsync(cancel) ?? 1;
        var last = await db.Meetings.Where(m => m.Kind == kind && m.Term == term).MaxAsync(m => (int?)m.Number, cancel) ?? 0;
        var today = clock.Today;
        return new() { Kind = kind, Term = Math.Clamp(term, 1, Meeting.GreatestTerm), Number = Math.Min(last + 1, TermTitle.Greatest), OpensOn = today, ClosesOn = today };
    }

    public async Task<MeetingSheet> OpenAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepPortal);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var meeting = await FindAsync(db, id, cancel);
        var papers = meeting.Papers.OrderBy(p => p.Order).Select(p => new MeetingPaperFacts(p.ArticleId, p.Part)).ToList();
        var facts = new MeetingFacts
        {
            Kind = meeting.Kind, Term = meeting.Term, Number = meeting.Number, OpensOn = meeting.OpensOn, ClosesOn = meeting.ClosesOn, Place = meeting.Place, Agenda = meeting.Items,
            Papers = papers, IsShown = meeting.IsShown,
        };
        var ids = papers.ConvertAll(p => p.ArticleId);
        var rows = await (
            from article in db.Articles
            where ids.Contains(article.Id)
            join version in db.ArticleVersions on new { ArticleId = article.Id, Number = article.LastNumber } equals new { version.ArticleId, version.Number }
            select new MeetingPaperRow(article.Id, version.Title, article.ShownVersion != null)).ToListAsync(cancel);
        return new(id, facts, rows, meeting.Version);
    }

    /// <summary>Enters a meeting; answers its number.</summary>
    /// <exception cref="RuleBrokenException">Something is missing, or it is there already.</exception>
    public async Task<int> AddAsync(MeetingFacts facts, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepPortal);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var meeting = new Meeting(facts);
        await MustFitAsync(db, meeting, cancel);
        db.Meetings.Add(meeting);
        db.Record(user, clock, "AddMeeting", "Meeting", meeting.Title);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return meeting.Id;
    }

    /// <exception cref="RuleBrokenException">Something is missing, it is there already, or somebody changed it meanwhile.</exception>
    public async Task DescribeAsync(int id, MeetingFacts facts, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepPortal);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var meeting = await FindAsync(db, id, cancel);
        if (meeting.Version != version) throw await db.ChangedMeanwhileAsync($"Meeting {id}", cancel);
        meeting.Describe(facts);
        await MustFitAsync(db, meeting, cancel);
        db.Record(user, clock, "DescribeMeeting", $"Meeting {id}", meeting.Title);
        await db.SaveOrTellAsync($"Meeting {id}", cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task<Meeting> FindAsync(InfoCenterDb db, int id, CancellationToken cancel) =>
        await db.Meetings.Include(m => m.Papers).FirstOrDefaultAsync(m => m.Id == id, cancel) ?? throw CommonRules.NotFound;

    private static async Task MustFitAsync(InfoCenterDb db, Meeting meeting, CancellationToken cancel)
    {
        var (id, kind, term, number) = (meeting.Id, meeting.Kind, meeting.Term, meeting.Number);
        if (await db.Meetings.AnyAsync(m => m.Kind == kind && m.Term == term && m.Number == number && m.Id != id, cancel)) throw MeetingRules.IsThereAlready;
        var articles = meeting.Papers.Select(p => p.ArticleId).ToList();
        if (await db.Articles.CountAsync(a => articles.Contains(a.Id), cancel) < articles.Count) throw CommonRules.NotFound;
        var elsewhere = await (
            from other in db.Set<MeetingPaper>()
            where articles.Contains(other.ArticleId) && other.MeetingId != id
            join article in db.Articles on other.ArticleId equals article.Id
            join version in db.ArticleVersions on new { ArticleId = article.Id, Number = article.LastNumber } equals new { version.ArticleId, version.Number }
            select version.Title).FirstOrDefaultAsync(cancel);
        if (elsewhere is not null) throw MeetingRules.PaperIsElsewhere(elsewhere);
    }
}
