using InfoCenter.Core.Common;

namespace InfoCenter.Core.Duties.Activities;

/// <summary>Everything that can be refused about activities and campaigns.</summary>
public static class ActivityRules
{
    public static RuleBrokenException TitleIsRequired => new("请填写活动名称，例如“视察城区供水”。");

    public static RuleBrokenException TitleIsTooLong(int longest) => new($"名称最多 {longest} 个字，请写短一些。");

    public static RuleBrokenException PlaceIsRequired => new("请填写地点，代表要知道到哪里去。");

    public static RuleBrokenException TextIsTooLong(int longest) => new($"文字最多 {longest} 个字，请写短一些。");

    public static RuleBrokenException SessionIsAMeeting => new("人民代表大会会议的履职类别请选“出席会议”。");

    public static RuleBrokenException CampaignTitleIsRequired => new("请填写专题活动的名称，例如“聚力共同缔造代表行动”。");

    public static RuleBrokenException CampaignEndsBeforeItBegins => new("专题活动的结束日期早于开始日期，请核对后重填。");

    public static RuleBrokenException CampaignIsNotThen => new("活动日期不在这个专题活动的起止日期以内，请核对日期或者换一个专题活动。");

    public static RuleBrokenException CampaignIsNotThere => new("没有找到这个专题活动，请重新选择。");

    public static RuleBrokenException TermIsNotThere => new("没有找到这一届人民代表大会，请重新选择。");

    public static RuleBrokenException OnlyPlannedActivitiesCanBeChanged => new("活动已经通知代表，不能再改；时间地点有变，请取消后另建一个活动。");

    public static RuleBrokenException ActivityIsOver => new("活动已经登记或者取消，不能再办这一步。");

    public static RuleBrokenException NobodyIsInvited => new("还没有邀请代表，请先选定邀请范围。");

    public static RuleBrokenException NobodyIsFound => new("这个范围内没有新的在任代表，请换一个范围，或者名单里已经都有了。");

    public static RuleBrokenException ChooseWhomToInvite => new("请选定乡镇、小组、层级中的至少一项，或者粘贴名单。");

    public static RuleBrokenException EverybodyIsTold => new("名单里的代表都已经通知过了，不必再发。");

    public static RuleBrokenException NotToldYet => new("活动还没有通知代表，请等通知以后再回复。");

    public static RuleBrokenException NotAnnouncedYet => new("活动还没有通知代表，请先点“通知代表”。");

    public static RuleBrokenException AnswersAreClosed => new("活动已经开始或者结束，不能再回复；有事请直接联系组织者。");

    public static RuleBrokenException LeaveNeedsAReason => new("请写明请假的原因，组织者要据此批准。");

    public static RuleBrokenException LeaveIsDecided => new("这次请假已经有了答复，情况有变请联系组织者。");

    public static RuleBrokenException NoLeaveIsAsked => new("这位代表没有申请请假，或者已经答复过了，请刷新后再看。");

    public static RuleBrokenException RefusalNeedsWords => new("不准假请写明理由，代表会看到。");

    public static RuleBrokenException DayHasNotCome(DateOnly on) => new($"活动日期是 {on:yyyy-MM-dd}，到了那天才能开始签到。");

    public static RuleBrokenException SignInIsNotOpen => new("现在不能签到：组织者还没有开始签到，或者已经结束。请联系组织者。");

    public static RuleBrokenException SignedInAlready => new("您已经签到过了，不必再签。");

    public static RuleBrokenException CodeIsTooOld => new("签到码已经换新，请对着屏幕上现在的码重新扫。");

    public static RuleBrokenException CodeIsOfAnother => new("这个签到码不是这次活动的，请扫会场屏幕上的码。");

    public static RuleBrokenException SomebodyIsUnmarked(int count) => new($"还有 {count} 位代表没有登记出席、请假或者缺席，请逐位登记后再结束。");

    public static RuleBrokenException LeavesWait(int count) => new($"还有 {count} 位代表的请假没有答复，请先点“准假”或者“不准假”，再结束。");

    public static RuleBrokenException IsNotInvited => new("这位代表不在邀请名单里，请刷新后再看。");

    public static RuleBrokenException SignedInStays(string name) => new($"{name}代表已经扫码签到，不能再从名单里去掉。");

    public static RuleBrokenException LastDayHasNotCome(DateOnly until) => new($"活动到 {until:yyyy-MM-dd} 才结束，请到那天再登记。");

    public static RuleBrokenException CancelNeedsAReason => new("请写明为什么取消，记录里要有。");

    public static RuleBrokenException CampaignIsTaken => new("已有同名的专题活动，请换一个名称。");

    public static RuleBrokenException NameIsNotInvited(string name) => new($"邀请名单里没有“{name}”，请核对姓名，或者先补充邀请。");

    public static RuleBrokenException SeveralInvitedBearTheName(string name, int count) => new($"邀请名单里有 {count} 位“{name}”，请在表中逐位登记。");

    public static RuleBrokenException SpanEndsBeforeItBegins => new("结束日期早于开始日期，请重新选择日期。");
}
