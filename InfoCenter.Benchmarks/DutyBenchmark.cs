using System.Globalization;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Benchmarks;

/// <summary>Verification in batches against the bare update, and the first page of a long list.</summary>
internal static class DutyBenchmark
{
    private const int Records = 100_000;
    private const int Batch = 100;

    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        using var bench = new Bench();
        await FillAsync(bench);

        var verification = new DutyVerification(bench.Databases, bench.User, bench.Clock);
        var search = new DutySearch(bench.Databases, bench.User);
        var next = new Queue<DutyMark[]>(Enumerable.Range(0, 40).Select(b => Enumerable.Range((b * Batch) + 1, Batch).Select(id => new DutyMark(id, 1)).ToArray()));
        var rawFrom = 50_000;

        var batch = await Measure.AgainstAsync(
            $"verify a batch of {Batch} of {Records:N0} records",
            async () =>
            {
                var outcome = await verification.VerifyAllAsync(next.Dequeue());
                if (outcome.Done != Batch) throw new InvalidOperationException(string.Join('\n', outcome.NotDone));
            },
            "raw update, same rows, one transaction",
            () =>
            {
                RawUpdate(bench, rawFrom += Batch);
                return Task.CompletedTask;
            },
            limit: 5, runs: 15);

        var filter = new DutyFilter { Year = 2025, Kind = DutyKind.Inspection, Status = DutyStatus.Submitted };
        var page = await Measure.AgainstAsync(
            $"first page of 50 by year, kind and status of {Records:N0} records",
            () => search.PageAsync(filter),
            "raw query, same join",
            () =>
            {
                RawPage(bench);
                return Task.CompletedTask;
            },
            limit: 3, runs: 15);
        return [batch, page];
    }

    private static async Task FillAsync(Bench bench)
    {
        await using var db = bench.Databases.CreateDbContext();
        for (var i = 0; i < 200; i++)
        {
            db.People.Add(new Person(new PersonFacts { Name = "测试" + (char)('一' + i), TownshipCode = "420323100" }));
        }

        await db.SaveChangesAsync();
        var people = await db.People.Select(p => p.Id).ToListAsync();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var by = new Signature(1, "乡镇人大", bench.Clock.GetUtcNow().UtcDateTime);
        for (var i = 0; i < Records; i++)
        {
            var facts = new DutyFacts
            {
                Kind = (DutyKind)(i % 5), Content = string.Create(CultureInfo.InvariantCulture, $"走访联系选区群众第{i}户，了解急难愁盼"),
                On = new DateOnly(2024 + (i % 2), 1 + (i % 12), 1 + (i % 28)), Place = "代表联络站",
            };
            var record = new DutyRecord(people[i % people.Count], "420323100", facts, DutySource.Form, bench.Clock.Today);
            record.Submit(by);
            db.DutyRecords.Add(record);
            if (i % 5000 != 4999) continue;

            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }

    private static void RawUpdate(Bench bench, int from)
    {
        using var connection = bench.Raw();
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE DutyRecord SET Status='Verified', Version=Version+1, VerifiedById=1, VerifiedBy='x', VerifiedAt='2026-01-01 00:00:00' WHERE Id=$id";
        var id = command.Parameters.Add("$id", Microsoft.Data.Sqlite.SqliteType.Integer);
        for (var i = 0; i < Batch; i++)
        {
            id.Value = from + i;
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static void RawPage(Bench bench)
    {
        using var connection = bench.Raw();
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT r.*, p.Name, t.Name FROM (SELECT * FROM DutyRecord WHERE Year=2025 AND Kind='Inspection' AND Status='Submitted' ORDER BY \"On\" DESC, Id DESC LIMIT 51) r " +
            "JOIN Person p ON p.Id=r.PersonId JOIN Township t ON t.Code=r.TownshipCode";
        using var reader = command.ExecuteReader();
        while (reader.Read()) _ = reader.GetString(reader.GetOrdinal("Content"));
    }
}
