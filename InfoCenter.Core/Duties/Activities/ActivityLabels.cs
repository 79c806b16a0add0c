using System.Globalization;

namespace InfoCenter.Core.Duties.Activities;

/// <summary>The words of activities on screen and in messages.</summary>
public static class ActivityLabels
{
    extension(ActivityStatus status)
    {
        public string Label => status switch
        {
            ActivityStatus.Planned => "计划",
            ActivityStatus.Announced => "已通知",
            ActivityStatus.SigningIn => "签到中",
            ActivityStatus.Registered => "已登记",
            ActivityStatus.Cancelled => "已取消",
        };
    }

    extension(InvitationAnswer answer)
    {
        public string Label => answer switch
        {
            InvitationAnswer.None => "未回复",
            InvitationAnswer.Accepted => "参加",
            InvitationAnswer.LeaveAsked => "申请请假",
            InvitationAnswer.LeaveGranted => "准假",
            InvitationAnswer.LeaveRefused => "不准假",
        };
    }

    extension(ActivityPlan plan)
    {
        /// <summary>2026年6月3日 09:00, with the last day where there are several.</summary>
        public string When => (plan.On.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)
            + (plan.Until is { } until ? "至" + until.ToString("M月d日", CultureInfo.InvariantCulture) : "")
            + (plan.Begins is { } begins ? begins.ToString(" HH:mm", CultureInfo.InvariantCulture) : "")).Trim();

        internal string Subject => $"Activity {plan.Id}";
    }

    internal static string Day(DateOnly on, TimeOnly? begins) =>
        on.ToString("M月d日", CultureInfo.InvariantCulture) + (begins is { } at ? at.ToString("HH:mm", CultureInfo.InvariantCulture) : "");

    internal static string People(int count) => $"{count} 位代表";

    internal static string LeaveDecided(string name, bool isGranted, string? answer) => $"{name}：{(isGranted ? "准假" : "不准假")}{(answer is null ? "" : $"，{answer}")}";

    internal static string LeaveWord(bool isGranted) => isGranted ? "已经批准" : "没有批准";

    internal static string Marked(int attended, int onLeave, int absent) => $"出席 {attended} 人，请假 {onLeave} 人，缺席 {absent} 人";

    internal static string MarkedName(string name, Attendance attendance) => $"{name}：{attendance.Label}";
}
