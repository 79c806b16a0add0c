using System.CommandLine;
using InfoCenter.Core.Archives;
using InfoCenter.Core.Common;
using InfoCenter.Core.Roster;

namespace InfoCenter.App.Commands;

/// <summary><c>archives print</c>: the archives as PDFs with a manifest.</summary>
internal static class ArchiveCommands
{
    public static Command Build() => new("archives", "The deputies' archives.") { new PrintArchives() };

    private sealed class PrintArchives : OfficeCommand
    {
        private readonly Option<bool> _all = new("--all") { Description = "Every deputy." };
        private readonly Option<string?> _township = new("--township") { Description = "Only this township's deputies, by its name." };
        private readonly Option<string?> _level = new("--level") { Description = "Only deputies of this level: Province, City, County, Township, or its Chinese name." };
        private readonly Option<string> _out = new("--out") { Description = "The folder for the PDFs and manifest.csv.", Required = true };
        private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object." };

        public PrintArchives() : base("print", "Print archives as PDF, one file a deputy, with a manifest.")
        {
            Options.Add(_all);
            Options.Add(_township);
            Options.Add(_level);
            Options.Add(_out);
            Options.Add(_json);
        }

        protected override async Task<int> RunAsync(ParseResult given, CommandDesk desk, CancellationToken cancel)
        {
            var choice = new ArchiveChoice
            {
                TownshipCode = await desk.TownshipCodeAsync(given.GetValue(_township), cancel), Level = LevelOf(given.GetValue(_level)),
            };
            if (!given.GetValue(_all) && choice is { TownshipCode: null, Level: null }) throw ArchiveRules.NobodyIsChosen;

            var to = Path.GetFullPath(given.GetRequiredValue(_out));
            var outcome = await desk.Get<ArchiveDelivery>().DeliverAsync(choice, to, null, cancel);
            var pages = outcome.Printed.Sum(l => l.Pages);
            if (given.GetValue(_json))
            {
                var isDone = outcome.Refused.Count == 0;
                var errors = outcome.Refused.Select(text => new { Message = text });
                await desk.PrintJsonAsync(new { Archives = isDone ? outcome.Printed.Count : 0, Pages = isDone ? pages : 0, Folder = to, Errors = errors });
            }
            else
            {
                await desk.Output.WriteLineAsync(outcome.Refused.Count == 0
                    ? $"{outcome.Printed.Count} archives, {pages} pages: {to}"
                    : string.Join(Environment.NewLine, outcome.Refused));
            }

            return outcome.Refused.Count == 0 ? 0 : 1;
        }
    }

    /// <summary>The township's code by its name; null for none.</summary>
    public static async Task<string?> TownshipCodeAsync(this CommandDesk desk, string? name, CancellationToken cancel)
    {
        if (name.OrNull() is not { } wanted) return null;
        var townships = await desk.Get<ArchiveReading>().TownshipsAsync(cancel);
        return townships.FirstOrDefault(t => t.Name == wanted || t.Code == wanted)?.Code ?? throw ArchiveRules.TownshipIsUnknown(wanted);
    }

    /// <summary>A level by its name in either language; null for none.</summary>
    public static Level? LevelOf(string? name)
    {
        if (name is null) return null;
        if (Enum.TryParse<Level>(name, ignoreCase: true, out var level)) return level;
        foreach (var known in Enum.GetValues<Level>().Where(l => l.Label == name)) return known;
        throw ArchiveRules.LevelIsUnknown(name);
    }
}
