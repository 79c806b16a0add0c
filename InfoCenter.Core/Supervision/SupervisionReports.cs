using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Supervision;

/// <summary>The yearly report of supervision, read and taken away as a workbook.</summary>
public sealed class SupervisionReports(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    private const int FirstYear = 1990;

    /// <summary>The figures of a year as they stand now.</summary>
    /// <exception cref="RuleBrokenException">No year of this office.</exception>
    public async Task<SupervisionReport> ReadAsync(int year, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadSupervision);
        if (year < FirstYear || year > clock.Today.Year) throw TopicRules.YearIsNotThere;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var topics = await db.WholeTopics().AsNoTracking().Where(t => t.Year == year && t.Serial != null).OrderBy(t => t.Serial).ToListAsync(cancel);
        var ids = topics.Select(t => t.Id).ToList();
        var problems = await db.WholeProblems().AsNoTracking().Where(p => ids.Contains(p.TopicId) && p.Status != ProblemStatus.Struck).ToListAsync(cancel);
        return Count(year, clock.Today, topics, problems, await db.SupervisionBases.AsNoTracking().ToDictionaryAsync(b => b.Id, b => b.Article, cancel));
    }

    /// <summary>The years a topic was approved in, the latest first, and this one.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ReadSupervision);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var years = await db.SupervisionTopics.Where(t => t.Serial != null).Select(t => t.Year).Distinct().ToListAsync(cancel);
        return [.. years.Append(clock.Today.Year).Distinct().OrderDescending()];
    }

    /// <summary>The figures as a workbook, with the name to save it under.</summary>
    public async Task<(string FileName, byte[] Content)> ExportAsync(int year, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadSupervision);
        var report = await ReadAsync(year, cancel);
        using var workbook = new MemoryStream();
        XlsxWriter.Write(workbook, SupervisionReportWords.Sheets(report));
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.Record(user, clock, "ExportSupervision", "Supervision", SupervisionReportWords.Title(year));
        await db.SaveChangesAsync(cancel);
        return ($"{SupervisionReportWords.Title(year)}.xlsx", workbook.ToArray());
    }

    private static SupervisionReport Count(int year, DateOnly today, List<SupervisionTopic> topics, List<SupervisionProblem> problems, Dictionary<int, string> bases)
    {
        var of = problems.ToLookup(p => p.TopicId);
        var order = topics.Select((t, index) => (t.Id, index)).ToDictionary(t => t.Id, t => t.index);
        var inspections = topics.SelectMany(t => t.Inspections).ToList();
        var deputies = inspections.SelectMany(i => i.Deputies).ToList();
        return new(
            year, today,
            [.. topics.Select(t => new ReportedTopic(
                t.Id, SupervisionTexts.Number(t), t.Title, t.Form, t.Status, string.Join("、", t.Bases.Select(b => b.BasisId).Order().Select(id => bases[id])), t.Origins.Count, t.Inspections.Count,
                t.Inspections.Sum(i => i.Deputies.Count), of[t.Id].Count(), of[t.Id].Count(IsRectified), t.Conclusion))],
            inspections.Count, deputies.DistinctBy(d => d.PersonId).Count(), deputies.Count, problems.Count, problems.Count(IsRectified), problems.Count(p => p.Round > 1),
            problems.Count(p => p.LateOn(today) is not null), topics.SelectMany(t => t.Origins).DistinctBy(o => o.RequestId).Count(),
            [.. problems.Where(p => p.UnitId is not null).GroupBy(p => p.UnitId!.Value)
                .Select(g => new UnitProblems(g.Key, g.Last().UnitName!, g.Count(), g.Count(IsRectified), g.Count(p => p.LateOn(today) is not null)))
                .OrderByDescending(u => u.Problems).ThenBy(u => u.UnitId)],
            [.. problems.OrderBy(p => order[p.TopicId]).ThenBy(p => p.Serial).Select(p => new ReportedProblem(
                p.Number, p.Title, p.UnitName, p.DueOn, p.Status, p.Round, p.Origins.Count, p.LateOn(today) is { } why ? SupervisionTexts.Late(why, p.LookAgainUntil ?? p.DueOn, today) : null))]);
    }

    private static bool IsRectified(SupervisionProblem problem) => problem.Status is ProblemStatus.Closed;
}
