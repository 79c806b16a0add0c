using InfoCenter.Core.Appraisals.Scores;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Portal;

/// <summary>代表风采: a draft on a commended deputy from what is public already; an author writes on, and a second person lets it out like any article.</summary>
public sealed class ShowcaseDrafting(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>Deeds told at most, those with a result first.</summary>
    public const int MostDeeds = 12;

    /// <summary>Begins the article; answers its number.</summary>
    /// <param name="runId">The year that was closed.</param>
    /// <param name="personId">A deputy on its list.</param>
    /// <param name="cancel">Calls it off.</param>
    /// <exception cref="RuleBrokenException">Not on the list, out of office, or nothing is public.</exception>
    public async Task<int> DraftAsync(int runId, int personId, CancellationToken cancel = default)
    {
        user.Must(Permission.WriteArticles);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var (mandates, objections) = (db.Mandates, db.DutyObjections);
        var commended = await (
            from sheet in db.ScoreSheets
            join run in db.ScoreRuns on sheet.RunId equals run.Id
            join person in db.People on sheet.PersonId equals person.Id
            where run.Id == runId && person.Id == personId && run.Status == ScoreRunStatus.Closed && sheet.IsCommended && mandates.Any(m => m.PersonId == personId && m.Ending == null)
            select new { run.Year, person.Name, sheet.Level, sheet.TownshipCode }).FirstOrDefaultAsync(cancel) ?? throw ShowcaseRules.OnlyCommendedDeputies;
        var duties = await db.DutyRecords.AsNoTracking()
            .Where(r => r.PersonId == personId && r.Year == commended.Year && r.Status == DutyStatus.Published && r.Attendance == Attendance.Attended)
            .Where(r => !objections.Any(o => o.RecordId == r.Id && o.Status == ObjectionStatus.Open))
            .Select(r => new PublicDuty(r.Id, r.Kind, r.SubKind, r.Content, r.On, r.Until, r.Place, r.Organiser, r.Role, r.Attendance, r.Result, r.FundsInFen, r.Beneficiaries)).ToListAsync(cancel);
        if (duties.Count == 0) throw ShowcaseRules.NothingIsPublic;
        var column = (await db.ShownColumnsAsync(cancel)).SelectMany(c => c.Below.Prepend(c)).FirstOrDefault(c => c.Code == ShowcaseTexts.ColumnCode && c.Kind is ColumnKind.Articles) ?? throw ShowcaseRules.ColumnIsGone;
        var township = await db.Townships.Where(t => t.Code == commended.TownshipCode).Select(t => t.Name).FirstOrDefaultAsync(cancel);
        var article = db.Articles.Add(new(
            new()
            {
                ColumnId = column.Id, Title = ShowcaseTexts.Title(commended.Name, commended.Year),
                Body = ShowcaseTexts.Body(commended.Name, township, commended.Level, commended.Year, [.. duties.Select(PublicDeputiesReading.Covered)], MostDeeds),
            },
            user.Sign(clock))).Entity;
        db.Record(user, clock, "AddArticle", "Article", article.Newest.Title);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return article.Id;
    }
}
