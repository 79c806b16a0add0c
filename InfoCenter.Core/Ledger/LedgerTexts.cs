namespace InfoCenter.Core.Ledger;

/// <summary>What the ledger itself writes into entries.</summary>
internal static class LedgerTexts
{
    public static string Refused(string asked) => asked is Common.CurrentUser.Foreign ? "查看或办理不属于自己范围的内容，被拒绝" : $"没有权限（{asked}），被拒绝";

    public static string RefusedAgain(string asked, int again) => $"{Refused(asked)}；一分钟内又重复 {again} 次";
}
