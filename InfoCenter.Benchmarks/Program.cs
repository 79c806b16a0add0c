using System.Globalization;
using InfoCenter.Benchmarks;

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Measured on {DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} processors, .NET {Environment.Version}. Medians; ours and its floor in turn in one run."));
Console.WriteLine();
Console.WriteLine("| What | Ours | Floor or peer | Figure | To reach | Reached |");
Console.WriteLine("|---|---|---|---|---|---|");
foreach (var row in await RosterBenchmark.RunAsync()) Console.WriteLine(row);
foreach (var row in PaperBenchmark.Run()) Console.WriteLine(row);
foreach (var row in await DutyBenchmark.RunAsync()) Console.WriteLine(row);
foreach (var row in await PageBenchmark.RunAsync()) Console.WriteLine(row);
foreach (var row in await LedgerBenchmark.RunAsync()) Console.WriteLine(row);
