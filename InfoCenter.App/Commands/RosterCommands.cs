using System.CommandLine;
using InfoCenter.Core.Roster.Import;

namespace InfoCenter.App.Commands;

/// <summary>The roster's verbs: <c>roster import FILE</c> and <c>roster export FILE</c>.</summary>
internal static class RosterCommands
{
    public static Command Build() => new("roster", "The deputies' roster.") { new ImportRosterCommand(), new ExportRosterCommand() };
}

/// <summary>Imports a roster workbook; with errors or conflicts nothing is changed.</summary>
internal sealed class ImportRosterCommand : OfficeCommand
{
    private readonly Argument<FileInfo> _file = new("FILE") { Description = "The roster: .xlsx, .xls or .csv." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Say what would happen and change nothing." };
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object." };

    public ImportRosterCommand() : base("import", "Reads a roster workbook into the roster.")
    {
        Add(_file);
        Add(_dryRun);
        Add(_json);
    }

    protected override async Task<int> RunAsync(ParseResult given, CommandDesk desk, CancellationToken cancel)
    {
        var file = given.GetRequiredValue(_file);
        if (!file.Exists) throw RosterImportRules.FileIsMissing(file.FullName);

        var content = await File.ReadAllBytesAsync(file.FullName, cancel);
        var preview = await desk.Get<RosterImport>().TryOutAsync(file.Name, content, cancel);
        var isRefused = preview.InTheWay > 0;
        if (!isRefused && !given.GetValue(_dryRun) && preview.Count(RowState.New) + preview.Count(RowState.Changed) > 0)
        {
            var id = await desk.Get<RosterImport>().UploadAsync(file.Name, content, cancel);
            await desk.Get<RosterAdoption>().CommitAsync(id, cancel: cancel);
        }

        await SayAsync(desk, ImportReport.Of(preview), given.GetValue(_json));
        return isRefused ? 1 : 0;
    }

    private static async Task SayAsync(CommandDesk desk, ImportReport report, bool asJson)
    {
        if (asJson)
        {
            await desk.PrintJsonAsync(report);
            return;
        }

        await desk.Output.WriteLineAsync(report.InWords);
        foreach (var fault in report.Errors.Concat(report.Conflicts)) await desk.Output.WriteLineAsync(fault.InWords);
    }
}

/// <summary>Writes the roster in the import's own form.</summary>
internal sealed class ExportRosterCommand : OfficeCommand
{
    private readonly Argument<FileInfo> _file = new("FILE") { Description = "Where to write: .xlsx or .csv." };

    public ExportRosterCommand() : base("export", "Writes the roster in the form the import reads.") => Add(_file);

    protected override async Task<int> RunAsync(ParseResult given, CommandDesk desk, CancellationToken cancel)
    {
        var file = given.GetRequiredValue(_file);
        var partial = file.FullName + ".part";
        try
        {
            await using (var output = File.Create(partial))
            {
                await desk.Get<RosterExport>().WriteAsync(output, file.Extension.Equals(".csv", StringComparison.OrdinalIgnoreCase), cancel: cancel);
            }

            File.Move(partial, file.FullName, overwrite: true);
            return 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw RosterImportRules.FileCannotBeWritten(file.FullName);
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
