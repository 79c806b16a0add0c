using InfoCenter.Core.Common;

namespace InfoCenter.Core.Suggestions;

/// <summary>Everything that can be refused about suggestions themselves.</summary>
public static class SuggestionRules
{
    public static RuleBrokenException TitleIsRequired => new("请填写标题，例如“关于改造城东老旧小区排水管网的建议”。");

    public static RuleBrokenException TitleIsTooLong(int longest) => new($"标题最多 {longest} 个字，请写短一些。");

    public static RuleBrokenException GroundsAreRequired => new("请写案由：现在的情况和存在的问题。");

    public static RuleBrokenException ProposalIsRequired => new("请写建议：希望怎样解决。");

    public static RuleBrokenException ProposalIsTooShort(int shortest) => new($"“建议”至少写 {shortest} 个字，写清希望哪个方面做什么，承办单位才好办理。");

    public static RuleBrokenException TextIsTooLong => new("文字太长，请写短一些。");

    public static RuleBrokenException SessionIsRequired => new("会议期间提出的建议，请填写是第几次会议（1 到 30）。");

    public static RuleBrokenException TermIsNotThere => new("没有找到这一届，请重新选择。");

    public static RuleBrokenException SubjectIsNotThere => new("请选择建议的类别；停用的类别不能再用。");

    public static RuleBrokenException LeadIsNotADeputy => new("领衔代表必须是这一级人大在任的代表，请重新选择。");

    public static RuleBrokenException CoSignerIsNotADeputy(string name) => new($"{name} 现在不是这一级人大的代表，不能附议。");

    public static RuleBrokenException SignerIsThereAlready => new("这位代表已经在名单里，同一位代表不能重复联名。");

    public static RuleBrokenException NotASigner => new("您不在这件建议的领衔和附议名单里。");

    public static RuleBrokenException OnlyTheLeadDoesThis => new("这一步由领衔代表来做；您是附议代表，可以确认、不参加或者测评。");

    public static RuleBrokenException PaperIsRequired => new("请写明依据，例如“纸质原件有亲笔签名”或者“10月8日电话”。");

    public static RuleBrokenException NumberWasJustTaken => new("同一时刻有同事给另一件编了这个号，请再点一次。");

    public static RuleBrokenException LeadCannotBeDropped => new("领衔代表不能去掉；要换领衔代表，请另写一件。");

    public static RuleBrokenException ConfirmedAlready => new("已经确认过了，请刷新后再看。");

    public static RuleBrokenException OnlyUnsubmittedCanBeAmended => new("建议已经提交，不能再改；要改请联系代工委退回修改。");

    public static RuleBrokenException OnlyUnsubmittedCanBeSubmitted => new("建议已经提交过了，请刷新后再看。");

    public static RuleBrokenException LeadHasNotConfirmed(string name) => new($"领衔代表 {name} 还没有确认，请本人登录确认后再提交。");

    public static RuleBrokenException CoSignerHasNotConfirmed(string name) => new($"附议代表 {name} 还没有确认。请等本人确认，或者先把这位代表从名单里去掉。");

    public static RuleBrokenException WarningsAreToBeRead => new("请先看页面上的提醒：这件可能不适合作为代表建议。确认仍要提交的，请勾选“已看过提醒”。");

    public static RuleBrokenException ReasonIsRequired => new("请写明理由，代表会看到。");

    public static RuleBrokenException OnlySubmittedCanBeReviewed => new("这件建议不在审查中，请刷新后再看。");

    public static RuleBrokenException AssignedCannotBeWithdrawn => new("建议已经交办，不能撤回；有新的情况请与承办单位或代工委联系。");

    public static RuleBrokenException OnlyAcceptedCanBeAssigned => new("这件建议不在待交办状态，请刷新后再看。");

    public static RuleBrokenException OneLeadOrSeveral => new("请选一个主办单位，或者选几个分办单位，两样不能都选、也不能都不选。");

    public static RuleBrokenException SeparateNeedsTwo => new("分办至少要有两个单位；只有一个单位的，请选为主办。");

    public static RuleBrokenException AssistantsNeedALead => new("协办单位要配合主办单位，请先选主办单位。");

    public static RuleBrokenException NotWithUnits => new("这件建议现在不在承办单位手里，请刷新后再看。");

    public static RuleBrokenException OnlyRepliedCanBeRated => new("这件建议现在不能测评：要等全部承办单位答复以后。");

    public static RuleBrokenException RatedAlready => new("您已经测评过这一轮办理了。");

    public static RuleBrokenException DissatisfactionNeedsAReason => new("请写明对哪里不满意，承办单位要据此重新办理。");

    public static RuleBrokenException RatingIsNotOver(DateOnly due) => new($"测评到 {due:yyyy年M月d日} 为止，现在还不能结束。");

    public static RuleBrokenException UrgeFirst => new("请先催告还没有测评的代表，再结束测评。");

    public static RuleBrokenException NoHearingIsDue => new("这件建议没有需要当面协商的第二次不满意，请刷新后再看。");

    public static RuleBrokenException OnlyNumberedCanBeKey => new("编号立案以后才能列为重点督办。");

    public static RuleBrokenException NobodyOwesAStep => new("现在没有人需要催办，请刷新后再看。");

    public static RuleBrokenException RequestIsNotTurned(string number) => new($"诉求 {number} 不在“转建议”状态，不能写进这件建议；请先在诉求里选择“转为代表建议”。");

    public static RuleBrokenException RequestHasOne(string number) => new($"诉求 {number} 已经写进另一件建议，不能再用。");

    public static RuleBrokenException YearIsNotThere => new("没有这一年的建议办理情况，请从列表里选年份。");

    public static RuleBrokenException CodeIsRequired => new("请填写代码，例如 A。");

    public static RuleBrokenException NameIsTaken => new("已经有同名的一项，请直接使用它；停用了的可以恢复。");

    public static RuleBrokenException ClassIsInUse(string code) => new($"{code} 类已经有答复用过，“算作解决”不能再改，否则以前的解决率会变；请停用它，另加一类。");

    public static RuleBrokenException LimitsAreDaysOrMonths => new("建议办理的期限请用工作日或者月来定。");

    public static RuleBrokenException LawAllowsMonths(int months) => new($"代表法规定答复期限最长 {months} 个月，请改短。");
}
