using System.Globalization;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Supervision;
using InfoCenter.Tests.Core.Duties;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.House.Access;

/// <summary>Two memos and two problems of an approved topic for the matrix: the first unit's and the second's.</summary>
internal static class MatrixSupervision
{
    public static async Task MakeAsync(DutyOffice made, Action<string, object, object> pair, string[] units)
    {
        await using var db = made.Office.Databases.CreateDbContext();
        var (by, today) = (new Signature(9, "某人", made.Office.Clock.Now), made.Office.Clock.Today);
        var request = await db.Requests.OrderBy(r => r.Id).FirstAsync();
        var facts = new TopicFacts { Title = "农村饮水", Grounds = "群众反映多", Proposal = "视察三个乡镇的水厂，列出问题。", Form = SupervisionForm.Visit, BasisIds = [5] };
        var topics = new[] { 1, 2, 3 }.Select(_ => new SupervisionTopic(facts, new(new(new(2026, 6), new(2026, 6)), null, null, default, 0), [request.Id], by)).ToList();
        topics[2].Submit(by);
        topics[2].Approve(1, by with { AccountId = 10 });
        db.SupervisionTopics.AddRange(topics);
        await db.SaveChangesAsync();
        var problems = new List<SupervisionProblem>();
        foreach (var unit in units.Take(2).Select(u => int.Parse(u, CultureInfo.InvariantCulture)))
        {
            var problem = topics[2].List(new("没有消毒设备", "三个水厂都没有", "标准", today.AddDays(30)), problems.Count + 1, [], today, by);
            problem.Assign(await db.HandlingUnits.SingleAsync(u => u.Id == unit), today.AddDays(30), today, by);
            problems.Add(problem);
        }

        db.SupervisionProblems.AddRange(problems);
        await db.SaveChangesAsync();
        pair("SupervisionTopic", topics[0].Id, topics[1].Id);
        pair("Problem", problems[0].Id, problems[1].Id);
    }
}
