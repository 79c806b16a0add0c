using System.Globalization;
using InfoCenter.Benchmarks;

// All of them, or those named: `-- page ledger`.
(string Name, Func<Task<IReadOnlyList<Row>>> Run)[] all =
[
    ("roster", RosterBenchmark.RunAsync), ("paper", () => Task.FromResult(PaperBenchmark.Run())), ("duty", DutyBenchmark.RunAsync), ("page", PageBenchmark.RunAsync), ("portal", PortalBenchmark.RunAsync), ("search", SearchBenchmark.RunAsync), ("scores", ScoreBenchmark.RunAsync), ("boards", BoardBenchmark.RunAsync), ("ledger", LedgerBenchmark.RunAsync),
];

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Measured on {DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} processors, .NET {Environment.Version}. Medians; ours and its floor in turn in one run."));
Console.WriteLine();
Console.WriteLine("| What | Ours | Floor or peer | Figure | To reach | Reached |");
Console.WriteLine("|---|---|---|---|---|---|");
foreach (var (_, run) in all.Where(one => args.Length == 0 || args.Contains(one.Name)))
{
    foreach (var row in await run()) Console.WriteLine(row);
}
