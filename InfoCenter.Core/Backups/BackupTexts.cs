using InfoCenter.Core.Common;

namespace InfoCenter.Core.Backups;

/// <summary>The office's own hand at night, and what it says.</summary>
internal static class BackupTexts
{
    /// <summary>The ledger's name for backups nobody asked for by hand.</summary>
    public static CurrentUser Clockwork { get; } = new(new Standing(0, "自动备份", new HashSet<Permission> { Permission.KeepBackups }));

    public const string JobTitle = "备份全部数据";

    public static string Made(MadeBackup made) => $"已备份到 {made.Path}，试恢复核对无误";
}
