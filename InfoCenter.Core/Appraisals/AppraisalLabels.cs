using System.Globalization;

namespace InfoCenter.Core.Appraisals;

/// <summary>The words of appraisals on screen and on paper.</summary>
public static class AppraisalLabels
{
    public const string Study = "学习宣传贯彻情况";
    public const string Session = "会议期间履职情况";
    public const string Between = "闭会期间履职情况";
    public const string Voters = "联系选民办实事情况";
    public const string Next = "下一步打算";
    public const string Abstention = "弃权";

    extension(MeetingStage stage)
    {
        public string Label => stage switch
        {
            MeetingStage.Planned => "筹备",
            MeetingStage.Voting => "投票中",
            MeetingStage.Closed => "已宣布结果",
        };
    }

    extension(BallotState state)
    {
        public string Label => state switch
        {
            BallotState.Issued => "发出",
            BallotState.CastByPhone => "手机投票",
            BallotState.ReturnedOnPaper => "纸票收回",
            BallotState.Withdrawn => "作废",
        };
    }

    extension(RectificationStage stage)
    {
        public string Label => stage switch
        {
            RectificationStage.None => "不需要整改",
            RectificationStage.Asked => "整改中",
            RectificationStage.Reported => "已报整改情况",
            RectificationStage.Accepted => "整改通过",
        };
    }

    extension(VoteBasis basis)
    {
        public string Label => basis switch
        {
            VoteBasis.Valid => "有效票",
            VoteBasis.Returned => "收回票",
        };
    }

    extension(AppraisalMeeting meeting)
    {
        internal string Subject => $"AppraisalMeeting {meeting.Id}";
    }

    extension(Appraisal appraisal)
    {
        internal string Subject => $"Appraisal {appraisal.Id}";
    }

    extension(AppraisalScheme scheme)
    {
        /// <summary>称职：称职票占有效票 80% 以上；…</summary>
        public string Words => string.Join("；", scheme.Grades.Select(g => g.LeastPercent == 0 ? $"其余为{g.Title}" : $"{Counted(scheme, g)}占{scheme.Basis.Label} {g.LeastPercent}% 以上为{g.Title}"));
    }

    /// <summary>称职、基本称职合计.</summary>
    internal static string Counted(AppraisalScheme scheme, SchemeGrade grade)
    {
        var titles = scheme.Options.Take(grade.Through).Select(o => o.Title).ToList();
        return titles.Count == 1 ? $"{titles[0]}票" : $"{string.Join("、", titles)}票合计";
    }

    internal static string Ballots(int count, int first) => string.Create(CultureInfo.InvariantCulture, $"{count} 张，第 {first} 号起");

    internal static string Serials(IReadOnlyList<int> serials) => $"{serials.Count} 张：{string.Join("、", serials)}";
}
