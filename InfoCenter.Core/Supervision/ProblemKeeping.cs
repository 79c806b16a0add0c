using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Supervision;

/// <summary>A unit to hand a problem to.</summary>
public sealed record UnitChoice(int Id, string Name);

/// <summary>Keeps the problem list (问题清单): lists, hands over, judges reports, looks again.</summary>
public sealed class ProblemKeeping(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>Those in use.</summary>
    public async Task<IReadOnlyList<UnitChoice>> UnitsAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.KeepSupervision);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.HandlingUnits.AsNoTracking().Where(u => !u.IsRetired).OrderBy(u => u.Id).Select(u => new UnitChoice(u.Id, u.Name)).ToListAsync(cancel);
    }

    /// <summary>Puts a problem on the topic's list; with a unit it is handed over at once.</summary>
    public async Task AddAsync(int topicId, ProblemFacts facts, IReadOnlyList<int> requestIds, int version, int? unitId = null, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepSupervision);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var topic = await db.TopicAsync(topicId, version, cancel);
        var serial = (await db.SupervisionProblems.Where(p => p.TopicId == topicId).MaxAsync(p => (int?)p.Serial, cancel) ?? 0) + 1;
        var problem = db.SupervisionProblems.Add(topic.List(facts, serial, requestIds, clock.Today, user.Sign(clock))).Entity;
        if (unitId is not null) problem.Assign(await UnitAsync(db, unitId, cancel), facts.DueOn, clock.Today, user.Sign(clock));
        db.Record(user, clock, "ListProblem", topic.Subject, $"{problem.Number} {problem.Title}");
        await db.SaveOrTellAsync(topic.Subject, cancel);
    }

    /// <summary>Hands it to a department, with the day by which it is put right.</summary>
    public Task AssignAsync(int id, int? unitId, DateOnly dueOn, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "AssignProblem", async (db, problem) =>
        {
            problem.Assign(await UnitAsync(db, unitId, cancel), dueOn, clock.Today, user.Sign(clock));
            return SupervisionTexts.Assigned(problem.UnitName!, dueOn);
        }, cancel);

    /// <summary>Another text while no department has it; the inspection and the requests it came from stay.</summary>
    public Task AmendAsync(int id, ProblemFacts facts, string reason, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "AmendProblem", problem => problem.Amend(facts, reason, clock.Today, user.Sign(clock)), reason, cancel);

    /// <summary>It was listed by mistake.</summary>
    public Task StrikeAsync(int id, string reason, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "StrikeProblem", problem => problem.Strike(reason, user.Sign(clock)), reason, cancel);

    /// <summary>The report is sound.</summary>
    public Task ConfirmAsync(int id, DateOnly lookAgainUntil, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "ConfirmRectification", problem => problem.Confirm(lookAgainUntil, clock.Today, user.Sign(clock)), SupervisionTexts.LookAgainUntil(lookAgainUntil), cancel);

    /// <summary>The report does not show it put right.</summary>
    public Task SendBackAsync(int id, string reason, DateOnly dueOn, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "SendRectificationBack", problem => problem.SendBack(reason, dueOn, clock.Today, user.Sign(clock)), reason, cancel);

    /// <summary>回头看: put right closes it; otherwise it is opened anew, with a new day.</summary>
    public Task LookAgainAsync(int id, DateOnly on, string finding, bool isRectified, DateOnly? dueOn, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, isRectified ? "CloseProblem" : "ReopenProblem", problem => problem.LookAgain(on, finding, isRectified, dueOn, clock.Today, user.Sign(clock)), finding, cancel);

    private static async Task<HandlingUnit> UnitAsync(InfoCenterDb db, int? unitId, CancellationToken cancel) =>
        await db.HandlingUnits.FirstOrDefaultAsync(u => u.Id == unitId, cancel) ?? throw ProblemRules.UnitIsNotThere;

    private Task DecideAsync(int id, int version, string act, Action<SupervisionProblem> decide, string detail, CancellationToken cancel) =>
        DecideAsync(id, version, act, (_, problem) =>
        {
            decide(problem);
            return Task.FromResult(detail);
        }, cancel);

    private async Task DecideAsync(int id, int version, string act, Func<InfoCenterDb, SupervisionProblem, Task<string>> decide, CancellationToken cancel)
    {
        user.Must(Permission.KeepSupervision);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var problem = await db.ProblemAsync(id, version, cancel);
        db.Record(user, clock, act, problem.Subject, await decide(db, problem));
        await db.SaveOrTellAsync(problem.Subject, cancel);
    }
}
