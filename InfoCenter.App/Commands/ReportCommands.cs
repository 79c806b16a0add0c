using System.CommandLine;
using InfoCenter.Core.Archives;

namespace InfoCenter.App.Commands;

/// <summary><c>reports annual</c>: the county's report of a year and every township's.</summary>
internal static class ReportCommands
{
    public static Command Build() => new("reports", "Reports on the deputies' work.") { new PrintAnnual() };

    private sealed class PrintAnnual : OfficeCommand
    {
        private readonly Option<int> _year = new("--year") { Description = "The year, four digits.", Required = true };
        private readonly Option<string?> _township = new("--township") { Description = "Only this township's report, by its name." };
        private readonly Option<string?> _level = new("--level") { Description = "Only deputies of this level: Province, City, County, Township, or its Chinese name." };
        private readonly Option<string> _out = new("--out") { Description = "The folder for the PDFs.", Required = true };
        private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object." };

        public PrintAnnual() : base("annual", "Print the annual report of the county and of every township.")
        {
            Options.Add(_year);
            Options.Add(_township);
            Options.Add(_level);
            Options.Add(_out);
            Options.Add(_json);
        }

        protected override async Task<int> RunAsync(ParseResult given, CommandDesk desk, CancellationToken cancel)
        {
            var reports = desk.Get<AnnualReports>();
            var (year, level) = (given.GetValue(_year), ArchiveCommands.LevelOf(given.GetValue(_level)));
            var township = await desk.TownshipCodeAsync(given.GetValue(_township), cancel);
            var forms = new List<PrintedForm>();
            if (township is not null) forms.Add(await reports.PrintAsync(year, township, level, cancel));
            else await foreach (var form in reports.PrintAllAsync(year, level, cancel)) forms.Add(form);

            // All are made before the first is written: a refusal leaves the folder as it was.
            var to = Path.GetFullPath(given.GetRequiredValue(_out));
            foreach (var form in forms) await form.SaveAsync(to, cancel);
            if (given.GetValue(_json)) await desk.PrintJsonAsync(new { Reports = forms.Count, Folder = to, Files = forms.Select(f => f.FileName), Errors = Array.Empty<object>() });
            else await desk.Output.WriteLineAsync($"{forms.Count} reports: {to}");
            return 0;
        }
    }
}
