using System.Data.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Roster.Import;

/// <summary>Takes a commit back within the transaction its caller opened, or refuses and names whom later changes touched.</summary>
internal sealed class RosterUndo(BeforeImages before)
{
    public async Task CarryOutAsync(InfoCenterDb db, CancellationToken cancel)
    {
        var addedPeople = before.People.Select(p => p.Id).ToHashSet();
        var addedMandates = before.Mandates.Select(m => m.Id).ToHashSet();
        var changed = before.ChangedPeople.Select(p => p.Id).ToHashSet();
        var people = await db.People.Where(p => addedPeople.Contains(p.Id) || changed.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        var edited = before.ChangedMandates.Select(m => m.Id).ToHashSet();
        var mandates = await db.Mandates
            .Where(m => addedPeople.Contains(m.PersonId) || addedMandates.Contains(m.Id) || edited.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancel);
        var joined = before.Memberships.Concat(before.EndedMemberships).ToHashSet();
        var memberships = await db.GroupMemberships
            .Where(m => addedPeople.Contains(m.PersonId) || joined.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancel);

        await RefuseTouchedAsync(db, people, mandates, memberships, addedPeople, cancel);

        foreach (var image in before.ChangedPeople) people[image.Id].Restore(image.Facts, image.Version);
        foreach (var image in before.ChangedMandates) mandates[image.Id].Restore(image.Facts, image.Version);
        foreach (var id in before.EndedMemberships) memberships[id].Reopen();
        await db.SaveChangesAsync(cancel);
        await RemoveAddedAsync(db, cancel);
    }

    private async Task RefuseTouchedAsync(
        InfoCenterDb db, Dictionary<int, Person> people, Dictionary<int, Mandate> mandates, Dictionary<int, GroupMembership> memberships,
        HashSet<int> addedPeople, CancellationToken cancel)
    {
        var expectedPeople = before.People.Select(p => (p.Id, p.Version)).Concat(before.ChangedPeople.Select(p => (p.Id, Version: p.After))).ToList();
        var expectedMandates = before.Mandates.Select(m => (m.Id, m.Version)).Concat(before.ChangedMandates.Select(m => (m.Id, Version: m.After))).ToDictionary(m => m.Id, m => m.Version);

        var touched = expectedPeople.Where(e => people.GetValueOrDefault(e.Id)?.Version != e.Version).Select(e => e.Id)
            .Concat(mandates.Values.Where(m => expectedMandates.GetValueOrDefault(m.Id) != m.Version).Select(m => m.PersonId))
            .Concat(memberships.Values.Where(m => addedPeople.Contains(m.PersonId) && !before.Memberships.Contains(m.Id)).Select(m => m.PersonId))
            .Concat(memberships.Values.Where(m => before.Memberships.Contains(m.Id) && (m.Until is not null || m.IsConvenor)).Select(m => m.PersonId))
            .ToHashSet();

        if (touched.Count == 0) return;
        var names = await db.People.Where(p => touched.Contains(p.Id)).OrderBy(p => p.Id).Select(p => p.Name).ToListAsync(cancel);
        throw RosterImportRules.LaterChangesStandInTheWay(names);
    }

    private async Task RemoveAddedAsync(InfoCenterDb db, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var (people, mandates, groups) = (before.People.Select(p => p.Id).ToList(), before.Mandates.Select(m => m.Id).ToList(), before.Groups);
        try
        {
            await db.GroupMemberships.Where(m => before.Memberships.Contains(m.Id)).ExecuteDeleteAsync(cancel);
            await db.Mandates.Where(m => mandates.Contains(m.Id)).ExecuteDeleteAsync(cancel);
            await db.People.Where(p => people.Contains(p.Id)).ExecuteDeleteAsync(cancel);
        }
        catch (DbException)
        {
            // Only a foreign key stands against it: records of duty hang on these people.
            throw RosterImportRules.RecordsStandInTheWay;
        }

        var (held, taken, seated) = (db.GroupMemberships.Select(m => m.GroupId), db.Mandates.Select(m => m.TermId), db.Terms.Select(t => t.AssemblyId));
        await db.DeputyGroups.Where(g => groups.Contains(g.Id) && !held.Contains(g.Id)).ExecuteDeleteAsync(cancel);
        await db.Terms.Where(t => before.Terms.Contains(t.Id) && !taken.Contains(t.Id)).ExecuteDeleteAsync(cancel);
        await db.Assemblies.Where(a => before.Assemblies.Contains(a.Id) && !seated.Contains(a.Id)).ExecuteDeleteAsync(cancel);
    }
}
