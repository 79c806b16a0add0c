using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Supervision;

/// <summary>A deputy in office who can have taken part.</summary>
public sealed record InspectorChoice(int PersonId, string Name, string? Township);

/// <summary>Writes down that deputies went and looked, which is a duty of each of them; and ends a topic.</summary>
public sealed class InspectionKeeping(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    private const int MostFound = 20;

    /// <summary>Deputies in office, of whatever congress, whose name or initials begin so.</summary>
    public async Task<IReadOnlyList<InspectorChoice>> FindAsync(string typed, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepSupervision);
        var words = ChineseText.Clean(typed);
        if (words.Length == 0) return [];
        var initials = words.ToLowerInvariant();
        await using var db = await databases.CreateDbContextAsync(cancel);
        var townships = db.Townships;
        return await InOffice(db).AsNoTracking().Where(p => p.Name.StartsWith(words) || p.Initials.StartsWith(initials)).OrderBy(p => p.Initials).ThenBy(p => p.Id).Take(MostFound)
            .Select(p => new InspectorChoice(p.Id, p.Name, townships.Where(t => t.Code == p.TownshipCode).Select(t => t.Name).FirstOrDefault())).ToListAsync(cancel);
    }

    /// <summary>A visit, an inspection or research is over; each deputy who took part gets a record to be verified like any other.</summary>
    public async Task AddAsync(int topicId, InspectionFacts facts, IReadOnlyList<int> personIds, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepSupervision);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var topic = await db.TopicAsync(topicId, version, cancel);
        var people = await InOffice(db).AsNoTracking().Where(p => personIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        if (personIds.Any(id => !people.ContainsKey(id))) throw TopicRules.DeputyIsNotInOffice;
        var inspection = topic.Inspect(facts, [.. personIds.Select(id => (id, people[id].Name))], clock.Today, user.Sign(clock));
        foreach (var person in people.Values)
            if (person.TownshipCode is { } township)
                await CreditAsync(db, topic, inspection, person.Id, township, cancel);
        db.Record(user, clock, "AddInspection", topic.Subject, $"{inspection.On:yyyy-MM-dd} {inspection.Form.Label} {inspection.Place}");
        await db.SaveOrTellAsync(topic.Subject, cancel);
    }

    /// <summary>Ends the topic once no problem is open.</summary>
    public async Task CloseTopicAsync(int topicId, string conclusion, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepSupervision);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var topic = await db.TopicAsync(topicId, version, cancel);
        var open = await db.SupervisionProblems.CountAsync(p => p.TopicId == topicId && p.Status != ProblemStatus.Closed && p.Status != ProblemStatus.Struck, cancel);
        topic.Close(conclusion, open, user.Sign(clock));
        db.Record(user, clock, "CloseTopic", topic.Subject, conclusion);
        await db.SaveOrTellAsync(topic.Subject, cancel);
    }

    private static IQueryable<Person> InOffice(InfoCenterDb db)
    {
        var mandates = db.Mandates;
        return db.People.Where(p => mandates.Any(m => m.PersonId == p.Id && m.Ending == null));
    }

    private async Task CreditAsync(InfoCenterDb db, SupervisionTopic topic, Inspection inspection, int personId, string township, CancellationToken cancel)
    {
        var facts = new DutyFacts { Kind = DutyKind.Inspection, SubKind = inspection.Form.Label, Content = SupervisionTexts.Duty(topic, inspection), On = inspection.On, Place = inspection.Place };
        var record = new DutyRecord(personId, township, facts, DutySource.Automatic, clock.Today);
        await db.EnterAsync(record, topic.Subject, clock, cancel);
    }
}
