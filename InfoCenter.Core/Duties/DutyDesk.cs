using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace InfoCenter.Core.Duties;

/// <summary>An official act on records as it is carried out by verification and publication alike.</summary>
/// <param name="Name">For the ledger.</param>
/// <param name="From">The status a batch takes records out of.</param>
/// <param name="Decide">The entity's own method.</param>
internal sealed record DutyAct(string Name, DutyStatus From, Action<DutyRecord, Signature> Decide)
{
    /// <summary>Whether the names of the evidence become public with the record.</summary>
    public bool ChecksNames { get; init; }
}

/// <summary>Where decisions are carried out: one record with its version, or a batch in one transaction and one update.</summary>
internal sealed class DutyDesk(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    // SQLite takes 32,766 parameters in a statement; the ledger's line must also hold the numbers.
    private const int BatchSize = 500;

    /// <exception cref="RuleBrokenException">Foreign, changed meanwhile, or decided by somebody else, who is named.</exception>
    public async Task DecideAsync(DutyMark mark, DutyAct act, string detail, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var record = user.MustReach(await db.DutyRecords.FirstOrDefaultAsync(r => r.Id == mark.Id, cancel));

        act.Decide(record, user.Sign(clock));
        if (act.ChecksNames) PublicTexts.MustBeClean(record.Facts, (await NamesAsync(db, [record.Id], cancel))[record.Id]);
        if (record.Version != mark.Version + 1) throw await db.ChangedMeanwhileAsync($"DutyRecord {mark.Id}", cancel);
        db.Record(user, clock, act.Name, $"DutyRecord {record.Id}", detail.Length > 0 ? detail : record.Facts.Line);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (RuleBrokenException changed) when (changed.Rule == nameof(CommonRules.ChangedMeanwhile))
        {
            throw await WhoWasFasterAsync(mark.Id, act, cancel) ?? await db.ChangedMeanwhileAsync($"DutyRecord {mark.Id}", cancel);
        }
    }

    /// <summary>Decides what can be decided of the list; the rest is told, each with the reason.</summary>
    public async Task<BatchOutcome> DecideAllAsync(
        IReadOnlyList<DutyMark> marks, DutyAct act, Action<UpdateSettersBuilder<DutyRecord>, Signature> set, CancellationToken cancel)
    {
        var (by, done, left) = (user.Sign(clock), 0, new List<string>());
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var batch in marks.Chunk(BatchSize))
        {
            var ready = await ReadyAsync(db, batch, act, by, left, cancel);
            if (ready.Count == 0) continue;

            var changed = await db.DutyRecords.Where(r => ready.Contains(r.Id) && r.Status == act.From)
                .ExecuteUpdateAsync(setters => set(setters.SetProperty(r => r.Version, r => r.Version + 1), by), cancel);
            if (changed != ready.Count) throw CommonRules.ChangedMeanwhile;

            db.Record(user, clock, act.Name, $"DutyRecords {ready[0]}-{ready[^1]}", DutyLabels.Batch(ready));
            done += changed;
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new(done, left);
    }

    private async Task<List<int>> ReadyAsync(
        InfoCenterDb db, DutyMark[] batch, DutyAct act, Signature by, List<string> left, CancellationToken cancel)
    {
        var (ids, ready) = (batch.Select(m => m.Id).ToList(), new List<int>(batch.Length));
        var records = await db.DutyRecords.AsNoTracking().Within(user).Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, cancel);
        var names = act.ChecksNames ? await NamesAsync(db, ids, cancel) : null;
        var frozen = await FrozenTerms.OfAsync(db, [.. records.Values.Select(r => r.PersonId).Distinct()], cancel);
        foreach (var mark in batch.OrderBy(m => m.Id))
        {
            try
            {
                var record = records.GetValueOrDefault(mark.Id) ?? throw CommonRules.NotFound;
                act.Decide(record, by);
                frozen.MustBeOpen(record);
                if (names is not null) PublicTexts.MustBeClean(record.Facts, names[mark.Id]);
                if (record.Version != mark.Version + 1) throw CommonRules.ChangedMeanwhile;
                ready.Add(mark.Id);
            }
            catch (RuleBrokenException broken)
            {
                left.Add(broken.Message);
            }
        }

        return ready;
    }

    private static async Task<ILookup<int, string>> NamesAsync(InfoCenterDb db, List<int> records, CancellationToken cancel) =>
        (await db.DutyEvidence.Where(e => records.Contains(e.RecordId)).Select(e => new { e.RecordId, e.Name }).ToListAsync(cancel))
        .ToLookup(e => e.RecordId, e => e.Name);

    private async Task<RuleBrokenException?> WhoWasFasterAsync(int id, DutyAct act, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        try
        {
            act.Decide(user.MustReach(await db.DutyRecords.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel)), user.Sign(clock));
            return null;
        }
        catch (RuleBrokenException broken)
        {
            return broken;
        }
    }
}

/// <summary>How a batch went: what was done, and one sentence for each record that was not.</summary>
public sealed record BatchOutcome(int Done, IReadOnlyList<string> NotDone);
