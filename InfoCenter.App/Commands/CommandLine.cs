using System.CommandLine;

namespace InfoCenter.App.Commands;

/// <summary>The command line: verbs for the office's work, and none to serve the screens.</summary>
internal static class CommandLine
{
    /// <summary>The folder everything lives in; every verb takes it.</summary>
    public static Option<string> Data { get; } = new("--data")
    {
        Description = "The data folder.", DefaultValueFactory = _ => "data", Recursive = true,
    };

    public static Option<string> Urls { get; } = new("--urls")
    {
        Description = "Where to listen.", DefaultValueFactory = _ => "http://localhost:5080",
    };

    public static RootCommand Build()
    {
        var root = new RootCommand("InfoCenter, the information centre of a county people's congress. Without a verb it serves the screens.")
        {
            Data, Urls, RosterCommands.Build(),
        };
        root.SetAction(Serving.RunAsync);
        root.Add(ArchiveCommands.Build());
        root.Add(DutyCommands.Build());
        root.Add(ReportCommands.Build());
        root.Add(PortalCommands.Build());
        root.Add(LedgerCommands.Build());
        root.Add(DemoCommands.Build());
        root.Add(BackupCommands.Build());
        root.Add(DatabaseCommands.Build());
        root.Add(DatabaseCommands.BuildData());
        root.Add(AccessCommands.Build());

        return root;
    }
}
