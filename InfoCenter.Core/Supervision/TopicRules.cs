using InfoCenter.Core.Common;

namespace InfoCenter.Core.Supervision;

/// <summary>Refusals around topics of supervision.</summary>
public static class TopicRules
{
    public static RuleBrokenException TitleIsRequired => new("请填写议题名称，例如“农村饮水安全”。");

    public static RuleBrokenException TitleIsTooLong(int longest) => new($"议题名称最多 {longest} 个字，请写短一些。");

    public static RuleBrokenException GroundsAreRequired => new("请写提出的理由：群众反映了什么，有多少。");

    public static RuleBrokenException ProposalIsRequired => new("请写监督建议：监督什么、涉及哪些部门、什么时候做。");

    public static RuleBrokenException ProposalIsTooShort(int shortest) => new($"监督建议至少写 {shortest} 个字，写清监督什么、涉及哪些部门，领导才好决定。");

    public static RuleBrokenException TextIsTooLong => new("文字太长，请写短一些。");

    public static RuleBrokenException BasisIsRequired => new("请至少勾选一项法律依据，例如监督法第十二条第五项。");

    public static RuleBrokenException BasisIsNotThere => new("所选的法律依据已经停用或者不存在，请重新勾选。");

    public static RuleBrokenException NoRequestsBehind => new("这个数后面没有诉求，不能提出监督议题。请到“民意热点”点开一个有诉求的数再提出。");

    public static RuleBrokenException TooManyRequests(int most) => new($"一个议题最多关联 {most} 件诉求。请到“民意热点”选一个类别、乡镇或者缩短月份再提出。");

    public static RuleBrokenException OnlyDraftsCanBeAmended => new("建议书已经提交，不能再改；要改请审定人退回。");

    public static RuleBrokenException OnlyDraftsCanBeSubmitted => new("建议书已经提交过了，请刷新后再看。");

    public static RuleBrokenException OnlySubmittedCanBeDecided => new("这份建议书不在等待审定，请刷新后再看。");

    public static RuleBrokenException SecondPersonDecides => new("起草、修改或者提交过这份建议书的人不能自己审定，请另一位有审定权限的同事来定。");

    public static RuleBrokenException NumberWasJustTaken => new("同一时刻有同事编了这个号，请再点一次。");

    public static RuleBrokenException ReasonIsRequired => new("请写明理由，对方会看到。");

    public static RuleBrokenException OnlyApprovedIsCarriedOut => new("议题审定以后、结束以前才能记检查、列问题。请先看议题的进度。");

    public static RuleBrokenException FormIsNoInspection => new("检查方式请选视察、执法检查或者专题调研。");

    public static RuleBrokenException PlaceIsRequired => new("请填写检查的地点。");

    public static RuleBrokenException FindingsAreRequired => new("请写检查发现的情况；没有发现问题也要写明。");

    public static RuleBrokenException InspectionIsInTheFuture => new("检查还没有进行，请在检查以后再记。");

    public static RuleBrokenException DeputiesAreRequired => new("请至少选一位参加的代表；参加情况会自动记入代表的履职档案。");

    public static RuleBrokenException DeputyIsThereTwice => new("同一位代表选了两次，请去掉一个。");

    public static RuleBrokenException DeputyIsNotInOffice => new("所选的人里有不在任的代表，请重新选择。");

    public static RuleBrokenException NobodyWentAndLooked => new("还没有记过一次检查，不能结束议题。请先记检查。");

    public static RuleBrokenException ProblemsAreOpen(int open) => new($"还有 {open} 个问题没有销号，不能结束议题。请先把问题整改到位并回头看。");

    public static RuleBrokenException ConclusionIsRequired => new("请写结论：监督取得了什么结果。");

    public static RuleBrokenException ArticleIsRequired => new("请填写依据的条款，例如“监督法第十二条第五项”。");

    public static RuleBrokenException ArticleTextIsRequired => new("请填写条款的内容。");

    public static RuleBrokenException ArticleIsThereAlready => new("这一条款已经在清单里；停用了的可以恢复。");

    public static RuleBrokenException YearIsNotThere => new("没有这一年的监督工作情况，请从列表里选年份。");
}
