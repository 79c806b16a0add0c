using InfoCenter.Core.Common;

namespace InfoCenter.Core.Ledger;

/// <summary>What the ledger refuses.</summary>
public static class LedgerRules
{
    public static RuleBrokenException KeyIsAnother =>
        new("这里的台账密钥与数据库里的台账不相符。请把原来数据文件夹里的 keys/ledger.key 复制过来（或从备份恢复），再办理。");

    public static RuleBrokenException KeyIsMissing =>
        new("没有找到台账密钥 keys/ledger.key，无法校验。请从备份恢复这个文件后再校验。");

    public static RuleBrokenException AnchorIsUnreadable(string line) =>
        new($"锚值“{line}”读不出来。应为“日期 序号 封印”，例如“2026-06-30 1205 3FA9…”，请按打印件核对后再输入。");

    public static RuleBrokenException AnchorFileIsMissing(string path) => new($"没有找到锚值文件“{path}”，请核对路径。");

    public static RuleBrokenException AlgorithmIsInForce(string algorithm) => new($"现在用的就是 {algorithm}，不需要更换。要换的话，请选择另一种再保存。");

    public static RuleBrokenException NothingToAnchor => new("台账里还没有任何记录，暂时没有锚值可登记。");
}
