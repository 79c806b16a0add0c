using InfoCenter.Core.Calendar;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Suggestions;

/// <summary>The county's own tables for suggestions: limits, classes of reply, classes of matters. What was written under a former one stays as it is.</summary>
public sealed class SuggestionSettings(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    private const string Subject = "SuggestionSettings";

    /// <summary>In the order of a suggestion's way.</summary>
    public Task<IReadOnlyList<SuggestionLimit>> LimitsAsync(CancellationToken cancel = default) =>
        ReadAsync(async db => (IReadOnlyList<SuggestionLimit>)[.. (await db.SuggestionLimits.AsNoTracking().ToListAsync(cancel)).OrderBy(l => l.Stage)], cancel);

    /// <summary>Retired ones too, in their order.</summary>
    public Task<IReadOnlyList<ReplyClass>> ClassesAsync(CancellationToken cancel = default) =>
        ReadAsync(async db => (IReadOnlyList<ReplyClass>)await db.ReplyClasses.AsNoTracking().OrderBy(c => c.Order).ThenBy(c => c.Id).ToListAsync(cancel), cancel);

    /// <summary>Retired ones too, in their order.</summary>
    public Task<IReadOnlyList<SuggestionSubject>> SubjectsAsync(CancellationToken cancel = default) =>
        ReadAsync(async db => (IReadOnlyList<SuggestionSubject>)await db.SuggestionSubjects.AsNoTracking().OrderBy(s => s.Order).ThenBy(s => s.Id).ToListAsync(cancel), cancel);

    /// <summary>Holds for days that are set from now on.</summary>
    /// <exception cref="RuleBrokenException">Longer than the law allows.</exception>
    public Task SetLimitAsync(SuggestionStage stage, TimeLimit limit, int version, CancellationToken cancel = default) => ChangeAsync("SetSuggestionLimit", async db =>
    {
        var kept = await db.SuggestionLimits.FirstAsync(l => l.Stage == stage, cancel);
        if (kept.Version != version) throw await db.ChangedMeanwhileAsync(Subject, cancel);
        kept.Set(limit);
        return $"{stage.Label}：{limit.Text}";
    }, cancel);

    public Task AddClassAsync(string code, string title, bool isSolved, bool needsPromise, CancellationToken cancel = default) => ChangeAsync("AddReplyClass", async db =>
    {
        var added = new ReplyClass(code, title, isSolved, needsPromise, (await db.ReplyClasses.MaxAsync(c => (int?)c.Order, cancel) ?? 0) + 1);
        if (await db.ReplyClasses.AnyAsync(c => c.Code == added.Code, cancel)) throw SuggestionRules.NameIsTaken;
        db.ReplyClasses.Add(added);
        return $"{added.Code}：{added.Title}";
    }, cancel);

    /// <summary>What it means, whether it counts as solved, whether it needs a promise; and whether it can be chosen any more.</summary>
    public Task ChangeClassAsync(int id, string title, bool isSolved, bool needsPromise, bool isRetired, int version, CancellationToken cancel = default) => ChangeAsync("ChangeReplyClass", async db =>
    {
        var kept = await db.ReplyClasses.FirstOrDefaultAsync(c => c.Id == id, cancel) ?? throw CommonRules.NotFound;
        if (kept.Version != version) throw await db.ChangedMeanwhileAsync(Subject, cancel);
        // The figures of former years would change with it.
        if (kept.IsSolved != isSolved && await db.SuggestionTasks.AnyAsync(t => t.ClassId == id, cancel)) throw SuggestionRules.ClassIsInUse(kept.Code);
        kept.Describe(title, isSolved, needsPromise);
        kept.Put(isRetired);
        return $"{kept.Code}：{kept.Title}";
    }, cancel);

    public Task AddSubjectAsync(string name, CancellationToken cancel = default) => ChangeAsync("AddSuggestionSubject", async db =>
    {
        var added = new SuggestionSubject(name, (await db.SuggestionSubjects.MaxAsync(s => (int?)s.Order, cancel) ?? 0) + 1);
        if (await db.SuggestionSubjects.AnyAsync(s => s.Name == added.Name, cancel)) throw SuggestionRules.NameIsTaken;
        db.SuggestionSubjects.Add(added);
        return added.Name;
    }, cancel);

    public Task ChangeSubjectAsync(int id, string name, bool isRetired, int version, CancellationToken cancel = default) => ChangeAsync("ChangeSuggestionSubject", async db =>
    {
        var kept = await db.SuggestionSubjects.FirstOrDefaultAsync(s => s.Id == id, cancel) ?? throw CommonRules.NotFound;
        if (kept.Version != version) throw await db.ChangedMeanwhileAsync(Subject, cancel);
        kept.Rename(name);
        kept.Put(isRetired);
        if (await db.SuggestionSubjects.AnyAsync(s => s.Name == kept.Name && s.Id != id, cancel)) throw SuggestionRules.NameIsTaken;
        return kept.Name;
    }, cancel);

    private async Task<T> ReadAsync<T>(Func<InfoCenterDb, Task<T>> read, CancellationToken cancel)
    {
        user.Must(Permission.AssignSuggestions);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await read(db);
    }

    private async Task ChangeAsync(string act, Func<InfoCenterDb, Task<string>> change, CancellationToken cancel)
    {
        user.Must(Permission.AssignSuggestions);
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.Record(user, clock, act, Subject, await change(db));
        await db.SaveOrTellAsync(Subject, cancel);
    }
}
