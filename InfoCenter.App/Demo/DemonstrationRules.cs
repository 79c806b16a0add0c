using InfoCenter.Core.Common;

namespace InfoCenter.App.Demo;

/// <summary>Why the demonstration county is not loaded.</summary>
internal static class DemonstrationRules
{
    public static RuleBrokenException SeedsAreMissing => new("没有找到 seeds 文件夹，请在项目文件夹里运行，或用 --seeds 指定它。");

    public static RuleBrokenException WorkbookIsRefused(string file, string message) => new($"演示数据“{file}”没有导入：{message}");
}
