using System.CommandLine;
using InfoCenter.Core.Duties;

namespace InfoCenter.App.Commands;

/// <summary>The duties' verbs: <c>duties import FILE…</c>, <c>duties verify --all</c>, <c>duties publish --all</c>.</summary>
internal static class DutyCommands
{
    public static Command Build() => new("duties", "The deputies' duty records.")
    {
        new ImportDutiesCommand(),
        new DecideDutiesCommand("verify", "Verifies every submitted record.", "核实", (desk, cancel) => desk.Get<DutyVerification>().VerifyAllWaitingAsync(cancel)),
        new DecideDutiesCommand("publish", "Publishes every verified record.", "发布", (desk, cancel) => desk.Get<DutyPublication>().PublishAllVerifiedAsync(cancel)),
    };
}

/// <summary>Imports township workbooks, all files or none: an error or an unclear name anywhere leaves everything as it was.</summary>
internal sealed class ImportDutiesCommand : OfficeCommand
{
    private readonly Argument<FileInfo[]> _files = new("FILE")
    {
        Description = "Township workbooks: .xlsx, .xls or .csv.", Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _township = new("--township") { Description = "The township all files are of." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Say what would happen and change nothing." };
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object." };

    public ImportDutiesCommand() : base("import", "Reads township workbooks into submitted duty records.")
    {
        Add(_files);
        Add(_township);
        Add(_dryRun);
        Add(_json);
    }

    protected override async Task<int> RunAsync(ParseResult given, CommandDesk desk, CancellationToken cancel)
    {
        var files = new List<DutyFile>();
        foreach (var file in given.GetRequiredValue(_files))
        {
            if (!file.Exists) throw DutyRules.FileIsMissing(file.FullName);
            files.Add(new(file.Name, await File.ReadAllBytesAsync(file.FullName, cancel)));
        }

        var report = await desk.Get<DutyImport>().RunAsync(files, given.GetValue(_township), given.GetValue(_dryRun), cancel);
        if (given.GetValue(_json)) await desk.PrintJsonAsync(new { report.Records, report.Errors, report.Conflicts, report.Duplicates });
        else await SayAsync(desk.Output, report, given.GetValue(_dryRun));
        return report.IsRefused ? 1 : 0;
    }

    private static async Task SayAsync(TextWriter output, DutyImportReport report, bool isRehearsal)
    {
        await output.WriteLineAsync(report.IsRefused
            ? $"没有导入：{report.Errors.Count} 处错误，{report.Conflicts.Count} 处姓名待定。改正后重新导入。"
            : $"{(isRehearsal ? "试运行，将导入" : "已导入")} {report.Records} 条记录，疑似或确属重复 {report.Duplicates.Count} 处。");
        foreach (var entry in report.Errors.Concat(report.Conflicts).Concat(report.Duplicates))
        {
            await output.WriteLineAsync($"《{entry.File}》“{entry.Sheet}”第 {entry.Row} 行 {entry.Column} [{entry.Found}]：{entry.Message}");
        }
    }
}

/// <summary>Decides on everything that waits; <c>--all</c> must be said.</summary>
internal sealed class DecideDutiesCommand : OfficeCommand
{
    private readonly Option<bool> _all = new("--all") { Description = "Everything that waits.", Required = true };
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object." };
    private readonly string _word;
    private readonly Func<CommandDesk, CancellationToken, Task<BatchOutcome>> _decide;

    public DecideDutiesCommand(string name, string description, string word, Func<CommandDesk, CancellationToken, Task<BatchOutcome>> decide)
        : base(name, description)
    {
        (_word, _decide) = (word, decide);
        Add(_all);
        Add(_json);
    }

    protected override async Task<int> RunAsync(ParseResult given, CommandDesk desk, CancellationToken cancel)
    {
        var outcome = await _decide(desk, cancel);
        if (given.GetValue(_json)) await desk.PrintJsonAsync(new { Records = outcome.Done, Errors = outcome.NotDone });
        else await desk.Output.WriteLineAsync($"已{_word} {outcome.Done} 条记录。");
        return 0;
    }
}
