using InfoCenter.Core.Common;

namespace InfoCenter.Core.Appraisals;

/// <summary>Refusals around ballots and their count.</summary>
public static class BallotRules
{
    public static RuleBrokenException CountIsImpossible(int most) => new($"一次请发 1 到 {most} 张票。");

    public static RuleBrokenException TooManyBallots(int most) => new($"一次会议最多发 {most} 张票。");

    public static RuleBrokenException NothingIsIssued => new("还没有发票，请先生成并打印测评票。");

    public static RuleBrokenException MoreBallotsThanVoters(int issued, int voters) => new($"发出 {issued} 张票，到会选民代表只有 {voters} 人。请核对人数，多余的票先作废。");

    public static RuleBrokenException NumbersAreUnreadable => new("票号请写成“1-40、43、45”这样，用顿号或者空格隔开。");

    public static RuleBrokenException NumberIsNotIssued(int serial) => new($"没有第 {serial} 号票，请核对票号。");

    public static RuleBrokenException IsWithdrawn(int serial) => new($"第 {serial} 号票已经作废，不能使用。");

    public static RuleBrokenException IsCastByPhone(int serial) => new($"第 {serial} 号票已经在手机上投过，这张纸票不能再计，请拣出来。");

    public static RuleBrokenException IsReturnedAlready(int serial) => new($"第 {serial} 号纸票已经登记收回，请核对是不是登记了两次。");

    public static RuleBrokenException IsUsed(int serial) => new($"第 {serial} 号票已经用过，不能作废。");

    public static RuleBrokenException CodeIsUnknown => new("这个票码不对。请重新扫测评票上的码，还是不行请找会场工作人员。");

    public static RuleBrokenException IsCast => new("这张票已经投过，一张票只能投一次。您的意见已经计入，谢谢。");

    public static RuleBrokenException IsHandedIn => new("这张票的纸票已经收回，不能再用手机投。");

    public static RuleBrokenException VoteHasNotBegun => new("投票还没有开始，请等主持人宣布开始以后再投。");

    public static RuleBrokenException VoteIsOver => new("投票已经结束。");

    public static RuleBrokenException EveryDeputyNeedsAMark => new("请给每一位代表选一项，不想评的选“弃权”。");

    public static RuleBrokenException MarkIsNotOnTheBallot => new("所选的不是票上的选项，请重新选择。");

    public static RuleBrokenException SpoiltIsImpossible(int returned) => new($"废票数要在 0 到收回的纸票数 {returned} 之间，请核对。");

    public static RuleBrokenException MarksDoNotAddUp(string name, int marks, int valid) => new($"{name}代表的各项票数加弃权是 {marks}，应当等于有效纸票 {valid} 张，请重新核对。");

    public static RuleBrokenException PaperIsNotTallied(int returned) => new($"收回的 {returned} 张纸票还没有计票（或者计票以后又收回了票），请先填计票数。");

    public static RuleBrokenException MoreReturnedThanIssued(int returned, int issued) => new($"收回 {returned} 张，多于发出 {issued} 张，这次投票无效，请查明原因。");

    public static RuleBrokenException NothingIsValid => new("没有一张有效票，不能得出结果。");

    public static RuleBrokenException PhoneVotesDoNotAddUp(string name) => new($"{name}代表的手机票数对不上，请联系信息中心查明，不要宣布结果。");
}
