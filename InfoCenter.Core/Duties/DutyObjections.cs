using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Messages;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Duties;

/// <summary>An objection with the record it is about.</summary>
public sealed record ObjectionRow(DutyObjection Objection, DutyRecord Record, string PersonName, string TownshipName);

/// <summary>A published record as its deputy sees it, with what was objected before, the newest first.</summary>
public sealed record ObjectionSheet(DutyRecord Record, IReadOnlyList<DutyObjection> Objections)
{
    public bool IsOpen => Objections.Any(o => o.Status is ObjectionStatus.Open);
}

/// <summary>A deputy objects to a published record of theirs; whoever publishes looks into it and answers.</summary>
public sealed class DutyObjections(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    private const int MostAnswered = 100;

    /// <summary>The deputy's own record.</summary>
    /// <exception cref="RuleBrokenException">None, or somebody else's.</exception>
    public async Task<ObjectionSheet> OpenAsync(int recordId, CancellationToken cancel = default)
    {
        user.Must(Permission.ObjectToRecords);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var record = user.MustReach(await db.DutyRecords.AsNoTracking().FirstOrDefaultAsync(r => r.Id == recordId, cancel));
        return new(record, await db.DutyObjections.AsNoTracking().Where(o => o.RecordId == recordId).OrderByDescending(o => o.Id).ToListAsync(cancel));
    }

    /// <summary>Objects; the public page says at once that the record is being looked into.</summary>
    /// <exception cref="RuleBrokenException">Not published, not the deputy's own, without a reason, or objected to already.</exception>
    public async Task RaiseAsync(int recordId, string reason, CancellationToken cancel = default)
    {
        user.Must(Permission.ObjectToRecords);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var record = user.MustReach(await db.DutyRecords.AsNoTracking().FirstOrDefaultAsync(r => r.Id == recordId, cancel));
        if (await db.DutyObjections.AnyAsync(o => o.RecordId == recordId && o.Status == ObjectionStatus.Open, cancel)) throw ObjectionRules.IsOpenAlready;
        var objection = db.DutyObjections.Add(new(record, reason, user.Sign(clock))).Entity;
        db.Record(user, clock, "ObjectToDuty", $"DutyRecord {recordId}", objection.Reason);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>All that wait, the oldest first, then what was answered last.</summary>
    public async Task<IReadOnlyList<ObjectionRow>> ListAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.PublishDuties);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var open = await Rows(db, db.DutyObjections.Where(o => o.Status == ObjectionStatus.Open)).ToListAsync(cancel);
        var answered = await Rows(db, db.DutyObjections.Where(o => o.Status != ObjectionStatus.Open).OrderByDescending(o => o.AnsweredAt).Take(MostAnswered)).ToListAsync(cancel);
        return [.. open.OrderBy(r => r.Objection.Id), .. answered.OrderByDescending(r => r.Objection.AnsweredAt)];
    }

    /// <summary>Answers: where the deputy is right the record is withdrawn, and the deputy is told, in the same transaction.</summary>
    /// <exception cref="RuleBrokenException">No such objection, answered already, without words, or changed meanwhile.</exception>
    public async Task AnswerAsync(int id, bool isUpheld, string answer, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.PublishDuties);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var objection = await db.DutyObjections.FirstOrDefaultAsync(o => o.Id == id, cancel) ?? throw CommonRules.NotFound;
        var record = user.MustReach(await db.DutyRecords.FirstOrDefaultAsync(r => r.Id == objection.RecordId, cancel));
        if (objection.Version != version && objection.Status is ObjectionStatus.Open) throw await db.ChangedMeanwhileAsync($"DutyRecord {record.Id}", cancel);
        if (isUpheld) objection.Uphold(record, answer, user.Sign(clock));
        else objection.Dismiss(answer, user.Sign(clock));
        db.Record(user, clock, isUpheld ? "UpholdObjection" : "DismissObjection", $"DutyRecord {record.Id}", objection.Answer!);
        await TellAsync(db, objection, record, cancel);
        await db.SaveOrTellAsync($"DutyRecord {record.Id}", cancel);
        await transaction.CommitAsync(cancel);
    }

    // The answer itself is read behind the sign-in: it may speak of others.
    private async Task TellAsync(InfoCenterDb db, DutyObjection objection, DutyRecord record, CancellationToken cancel)
    {
        var deputy = await db.People.Where(p => p.Id == objection.PersonId).Select(p => new { p.Name, p.Phone }).FirstAsync(cancel);
        var fields = new Dictionary<string, string> { ["on"] = ObjectionLabels.DayOf(record), ["decision"] = objection.Status.Label };
        await db.PostAsync(OutgoingTexts.ObjectionAnswered, Recipient.Deputy(objection.PersonId, deputy.Name, deputy.Phone), fields, clock.Now, cancel: cancel);
    }

    private IQueryable<ObjectionRow> Rows(InfoCenterDb db, IQueryable<DutyObjection> objections) =>
        from objection in objections.AsNoTracking()
        join record in db.DutyRecords.AsNoTracking().Within(user) on objection.RecordId equals record.Id
        join person in db.People on record.PersonId equals person.Id
        join township in db.Townships on record.TownshipCode equals township.Code
        select new ObjectionRow(objection, record, person.Name, township.Name);
}
