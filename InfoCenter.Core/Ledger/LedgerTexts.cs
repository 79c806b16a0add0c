using InfoCenter.Core.Common;

namespace InfoCenter.Core.Ledger;

/// <summary>What the ledger itself writes into entries.</summary>
internal static class LedgerTexts
{
    public static string Refused(string asked) => asked is CurrentUser.Foreign ? "查看或办理不属于自己范围的内容，被拒绝" : $"没有权限（{asked}），被拒绝";

    public const string ClockWentBackAct = "ClockWentBack";

    public static string ClockWentBack(DateTime last, DateTime now) =>
        $"服务器的时钟倒退了：上一笔记在 {last.InOffice:yyyy-MM-dd HH:mm:ss}，从这一笔起记在 {now.InOffice:yyyy-MM-dd HH:mm:ss}。先后以编号为准，请核对服务器的日期和时间。";

    public static string RefusedAgain(string asked, int again) => $"{Refused(asked)}；一分钟内又重复 {again} 次";
}
