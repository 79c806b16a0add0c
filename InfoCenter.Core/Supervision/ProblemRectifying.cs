using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Files;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Supervision;

/// <summary>A problem on its department's desk.</summary>
/// <param name="Problem">With its reports and second looks.</param>
/// <param name="Topic">The topic's title.</param>
/// <param name="Requests">What citizens told, without the citizens.</param>
public sealed record OwnProblem(SupervisionProblem Problem, string Topic, IReadOnlyList<RequestBehind> Requests);

/// <summary>A department puts right what was found: accepts it or says it is not its business, and reports with what shows it. It sees only its own.</summary>
public sealed class ProblemRectifying(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>The own unit's: what is late first, then what is open, by the day it is due.</summary>
    public async Task<IReadOnlyList<ProblemRow>> ListAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.RectifyProblems);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (unit, topics, today) = (user.Standing.UnitId, db.SupervisionTopics, clock.Today);
        var own = await db.WholeProblems().AsNoTracking().Where(p => p.UnitId == unit && unit != null)
            .Select(p => new { Problem = p, Topic = topics.First(t => t.Id == p.TopicId).Title }).ToListAsync(cancel);
        return [.. own.Select(x => (x.Problem, x.Topic, Late: Owed(x.Problem, today)))
            .OrderBy(x => x.Late is null).ThenBy(x => !x.Problem.IsOpen).ThenBy(x => x.Problem.DueOn).ThenByDescending(x => x.Problem.Id)
            .Select(x => new ProblemRow(
                x.Problem.Id, x.Problem.TopicId, x.Problem.Number, x.Problem.Title, x.Topic, x.Problem.UnitName, x.Problem.Status, x.Problem.DueOn, x.Problem.Round, x.Problem.Origins.Count,
                x.Late is { } why ? SupervisionTexts.Late(why, x.Problem.DueOn, today) : null))];
    }

    /// <exception cref="RuleBrokenException">Foreign and missing look the same.</exception>
    public async Task<OwnProblem> OpenAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.RectifyProblems);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var problem = MustBeOwn(await db.WholeProblems().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel));
        var topic = problem.TopicId;
        return new(problem, await db.SupervisionTopics.Where(t => t.Id == topic).Select(t => t.Title).FirstAsync(cancel), await db.BehindAsync([.. problem.Origins.Select(o => o.RequestId)], cancel));
    }

    public Task AcceptAsync(int id, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "AcceptProblem", problem => problem.Accept(user.Sign(clock)), "", [], cancel);

    /// <summary>Not the department's business.</summary>
    public Task GiveBackAsync(int id, string reason, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "GiveProblemBack", problem => problem.GiveBack(reason, user.Sign(clock)), reason, [], cancel);

    /// <summary>What was done (整改报告), with the files that show it.</summary>
    public Task ReportAsync(int id, string text, IReadOnlyList<StoredFile> files, int version, CancellationToken cancel = default)
    {
        var shown = files.DistinctBy(f => f.Hash).Select(f => (f.Hash, f.Name)).ToList();
        return DecideAsync(id, version, "ReportRectification", problem => problem.Report(text, shown, user.Sign(clock)), text, files, cancel);
    }

    // A department owes nothing once it has reported.
    private static ProblemLateness? Owed(SupervisionProblem problem, DateOnly today) => problem.Status is ProblemStatus.Assigned or ProblemStatus.InHand ? problem.LateOn(today) : null;

    private async Task DecideAsync(int id, int version, string act, Action<SupervisionProblem> decide, string detail, IReadOnlyList<StoredFile> files, CancellationToken cancel)
    {
        user.Must(Permission.RectifyProblems);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var problem = MustBeOwn(await db.WholeProblems().FirstOrDefaultAsync(p => p.Id == id, cancel));
        if (problem.Version != version) throw await db.ChangedMeanwhileAsync(problem.Subject, cancel);
        await MustBeHandedInAsync(db, files, cancel);
        decide(problem);
        db.Record(user, clock, act, problem.Subject, detail.Length > 0 ? detail : problem.Title);
        await db.SaveOrTellAsync(problem.Subject, cancel);
    }

    // A hash that somebody heard of does not open another's file.
    private async Task MustBeHandedInAsync(InfoCenterDb db, IReadOnlyList<StoredFile> files, CancellationToken cancel)
    {
        var (account, hashes) = (user.Standing.AccountId, files.Select(f => f.Hash).Distinct().ToList());
        if (hashes.Count == 0) return;
        var handedIn = await db.Attachments.Where(a => hashes.Contains(a.Hash) && a.Purpose == FilePurpose.HandlingEvidence && a.UploadedBy == account).Select(a => a.Hash).Distinct().CountAsync(cancel);
        if (handedIn != hashes.Count) throw user.TurnedAway();
    }

    private SupervisionProblem MustBeOwn(SupervisionProblem? problem)
    {
        if (problem is null) throw CommonRules.NotFound;
        return user.Standing.UnitId is { } unit && unit == problem.UnitId ? problem : throw user.TurnedAway();
    }
}
