using System.Text.Json;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Roster.Import;
using InfoCenter.Core.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives.Turnover;

/// <summary>The new term's roster: taken in and previewed as any roster is, and what it means for those who sit now.</summary>
public sealed class TurnoverRoster(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock, ReadWorkbook? reading = null)
{
    /// <summary>Takes the workbook in and previews it against the new term; another one takes its place. Answers the import's number.</summary>
    /// <exception cref="RuleBrokenException">The new term is not made yet, the file cannot be read, or names nobody of the new term.</exception>
    public async Task<int> UploadAsync(int id, string fileName, byte[] content, CancellationToken cancel = default)
    {
        user.Must(Permission.PrepareTurnover);
        TermAim aim;
        await using (var db = await databases.CreateDbContextAsync(cancel))
        {
            var run = await db.TurnoverRuns.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel) ?? throw CommonRules.NotFound;
            if (!run.TakesARoster) throw run.Stage is TurnoverStage.Submitted ? TurnoverRules.IsSubmittedAlready : TurnoverRules.TermComesFirst;
            var titles = await db.Terms.Where(t => t.AssemblyId == run.AssemblyId).ToDictionaryAsync(t => t.Id, t => t.Title, cancel);
            var level = await db.Assemblies.Where(a => a.Id == run.AssemblyId).Select(a => a.Level).FirstAsync(cancel);
            aim = new(level.Label, titles[run.FormerTermId], titles[run.NewTermId!.Value], run.NewTermId.Value);
        }

        var import = await new RosterImport(databases, user, clock, reading).UploadAsync(fileName, content, aim, cancel);
        await ChangeAsync(id, null, "TakeNewRoster", fileName, run => run.TakeRoster(import), cancel);
        return import;
    }

    /// <summary>What confirming would do; null while there is no new roster.</summary>
    public async Task<TurnoverPlan?> PlanAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.ConfirmTurnover);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var run = await db.TurnoverRuns.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel) ?? throw CommonRules.NotFound;
        if (run.ImportId is not { } import || !run.IsUnderWay) return null;
        var json = await db.RosterImportPapers.Where(p => p.RunId == import).Select(p => p.Preview).FirstAsync(cancel);
        return await TurnoverPlan.MakeAsync(db, run, RosterImport.Read<RosterPreview>(json!), cancel);
    }

    /// <summary>Says whom a doubtful row means: somebody who sits now, or, with null, a new person.</summary>
    public async Task ChooseAsync(int id, string rowKey, int? personId, CancellationToken cancel = default)
    {
        user.Must(Permission.PrepareTurnover);
        int import;
        await using (var db = await databases.CreateDbContextAsync(cancel))
        {
            var run = await db.TurnoverRuns.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel) ?? throw CommonRules.NotFound;
            if (!run.TakesARoster) throw TurnoverRules.IsSubmittedAlready;
            import = run.ImportId ?? throw TurnoverRules.NewRosterComesFirst;
        }

        await new RosterImport(databases, user, clock, reading).ChooseAsync(import, rowKey, personId, cancel);
    }

    /// <summary>Says which new district takes the villages of one that is no more; without one they keep the former name and have no deputy.</summary>
    public async Task MoveDistrictAsync(int id, string former, string? next, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.PrepareTurnover);
        var plan = await PlanAsync(id, cancel) ?? throw TurnoverRules.NewRosterComesFirst;
        if (plan.LostDistricts.All(d => d.Name != former)) throw TurnoverRules.DistrictIsUnknown(former);
        if (next.OrNull() is { } named && !plan.NewDistricts.Contains(named)) throw TurnoverRules.DistrictIsUnknown(named);
        await ChangeAsync(id, version, "MoveDistrict", $"{former} → {next}", run =>
        {
            var moves = JsonSerializer.Deserialize<Dictionary<string, string>>(run.Districts)!;
            if (next.OrNull() is { } to) moves[former] = to;
            else moves.Remove(former);
            run.Recut(JsonSerializer.Serialize(moves));
        }, cancel);
    }

    private async Task ChangeAsync(int id, int? version, string act, string detail, Action<TurnoverRun> change, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var run = await db.TurnoverRuns.FirstOrDefaultAsync(r => r.Id == id, cancel) ?? throw CommonRules.NotFound;
        if (version is { } seen && run.Version != seen) throw await db.ChangedMeanwhileAsync($"TurnoverRun {id}", cancel);
        change(run);
        db.Record(user, clock, act, $"TurnoverRun {id}", detail);
        await db.SaveOrTellAsync($"TurnoverRun {id}", cancel);
    }
}
