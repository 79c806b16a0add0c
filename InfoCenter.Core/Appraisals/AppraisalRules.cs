using InfoCenter.Core.Common;

namespace InfoCenter.Core.Appraisals;

/// <summary>Refusals around meetings, reports and rectification.</summary>
public static class AppraisalRules
{
    public static RuleBrokenException TitleIsRequired => new("请写会议名称，例如“城关镇第三选区述职评议会”。");

    public static RuleBrokenException PlaceIsRequired => new("请写开会的地点。");

    public static RuleBrokenException TextIsTooLong => new("文字太长，请写短一些。");

    public static RuleBrokenException OnlyPlannedCanBeChanged => new("投票已经开始，会议、代表和报告都不能再改。");

    public static RuleBrokenException DeputyIsThereAlready(string name) => new($"{name}代表已经在这次会议的名单里。");

    public static RuleBrokenException DeputyIsNotInOffice => new("所选的人里有不在任的代表，或者不是本乡镇的代表，请重新选择。");

    public static RuleBrokenException NobodyIsChosen => new("请至少勾选一位代表。");

    public static RuleBrokenException DeputyIsPlannedElsewhere(string name, string title) => new($"{name}代表已经安排在“{title}”述职，请先从那次会议去掉。");

    public static RuleBrokenException NobodyReports => new("还没有安排代表述职，请先添加代表。");

    public static RuleBrokenException ReportIsMissing(string name) => new($"{name}代表的述职报告还没有定稿，请先打开报告、核对后点“定稿”。");

    public static RuleBrokenException HeadingIsEmpty(string heading) => new($"“{heading}”还没有写，请补上；确实没有的写“无”。");

    public static RuleBrokenException VotersAreRequired => new("请填到会的选民代表人数。");

    public static RuleBrokenException FewVotersNeedAReason(int voters, int least) => new($"到会选民代表 {voters} 人，不到办法要求的 {least} 人，请写明原因再开始投票。");

    public static RuleBrokenException DayHasNotCome(DateOnly on) => new($"会议定在 {on:yyyy年M月d日}，那天才能开始投票；日期定错了请先修改会议。");

    public static RuleBrokenException ScrutineerIsRequired => new("请填监票人。");

    public static RuleBrokenException TellerIsRequired => new("请填计票人。");

    public static RuleBrokenException ScrutineerIsNotTheTeller => new("监票人和计票人不能是同一个人，请改一个。");

    public static RuleBrokenException NoResultYet => new("还没有评议结果，请先计票、宣布结果。");

    public static RuleBrokenException OpinionIsRequired => new("请写选民代表的意见。");

    public static RuleBrokenException RectificationDayHasPassed => new("整改期限请选今天以后的日子。");

    public static RuleBrokenException RectificationIsOver => new("整改已经通过，不能再改意见。");

    public static RuleBrokenException NothingIsToBeRectified => new("现在不需要报整改情况。");

    public static RuleBrokenException RectificationNeedsWords => new("请写整改了什么、结果怎样。");

    public static RuleBrokenException NothingIsReported => new("代表还没有报整改情况，请等报来以后再看。");

    public static RuleBrokenException SendingBackNeedsWords => new("请写哪里还要改，代表会看到。");
}
