using System.Text.Json;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Duties.Activities;
using InfoCenter.Core.Files;
using InfoCenter.Core.Jobs;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Messages;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Roster.Import;
using InfoCenter.Core.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives.Turnover;

/// <summary>The turnover itself: one submits, another confirms, and it happens once, as a whole or not at all; and it is taken back as a whole while nobody has worked in the new term.</summary>
public sealed class TurnoverConfirming(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>Tables undo leaves as they are: what is only ever added to, and the turnover's own papers.</summary>
    public static IReadOnlyList<string> LeftAlone { get; } =
    [
        nameof(LedgerEntry), nameof(LedgerHead), nameof(TurnoverRun), nameof(FrozenPaper), nameof(RosterImportRun), nameof(RosterImportPapers), nameof(RememberedMapping),
        nameof(Job), nameof(ArchiveNumber), nameof(IssuedForm), nameof(Attachment), nameof(Message),
    ];

    /// <summary>Everything is prepared: hands it to a second person.</summary>
    public Task SubmitAsync(int id, int version, CancellationToken cancel = default) => StepAsync(id, version, Permission.PrepareTurnover, "SubmitTurnover", async (db, run) =>
    {
        run.Submit(user.Sign(clock));
        var import = await db.RosterImportRuns.FirstAsync(r => r.Id == run.ImportId, cancel);
        if (import.InTheWay > 0) throw TurnoverRules.RosterRowsAreInTheWay(import.InTheWay);
        import.Hold();
    }, cancel);

    /// <summary>Back into preparation.</summary>
    public Task ReturnAsync(int id, int version, CancellationToken cancel = default) => StepAsync(id, version, Permission.ConfirmTurnover, "ReturnTurnover", async (db, run) =>
    {
        run.Return();
        (await db.RosterImportRuns.FirstAsync(r => r.Id == run.ImportId, cancel)).Release();
    }, cancel);

    /// <summary>Carries it out. Never by who submitted it.</summary>
    /// <exception cref="RuleBrokenException">Not submitted, done already, one's own, or the roster changed since the preview; then nothing has happened.</exception>
    public async Task ConfirmAsync(int id, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.ConfirmTurnover);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var run = await db.TurnoverRuns.FirstOrDefaultAsync(r => r.Id == id, cancel) ?? throw CommonRules.NotFound;
        run.MustBeConfirmable(user.Sign(clock));
        if (run.Version != version) throw await db.ChangedMeanwhileAsync($"TurnoverRun {id}", cancel);
        await CarryOutAsync(db, run, user, clock, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Restores exactly what was before the turnover began: roster, groups, districts, requests, and the term open again.</summary>
    /// <exception cref="RuleBrokenException">Somebody has worked in the new term; what and where is in the message.</exception>
    public async Task UndoAsync(int id, string reason, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.ConfirmTurnover);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await TakeBackAsync(db, await db.RunAsync(id, version, cancel), reason, user, clock, cancel);
        await transaction.CommitAsync(cancel);
    }

    internal static async Task<TurnoverCarrying> CarryOutAsync(InfoCenterDb db, TurnoverRun run, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        var assembly = await db.Assemblies.AsNoTracking().FirstAsync(a => a.Id == run.AssemblyId, cancel);
        var before = await TurnoverFigures.CountAsync(db, assembly, cancel);
        var carrying = new TurnoverCarrying(run, user, clock);
        await carrying.CarryOutAsync(db, cancel);
        var after = await TurnoverFigures.CountAsync(db, assembly, cancel);
        var last = await db.DutyRecords.Select(r => (int?)r.Id).MaxAsync(cancel) ?? 0;
        run.Complete(user.Sign(clock), last, JsonSerializer.Serialize(before), JsonSerializer.Serialize(after), carrying.Traces.Write());
        db.Record(user, clock, "ConfirmTurnover", $"TurnoverRun {run.Id}", TurnoverLabels.Done(new TermTitle(assembly.Place, run.Number).ToString(), carrying.Carried, carrying.Departed, carrying.Handed));
        await db.SaveOrTellAsync($"TurnoverRun {run.Id}", cancel);
        return carrying;
    }

    internal static async Task TakeBackAsync(InfoCenterDb db, TurnoverRun run, string reason, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        var (wasDone, newTerm, traces) = (run.Stage is TurnoverStage.Done, run.NewTermId, run.Traces);
        run.Undo(reason, user.Sign(clock));
        if (await db.TurnoverRuns.AnyAsync(r => r.AssemblyId == run.AssemblyId && r.Id > run.Id && r.Stage != TurnoverStage.Undone, cancel)) throw TurnoverRules.LaterTurnoverStandsInTheWay;
        if (wasDone)
        {
            await RefuseWorkAsync(db, run, newTerm!.Value, cancel);
            await TurnoverTraces.Read(traces!).UndoAsync(db, cancel);
            db.ChangeTracker.Clear();
            await RosterAdoption.TakeBackAsync(db, await db.RosterImportRuns.FirstAsync(r => r.Id == run.ImportId, cancel), clock, cancel);
        }

        else if (run.ImportId is { } import)
        {
            (await db.RosterImportRuns.FirstAsync(r => r.Id == import, cancel)).Release();
        }

        if (newTerm is { } began) await LetGoOfActivitiesAsync(db, began, cancel);
        var former = await db.Terms.FirstAsync(t => t.Id == run.FormerTermId, cancel);
        former.Thaw();
        db.Record(user, clock, "UndoTurnover", $"TurnoverRun {run.Id}", reason);
        await db.SaveOrTellAsync($"TurnoverRun {run.Id}", cancel);
        if (newTerm is { } made) await db.Terms.Where(t => t.Id == made).ExecuteDeleteAsync(cancel);
    }

    // A sitting of the new congress that is still to come rests on its term; one that was cancelled does not.
    private static async Task LetGoOfActivitiesAsync(InfoCenterDb db, int newTerm, CancellationToken cancel)
    {
        if (await db.ActivityPlans.AnyAsync(a => a.TermId == newTerm && a.Status != ActivityStatus.Cancelled, cancel)) throw TurnoverRules.SomebodyHasWorkedInIt(TurnoverLabels.Activities);
        await db.ActivityPlans.Where(a => a.TermId == newTerm).ExecuteUpdateAsync(set => set.SetProperty(a => a.TermId, (int?)null), cancel);
    }

    // What the traces cannot tell: new rows that hang on the new term or its people.
    private static async Task RefuseWorkAsync(InfoCenterDb db, TurnoverRun run, int newTerm, CancellationToken cancel)
    {
        var mandates = db.Mandates.Where(m => m.TermId == newTerm);
        var records = await db.DutyRecords.CountAsync(r => r.Id > run.LastRecordId && (r.On >= run.StartsOn || r.MandateId != null) && mandates.Any(m => m.PersonId == r.PersonId && (r.MandateId == null || r.MandateId == m.Id)), cancel);
        if (records > 0) throw TurnoverRules.SomebodyHasWorkedInIt(TurnoverLabels.NewRecords(records));

        if (await db.Suggestions.CountAsync(s => s.TermId == newTerm, cancel) is > 0 and var suggestions) throw TurnoverRules.SomebodyHasWorkedInIt(TurnoverLabels.NewSuggestions(suggestions));
        var cancelled = db.ActivityPlans.Where(a => a.Status == ActivityStatus.Cancelled);
        if (await db.ActivityInvitations.AnyAsync(i => mandates.Any(m => m.Id == i.MandateId) && !cancelled.Any(a => a.Id == i.PlanId), cancel))
            throw TurnoverRules.SomebodyHasWorkedInIt(TurnoverLabels.Activities);
        if (await db.PublicVolumes.AnyAsync(v => v.TermId == newTerm, cancel)) throw TurnoverRules.SomebodyHasWorkedInIt(TurnoverLabels.Volumes);

        var json = await db.RosterImportPapers.Where(p => p.RunId == run.ImportId).Select(p => p.Before).FirstAsync(cancel);
        var added = RosterImport.Read<BeforeImages>(json!).People.Select(p => p.Id).ToList();
        if (await db.Accounts.AnyAsync(a => a.PersonId != null && added.Contains(a.PersonId.Value), cancel)) throw TurnoverRules.SomebodyHasWorkedInIt(TurnoverLabels.Accounts);
        if (await db.DeputyAbsences.AnyAsync(a => added.Contains(a.PersonId), cancel)) throw TurnoverRules.SomebodyHasWorkedInIt(TurnoverLabels.Absences);
        if (await db.ArchiveNumbers.AnyAsync(a => added.Contains(a.PersonId), cancel)) throw TurnoverRules.SomebodyHasWorkedInIt(TurnoverLabels.Numbers);
    }

    private async Task StepAsync(int id, int version, Permission right, string act, Func<InfoCenterDb, TurnoverRun, Task> step, CancellationToken cancel)
    {
        user.Must(right);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var run = await db.RunAsync(id, version, cancel);
        await step(db, run);
        db.Record(user, clock, act, $"TurnoverRun {id}", run.Stage.Label);
        await db.SaveOrTellAsync($"TurnoverRun {id}", cancel);
        await transaction.CommitAsync(cancel);
    }
}
