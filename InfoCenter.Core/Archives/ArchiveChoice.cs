using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives;

/// <summary>Which deputies' archives are meant; nothing set means all within reach.</summary>
public sealed record ArchiveChoice
{
    /// <summary>Nine digits.</summary>
    public string? TownshipCode { get; init; }

    public Level? Level { get; init; }

    /// <summary>Picked one by one.</summary>
    public IReadOnlyList<int>? PersonIds { get; init; }

    /// <summary>Part of a name, pinyin initials, or a card number's beginning.</summary>
    public string? Search { get; init; }
}

/// <summary>Turns a choice into people, never beyond the user's reach.</summary>
internal static class ArchiveChoosing
{
    /// <summary>Everybody who holds or held a mandate, narrowed by the choice, the user's township, and a deputy's own self.</summary>
    public static IQueryable<Person> Chosen(this InfoCenterDb db, CurrentUser user, ArchiveChoice choice)
    {
        var standing = user.Standing;
        var mandates = db.Mandates;
        var people = db.People.AsNoTracking().Where(p => mandates.Any(m => m.PersonId == p.Id));
        if (standing.PersonId is { } self) people = people.Where(p => p.Id == self);
        if (standing.TownshipCode is { } own) people = people.Where(p => p.TownshipCode == own);
        if (choice.TownshipCode is { } township) people = people.Where(p => p.TownshipCode == township);
        if (choice.Level is { } level) people = people.Where(p => mandates.Any(m => m.PersonId == p.Id && m.Level == level));
        if (choice.PersonIds is { } ids) people = people.Where(p => ids.Contains(p.Id));
        if (choice.Search.OrNull() is not { } words) return people;

        var initials = words.ToLowerInvariant();
        return people.Where(p => p.Name.Contains(words) || p.Initials.StartsWith(initials)
            || mandates.Any(m => m.PersonId == p.Id && m.CardNumber!.StartsWith(words)));
    }

    /// <exception cref="RuleBrokenException">The person is foreign or missing.</exception>
    public static async Task MustReachPersonAsync(this InfoCenterDb db, CurrentUser user, int personId, CancellationToken cancel)
    {
        var person = await db.People.Where(p => p.Id == personId).Select(p => new { p.TownshipCode }).FirstOrDefaultAsync(cancel) ?? throw CommonRules.NotFound;
        if (user.Standing.PersonId is { } self && self != personId) throw user.TurnedAway();
        user.MustReach(person.TownshipCode);
    }
}
