using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Suggestions;

/// <summary>A suggestion on a unit's desk.</summary>
public sealed record UnitTaskRow(int Id, string Number, string Title, TaskRole Role, int Round, bool IsKey, DateOnly DueOn, DateTime AssignedAt, bool IsSigned, bool IsOpen, bool WaitsForReturn);

/// <summary>A class of reply to choose.</summary>
public sealed record ReplyClassChoice(int Id, string Code, string Title, bool NeedsPromise);

/// <summary>One suggestion as its unit sees it.</summary>
/// <param name="Task">The unit's own part.</param>
/// <param name="Suggestion">All of it: units read one another's advice.</param>
/// <param name="Classes">What a reply can be.</param>
/// <param name="Subject">The class of its matter.</param>
public sealed record UnitTask(SuggestionTask Task, Suggestion Suggestion, IReadOnlyList<ReplyClassChoice> Classes, string Subject);

/// <summary>A unit handles what the committee gave it: signs, talks to the deputy, replies by letter, asks for time, or says it is not its business.</summary>
public sealed class SuggestionReplying(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>The own unit's, what is open first, by the day it is due.</summary>
    public async Task<ListPage<UnitTaskRow>> ListAsync(int page = 1, CancellationToken cancel = default)
    {
        user.Must(Permission.ReplySuggestions);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var unit = user.Standing.UnitId;
        var own = db.SuggestionTasks.AsNoTracking().Where(t => t.UnitId == unit);
        var total = await own.CountAsync(cancel);
        var number = Paging.Within(page, total);
        var rows = await own.Join(db.Suggestions, t => t.SuggestionId, s => s.Id, (t, s) => new { Task = t, s.Number, s.Title, s.IsKey })
            .OrderBy(x => x.Task.RepliedAt != null || x.Task.ReturnedAt != null || x.Task.WithdrawnAt != null).ThenBy(x => x.Task.DueOn).ThenByDescending(x => x.Task.Id).OfPage(number)
            .ToListAsync(cancel);
        return new([.. rows.Select(x => new UnitTaskRow(
            x.Task.Id, x.Number!, x.Title, x.Task.Role, x.Task.Round, x.IsKey, x.Task.DueOn, x.Task.AssignedAt, x.Task.SignedAt is not null, x.Task.IsOpen, x.Task.WaitsForReturn))], total, number);
    }

    /// <exception cref="RuleBrokenException">Foreign and missing look the same.</exception>
    public async Task<UnitTask> OpenAsync(int taskId, CancellationToken cancel = default)
    {
        user.Must(Permission.ReplySuggestions);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var suggestion = await OfTaskAsync(db.WholeSuggestions().AsNoTracking(), taskId, cancel);
        var subject = suggestion.SubjectId;
        return new(
            Own(suggestion, taskId), suggestion,
            await db.ReplyClasses.AsNoTracking().Where(c => !c.IsRetired).OrderBy(c => c.Order).Select(c => new ReplyClassChoice(c.Id, c.Code, c.Title, c.NeedsPromise)).ToListAsync(cancel),
            await db.SuggestionSubjects.Where(s => s.Id == subject).Select(s => s.Name).FirstAsync(cancel));
    }

    /// <summary>It is on the unit's desk.</summary>
    public Task SignForAsync(int taskId, int version, CancellationToken cancel = default) =>
        DecideAsync(taskId, version, "SignForSuggestion", (_, suggestion, task) => Done(() => suggestion.NoteSigned(task, user.Sign(clock)), task.UnitName), cancel);

    /// <summary>Not the unit's business; the committee decides, and nobody is passed it on to meanwhile.</summary>
    public Task GiveBackAsync(int taskId, string reason, int version, CancellationToken cancel = default) =>
        DecideAsync(taskId, version, "GiveSuggestionBack", (_, suggestion, task) => Done(() => suggestion.NoteGivenBack(task, reason, clock.Today, user.Sign(clock)), reason), cancel);

    /// <summary>Asks for time until a day; once.</summary>
    public Task AskForTimeAsync(int taskId, DateOnly until, string reason, int version, CancellationToken cancel = default) =>
        DecideAsync(taskId, version, "AskSuggestionTime", (_, suggestion, task) => Done(() => suggestion.NoteTimeAsked(task, until, reason, user.Sign(clock)), $"{until:yyyy-MM-dd}：{reason}"), cancel);

    /// <summary>Writes down how it talked to the deputy.</summary>
    public Task ContactAsync(int taskId, DateOnly on, string note, int version, CancellationToken cancel = default) =>
        DecideAsync(taskId, version, "ContactDeputy", (_, suggestion, task) => Done(() => suggestion.NoteContacted(task, on, note, clock.Today, user.Sign(clock)), note), cancel);

    /// <summary>An assisting unit tells the lead what it thinks.</summary>
    public Task AdviseAsync(int taskId, string advice, int version, CancellationToken cancel = default) =>
        DecideAsync(taskId, version, "AdviseOnSuggestion", (_, suggestion, task) => Done(() => suggestion.NoteAdvised(task, advice, user.Sign(clock)), advice), cancel);

    /// <summary>Replies by letter.</summary>
    public Task ReplyAsync(int taskId, ReplyLetter letter, int version, CancellationToken cancel = default) =>
        DecideAsync(taskId, version, "ReplyToSuggestion", async (db, suggestion, task) =>
        {
            var @class = await db.ReplyClasses.FirstOrDefaultAsync(c => c.Id == letter.ClassId && !c.IsRetired, cancel) ?? throw ReplyRules.ClassIsNotThere;
            suggestion.NoteReplied(task, letter, @class, await db.SuggestionDatesAsync(clock.Now, cancel), clock.Today, user.Sign(clock));
            await db.CreditReplyAsync(suggestion, clock, cancel);
            return $"{@class.Code} {letter.Number}";
        }, cancel);

    private static Task<string> Done(Action act, string detail)
    {
        act();
        return Task.FromResult(detail);
    }

    private async Task DecideAsync(int taskId, int version, string act, Func<InfoCenterDb, Suggestion, SuggestionTask, Task<string>> decide, CancellationToken cancel)
    {
        user.Must(Permission.ReplySuggestions);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var suggestion = await OfTaskAsync(db.WholeSuggestions(), taskId, cancel);
        var task = Own(suggestion, taskId);
        if (task.Version != version) throw await db.ChangedMeanwhileAsync(suggestion.Subject, cancel);
        db.Record(user, clock, act, suggestion.Subject, await decide(db, suggestion, task));
        await db.TellAsync(suggestion, user, clock.Now, cancel);
        await db.SaveOrTellAsync(suggestion.Subject, cancel);
    }

    private static async Task<Suggestion> OfTaskAsync(IQueryable<Suggestion> all, int taskId, CancellationToken cancel) =>
        await all.FirstOrDefaultAsync(s => s.Tasks.Any(t => t.Id == taskId), cancel) ?? throw CommonRules.NotFound;

    private SuggestionTask Own(Suggestion suggestion, int taskId)
    {
        var task = suggestion.Tasks.Single(t => t.Id == taskId);
        return user.Standing.UnitId == task.UnitId ? task : throw user.TurnedAway();
    }
}
