using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Supervision;

/// <summary>A topic in a list.</summary>
public sealed record TopicRow(int Id, string Number, string Title, SupervisionForm Form, TopicStatus Status, int Requests, int Inspections, int Problems, int Open, int Late, string? Reason);

/// <summary>A problem in a list; <paramref name="Late"/> says why it is late, null where it is not.</summary>
public sealed record ProblemRow(int Id, int TopicId, string Number, string Title, string Topic, string? Unit, ProblemStatus Status, DateOnly DueOn, int Round, int Requests, string? Late);

/// <summary>A request behind a topic or a problem, without its citizen.</summary>
public sealed record RequestBehind(int Id, string Number, string Place, string OpenWords, RequestStatus Status);

/// <summary>A topic with its whole chain.</summary>
/// <param name="Topic">With its inspections and steps.</param>
/// <param name="Problems">Its list, with reports and second looks.</param>
/// <param name="Requests">All behind it.</param>
/// <param name="Bases">The points of law it was chosen on.</param>
/// <param name="Category">The class of the figure it came from; null for all.</param>
/// <param name="Place">The township, or null for the county.</param>
public sealed record TopicSheet(
    SupervisionTopic Topic, IReadOnlyList<SupervisionProblem> Problems, IReadOnlyList<RequestBehind> Requests, IReadOnlyList<SupervisionBasis> Bases, string? Category, string? Place);

/// <summary>A topic a request led to.</summary>
public sealed record TopicOfRequest(int Id, string Number, string Title, TopicStatus Status, IReadOnlyList<string> Problems);

/// <summary>Which problems a list shows.</summary>
/// <param name="Year">Of the topic.</param>
/// <param name="Status">Null for all that were not struck.</param>
/// <param name="UnitId">Null for all.</param>
/// <param name="OnlyLate">Only what is late today.</param>
/// <param name="OnlyReopened">Only what a second look found not put right, once at least.</param>
public sealed record ProblemFilter(int? Year = null, ProblemStatus? Status = null, int? UnitId = null, bool OnlyLate = false, bool OnlyReopened = false);

/// <summary>Reading topics, problems and the chain between them.</summary>
public sealed class SupervisionRegister(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<TopicRow>> ListAsync(TopicStatus? status = null, int? year = null, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadSupervision);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var topics = await db.SupervisionTopics.AsNoTracking().Where(t => (status == null || t.Status == status) && (year == null || t.Year == year)).OrderByDescending(t => t.Id)
            .Select(t => new { Topic = t, Requests = t.Origins.Count, Inspections = t.Inspections.Count }).ToListAsync(cancel);
        var ids = topics.Select(t => t.Topic.Id).ToList();
        var problems = (await db.WholeProblems().AsNoTracking().Where(p => ids.Contains(p.TopicId) && p.Status != ProblemStatus.Struck).ToListAsync(cancel)).ToLookup(p => p.TopicId);
        return [.. topics.Select(t => new TopicRow(
            t.Topic.Id, SupervisionTexts.Number(t.Topic), t.Topic.Title, t.Topic.Form, t.Topic.Status, t.Requests, t.Inspections, problems[t.Topic.Id].Count(), problems[t.Topic.Id].Count(p => p.IsOpen),
            problems[t.Topic.Id].Count(p => p.LateOn(clock.Today) is not null), t.Topic.Reason))];
    }

    /// <summary>What is late first, then by the day it is due.</summary>
    public async Task<IReadOnlyList<ProblemRow>> ProblemsAsync(ProblemFilter filter, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadSupervision);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (topics, today) = (db.SupervisionTopics, clock.Today);
        var found = await (
            from problem in db.WholeProblems().AsNoTracking()
            join topic in topics on problem.TopicId equals topic.Id
            where filter.Status == null ? problem.Status != ProblemStatus.Struck : problem.Status == filter.Status
            where (filter.Year == null || topic.Year == filter.Year) && (filter.UnitId == null || problem.UnitId == filter.UnitId) && (!filter.OnlyReopened || problem.Round > 1)
            select new { Problem = problem, topic.Title }).ToListAsync(cancel);
        return [.. found.Select(x => (x.Problem, x.Title, Late: x.Problem.LateOn(today))).Where(x => !filter.OnlyLate || x.Late is not null)
            .OrderBy(x => x.Late is null).ThenBy(x => !x.Problem.IsOpen).ThenBy(x => x.Problem.LookAgainUntil ?? x.Problem.DueOn).ThenBy(x => x.Problem.Id)
            .Select(x => new ProblemRow(
                x.Problem.Id, x.Problem.TopicId, x.Problem.Number, x.Problem.Title, x.Title, x.Problem.UnitName, x.Problem.Status, x.Problem.LookAgainUntil ?? x.Problem.DueOn, x.Problem.Round,
                x.Problem.Origins.Count, x.Late is { } why ? SupervisionTexts.Late(why, x.Problem.LookAgainUntil ?? x.Problem.DueOn, today) : null))];
    }

    /// <exception cref="RuleBrokenException">It is not there.</exception>
    public async Task<TopicSheet> OpenAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadSupervision);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var topic = await db.WholeTopics().AsNoTracking().FirstOrDefaultAsync(t => t.Id == id, cancel) ?? throw CommonRules.NotFound;
        var (bases, category, township) = (topic.Bases.Select(b => b.BasisId).ToList(), topic.CategoryId, topic.TownshipCode);
        return new(
            topic, await db.WholeProblems().AsNoTracking().Where(p => p.TopicId == id).OrderBy(p => p.Serial).ToListAsync(cancel), await db.BehindAsync([.. topic.Origins.Select(o => o.RequestId)], cancel),
            await db.SupervisionBases.AsNoTracking().Where(b => bases.Contains(b.Id)).OrderBy(b => b.Id).ToListAsync(cancel),
            category == 0 ? HotSpotWords.NotClassed : await db.RequestCategories.Where(c => c.Id == category).Select(c => c.Name).FirstOrDefaultAsync(cancel),
            await db.Townships.Where(t => t.Code == township).Select(t => t.Name).FirstOrDefaultAsync(cancel));
    }

    /// <summary>The topics a request led to, and the problems among them.</summary>
    public async Task<IReadOnlyList<TopicOfRequest>> OfRequestAsync(int requestId, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadSupervision);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var problems = db.SupervisionProblems;
        var topics = await db.SupervisionTopics.AsNoTracking().Where(t => t.Origins.Any(o => o.RequestId == requestId)).OrderBy(t => t.Id)
            .Select(t => new { Topic = t, Problems = problems.Where(p => p.TopicId == t.Id && p.Origins.Any(o => o.RequestId == requestId)).Select(p => p.Number + " " + p.Title).ToList() }).ToListAsync(cancel);
        return [.. topics.Select(t => new TopicOfRequest(t.Topic.Id, SupervisionTexts.Number(t.Topic), t.Topic.Title, t.Topic.Status, t.Problems))];
    }
}
