using InfoCenter.Core.Common;

namespace InfoCenter.Core.Jobs;

/// <summary>What background work refuses.</summary>
public static class JobRules
{
    public static RuleBrokenException JobIsOver => new("这项任务已经结束，请刷新后查看结果。");

    public static RuleBrokenException ResultIsNotReady => new("文件还没有做好，请等任务完成后再下载。");

    public static RuleBrokenException ResultIsGone => new("文件已过保存期，请重新办理一次。");

    public static RuleBrokenException KindIsUnknown(string kind) => new($"本版本不认识任务“{kind}”，请重新提交。");

    public static RuleBrokenException AccountIsGone => new("提交任务的账号已停用，任务没有继续。");

    /// <summary>What a user reads when the work broke; the number is in the log beside the cause.</summary>
    public static RuleBrokenException WorkBroke(string number) => new($"任务出错中断（编号 {number}），请重试；再次出错请把编号告诉系统管理员。");
}
