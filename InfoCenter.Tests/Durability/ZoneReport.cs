using System.Globalization;
using System.Text.Json;
using InfoCenter.Core.Archives;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Printing;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Durability;

/// <summary>What an office stores, counts and prints of records made on either side of midnight, as one process of one time zone has it.</summary>
internal sealed record ZoneReport(string Zone, IReadOnlyList<string> Stored, IReadOnlyList<string> Counts, IReadOnlyList<string> Papers)
{
    /// <summary>The first moments of a term, a year, a day and a month, on the office's own clock.</summary>
    public static IReadOnlyList<DateTime> Midnights { get; } = [new(2021, 12, 20), new(2026, 1, 1), new(2026, 3, 11), new(2026, 4, 1)];

    /// <summary>As the test's own process of a zone: <c>midnight FOLDER PERSON TERM</c>.</summary>
    public static async Task<int> PrintAsync(string folder, int person, int term)
    {
        using var desk = DeedDesk.Open(folder, Acknowledgements.PathIn(folder));
        var clock = new StoppedClock(default);
        foreach (var midnight in Midnights)
        {
            foreach (var moment in new[] { midnight.AddMilliseconds(-1), midnight })
            {
                clock.Jump(new DateTimeOffset(moment, TimeSpan.FromHours(8)) - clock.GetUtcNow());
                var facts = new DutyFacts { Kind = DutyKind.VoterContact, On = clock.Today, Content = string.Create(CultureInfo.InvariantCulture, $"走访选民 {moment:yyyyMMddHHmmss}") };
                var mark = new DutyMark(await new DutyReporting(desk.Databases, desk.Township, clock).ReportAsync(new(person, null, ""), facts), 1);
                await new DutyVerification(desk.Databases, desk.Committee, clock).VerifyAsync(mark);
                await new DutyPublication(desk.Databases, desk.Centre, clock).PublishAsync(mark with { Version = 2 });
            }
        }

        clock.Jump(new DateTimeOffset(2026, 6, 30, 0, 0, 0, TimeSpan.FromHours(8)) - clock.GetUtcNow());
        var (codes, fonts) = (new VerificationCode(desk.Folder), FontShelf.Open());
        var annual = new AnnualReports(desk.Databases, desk.Centre, clock, codes, fonts);
        await (await new ArchivePrinting(desk.Databases, desk.Folder, desk.Centre, clock, codes, fonts).PrintAsync(person)).SaveAsync(Path.Combine(folder, "papers"));
        await (await annual.PrintAsync(2026)).SaveAsync(Path.Combine(folder, "papers"));
        await new TermVolumes(desk.Databases, desk.Folder, desk.Centre, clock, codes, fonts).PrintAsync(term, Path.Combine(folder, "papers", "volume.pdf"));

        var counts = new List<string>();
        foreach (var year in new[] { 2021, 2025, 2026 })
        {
            for (var month = 1; month <= 12; month++)
            {
                if ((await annual.RowsAsync(new(year, Month: month))).Count is > 0 and var count) counts.Add($"{year}-{month:00}: {count}");
            }
        }

        var report = new ZoneReport(TimeZoneInfo.Local.Id, await StoredAsync(desk.Databases), counts, []);
        Console.WriteLine(JsonSerializer.Serialize(report));
        return 0;
    }

    // As the file holds it, not as anybody reads it.
    private static async Task<IReadOnlyList<string>> StoredAsync(Databases databases)
    {
        await using var db = databases.CreateDbContext();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = """SELECT "On" || ' ' || SubmittedAt || ' ' || VerifiedAt || ' ' || PublishedAt FROM DutyRecord ORDER BY Id""";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(reader.GetString(0));
        return [.. rows, .. (await db.LedgerEntries.OrderBy(e => e.Id).Select(e => e.At).ToListAsync()).Select(at => at.InOffice.ToString("O", CultureInfo.InvariantCulture))];
    }
}
