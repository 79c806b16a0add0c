using System.CommandLine;
using InfoCenter.Core.Backups;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;

namespace InfoCenter.App.Commands;

/// <summary>The backup's verbs: <c>backup create DIR</c> and <c>backup restore FILE</c>.</summary>
internal static class BackupCommands
{
    public static Command Build() => new("backup", "Backups of the whole office.") { new CreateBackupCommand(), new RestoreBackupCommand() };

    /// <summary>What a backup holds, for people.</summary>
    public static string InWords(BackupManifest manifest) =>
        $"备份时间 {manifest.CreatedAt.InOffice:yyyy-MM-dd HH:mm:ss}，{manifest.Tables.Count} 张表 {manifest.Rows} 行，附件 {manifest.Files} 个，" +
        $"操作记录到第 {manifest.Ledger.LastEntry} 条，内容校验 {manifest.ContentHash[..12]}。";
}

/// <summary>Makes a backup and restores it for trial; 0 only when both went well.</summary>
internal sealed class CreateBackupCommand : OfficeCommand
{
    private readonly Argument<string> _folder = new("DIR") { Description = "Where the backup goes: better on another disk." };

    public CreateBackupCommand() : base("create", "Makes one encrypted, checked file of everything.") => Add(_folder);

    protected override async Task<int> RunAsync(ParseResult given, CommandDesk desk, CancellationToken cancel)
    {
        var made = await desk.Get<BackupMaking>().CreateAsync(given.GetRequiredValue(_folder), PassphrasePrompt.ForNew(), cancel: cancel);
        await desk.Output.WriteLineAsync($"备份已完成，试恢复核对无误：{made.Path}（{made.Length / 1_000_000.0:0.0} MB）");
        await desk.Output.WriteLineAsync(BackupCommands.InWords(made.Manifest));
        return 0;
    }
}

/// <summary>Restores a backup into an empty folder; 0 only when everything in it was found right.</summary>
internal sealed class RestoreBackupCommand : Command
{
    private readonly Argument<string> _file = new("FILE") { Description = "The backup: infocenter-….icbackup." };
    private readonly Option<bool> _replace = new("--replace") { Description = "Move a folder that is in use aside, and keep it." };

    private readonly Option<string?> _to = new("--to") { Description = "A PostgreSQL connection string of an empty database; without it, SQLite." };

    public RestoreBackupCommand() : base("restore", "Restores a backup into an empty or missing data folder.")
    {
        Add(_file);
        Add(_replace);
        Add(_to);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult given, CancellationToken cancel)
    {
        var (output, errors) = (given.InvocationConfiguration.Output, given.InvocationConfiguration.Error);
        try
        {
            var file = given.GetRequiredValue(_file);
            var folder = given.GetRequiredValue(CommandLine.Data);
            BackupRestoring.MustBePossible(file, folder, given.GetValue(_replace));
            var restored = await new BackupRestoring(TimeProvider.System).RestoreAsync(
                file, PassphrasePrompt.ForOld(), folder, given.GetValue(_to), given.GetValue(_replace), cancel);
            await output.WriteLineAsync($"已恢复到 {restored.Folder}，逐项核对无误。");
            await output.WriteLineAsync(BackupCommands.InWords(restored.Manifest));
            await output.WriteLineAsync($"这台机器自己的设置（反向代理、监听地址等，写在数据文件夹的 {EngineChoice.FileName} 里）不在备份中：原来配过的，请照运维文档重新写上，再启动。");
            if (restored.MovedAside is { } aside) await output.WriteLineAsync($"原来的内容没有删除，已改名为 {aside}。");
            if (restored.Manifest.Damaged is [_, ..] damaged) await output.WriteLineAsync($"注意：做这个备份时已有 {damaged.Count} 个附件损坏或丢失：{string.Join("、", damaged)}");
            if (restored.LedgerFault is not { } fault) return 0;
            await errors.WriteLineAsync(BackupRules.LedgerIsAltered(fault.Sequence).Message);
            return 1;
        }
        catch (RuleBrokenException broken)
        {
            await errors.WriteLineAsync(broken.Message);
            return 1;
        }
    }
}
