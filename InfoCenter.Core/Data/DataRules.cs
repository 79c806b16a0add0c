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
}
