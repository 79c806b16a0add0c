using InfoCenter.Core.Common;

namespace InfoCenter.Core.Requests;

/// <summary>Everything that can be refused about units and what was assigned to them.</summary>
public static class HandlingRules
{
    public static RuleBrokenException UnitNameIsRequired => new("请填写承办单位的名称，写全称，例如“县水利和湖泊局”。");

    public static RuleBrokenException UnitNameIsTaken => new("名单里已有这个单位，请直接修改它；停用了的可以恢复。");

    public static RuleBrokenException UnitIsNotThere => new("这个单位已停用或不在名单里，请另选一个，或者请信息中心添加。");

    public static RuleBrokenException LeadCannotAssist => new("主办单位不能同时是协办单位，请去掉一个。");

    public static RuleBrokenException SignForItFirst => new("请先签收，再办理。");

    public static RuleBrokenException AlreadySignedFor => new("已经签收过了，请刷新后再看。");

    public static RuleBrokenException AssignmentIsOver => new("这件交办已经回复、退回或收回，请刷新后再看。");

    public static RuleBrokenException ReportIsRequired => new("请写明做了什么、结果怎样，代表要据此答复群众。");

    public static RuleBrokenException OnlyReportsAreSentBack => new("主办单位还没有回复，或者已经告知群众，不能退回重报。请刷新后再看。");

    public static RuleBrokenException WhyAnotherReportIsRequired => new("请写明回复哪里不够、要补充什么，单位会看到。");

    public static RuleBrokenException WhyNotYoursIsRequired => new("请写明为什么不属于本单位，最好写出应由谁办。");

    public static RuleBrokenException WhyMoreTimeIsRequired => new("请写明为什么需要延期、现在办到了哪一步。");

    public static RuleBrokenException DaysAreOutOfRange(int most) => new($"延期请填 1 到 {most} 个工作日。");

    public static RuleBrokenException TimeIsAskedForAlready => new("已经申请过延期，请等答复。");

    public static RuleBrokenException TimeWasRefused => new("延期申请没有同意，不能再申请；确有困难的，请与交办的代表联系。");

    public static RuleBrokenException NoThirdExtension => new("一件交办最多申请两次延期，不能有第三次；请按现在的时限回复，没办完的写明还差什么。");

    public static RuleBrokenException CommitteeDecidesTheSecond => new("第二次延期由代工委答复，代表不能答复。");

    public static RuleBrokenException CommitteeSaysWhy => new("请写明同意或不同意的理由，单位和代表会看到。");

    public static RuleBrokenException NoTimeIsAskedFor => new("没有待答复的延期申请，请刷新后再看。");

    public static RuleBrokenException TakenOnAlready => new("已经在自己办理，办好以后请告知群众结果；办不了的可以督促有关单位办理。");

    public static RuleBrokenException TooManyFiles(int most) => new($"佐证材料最多 {most} 个，请去掉几个再提交。");

    public static RuleBrokenException DeputyIsNotThere => new("这位代表不在本乡镇、已不在任，或者现在不能接单，请另选一位。");

    public static RuleBrokenException WhyTheNumberIsRequired => new("请写明为什么要看完整电话，例如“打电话核实地点”，会记入台账。");

    public static RuleBrokenException UnitsAreUnreadable(string sheet, int row, string fault) => new($"“{sheet}”第 {row} 行：{fault}整张表都没有导入，请改好后重新上传。");

    public static RuleBrokenException UnitKindIsUnknown(string typed) => new($"不认识类别“{typed}”，请写“县直部门”或“乡镇人民政府”。");

    public static RuleBrokenException UnitStandsTwice => new("这个单位在表里出现了两次，请删去一行。");
}
