using InfoCenter.Core.Common;

namespace InfoCenter.Core.Duties;

/// <summary>What a frozen term refuses.</summary>
public static class FreezeRules
{
    public static RuleBrokenException TermIsFrozen(string title, DateOnly on) =>
        new($"“{title}”的档案已经封存，{on:yyyy-MM-dd} 的这条记录不能再增加、修改或撤回。确有错误，请信息中心在“换届”页申请更正，由另一个人批准后再办。");

    public static RuleBrokenException NobodyAllowsTheirOwnCorrection => new("自己申请的更正要由另一个人批准，请同事登录后办理。");

    public static RuleBrokenException CorrectionIsDecided => new("这项更正已经批准或已经办结，请刷新后再看。");

    public static RuleBrokenException CorrectionIsAskedAlready => new("这位代表在这一届已有一项没有办结的更正，请先办结那一项。");

    public static RuleBrokenException CorrectionNeedsAReason => new("请写明要更正什么、为什么，原因会记入台账。");

    public static RuleBrokenException CorrectionReasonIsTooLong(int most) => new($"更正的原因最多 {most} 个字，请缩短。");

    public static RuleBrokenException PersonIsNotOfTheTerm => new("这个人不是这一届的代表，请核对姓名后重选。");

    public static RuleBrokenException TermIsNotFrozen => new("这一届没有封存，记录可以照常修改，不用申请更正。");
}
