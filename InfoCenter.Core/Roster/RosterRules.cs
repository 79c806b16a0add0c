using InfoCenter.Core.Common;

namespace InfoCenter.Core.Roster;

/// <summary>Everything the roster refuses, and the words the clerk reads.</summary>
public static class RosterRules
{
    public static RuleBrokenException NameIsRequired => new("请填写姓名。");

    public static RuleBrokenException EndIsBeforeStart => new("结束日期早于开始日期，请核对后重填。");

    public static RuleBrokenException MandateHasEnded => new("这项代表资格已经终止，不能再次办理。");

    public static RuleBrokenException ReasonIsRequired => new("请写明原因，原因会记入台账。");

    public static RuleBrokenException IdNumberIsTaken => new("这个身份证号已属于名册中的另一个人，请核对证号，或到那个人的页面办理。");

    public static RuleBrokenException SeatIsHeldAlready => new("这个人在这一届已有代表资格，不能重复登记。");

    public static RuleBrokenException CardNumberIsTaken(string card) => new($"代表证号“{card}”已有人使用，请核对后重填。");

    public static RuleBrokenException GroupNameIsRequired => new("请填写小组名称，例如城关镇第一代表小组。");

    public static RuleBrokenException GroupNameIsTaken(string name) => new($"已经有名为“{name}”的小组，请换一个名称。");

    public static RuleBrokenException NobodyIsChosen => new("还没有选人，请先勾选要编组的代表。");

    public static RuleBrokenException MembershipHasEnded => new("这个人已不在这个小组，请刷新后再办理。");

    public static RuleBrokenException TooManyConvenors => new("一个小组的召集人最多 3 人，请先免去一位。");

    public static RuleBrokenException FullExportHasLapsed => new("这个导出申请已超过 24 小时，请重新申请。");

    public static RuleBrokenException FullExportIsConfirmed(string by) => new($"“{by}”已经批准过这个申请，不用再批，请申请人下载。");

    public static RuleBrokenException NobodyConfirmsTheirOwnExport => new("不能批准自己的申请，请让另一位有权查看号码的同志登录后批准。");

    public static RuleBrokenException FullExportNeedsASecondPerson => new("还没有第二个人批准，请另一位有权查看号码的同志在代表名册页批准后再下载。");

    public static RuleBrokenException FullExportIsFetched => new("这个申请已经下载过一次，不能再下载；确实还需要，请重新申请。");

    public static RuleBrokenException CardIsUnknown => new("名册中没有使用这个代表证号的在任代表，请到“代表名册”核对后重填。");
}
