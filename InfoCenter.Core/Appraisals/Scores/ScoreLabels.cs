using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;

namespace InfoCenter.Core.Appraisals.Scores;

/// <summary>The words of scores.</summary>
public static class ScoreLabels
{
    /// <summary>Stands where a group is too small to be compared.</summary>
    public const string TooFew = "样本不足";

    public const string Caution = "积分只用于内部评优参考，只在同一层级、同一乡镇的代表之间比较，不对外公布分数和名次。请假不算缺席。";

    /// <summary>The township of deputies of no township.</summary>
    public const string Nowhere = "未分乡镇";

    extension(ScoreBookStatus status)
    {
        public string Label => status switch
        {
            ScoreBookStatus.Draft => "草稿",
            ScoreBookStatus.Adopted => "已通过",
            ScoreBookStatus.Superseded => "已有新版",
        };
    }

    extension(ScoreRunStatus status)
    {
        public string Label => status switch
        {
            ScoreRunStatus.Computed => "已计算",
            ScoreRunStatus.Announced => "已告知代表",
            ScoreRunStatus.Closed => "已定档",
        };
    }

    extension(ScoreReason reason)
    {
        public string Label => reason switch
        {
            ScoreReason.Counted => "计分",
            ScoreReason.CutByTheCap => "到封顶，只计到封顶",
            ScoreReason.BeyondTheCap => "已到封顶，不再加分",
            ScoreReason.OnlyTheFirst => "本项只计一次",
        };
    }

    extension(CommendBy by)
    {
        public string Label => by switch
        {
            CommendBy.TopShare => "各组前百分之几",
            CommendBy.Points => "达到多少分",
        };
    }

    /// <summary>Who are compared with one another: 城关镇·县代表.</summary>
    public static string Group(string? township, Level level) => $"{township ?? Nowhere}·{level.Label}代表";

    /// <summary>What an item counts: 会议出席·人代会·到会.</summary>
    public static string Name(ScoreSubject subject) =>
        string.Join("·", new[] { subject.Kind.Label, subject.SubKind, subject.Role?.Label, subject.Kind is DutyKind.Suggestion && subject.Attendance is Attendance.Attended ? null : subject.Attendance.Label }.Where(part => part is not null));

    /// <summary>What an item gives: 起步 2 分，每次 1 分，封顶 6 分.</summary>
    public static string Gives(ScoreItemFacts facts) => facts.Deduct > 0
        ? $"每次扣 {ScorePoints.Text(facts.Deduct)} 分"
        : string.Join("，", new[]
        {
            facts.Start > 0 ? $"有一次就得 {ScorePoints.Text(facts.Start)} 分" : null,
            facts.Each > 0 ? $"每次 {ScorePoints.Text(facts.Each)} 分" : null,
            facts.Cap is { } cap ? $"封顶 {ScorePoints.Text(cap)} 分" : null,
        }.Where(part => part is not null));

    /// <summary>应到 12 次：到会 10，请假 1，缺席 1.</summary>
    public static string Words(Turnout turnout) => turnout.Invited == 0
        ? "没有会议和活动的出席记录"
        : $"应到 {turnout.Invited} 次：到会 {turnout.Attended}，请假 {turnout.OnLeave}，缺席 {turnout.Absent}";

    /// <summary>第 3 名（12 人）, or that they are too few.</summary>
    public static string Words(ScorePlace place) => place.Place is { } reached ? $"第 {reached} 名（{place.Peers} 人）" : $"{TooFew}（{place.Peers} 人）";

    /// <summary>How the list for commendation is made.</summary>
    public static string Commends(ScoreTerms terms) => terms.By is CommendBy.TopShare ? $"各组前 {terms.CommendFrom}%" : $"{ScorePoints.Text(terms.CommendFrom)} 分以上";
}
