using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Suggestions;

/// <summary>A promise in the list of them; <paramref name="IsLate"/> where its day has passed and nobody has seen it kept.</summary>
public sealed record PromiseRow(
    int Id, int Version, int SuggestionId, string Number, string Title, string Unit, string Promise, DateOnly DueOn, string Person, PromiseVerdict? Verdict, bool IsLate,
    IReadOnlyList<PromiseYear> Years, bool MayReport, bool MayJudge);

/// <summary>What was told of a promise in a year.</summary>
public sealed record PromiseYear(int Year, string Text, PromiseVerdict? Verdict);

/// <summary>How many promises a county's units made and kept.</summary>
/// <param name="All">Made.</param>
/// <param name="Kept">Kept, as the deputies see it.</param>
/// <param name="Late">Not kept on the day they were promised for.</param>
/// <param name="Rows">Page by page, the next due first.</param>
public sealed record PromiseBook(int All, int Kept, int Late, ListPage<PromiseRow> Rows);

/// <summary>承诺台账: what units promised in their replies, told of every year and rated anew by the deputy until it is kept.</summary>
public sealed class PromiseKeeping(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>A unit's own, a deputy's own, or all of them.</summary>
    public async Task<PromiseBook> ListAsync(int page = 1, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadSuggestions);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (unit, today, year) = (user.Standing.UnitId, clock.Today, clock.Today.Year);
        var all = unit is null
            ? db.Suggestions.AsNoTracking().Within(db, user).SelectMany(s => s.Tasks).Where(t => t.Promise != null)
            : db.SuggestionTasks.AsNoTracking().Where(t => t.UnitId == unit && t.Promise != null);
        var (total, kept) = (await all.CountAsync(cancel), await all.CountAsync(t => t.Promise!.Verdict == PromiseVerdict.Kept, cancel));
        var late = await all.CountAsync(t => t.Promise!.Verdict != PromiseVerdict.Kept && t.Promise!.DueOn < today, cancel);
        var number = Paging.Within(page, total);
        bool mayJudge(int lead) => user.May(Permission.WriteSuggestions) && (user.Standing.PersonId ?? lead) == lead;
        var rows = await all.OrderBy(t => t.Promise!.Verdict == PromiseVerdict.Kept).ThenBy(t => t.Promise!.DueOn).ThenBy(t => t.Id).OfPage(number)
            .Join(db.Suggestions, t => t.SuggestionId, s => s.Id, (t, s) => new
            {
                t.UnitId,
                t.UnitName,
                t.Promise,
                Reports = t.Promise!.Reports.OrderBy(r => r.Year).ToList(),
                s.Id,
                s.Number,
                s.Title,
                Lead = s.Signers.First(g => g.IsLead).PersonId,
            }).AsSplitQuery().ToListAsync(cancel);
        return new(total, kept, late, new([.. rows.Select(r => new PromiseRow(
            r.Promise!.Id, r.Promise.Version, r.Id, r.Number!, r.Title, r.UnitName, r.Promise.Text, r.Promise.DueOn, r.Promise.Person, r.Promise.Verdict, !r.Promise.IsKept && r.Promise.DueOn < today,
            [.. r.Reports.Select(x => new PromiseYear(x.Year, x.Text, x.Verdict))],
            unit == r.UnitId && !r.Promise.IsKept && r.Reports.All(x => x.Year != year), mayJudge(r.Lead) && r.Reports.Exists(x => x.Verdict is null)))], total, number));
    }

    /// <summary>The unit tells how far it is this year.</summary>
    public Task ReportAsync(int id, string text, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.ReplySuggestions);
        return DecideAsync(id, version, "ReportPromise", text, (task, _) => user.Standing.UnitId == task.UnitId, promise => promise.Report(clock.Today.Year, text, user.Sign(clock)), cancel);
    }

    /// <summary>The deputy who leads the suggestion says how far it is kept; the office writes down the word of one who said it otherwise.</summary>
    /// <param name="id">Which.</param>
    /// <param name="verdict">The deputy's word.</param>
    /// <param name="version">As it was seen.</param>
    /// <param name="paper">On what paper the word stands; asked of the office.</param>
    /// <param name="cancel">Gives up.</param>
    public Task JudgeAsync(int id, PromiseVerdict verdict, int version, string? paper = null, CancellationToken cancel = default)
    {
        user.Must(Permission.WriteSuggestions);
        var own = user.Standing.PersonId;
        return DecideAsync(id, version, "JudgePromise", own is null ? $"{verdict.Label}：{paper}" : verdict.Label, (_, lead) => own is null || own == lead, promise =>
        {
            if (own is null && paper.OrNull() is null) throw SuggestionRules.PaperIsRequired;
            promise.Judge(verdict, user.Sign(clock));
        }, cancel);
    }

    private async Task DecideAsync(int id, int version, string act, string detail, Func<SuggestionTask, int, bool> isOwn, Action<SuggestionPromise> decide, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var task = await db.SuggestionTasks.Include(t => t.Promise).ThenInclude(p => p!.Reports).FirstOrDefaultAsync(t => t.Promise!.Id == id, cancel) ?? throw CommonRules.NotFound;
        var (suggestion, subject) = (task.SuggestionId, $"Suggestion {task.SuggestionId}");
        var lead = await db.SuggestionSigners.Where(s => s.SuggestionId == suggestion && s.IsLead).Select(s => s.PersonId).FirstAsync(cancel);
        if (!isOwn(task, lead)) throw user.TurnedAway();
        if (task.Promise!.Version != version) throw await db.ChangedMeanwhileAsync(subject, cancel);
        decide(task.Promise);
        db.Record(user, clock, act, subject, detail);
        await db.SaveOrTellAsync(subject, cancel);
    }
}
