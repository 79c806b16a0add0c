using InfoCenter.Core.Common;

namespace InfoCenter.Core.Data;

/// <summary>What keeps the database from being opened.</summary>
public static class DataRules
{
    public static RuleBrokenException FolderIsNotWritable(string folder) =>
        new($"数据文件夹“{folder}”不能写入，请检查路径、磁盘和权限，或用 --data 指定另一个文件夹。");

    public static RuleBrokenException ConfigurationIsUnreadable(string file) =>
        new($"配置文件“{file}”不是正确的 JSON，请改正后再启动；不使用 PostgreSQL 时可以删除它。");

    public static RuleBrokenException AnotherProcessIsUpgrading =>
        new("另一个程序正在升级这个数据库，请等它结束后再启动。");

    public static RuleBrokenException UnsafeDatabaseEngine(string version) =>
        new($"SQLite {version} 与 WAL 日志方式同用可能损坏数据，请改用 PERSIST 日志方式或更新程序。");

    public static RuleBrokenException PersonalKeyDoesNotFit => new(
        "电话和身份证号是加密存放的，现有密钥（数据文件夹里的 keys/personal.key）打不开它们：密钥丢失、放错或已损坏。请从备份恢复 keys 文件夹后再启动，不要自己新建密钥文件。");
}
