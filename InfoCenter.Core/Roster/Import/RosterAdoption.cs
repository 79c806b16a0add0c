using System.Text.Json;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Roster.Import;

/// <summary>Mandates the file does not name, to be ended with the commit; the clerk typed how many as a second confirmation.</summary>
public sealed record Removal(IReadOnlyCollection<int> MandateIds, Ending How, DateOnly On, int ConfirmedCount);

/// <summary>Adopts a previewed roster exactly as it was shown, in one transaction; and takes it back.</summary>
public sealed class RosterAdoption(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>Commits the stored preview.</summary>
    /// <exception cref="RuleBrokenException">Rows stand in the way, or the roster changed since the preview.</exception>
    public async Task CommitAsync(int id, Removal? removal = null, CancellationToken cancel = default)
    {
        user.Must(Permission.ImportRoster);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);

        var run = await db.RosterImportRuns.FirstOrDefaultAsync(r => r.Id == id, cancel) ?? throw CommonRules.NotFound;
        if (run.AimedAtTermId is not null) throw RosterImportRules.TurnoverCommitsIt;
        var before = await CarryOutAsync(db, run, user, clock, cancel);
        if (removal is not null)
        {
            var json = await db.RosterImportPapers.Where(p => p.RunId == id).Select(p => p.Preview).FirstAsync(cancel);
            await EndMissingAsync(db, RosterImport.Read<RosterPreview>(json!), removal, before, cancel);
        }

        db.Record(user, clock, "CommitRosterImport", $"RosterImport {id}", RosterImportTexts.Committed(run, removal?.MandateIds.Count ?? 0));
        await KeepAsync(db, id, before, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Carries a previewed run out within the caller's transaction; the caller records it and keeps what it replaced.</summary>
    internal static async Task<BeforeImages> CarryOutAsync(InfoCenterDb db, RosterImportRun run, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        run.Commit(clock.Now);
        var json = await db.RosterImportPapers.Where(p => p.RunId == run.Id).Select(p => p.Preview).FirstAsync(cancel);
        var preview = RosterImport.Read<RosterPreview>(json!);
        if (await RosterSnapshot.FingerprintAsync(db, cancel) != preview.Roster) throw RosterImportRules.RosterChangedMeanwhile;

        var places = new Places(await db.Townships.AsNoTracking().OrderBy(t => t.Code).Select(t => new ValueTuple<string, string>(t.Code, t.Name)).ToListAsync(cancel));
        return await new RosterCommit(places, user, clock, run.Id).CarryOutAsync(db, preview, cancel);
    }

    /// <summary>Saves, and puts by what the commit replaced.</summary>
    internal static async Task KeepAsync(InfoCenterDb db, int id, BeforeImages before, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        await db.RosterImportPapers.Where(p => p.RunId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Before, JsonSerializer.Serialize(before, RosterImport.Json)), cancel);
    }

    /// <summary>Restores the roster as it was before the commit.</summary>
    /// <exception cref="RuleBrokenException">Later changes touched what the import brought; their names are in the message.</exception>
    public async Task UndoAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.ImportRoster);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);

        var run = await db.RosterImportRuns.FirstOrDefaultAsync(r => r.Id == id, cancel) ?? throw CommonRules.NotFound;
        if (run.AimedAtTermId is not null) throw RosterImportRules.TurnoverCommitsIt;
        await TakeBackAsync(db, run, clock, cancel);

        db.Record(user, clock, "UndoRosterImport", $"RosterImport {id}", run.FileName);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Takes a committed run back within the caller's transaction; answers what it had brought.</summary>
    internal static async Task<BeforeImages> TakeBackAsync(InfoCenterDb db, RosterImportRun run, TimeProvider clock, CancellationToken cancel)
    {
        run.Undo(clock.Now);
        var json = await db.RosterImportPapers.Where(p => p.RunId == run.Id).Select(p => p.Before).FirstAsync(cancel);
        var before = RosterImport.Read<BeforeImages>(json!);
        await new RosterUndo(before).CarryOutAsync(db, cancel);
        return before;
    }

    private async Task EndMissingAsync(InfoCenterDb db, RosterPreview preview, Removal removal, BeforeImages before, CancellationToken cancel)
    {
        if (removal.ConfirmedCount != removal.MandateIds.Count) throw RosterImportRules.RemovalIsNotConfirmed(removal.MandateIds.Count);
        if (!removal.MandateIds.All(id => preview.Missing.Exists(m => m.MandateId == id))) throw RosterImportRules.RowIsUnknown;

        foreach (var mandate in await db.Mandates.Where(m => removal.MandateIds.Contains(m.Id)).ToListAsync(cancel))
        {
            before.ChangedMandates.Add(new(mandate.Id, mandate.Facts, mandate.Version, mandate.Version + 1));
            mandate.End(removal.On, removal.How);
            db.Record(user, clock, "EndMandate", $"Person {mandate.PersonId}", RosterImportTexts.Ended(mandate, removal));
        }
    }
}
