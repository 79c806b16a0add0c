using System.Globalization;
using System.Text.Json;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives.Turnover;

/// <summary>A sentence that would refuse a step.</summary>
public sealed record RehearsedRefusal(string Step, string Message);

/// <summary>What a turnover would do, found on a copy.</summary>
/// <param name="Refusals">What would be refused, step by step.</param>
/// <param name="Before">Figures now.</param>
/// <param name="After">Figures after it; null where it did not come so far.</param>
/// <param name="Papers">Archives that would be printed.</param>
/// <param name="Carried">Re-elected deputies.</param>
/// <param name="Departed">Those whose term runs out.</param>
/// <param name="Handed">Open requests that would go into other hands.</param>
/// <param name="IsUndone">Whether undo restored the copy exactly, by content hash; null where there was nothing to undo.</param>
public sealed record TurnoverRehearsed(
    IReadOnlyList<RehearsedRefusal> Refusals, TurnoverFigures Before, TurnoverFigures? After, int Papers, int Carried, int Departed, int Handed, bool? IsUndone);

/// <summary>Runs all steps of a turnover, and its undoing, on a copy of the database, and tells what came out. The real one gets nothing but a line in the ledger.</summary>
public sealed class TurnoverRehearsal(IDbContextFactory<InfoCenterDb> databases, DataFolder folder, CurrentUser user, TimeProvider clock)
{
    // Two people who exist in the copy only.
    private static readonly Signature One = new(-1, TurnoverLabels.FirstPerson, default);
    private static readonly Signature Other = new(-2, TurnoverLabels.SecondPerson, default);

    /// <summary>Copies, rehearses, and throws the copy away.</summary>
    public async Task<TurnoverRehearsed> RehearseAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.ConfirmTurnover);
        var scratch = new DataFolder(folder.Below($"scratch-{Guid.NewGuid().ToString("N")[..8]}"));
        Databases? copy = null;
        try
        {
            copy = await TrialCopy.MakeAsync(databases, folder, scratch, cancel);
            var rehearsed = await RunAsync(copy, id, cancel);
            await RecordAsync(id, rehearsed, cancel);
            return rehearsed;
        }
        finally
        {
            if (copy is not null) TrialCopy.LetGo(copy);
            Directory.Delete(scratch.Root, recursive: true);
        }
    }

    private async Task<TurnoverRehearsed> RunAsync(Databases copy, int id, CancellationToken cancel)
    {
        var refusals = new List<RehearsedRefusal>();
        await using var db = copy.CreateDbContext();
        var run = await db.TurnoverRuns.FirstOrDefaultAsync(r => r.Id == id, cancel) ?? throw CommonRules.NotFound;
        if (run.Stage is TurnoverStage.Undone) throw TurnoverRules.IsUndoneAlready;
        var assembly = await db.Assemblies.AsNoTracking().FirstAsync(a => a.Id == run.AssemblyId, cancel);
        var figures = await TurnoverFigures.CountAsync(db, assembly, cancel);
        var papers = (await TermFreezing.PeopleAsync(db, run.FormerTermId, cancel)).Count + 1;
        if (run.Stage is TurnoverStage.Done) return new(refusals, figures, null, papers, 0, 0, 0, null);
        // Where the term is frozen already, undo opens it again and takes the new one away: the terms are left out of the comparison then.
        string[] apart = [.. TurnoverConfirming.LeftAlone, .. run.IsFrozen ? [nameof(Term)] : Array.Empty<string>()];
        var hash = (await ContentHash.OfAsync(db, cancel)).Except(apart).Total;

        await FreezeAsync(db, run, refusals, cancel);
        if (run.NewTermId is null) await TryAsync(refusals, TurnoverLabels.StepTerm, () => db.MakeTermAsync(run, cancel));
        await db.SaveChangesAsync(cancel);
        TurnoverCarrying? carrying = null;
        var isDone = await TryAsync(refusals, TurnoverLabels.StepCarry, async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            if (run.Stage is not TurnoverStage.Submitted) run.Submit(One);
            carrying = await TurnoverConfirming.CarryOutAsync(db, run, new(new Standing(-2, TurnoverLabels.SecondPerson, user.Standing.Permissions)), clock, cancel);
            await transaction.CommitAsync(cancel);
        });
        var after = isDone ? JsonSerializer.Deserialize<TurnoverFigures>(run.FiguresAfter!) : null;
        bool? isUndone = isDone ? await UndoAsync(copy, id, refusals, cancel) is { } now && now.Except(apart).Total == hash : null;
        return new(refusals, figures, after, papers, isDone ? carrying!.Carried : 0, isDone ? carrying!.Departed : 0, isDone ? carrying!.Handed : 0, isUndone);
    }

    private async Task FreezeAsync(InfoCenterDb db, TurnoverRun run, List<RehearsedRefusal> refusals, CancellationToken cancel)
    {
        if (run.IsFrozen) return;
        if (clock.Today < run.StartsOn) refusals.Add(new(TurnoverLabels.StepFreeze, TurnoverRules.FirstSessionIsAhead(run.StartsOn).Message));
        if (await db.WaitingAsync(run, cancel) is > 0 and var waiting) refusals.Add(new(TurnoverLabels.StepFreeze, TurnoverRules.RecordsAreWaiting(waiting).Message));
        if (run.Stage is TurnoverStage.FreezePrepared && await TermFreezing.HashOfArchivesAsync(db, run.FormerTermId, cancel) != run.ArchivesHash)
            refusals.Add(new(TurnoverLabels.StepFreeze, TurnoverRules.PapersAreOld.Message));
        run.Print(run.ManifestHash ?? "", run.ArchivesHash ?? "", One); // the papers themselves are the freeze's own business
        run.Freeze(Other);
        (await db.Terms.FirstAsync(t => t.Id == run.FormerTermId, cancel)).Freeze(run.StartsOn);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<ContentHash?> UndoAsync(Databases copy, int id, List<RehearsedRefusal> refusals, CancellationToken cancel)
    {
        await using var db = copy.CreateDbContext();
        var isUndone = await TryAsync(refusals, TurnoverLabels.StepUndo, async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await TurnoverConfirming.TakeBackAsync(db, await db.TurnoverRuns.FirstAsync(r => r.Id == id, cancel), TurnoverLabels.StepUndo, user, clock, cancel);
            await transaction.CommitAsync(cancel);
        });
        return isUndone ? await ContentHash.OfAsync(db, cancel) : null;
    }

    private static async Task<bool> TryAsync(List<RehearsedRefusal> refusals, string step, Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (RuleBrokenException broken)
        {
            refusals.Add(new(step, broken.Message));
            return false;
        }
    }

    private async Task RecordAsync(int id, TurnoverRehearsed rehearsed, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.Record(user, clock, "RehearseTurnover", $"TurnoverRun {id}", TurnoverLabels.Rehearsed(id.ToString(CultureInfo.InvariantCulture), rehearsed.Refusals.Count));
        await db.SaveChangesAsync(cancel);
    }
}
