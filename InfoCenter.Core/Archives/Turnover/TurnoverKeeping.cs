using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Duties.Activities;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives.Turnover;

/// <summary>An assembly whose term can end, and where its turnover stands.</summary>
public sealed record TurnoverRow(int AssemblyId, Level Level, string Place, string Term, int Number, int InOffice, int? RunId, TurnoverStage? Stage, DateOnly? StartsOn, bool IsFrozen);

/// <summary>One turnover, opened.</summary>
/// <param name="Run">The run itself.</param>
/// <param name="Place">Whose congress.</param>
/// <param name="Level">Its level.</param>
/// <param name="FormerTerm">The ending term.</param>
/// <param name="NextTerm">The new one's title.</param>
/// <param name="Waiting">Records of the ending term that were reported and are not published, and activities not registered.</param>
/// <param name="Papers">Papers kept.</param>
/// <param name="IsOwnPrint">The user had them printed.</param>
/// <param name="IsOwnSubmission">The user submitted it.</param>
public sealed record OpenedTurnover(
    TurnoverRun Run, string Place, Level Level, string FormerTerm, string NextTerm, int Waiting, int Papers, bool IsOwnPrint, bool IsOwnSubmission);

/// <summary>Which assemblies have their turnover, and beginning one.</summary>
public sealed class TurnoverKeeping(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>The county's congress and every township's, with the latest term and the latest turnover of each.</summary>
    public async Task<IReadOnlyList<TurnoverRow>> ListAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ConfirmTurnover);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var mandates = db.Mandates;
        var terms = await (
            from term in db.Terms.AsNoTracking()
            join assembly in db.Assemblies on term.AssemblyId equals assembly.Id
            where (assembly.Level == Level.County || assembly.Level == Level.Township) && mandates.Any(m => m.TermId == term.Id)
            select new { term, assembly, InOffice = mandates.Count(m => m.TermId == term.Id && m.Ending == null) }).ToListAsync(cancel);
        var runs = await db.TurnoverRuns.AsNoTracking().OrderBy(r => r.Id).ToListAsync(cancel);
        return
        [
            .. from term in terms
               group term by term.assembly.Id into own
               let last = own.MaxBy(t => t.term.Number)!
               let run = runs.FindLast(r => r.AssemblyId == own.Key)
               orderby last.assembly.Level, last.assembly.TownshipCode
               select new TurnoverRow(
                   own.Key, last.assembly.Level, last.assembly.Place, last.term.Title, last.term.Number, last.InOffice, run?.Id, run?.Stage, run?.StartsOn, last.term.FrozenUntil is not null),
        ];
    }

    /// <summary>Begins the turnover of an assembly's latest term.</summary>
    /// <param name="assemblyId">Whose.</param>
    /// <param name="number">The new term's; one more than the ending one's.</param>
    /// <param name="startsOn">The day of its first session.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RuleBrokenException">One is under way, or number or day make no sense.</exception>
    public async Task<int> OpenAsync(int assemblyId, int number, DateOnly startsOn, CancellationToken cancel = default)
    {
        user.Must(Permission.PrepareTurnover);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await db.Assemblies.AnyAsync(a => a.Id == assemblyId, cancel)) throw CommonRules.NotFound;
        if (await db.TurnoverRuns.AnyAsync(r => r.AssemblyId == assemblyId && r.Stage != TurnoverStage.Done && r.Stage != TurnoverStage.Undone, cancel)) throw TurnoverRules.IsUnderWayAlready;
        var mandates = db.Mandates;
        var former = await db.Terms.AsNoTracking().Where(t => t.AssemblyId == assemblyId && mandates.Any(m => m.TermId == t.Id && m.Ending == null))
            .OrderByDescending(t => t.Number).FirstOrDefaultAsync(cancel) ?? throw TurnoverRules.AssemblyHasNoTerm;
        Check(former, number, startsOn);
        var run = new TurnoverRun(assemblyId, former.Id, number, startsOn, user.Sign(clock));
        db.Add(run);
        await db.SaveChangesAsync(cancel);
        db.Record(user, clock, "OpenTurnover", $"TurnoverRun {run.Id}", $"{former.Title} → {number}，{startsOn:yyyy-MM-dd}");
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return run.Id;
    }

    /// <summary>Another number or first day, before the term is frozen.</summary>
    public async Task DescribeAsync(int id, int number, DateOnly startsOn, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.PrepareTurnover);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var run = await db.RunAsync(id, version, cancel);
        Check(await db.Terms.AsNoTracking().FirstAsync(t => t.Id == run.FormerTermId, cancel), number, startsOn);
        run.Describe(number, startsOn);
        db.Record(user, clock, "DescribeTurnover", $"TurnoverRun {id}", $"{number}，{startsOn:yyyy-MM-dd}");
        await db.SaveOrTellAsync($"TurnoverRun {id}", cancel);
    }

    /// <summary>A turnover with what its screen needs to know.</summary>
    public async Task<OpenedTurnover> ReadAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.ConfirmTurnover);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var run = await db.TurnoverRuns.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel) ?? throw CommonRules.NotFound;
        var assembly = await db.Assemblies.AsNoTracking().FirstAsync(a => a.Id == run.AssemblyId, cancel);
        var former = await db.Terms.AsNoTracking().FirstAsync(t => t.Id == run.FormerTermId, cancel);
        var me = user.Standing.AccountId;
        return new(
            run, assembly.Place, assembly.Level, former.Title, new TermTitle(assembly.Place, run.Number).ToString(), await db.WaitingAsync(run, cancel),
            await db.FrozenPapers.CountAsync(p => p.RunId == id, cancel), run.PrintedById == me, run.SubmittedById == me);
    }

    /// <summary>Makes the new term in the roster, still without deputies.</summary>
    /// <exception cref="RuleBrokenException">The former one is not frozen, or the number is taken.</exception>
    public async Task MakeTermAsync(int id, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.PrepareTurnover);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var run = await db.RunAsync(id, version, cancel);
        var term = await db.MakeTermAsync(run, cancel);
        db.Record(user, clock, "MakeNewTerm", $"TurnoverRun {id}", $"{term.Title}，{run.StartsOn:yyyy-MM-dd}");
        await db.SaveOrTellAsync($"TurnoverRun {id}", cancel);
        await transaction.CommitAsync(cancel);
    }

    // Elections are prepared months ahead, and papers of past ones are brought in later; a slip of the year is what this catches.
    private void Check(Term former, int number, DateOnly startsOn)
    {
        if (number != former.Number + 1) throw TurnoverRules.NumberDoesNotFollow(former.Number + 1);
        if (startsOn <= former.StartedOn || startsOn.Year > clock.Today.Year + 1 || startsOn.Year < clock.Today.Year - 5) throw TurnoverRules.FirstDayIsUnlikely;
    }
}

/// <summary>What several of the use cases ask.</summary>
internal static class TurnoverQuestions
{
    extension(InfoCenterDb db)
    {
        /// <exception cref="RuleBrokenException">Missing, or changed since it was seen.</exception>
        public async Task<TurnoverRun> RunAsync(int id, int version, CancellationToken cancel)
        {
            var run = await db.TurnoverRuns.FirstOrDefaultAsync(r => r.Id == id, cancel) ?? throw CommonRules.NotFound;
            return run.Version == version ? run : throw await db.ChangedMeanwhileAsync($"TurnoverRun {id}", cancel);
        }

        /// <summary>Records of the ending term's deputies that were reported or returned and that nobody has published yet, and activities they were invited to that are not registered.</summary>
        public async Task<int> WaitingAsync(TurnoverRun run, CancellationToken cancel)
        {
            var (mandates, invitations) = (db.Mandates, db.ActivityInvitations);
            var activities = await db.ActivityPlans.CountAsync(a => (a.Status == ActivityStatus.Announced || a.Status == ActivityStatus.SigningIn) && a.On < run.StartsOn
                && invitations.Any(i => i.PlanId == a.Id && mandates.Any(m => m.PersonId == i.PersonId && m.TermId == run.FormerTermId)), cancel);
            return activities + await db.DutyRecords.CountAsync(r => (r.Status == DutyStatus.Submitted || r.Status == DutyStatus.Verified || r.Status == DutyStatus.Returned) && r.On < run.StartsOn
                && mandates.Any(m => m.PersonId == r.PersonId && m.TermId == run.FormerTermId && (r.MandateId == null || r.MandateId == m.Id)), cancel);
        }

        /// <summary>Saves the new term and puts it down on the run.</summary>
        public async Task<Term> MakeTermAsync(TurnoverRun run, CancellationToken cancel)
        {
            if (run.NewTermId is not null) throw TurnoverRules.NewTermIsThere;
            var assembly = await db.Assemblies.AsNoTracking().FirstAsync(a => a.Id == run.AssemblyId, cancel);
            var title = new TermTitle(assembly.Place, run.Number).ToString();
            if (await db.Terms.AnyAsync(t => t.AssemblyId == assembly.Id && t.Number == run.Number, cancel)) throw TurnoverRules.TermNumberIsTaken(title);
            if (!run.IsFrozen) throw TurnoverRules.FreezeComesFirst;
            var term = new Term(assembly.Id, run.Number, title);
            term.Date(run.StartsOn, null);
            db.Add(term);
            await db.SaveChangesAsync(cancel);
            run.MakeTerm(term.Id);
            return term;
        }
    }
}
