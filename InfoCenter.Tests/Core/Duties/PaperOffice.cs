using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Duties;

/// <summary>An act somebody was told is done: its name in the ledger, and how it goes on paper; that answers the ledger's subject.</summary>
internal sealed record Deed(string Act, Func<PaperOffice, string> Enter);

/// <summary>
/// The office in memory, kept beside the real one: the acts that were told done, entered one by one in the ledger's order, each only if
/// it was allowed at its place. What differs from the database at the end was lost, done twice or done unseen.
/// </summary>
internal sealed class PaperOffice
{
    private readonly Dictionary<int, Record> _records = [];
    private readonly Dictionary<int, (int Version, PersonFacts Facts)> _people = [];
    private readonly List<string> _breaches = [];

    /// <summary>Begins with the people who are there; records there are none yet.</summary>
    public static async Task<PaperOffice> OpenAsync(InfoCenterDb db)
    {
        var paper = new PaperOffice();
        foreach (var person in await db.People.AsNoTracking().ToListAsync()) paper._people[person.Id] = (person.Version, person.Facts);
        return paper;
    }

    /// <summary>Enters every act in the ledger's order and compares; <paramref name="leaveOut"/> is the number of an entry that is forgotten on purpose.</summary>
    /// <returns>Nothing when paper, ledger and database say the same.</returns>
    public async Task<List<string>> BreachesAsync(InfoCenterDb db, IReadOnlyDictionary<int, Queue<Deed>> told, long? leaveOut = null)
    {
        foreach (var entry in await db.LedgerEntries.AsNoTracking().OrderBy(e => e.Id).ToListAsync())
        {
            if (!told.TryGetValue(entry.AccountId, out var deeds) || !deeds.TryDequeue(out var deed) || deed.Act != entry.Act) _breaches.Add($"entry {entry.Id}, {entry.Act} of {entry.Subject}: nobody was told");
            else if (entry.Id != leaveOut && deed.Enter(this) is var subject && subject != entry.Subject) _breaches.Add($"entry {entry.Id}, {entry.Act}: of {entry.Subject}, on paper of {subject}");
        }

        _breaches.AddRange(told.Values.SelectMany(deeds => deeds).Select(deed => $"{deed.Act} was told done and is not in the ledger"));
        var records = await db.DutyRecords.AsNoTracking().ToListAsync();
        var people = await db.People.AsNoTracking().ToListAsync();
        Compare("record", _records, records.ToDictionary(r => r.Id, r => new Record(r.PersonId, r.Status, r.Version, r.Content, r.ReturnReason, r.WithdrawReason)));
        Compare("person", _people, people.ToDictionary(p => p.Id, p => (p.Version, p.Facts)));
        if (await Integrity.FirstFaultAsync(db, CancellationToken.None) is { } fault) _breaches.Add(fault);
        return _breaches;
    }

    public string Report(int id, int personId, string content, bool isDraft)
    {
        if (_records.Values.Any(r => r.Status is not DutyStatus.Withdrawn && r.PersonId == personId && r.Content == content)) _breaches.Add($"record {id} repeats another");
        if (!_records.TryAdd(id, new(personId, isDraft ? DutyStatus.Draft : DutyStatus.Submitted, isDraft ? 0 : 1, content))) _breaches.Add($"record {id} is made twice");
        return $"DutyRecord {id}";
    }

    /// <summary>The record as the user saw it becomes another.</summary>
    public string Change(DutyMark seen, IReadOnlyCollection<DutyStatus> from, Func<Record, Record> change)
    {
        if (!Allows(seen, from)) _breaches.Add($"{seen} was changed, on paper it is {_records.GetValueOrDefault(seen.Id)}");
        else _records[seen.Id] = change(_records[seen.Id]);
        return $"DutyRecord {seen.Id}";
    }

    public string Discard(DutyMark seen)
    {
        if (!Allows(seen, [DutyStatus.Draft]) || !_records.Remove(seen.Id)) _breaches.Add($"{seen} was thrown away");
        return $"DutyRecord {seen.Id}";
    }

    /// <summary>Of the selection goes what stands as it was seen.</summary>
    public string MoveAll(IReadOnlyList<DutyMark> seen, DutyStatus from, DutyStatus to, int done)
    {
        var ready = seen.Where(mark => Allows(mark, [from])).OrderBy(mark => mark.Id).ToList();
        foreach (var mark in ready) Change(mark, [from], record => record.Now(to));
        if (ready.Count != done) _breaches.Add($"{done} records went to {to}, on paper {ready.Count}");
        return ready.Count == 0 ? "" : $"DutyRecords {ready[0].Id}-{ready[^1].Id}";
    }

    public string Describe(int personId, int seenVersion, Func<PersonFacts, PersonFacts> change)
    {
        var (version, facts) = _people[personId];
        if (version != seenVersion) _breaches.Add($"person {personId} was seen at {seenVersion} and changed at {version}");
        _people[personId] = (version + 1, change(facts));
        return $"Person {personId}";
    }

    private bool Allows(DutyMark seen, IReadOnlyCollection<DutyStatus> from) =>
        _records.TryGetValue(seen.Id, out var record) && record.Version == seen.Version && from.Contains(record.Status);

    private void Compare<T>(string what, Dictionary<int, T> paper, Dictionary<int, T> real) =>
        _breaches.AddRange(
            from id in paper.Keys.Union(real.Keys)
            let pair = (Paper: paper.GetValueOrDefault(id), Real: real.GetValueOrDefault(id))
            where paper.ContainsKey(id) != real.ContainsKey(id) || !Equals(pair.Paper, pair.Real)
            select $"{what} {id} is {pair.Real}, on paper {pair.Paper}");

    /// <summary>A record on paper.</summary>
    public sealed record Record(int PersonId, DutyStatus Status, int Version, string Content, string? Returned = null, string? Withdrawn = null)
    {
        public Record Now(DutyStatus status) => this with { Status = status, Version = Version + 1 };
    }
}
