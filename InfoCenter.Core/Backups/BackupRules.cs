using InfoCenter.Core.Common;

namespace InfoCenter.Core.Backups;

/// <summary>What keeps a backup from being made or restored, and what to do then.</summary>
public static class BackupRules
{
    public static RuleBrokenException PassphraseIsRequired =>
        new("没有给出备份口令。请在环境变量 INFOCENTER_BACKUP_PASSPHRASE 里写好，或在提示时输入。");

    public static RuleBrokenException PassphraseIsWeak =>
        new("备份口令太简单，请至少用 12 个字符，并且不要总是重复同样几个字符。");

    public static RuleBrokenException PassphrasesDiffer => new("两次输入的备份口令不一样，备份没有做，请重新来一次。");

    public static RuleBrokenException AnotherBackupIsRunning => new("另一个备份正在进行，请等它结束后再试。");

    public static RuleBrokenException WasInterrupted => new("备份时程序被中断（停电或被关闭），这一次没有做成，下一次会重新做。");

    public static RuleBrokenException KeptPassphraseIsUnreadable =>
        new("保存的备份口令读不出来（密钥文件 keys/backup.key 换过了），请在“数据备份”页重新设置备份口令。");

    public static RuleBrokenException FolderIsRequired => new("请填写备份文件夹，要写完整路径，最好在另一块硬盘上。");

    public static RuleBrokenException PlanIsIncomplete => new("还没有设置备份文件夹和备份口令，请先填写并保存。");

    public static RuleBrokenException PaceIsUnknown => new("备份间隔只能是每天一次、每 4 小时、每小时或每 15 分钟。");

    public static RuleBrokenException ServerIsRunning => new("系统正在运行，请先停止服务，再办这件事。");

    public static RuleBrokenException DataAreBeingMoved => new("正在搬数据库或恢复备份，请等它结束后再启动。");

    public static RuleBrokenException TargetIsTheSame => new("数据已经在这个数据库里，不用搬。");

    public static RuleBrokenException TargetCannotBeReached(string why) => new($"连不上或写不进目标数据库（{why}）。请核对连接字符串，数据没有动。");

    public static RuleBrokenException MovedIsDifferent(string tables) =>
        new($"搬过去的内容和原来的不一样（{tables}），没有切换，原来的数据没有动。请联系技术人员。");

    public static RuleBrokenException BackupFolderIsNotWritable(string folder) =>
        new($"备份文件夹“{folder}”不能写入，备份没有做。请检查路径、权限，移动硬盘或网络盘是否接好。");

    public static RuleBrokenException BackupFolderIsInside(string folder) =>
        new($"备份文件夹“{folder}”在数据文件夹里面，硬盘坏了会一起丢。请换一个文件夹，最好在另一块硬盘或另一台机器上。");

    public static RuleBrokenException DiskIsFull =>
        new("磁盘空间不够，没有做完，没有留下不完整的文件。请清理磁盘或换一个位置后再试。");

    public static RuleBrokenException DatabaseIsDamaged(string? last) => new(
        "数据库文件已损坏，备份没有做。请立刻停用系统，不要删除任何文件，" +
        (last is null ? "并联系技术人员。" : $"用最近一次核对无误的备份恢复：{last}。"));

    public static RuleBrokenException FilesAreDamaged(int count, string first, string? last) => new(
        $"有 {count} 个附件丢失或已损坏（第一个：{first}）。" +
        (last is null ? "请联系技术人员。" : $"请从之前核对无误的备份恢复：{last}。"));

    public static RuleBrokenException LedgerIsAltered(long sequence) =>
        new($"操作记录从第 {sequence} 条起对不上，可能被改动过。备份照样做了，但请安全管理员和审计管理员先查清楚，再决定用不用它。");

    public static RuleBrokenException RestoredIsDifferent(string what) =>
        new($"试恢复的结果和现在的数据不一样（{what}），这个备份不可靠，没有保留。请再做一次；仍不行请联系技术人员。");

    public static RuleBrokenException FileIsUnreadable(string file, string account) =>
        new($"备份文件 {file} 读不了。请让运行本程序的账号 {account} 能读这个文件（Linux 上用 chown 改属主），再试一次。");

    public static RuleBrokenException FileIsMissing(string path) => new($"没有找到备份文件“{path}”，请检查路径。");

    public static RuleBrokenException NotABackup => new("这个文件不是本系统的备份文件，请选扩展名为 .icbackup 的文件。");

    public static RuleBrokenException PassphraseIsWrong => new("备份口令不对，或者备份文件的开头已损坏。请核对口令后再试，没有恢复任何数据。");

    public static RuleBrokenException FileIsDamaged =>
        new("备份文件已损坏或不完整，没有恢复任何数据。请重新复制一次这个文件，或改用另一天的备份。");

    public static RuleBrokenException ProgramIsOlder(string version) =>
        new($"这个备份是更新的版本（{version}）做的，本程序不能恢复它。请先安装同样或更新的版本。");

    public static RuleBrokenException FolderIsNotEmpty(string folder) => new(
        $"文件夹“{folder}”里已有内容，没有恢复。请换一个空文件夹；确实要换掉它，请加 --replace，原来的内容会改名保留。");

    public static RuleBrokenException DatabaseIsNotEmpty => new("目标数据库里已有表，没有写入任何数据。请另建一个空的数据库。");

    public static RuleBrokenException FolderIsNotWritable(string folder) =>
        new($"不能写入“{folder}”，没有恢复。请检查路径和权限。");
}
