using InfoCenter.Core.Common;

namespace InfoCenter.Core.Data;

/// <summary>What keeps the database from being opened, or from saving.</summary>
public static class DataRules
{
    public static RuleBrokenException FolderIsNotWritable(string folder) =>
        new($"数据文件夹“{folder}”不能写入，请检查路径、磁盘和权限，或用 --data 指定另一个文件夹。");

    public static RuleBrokenException FolderIsAFile(string folder) =>
        new($"“{folder}”是一个文件或在一个文件下面，不能作数据文件夹，请用 --data 指定一个文件夹。");

    public static RuleBrokenException FolderIsNotOurs(string folder, string account) =>
        new($"运行本程序的账号“{account}”没有数据文件夹“{folder}”的写权限，请把文件夹的所有者改为这个账号，或换有权限的账号启动。");

    public static RuleBrokenException FolderIsReadOnly(string folder) =>
        new($"数据文件夹“{folder}”所在的磁盘是只读的，请以可写方式重新挂载磁盘后再启动，或用 --data 指定另一个文件夹。");

    public static RuleBrokenException FolderIsOnTheNetwork(string folder, string kind) =>
        new($"数据文件夹“{folder}”在网络盘（{kind}）上，断网时会损坏数据库，请用 --data 指定本机磁盘上的文件夹；要多台机器共用请改用 PostgreSQL。");

    public static RuleBrokenException DiskIsFull =>
        new("磁盘已满，这次没有保存，填写的内容还在页面上。请系统管理员清理磁盘后，再点一次保存。");

    public static RuleBrokenException DiskIsFailing =>
        new("磁盘读写出错，这次没有保存。为保护已有数据，系统现在只能查看、不再保存；请系统管理员检查磁盘后重新启动程序。");

    public static RuleBrokenException DatabaseIsBusy =>
        new("系统繁忙，这次没有保存，填写的内容还在页面上。请稍等一分钟再点一次；一直这样请联系系统管理员。");

    public static RuleBrokenException DatabaseIsReadOnly =>
        new("数据库文件是只读的，这次没有保存。请系统管理员检查数据文件夹和其中各文件的写权限后重新启动程序。");

    public static RuleBrokenException DatabaseCannotBeOpened =>
        new("数据库文件打不开，请系统管理员检查数据文件夹和其中各文件的权限后重新启动程序。");

    public static RuleBrokenException DatabaseIsDamaged =>
        new("数据库文件已损坏，请停止办理，由系统管理员用最近一次备份恢复（infocenter backup restore）。");

    public static RuleBrokenException DatabaseIsAway =>
        new("连不上数据库，这次没有保存，填写的内容还在页面上。请稍后再试；一直这样请系统管理员检查 PostgreSQL 是否在运行。");

    public static RuleBrokenException ConfigurationIsUnreadable(string file) =>
        new($"配置文件“{file}”不是正确的 JSON，请改正后再启动；不使用 PostgreSQL 时可以删除它。");

    public static RuleBrokenException AnotherProcessIsUpgrading =>
        new("另一个程序正在升级这个数据库，请等它结束后再启动。");

    public static RuleBrokenException UnsafeDatabaseEngine(string version) =>
        new($"SQLite {version} 与 WAL 日志方式同用可能损坏数据，请改用 PERSIST 日志方式或更新程序。");

    public static RuleBrokenException PersonalKeyDoesNotFit => new(
        "电话和身份证号是加密存放的，现有密钥（数据文件夹里的 keys/personal.key）打不开它们：密钥丢失、放错或已损坏。请从备份恢复 keys 文件夹后再启动，不要自己新建密钥文件。");
}
