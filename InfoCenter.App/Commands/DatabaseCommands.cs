using System.CommandLine;
using InfoCenter.Core.Backups;

namespace InfoCenter.App.Commands;

/// <summary>The database's verb: <c>database move --to CONNECTION</c>.</summary>
internal static class DatabaseCommands
{
    public static Command Build() => new("database", "The engine the data live in.") { new MoveDatabaseCommand() };

    public static Command BuildData() => new("data", "What lies in the data folder.") { new CheckDataCommand() };
}

/// <summary>Moves everything to the other engine; 0 only when the contents are equal.</summary>
internal sealed class MoveDatabaseCommand : OfficeCommand
{
    private const string Sqlite = "sqlite";
    private readonly Option<string> _to = new("--to") { Description = "A PostgreSQL connection string of an empty database, or sqlite.", Required = true };

    public MoveDatabaseCommand() : base("move", "Moves all data to PostgreSQL, or back to SQLite.") => Add(_to);

    protected override async Task<int> RunAsync(ParseResult given, CommandDesk desk, CancellationToken cancel)
    {
        var to = given.GetRequiredValue(_to);
        var moved = await desk.Get<DatabaseMove>().MoveAsync(to.Equals(Sqlite, StringComparison.OrdinalIgnoreCase) ? null : to, cancel);
        await desk.Output.WriteLineAsync($"已搬完，内容逐表核对一致：{moved.Content.Tables.Count} 张表 {moved.Content.Tables.Sum(t => t.Rows)} 行，内容校验 {moved.Content.Total[..12]}。");
        if (moved.SetAside is { } aside) await desk.Output.WriteLineAsync($"原来的数据库文件没有删除，已改名为 {aside}；确认无误后可以移走。");
        return 0;
    }
}

/// <summary>Reads everything once and says whether it is still sound; 0 only when all is.</summary>
internal sealed class CheckDataCommand() : OfficeCommand("check", "Checks the database and every attachment.")
{
    protected override async Task<int> RunAsync(ParseResult given, CommandDesk desk, CancellationToken cancel)
    {
        var findings = await desk.Get<DataChecking>().CheckAsync(cancel);
        if (findings.Fault is not null) throw BackupRules.DatabaseIsDamaged(findings.LastGood);
        if (findings.Damaged is [var first, ..]) throw BackupRules.FilesAreDamaged(findings.Damaged.Count, first, findings.LastGood);

        await desk.Output.WriteLineAsync($"数据库和 {findings.Files} 个附件都完好，内容校验 {findings.ContentHash![..12]}。");
        return 0;
    }
}
