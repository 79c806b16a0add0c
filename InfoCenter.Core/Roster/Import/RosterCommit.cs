using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Roster.Import;

/// <summary>Carries out a stored preview, exactly, within the transaction its caller opened.</summary>
internal sealed class RosterCommit(Places places, CurrentUser user, TimeProvider clock, int runId)
{
    private readonly BeforeImages _before = new();

    public async Task<BeforeImages> CarryOutAsync(InfoCenterDb db, RosterPreview preview, CancellationToken cancel)
    {
        var rows = preview.Rows.Where(r => r.State is RowState.New or RowState.Changed && r.InForce is RowDecision.TakeNew).ToList();
        var shelf = new TermShelf(places, _before);
        await shelf.FillAsync(db, rows, cancel);

        var ids = rows.Where(r => r.PersonId is not null).Select(r => r.PersonId!.Value).Distinct().ToList();
        var known = await db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        var held = await db.Mandates.Where(m => ids.Contains(m.PersonId)).ToDictionaryAsync(m => m.Id, cancel);
        var memberships = (await db.GroupMemberships.Where(m => ids.Contains(m.PersonId) && m.Until == null)
            .Join(db.DeputyGroups.Where(g => g.Kind == GroupKind.Area), m => m.GroupId, g => g.Id, (m, _) => m).ToListAsync(cancel)).ToLookup(m => m.PersonId);

        await using var people = db.Prepare<Person>();
        await using var mandates = db.Prepare<Mandate>();
        await using var joinings = db.Prepare<GroupMembership>();
        var ofRow = new Dictionary<int, int>();

        // Mandates keep the order of the file: it is the order of the next export.
        foreach (var row in rows)
        {
            if (!ofRow.TryGetValue(row.Person, out var personId))
            {
                personId = row.PersonId is { } id ? Describe(known[id], row) : await AddAsync(people, new Person(RosterFacts.Person(row, places)), cancel);
                await RegroupAsync(ofRow[row.Person] = personId, row[RosterField.Group], memberships[personId], shelf, joinings, cancel);
            }

            var facts = RosterFacts.Mandate(row, shelf.TermOf(row));
            if (row.MandateId is { } mandate) Describe(held[mandate], facts);
            else await AddAsync(mandates, new Mandate(personId, facts), cancel);
            if (row.HasDifferences) db.Record(user, clock, "ChangeByImport", $"Person {personId}", RosterImportTexts.Changes(runId, row));
        }

        return _before;
    }

    private int Describe(Person person, PreviewRow row)
    {
        var facts = RosterFacts.Person(row, places);
        if (facts == person.Facts) return person.Id;

        _before.ChangedPeople.Add(new(person.Id, person.Facts, person.Version, person.Version + 1));
        person.Describe(facts);
        return person.Id;
    }

    private void Describe(Mandate mandate, MandateFacts facts)
    {
        if (facts == mandate.Facts) return;

        _before.ChangedMandates.Add(new(mandate.Id, mandate.Facts, mandate.Version, mandate.Version + 1));
        mandate.Describe(facts);
    }

    private async Task<int> AddAsync(PreparedInsert<Person> people, Person person, CancellationToken cancel)
    {
        var id = await people.AddAsync(person, cancel);
        _before.People.Add(new(id, person.Version));
        return id;
    }

    private async Task AddAsync(PreparedInsert<Mandate> mandates, Mandate mandate, CancellationToken cancel) =>
        _before.Mandates.Add(new(await mandates.AddAsync(mandate, cancel), mandate.Version));

    private async Task RegroupAsync(
        int personId, string? group, IEnumerable<GroupMembership> current, TermShelf shelf, PreparedInsert<GroupMembership> joinings, CancellationToken cancel)
    {
        var groupId = group is null ? (int?)null : shelf.GroupOf(group);
        var present = current.OrderBy(m => m.Id).FirstOrDefault();
        if (present?.GroupId == groupId) return;

        if (present is not null)
        {
            present.End(clock.Today < present.From ? present.From : clock.Today);
            _before.EndedMemberships.Add(present.Id);
        }

        if (groupId is { } joined) _before.Memberships.Add(await joinings.AddAsync(new GroupMembership(joined, personId, clock.Today), cancel));
    }
}
