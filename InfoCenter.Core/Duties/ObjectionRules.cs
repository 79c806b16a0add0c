using InfoCenter.Core.Common;

namespace InfoCenter.Core.Duties;

/// <summary>Everything that can be refused about a deputy's objection.</summary>
public static class ObjectionRules
{
    public static RuleBrokenException OnlyPublishedRecordsAreObjectedTo => new("只有已经公开的记录可以提出异议；没有公开的，请直接告诉乡镇人大更正。");

    public static RuleBrokenException ReasonIsRequired => new("请写明这条记录哪里不对，应当是怎样的。");

    public static RuleBrokenException AnswerIsRequired => new("请写明核对的结果，代表看得到。");

    public static RuleBrokenException IsOpenAlready => new("这条记录的异议已经提出，正在核对，不用再提。");

    public static RuleBrokenException IsAnsweredAlready => new("这条异议已经答复过了，请刷新后再看。");

    public static RuleBrokenException TextIsTooLong(int most) => new($"最多写 {most} 个字，请精简。");
}
