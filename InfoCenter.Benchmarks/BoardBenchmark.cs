using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Statistics;

namespace InfoCenter.Benchmarks;

/// <summary>A clerk's whole board, every figure counted anew, in an office of 10,000 and of 100,000 records of one year.</summary>
internal static class BoardBenchmark
{
    private const int Few = 10_000;
    private const int Many = 100_000;

    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        using var small = new Bench();
        using var large = new Bench();
        await ScoreBenchmark.FillAsync(small, Few);
        await ScoreBenchmark.FillAsync(large, Many);
        var (few, many) = (BoardsOf(small), BoardsOf(large));
        var published = (await many.ReadAsync(ScoreBenchmark.Year)).Sum(f => f.Key is "duties" or "leave" or "absent" ? f.Value : 0);
        if (published != Many) throw new InvalidOperationException("The board does not count every record.");
        return [await Measure.AgainstAsync($"a clerk's board over {Many:N0} records, every figure", () => many.ReadAsync(ScoreBenchmark.Year), $"over {Few:N0} records", () => few.ReadAsync(ScoreBenchmark.Year), limit: 12, runs: 9)];
    }

    private static Boards BoardsOf(Bench bench) => new(bench.Databases, new CurrentUser(new Standing(1, "小周", Role.Clerk.Rights())), bench.Clock);
}
