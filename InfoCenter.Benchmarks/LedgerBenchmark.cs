using System.Globalization;
using InfoCenter.Core.Ledger;

namespace InfoCenter.Benchmarks;

/// <summary>Going through a long ledger against reading the same rows plainly.</summary>
internal static class LedgerBenchmark
{
    private const int Entries = 1_000_000;
    private const int Limit = 10;

    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        using var bench = new Bench();
        await FillAsync(bench);
        var verification = new LedgerVerification(bench.Databases, bench.Folder, bench.User);
        var seconds = 0.0;
        var ratio = await Measure.AgainstAsync(
            $"verify a ledger of {Entries:N0} entries",
            async () => seconds = await Measure.SecondsAsync(async () =>
            {
                if ((await verification.VerifyAsync()).FirstBad is { } bad) throw new InvalidOperationException($"{bad}");
            }),
            "raw read of all columns",
            () =>
            {
                Read(bench);
                return Task.CompletedTask;
            },
            limit: 8, runs: 3);
        return
        [
            ratio,
            new($"verify a ledger of {Entries:N0} entries", string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s"), "–",
                string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s"), $"≤ {Limit} s", seconds <= Limit),
        ];
    }

    private static async Task FillAsync(Bench bench)
    {
        const int Page = 10_000;
        for (var i = 0; i < Entries; i += Page)
        {
            await using var db = bench.Databases.CreateDbContext();
            for (var n = 1; n <= Page; n++) db.Record(bench.User, bench.Clock, "VerifyDuty", $"DutyRecord {i + n}", "走访选民 12 户，了解春耕备耕情况，收集意见建议 3 条");
            await db.SaveChangesAsync();
        }
    }

    private static void Read(Bench bench)
    {
        using var connection = bench.Raw();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM LedgerEntry ORDER BY Id";
        using var reader = command.ExecuteReader();
        var values = new object[reader.FieldCount];
        while (reader.Read()) reader.GetValues(values);
    }
}
