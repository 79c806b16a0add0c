using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Suggestions;

/// <summary>A unit it can be given to.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">As it is called.</param>
/// <param name="Before">How many of the same class of matters it has led before.</param>
/// <param name="IsSuggested">Whether it has led one in like words, or most of its class.</param>
public sealed record SuggestedUnit(int Id, string Name, int Before, bool IsSuggested);

/// <summary>The committee gives suggestions to units, and decides what units ask.</summary>
public sealed class SuggestionAssigning(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>The units, those that led the likest before first.</summary>
    public async Task<IReadOnlyList<SuggestedUnit>> UnitsAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.AssignSuggestions);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var suggestion = await db.Suggestions.AsNoTracking().Where(s => s.Id == id).Select(s => new { s.Title, s.SubjectId }).FirstOrDefaultAsync(cancel) ?? throw CommonRules.NotFound;
        var suggestions = db.Suggestions;
        var led = await db.SuggestionTasks.AsNoTracking().Where(t => t.Role != TaskRole.Assist && t.ReturnedAt == null && t.WithdrawnAt == null && t.SuggestionId != id)
            .Join(suggestions, t => t.SuggestionId, s => s.Id, (t, s) => new { t.UnitId, s.SubjectId, s.Title }).ToListAsync(cancel);
        var likest = led.Select(l => (l.UnitId, Percent: Likeness.Of(l.Title, suggestion.Title))).Where(l => l.Percent >= Likeness.Enough).OrderByDescending(l => l.Percent).Select(l => (int?)l.UnitId).FirstOrDefault();
        var before = led.Where(l => l.SubjectId == suggestion.SubjectId).GroupBy(l => l.UnitId).ToDictionary(g => g.Key, g => g.Count());
        var most = likest ?? before.OrderByDescending(b => b.Value).ThenBy(b => b.Key).Select(b => (int?)b.Key).FirstOrDefault();
        var units = await db.HandlingUnits.AsNoTracking().Where(u => !u.IsRetired).Select(u => new { u.Id, u.Name }).ToListAsync(cancel);
        return [.. units.Select(u => new SuggestedUnit(u.Id, u.Name, before.GetValueOrDefault(u.Id), u.Id == most)).OrderByDescending(u => u.IsSuggested).ThenByDescending(u => u.Before).ThenBy(u => u.Id)];
    }

    /// <summary>Gives it to one lead and those who assist it, or to several that each reply.</summary>
    public Task AssignAsync(int id, int? leadId, IReadOnlyList<int> assistingIds, IReadOnlyList<int> separateIds, bool isDifficult, string? note, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "AssignSuggestion", async (db, suggestion) =>
        {
            var wanted = assistingIds.Concat(separateIds).Concat(leadId is { } one ? [one] : []).ToHashSet();
            var units = await db.HandlingUnits.Where(u => !u.IsRetired && wanted.Contains(u.Id)).ToDictionaryAsync(u => u.Id, cancel);
            if (units.Count != wanted.Count) throw HandlingRules.UnitIsNotThere;
            var order = new SuggestionUnits(leadId is { } lead ? units[lead] : null, [.. assistingIds.Select(u => units[u])], [.. separateIds.Select(u => units[u])]);
            suggestion.Assign(order, isDifficult, note, await db.SuggestionDatesAsync(clock.Now, cancel), user.Sign(clock));
            return SuggestionTexts.Units(suggestion.Tasks.Where(t => t.IsOpen));
        }, cancel);

    /// <summary>Whether a unit may give it back.</summary>
    public Task DecideReturnAsync(int id, int taskId, bool isTakenBack, string? answer, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, isTakenBack ? "TakeSuggestionBack" : "RefuseSuggestionReturn", async (db, suggestion) =>
        {
            var task = TaskOf(suggestion, taskId);
            suggestion.DecideGivenBack(task, isTakenBack, answer, await db.SuggestionDatesAsync(clock.Now, cancel), user.Sign(clock));
            return SuggestionTexts.Told(task.UnitName, answer);
        }, cancel);

    /// <summary>Whether a unit gets the time it asks for; said in writing either way.</summary>
    public Task DecideTimeAsync(int id, int taskId, bool isGranted, string answer, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, isGranted ? "GrantSuggestionTime" : "RefuseSuggestionTime", (_, suggestion) =>
        {
            var task = TaskOf(suggestion, taskId);
            suggestion.DecideTime(task, isGranted, answer, user.Sign(clock));
            return Task.FromResult(SuggestionTexts.TimeDecided(task.UnitName, isGranted, task.DueOn, answer));
        }, cancel);

    private static SuggestionTask TaskOf(Suggestion suggestion, int taskId) => suggestion.Tasks.FirstOrDefault(t => t.Id == taskId) ?? throw CommonRules.NotFound;

    private async Task DecideAsync(int id, int version, string act, Func<InfoCenterDb, Suggestion, Task<string>> decide, CancellationToken cancel)
    {
        user.Must(Permission.AssignSuggestions);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var suggestion = await db.SuggestionAsync(id, version, user, cancel);
        db.Record(user, clock, act, suggestion.Subject, await decide(db, suggestion));
        await db.TellAsync(suggestion, user, clock.Now, cancel);
        await db.SaveOrTellAsync(suggestion.Subject, cancel);
    }
}
