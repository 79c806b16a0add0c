using InfoCenter.Core.Common;
using InfoCenter.Core.Supervision;

namespace InfoCenter.Core.Statistics;

/// <summary>Figures of supervision.</summary>
internal static class SupervisionMeasureWords
{
    private const string Group = "监督";
    private static readonly Permission[] Readers = [Permission.ReadSupervision];
    private static readonly Permission[] Both = [Permission.ReadSupervision, Permission.RectifyProblems];

    public static IReadOnlyList<BoardMeasure> All { get; } =
    [
        new()
        {
            Key = "topics", Group = Group, Title = "审定的监督议题", For = Readers, Link = (_, r) => $"/office/supervision/topics/{r.Id}", Definition = "当年审定的监督议题，已经结束的也算。",
            Rows = s => s.Db.SupervisionTopics.Where(t => t.Year == s.Year && t.Serial != null).OrderByDescending(t => t.ApprovedAt).Select(t => new BoardRow(t.Id, t.Title, null, null, t.ApprovedAt)),
        },
        new()
        {
            Key = "problems", Group = Group, Title = "没有销号的问题", For = Both, Link = Problem, Definition = "问题清单里还没有回头看销号的问题，不论哪一年；误列去掉的不算。承办单位看到交给本单位的。",
            Rows = s => Told(Open(s)),
        },
        new()
        {
            Key = "problems-late", Group = Group, Title = "超过整改期限的问题", For = Both, Link = Problem, Definition = "现在过了整改期限、单位还没有报整改的问题。总数是没有销号的问题。",
            Rows = s => Told(Open(s).Where(p => p.DueOn < s.Today && (p.Status == ProblemStatus.Listed || p.Status == ProblemStatus.Assigned || p.Status == ProblemStatus.InHand))), Whole = s => Told(Open(s)),
        },
    ];

    private static IQueryable<SupervisionProblem> Open(BoardScope scope)
    {
        var unit = scope.Unit;
        return scope.Db.SupervisionProblems.Where(p => p.Status != ProblemStatus.Closed && p.Status != ProblemStatus.Struck && (unit == null || p.UnitId == unit));
    }

    private static IQueryable<BoardRow> Told(IQueryable<SupervisionProblem> problems) =>
        problems.OrderBy(p => p.DueOn).ThenBy(p => p.Id).Select(p => new BoardRow(p.Id, p.Number + " " + p.Title, p.UnitName, p.DueOn, null));

    private static string Problem(CurrentUser user, BoardRow row) => user.May(Permission.ReadSupervision) ? "/office/supervision/problems" : "/office/supervision/assigned";
}
