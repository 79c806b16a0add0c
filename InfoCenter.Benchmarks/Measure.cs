using System.Diagnostics;
using System.Globalization;

namespace InfoCenter.Benchmarks;

/// <summary>Times ours and its floor in turn, A B A B …, so that a machine that slows down slows both; quotes medians and their ratio.</summary>
internal static class Measure
{
    public static async Task<Row> AgainstAsync(string what, Func<Task> ours, string floorName, Func<Task> floor, double limit, int runs = 5)
    {
        await ours();
        await floor();

        var (ourTimes, floorTimes) = (new List<double>(), new List<double>());
        for (var run = 0; run < runs; run++)
        {
            ourTimes.Add(await SecondsAsync(ours));
            floorTimes.Add(await SecondsAsync(floor));
        }

        return Row.Ratio(what, Median(ourTimes), floorName, Median(floorTimes), limit);
    }

    public static async Task<double> SecondsAsync(Func<Task> act)
    {
        var watch = Stopwatch.StartNew();
        await act();
        return watch.Elapsed.TotalSeconds;
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    public static string Milliseconds(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1000:0.0} ms");
}

/// <summary>One line of the printed table.</summary>
internal sealed record Row(string What, string Ours, string Floor, string Figure, string Limit, bool Reached)
{
    public static Row Ratio(string what, double ours, string floorName, double floor, double limit) => new(
        what, Measure.Milliseconds(ours), $"{floorName}: {Measure.Milliseconds(floor)}", string.Create(CultureInfo.InvariantCulture, $"{ours / floor:0.00} ×"),
        string.Create(CultureInfo.InvariantCulture, $"≤ {limit:0.##} ×"), ours / floor <= limit);

    public override string ToString() => $"| {What} | {Ours} | {Floor} | {Figure} | {Limit} | {(Reached ? "yes" : "**no**")} |";
}
