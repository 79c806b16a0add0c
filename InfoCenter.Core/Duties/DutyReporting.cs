using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Duties;

/// <summary>A township, or a deputy, reports one duty on a form, mends what came back and sends it again.</summary>
public sealed class DutyReporting(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>The deputies the user may report for, by name.</summary>
    public async Task<IReadOnlyList<DutyCandidate>> DeputiesAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ReportDuties);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var people = await DutyPeople.LoadAsync(db, user.Standing.TownshipCode, cancel);
        return user.Standing.PersonId is { } own ? people.Candidate(own) is { } self ? [self] : [] : people.All;
    }

    /// <summary>Makes a record, as a draft or submitted at once.</summary>
    /// <exception cref="RuleBrokenException">The deputy is out of reach, the facts are unfit, or the same record is there.</exception>
    public async Task<int> ReportAsync(DutyCandidate deputy, DutyFacts facts, bool isDraft = false, CancellationToken cancel = default)
    {
        user.Must(Permission.ReportDuties);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);

        var township = await TownshipOfAsync(db, deputy.PersonId, cancel);
        var source = user.Standing.PersonId is null ? DutySource.Form : DutySource.Deputy;
        var record = new DutyRecord(deputy.PersonId, township, facts, source, clock.Today);
        record.Trace(deputy.MandateId);
        await RefuseRepetitionAsync(db, record, cancel);
        if (!isDraft) record.Submit(user.Sign(clock));
        db.DutyRecords.Add(record);
        await db.SaveChangesAsync(cancel);

        db.Record(user, clock, isDraft ? "DraftDuty" : "SubmitDuty", $"DutyRecord {record.Id}", record.Facts.Line);
        await db.SaveOrTellAsync($"DutyRecord {record.Id}", cancel);
        await transaction.CommitAsync(cancel);
        return record.Id;
    }

    /// <summary>Changes a draft or a returned record, and sends it (again) where that is wanted.</summary>
    public async Task MendAsync(DutyMark mark, DutyFacts facts, bool submit, CancellationToken cancel = default)
    {
        user.Must(Permission.ReportDuties);
        await using var db = await databases.CreateDbContextAsync(cancel);
        // Looked for and written in one turn, as when it is reported: two mends at once must not make the same record twice.
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var record = user.MustReach(await db.DutyRecords.FirstOrDefaultAsync(r => r.Id == mark.Id, cancel));
        var before = record.Facts.Line;

        record.Amend(facts, clock.Today);
        if (record.Version != mark.Version + 1) throw await db.ChangedMeanwhileAsync($"DutyRecord {record.Id}", cancel);
        await RefuseRepetitionAsync(db, record, cancel);
        if (submit) record.Submit(user.Sign(clock));
        db.Record(user, clock, submit ? "MendAndSubmitDuty" : "MendDuty", $"DutyRecord {record.Id}", $"{before} → {record.Facts.Line}");
        await db.SaveOrTellAsync($"DutyRecord {record.Id}", cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Sends a draft, or a returned record as it is.</summary>
    public async Task SubmitAsync(DutyMark mark, CancellationToken cancel = default)
    {
        user.Must(Permission.ReportDuties);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var record = user.MustReach(await db.DutyRecords.FirstOrDefaultAsync(r => r.Id == mark.Id, cancel));

        record.Submit(user.Sign(clock));
        if (record.Version != mark.Version + 1) throw await db.ChangedMeanwhileAsync($"DutyRecord {record.Id}", cancel);
        db.Record(user, clock, "SubmitDuty", $"DutyRecord {record.Id}", record.Facts.Line);
        await db.SaveOrTellAsync($"DutyRecord {record.Id}", cancel);
    }

    /// <summary>Throws a draft away; nothing that was ever submitted is thrown away.</summary>
    public async Task DiscardAsync(DutyMark mark, CancellationToken cancel = default)
    {
        user.Must(Permission.ReportDuties);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var record = user.MustReach(await db.DutyRecords.FirstOrDefaultAsync(r => r.Id == mark.Id, cancel));

        if (record.Status is not DutyStatus.Draft) throw DutyRules.OnlyDraftsCanBeDiscarded;
        if (record.Version != mark.Version) throw await db.ChangedMeanwhileAsync($"DutyRecord {record.Id}", cancel);
        db.DutyRecords.Remove(record);
        db.Record(user, clock, "DiscardDuty", $"DutyRecord {record.Id}", record.Facts.Line);
        await db.SaveOrTellAsync($"DutyRecord {record.Id}", cancel);
    }

    private async Task<string> TownshipOfAsync(InfoCenterDb db, int personId, CancellationToken cancel)
    {
        if (user.Standing.PersonId is { } own && own != personId) throw user.TurnedAway();
        var person = await db.People.Where(p => p.Id == personId).Select(p => new { p.TownshipCode }).FirstOrDefaultAsync(cancel);
        if (person is null) throw CommonRules.NotFound;
        user.MustReach(person.TownshipCode);
        return person.TownshipCode ?? throw DutyRules.PersonHasNoTownship;
    }

    private static async Task RefuseRepetitionAsync(InfoCenterDb db, DutyRecord record, CancellationToken cancel)
    {
        var same = await db.DutyRecords.AsNoTracking()
            .Where(r => r.PersonId == record.PersonId && r.Year == record.Year && r.Kind == record.Kind && r.On == record.On && r.Id != record.Id)
            .Where(r => r.Status != DutyStatus.Withdrawn && r.Content == record.Content && r.Place == record.Place)
            .FirstOrDefaultAsync(cancel);
        if (same is not null) throw DutyRules.SameRecordIsThere(same.Status);
    }
}
