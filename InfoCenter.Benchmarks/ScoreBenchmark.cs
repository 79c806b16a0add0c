using System.Globalization;
using InfoCenter.Core.Appraisals.Scores;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;

namespace InfoCenter.Benchmarks;

/// <summary>Scores of all deputies by the seeded rules, read from the database: 10,000 and 100,000 records of one year.</summary>
internal static class ScoreBenchmark
{
    private const int Deputies = 1_229;
    public const int Year = 2025;
    private const int Few = 10_000;
    private const int Many = 100_000;
    private const int Book = 1;

    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        var (few, many) = (await TimeAsync(Few), await TimeAsync(Many));
        return
        [
            new($"scores of {Deputies:N0} deputies over {Many:N0} records, read and counted, warm", Measure.Milliseconds(many), "", Measure.Milliseconds(many), "≤ 2 s", many <= 2),
            Row.Ratio($"the same against {Few:N0} records", many, $"{Few:N0} records", few, 12),
        ];
    }

    private static async Task<double> TimeAsync(int records)
    {
        using var bench = new Bench();
        await FillAsync(bench, records);
        var trials = new ScoreTrials(bench.Databases, bench.User);
        var times = new List<double>();
        for (var run = 0; run < 12; run++)
        {
            var seconds = await Measure.SecondsAsync(async () =>
            {
                var trial = await trials.TryAsync(Book, Year);
                if (trial.Records != records || trial.Groups.Sum(g => g.Rows.Count) != Deputies) throw new InvalidOperationException("Not everybody was counted.");
            });
            if (run >= 3) times.Add(seconds);
        }

        return Measure.Median(times);
    }

    public static async Task FillAsync(Bench bench, int records)
    {
        await using var db = bench.Databases.CreateDbContext();
        var assembly = new Assembly(Level.County, "竹山县");
        db.Assemblies.Add(assembly);
        await db.SaveChangesAsync();
        var term = new Term(assembly.Id, 19, "竹山县第十九届");
        db.Terms.Add(term);
        var people = Enumerable.Range(0, Deputies).Select(i => new Person(new PersonFacts { Name = "测试" + (char)('一' + i), TownshipCode = "420323100" })).ToList();
        db.People.AddRange(people);
        await db.SaveChangesAsync();
        db.Mandates.AddRange(people.Select(p => new Mandate(p.Id, new() { Level = Level.County, TermId = term.Id })));
        await db.SaveChangesAsync();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var ids = people.Select(p => p.Id).ToList();
        db.ChangeTracker.Clear();
        var signatures = Enumerable.Range(1, 3).Select(id => new Signature(id, "某人", bench.Clock.Now)).ToList();
        for (var i = 0; i < records; i++)
        {
            var kind = (DutyKind)(i % 5);
            var facts = new DutyFacts
            {
                Kind = kind, Content = string.Create(CultureInfo.InvariantCulture, $"履职第{i}次，了解急难愁盼"), On = new(Year, 1 + (i % 12), 1 + (i % 28)),
                SubKind = (i % 3, kind) is (0, DutyKind.VoterContact) ? "接待选民" : null, Role = (i % 2, kind) is (0, DutyKind.Suggestion) ? DutyRole.Leader : DutyRole.Participant, Attendance = i % 17 == 0 ? Attendance.Absent : Attendance.Attended,
            };
            var record = new DutyRecord(ids[i % ids.Count], "420323100", facts, DutySource.Form, bench.Clock.Today);
            record.Submit(signatures[0]);
            record.Verify(signatures[1]);
            record.Publish(signatures[2]);
            db.DutyRecords.Add(record);
            if (i % 5000 != 4999) continue;

            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }

        await db.SaveChangesAsync();
    }
}
