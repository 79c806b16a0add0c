using System.CommandLine;
using InfoCenter.App.Demo;

namespace InfoCenter.App.Commands;

/// <summary>The demonstration's verb: <c>demo load</c>.</summary>
internal static class DemoCommands
{
    public static Command Build() => new("demo", "The demonstration county.") { new LoadDemonstrationCommand() };
}

/// <summary>Fills an empty office with the demonstration county.</summary>
internal sealed class LoadDemonstrationCommand : OfficeCommand
{
    private const string Roster = "roster.xlsx";

    private readonly Option<DirectoryInfo> _seeds = new("--seeds") { Description = "The folder of the demonstration's files; found by itself in the project." };

    public LoadDemonstrationCommand() : base("load", "Loads the demonstration county into an empty data folder.") => Add(_seeds);

    protected override void Check(ParseResult given) => _ = SeedsOf(given);

    protected override async Task<int> RunAsync(ParseResult given, CommandDesk desk, CancellationToken cancel)
    {
        await new DemonstrationCounty(desk.Rooms, SeedsOf(given), desk.Output.WriteLineAsync).LoadAsync(cancel);
        return 0;
    }

    private string SeedsOf(ParseResult given)
    {
        var seeds = given.GetValue(_seeds)?.FullName ?? Find();
        return seeds is not null && File.Exists(Path.Combine(seeds, Roster)) ? seeds : throw DemonstrationRules.SeedsAreMissing;
    }

    // Upwards from where the program lies, then from where it is called.
    private static string? Find() => new[] { AppContext.BaseDirectory, Environment.CurrentDirectory }
        .SelectMany(start => Above(new DirectoryInfo(start)))
        .Select(folder => Path.Combine(folder.FullName, "seeds"))
        .FirstOrDefault(folder => File.Exists(Path.Combine(folder, Roster)));

    private static IEnumerable<DirectoryInfo> Above(DirectoryInfo start)
    {
        for (var folder = start; folder is not null; folder = folder.Parent) yield return folder;
    }
}
