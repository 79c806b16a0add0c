using InfoCenter.Core.Common;

namespace InfoCenter.Core.Supervision;

/// <summary>Refusals around the problem list.</summary>
public static class ProblemRules
{
    public static RuleBrokenException TitleIsRequired => new("请用一句话写出问题，例如“三个村水厂没有消毒设备”。");

    public static RuleBrokenException TextIsRequired => new("请写清问题的具体情况：在哪里、有多少。");

    public static RuleBrokenException BasisIsRequired => new("请写明依据：违反了哪条规定、标准或者没有完成哪项任务。");

    public static RuleBrokenException DeadlineIsPast => new("期限要在今天以后，请重新选日期。");

    public static RuleBrokenException RequestIsNotOfTheTopic => new("只能关联本议题的诉求，请重新勾选。");

    public static RuleBrokenException InspectionIsNotThere => new("这次检查不在本议题里，请重新选择。");

    public static RuleBrokenException OnlyListedCanBeAssigned => new("这个问题已经交办，请刷新后再看。");

    public static RuleBrokenException OnlyListedCanBeAmended => new("只有还没有交办的问题可以更正；已经交办的，请等单位退回，或者在退回整改报告时写明。");

    public static RuleBrokenException NothingIsListed => new("这个议题还没有列出问题，清单是空的。请先列问题。");

    public static RuleBrokenException OnlyListedCanBeStruck => new("只有还没有交办的问题可以从清单里去掉。");

    public static RuleBrokenException UnitIsRetired => new("这个单位已经停用，请选择现在负责的单位。");

    public static RuleBrokenException UnitIsNotThere => new("请选择责任单位。");

    public static RuleBrokenException OnlyAssignedCanBeAccepted => new("这个问题不在待签收状态，请刷新后再看。");

    public static RuleBrokenException OnlyAssignedCanBeGivenBack => new("签收以后不能退回；有困难请在整改报告里写明，或者与人大常委会办公室联系。");

    public static RuleBrokenException WhyNotYoursIsRequired => new("请写明为什么不属于本单位、应由哪个单位负责。");

    public static RuleBrokenException OnlyAcceptedCanBeReported => new("签收以后、整改期间才能报整改情况，请刷新后再看。");

    public static RuleBrokenException ReportIsRequired => new("请写整改报告：做了什么、结果怎样。");

    public static RuleBrokenException EvidenceIsRequired(int most) => new($"整改报告要附 1 到 {most} 个能证明整改的文件，例如现场照片、验收单。");

    public static RuleBrokenException OnlyReportedCanBeJudged => new("这个问题没有等待确认的整改报告，请刷新后再看。");

    public static RuleBrokenException OnlyConfirmedIsLookedAtAgain => new("整改报告确认以后才能回头看，请刷新后再看。");

    public static RuleBrokenException LookIsOnAWrongDay => new("回头看的日期要在报整改之后、不晚于今天，请核对。");

    public static RuleBrokenException FindingIsRequired => new("请写回头看时看到的情况。");
}
