using System.Globalization;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;

namespace InfoCenter.Core.Appraisals;

/// <summary>A published record as far as a report tells it.</summary>
internal sealed record DraftRecord(DutyKind Kind, string? SubKind, string Content, DateOnly On, DutyRole Role, Attendance Attendance, string? Result);

/// <summary>Sentences the program writes: the draft of a report, and the record of an appraisal.</summary>
internal static class AppraisalTexts
{
    public const string SubKind = "述职";

    /// <summary>What messages say; each fits the twenty characters providers take.</summary>
    public const string ResultIsThere = "结果已经公布";
    public const string NotThisTime = "安排有变，本次不述职";
    public const string OpinionIsThere = "已反馈评议意见";
    public const string RectificationIsAccepted = "整改情况已经认可";
    public const string RectificationIsSentBack = "整改报告已退回补充";

    private const int LongestDraft = 2600;
    private const int LongestLine = 120;

    /// <summary>2026年6月25日.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>What the archive knows, under the four headings; the deputy reads it through and adds what only they know.</summary>
    public static ReportText Draft(IReadOnlyList<DraftRecord> records)
    {
        var study = records.Where(IsStudy).ToList();
        var session = records.Where(r => !IsStudy(r) && r.Kind is DutyKind.MeetingAttendance or DutyKind.Suggestion).ToList();
        var between = records.Where(r => !IsStudy(r) && r.Kind is DutyKind.Inspection or DutyKind.GroupActivity).ToList();
        var voters = records.Where(r => r.Kind is DutyKind.VoterContact && r.SubKind != SubKind).ToList();
        return new(
            Told($"参加学习培训 {Came(study)} 次{Missed(study)}。", study),
            Told($"出席会议 {Came(session, DutyKind.MeetingAttendance)} 次{Missed(session)}，领衔提出建议 {Made(session, isLead: true)} 件，附议 {Made(session, isLead: false)} 件。", session),
            Told($"参加视察调研 {Came(between, DutyKind.Inspection)} 次，小组活动 {Came(between, DutyKind.GroupActivity)} 次{Missed(between)}。", between),
            Told($"联系选民、办理群众诉求 {Came(voters)} 次。", voters),
            "");
    }

    /// <summary>The deputy's record of it, with what the ballots said.</summary>
    public static string Duty(AppraisalMeeting meeting, Appraisal appraisal, IReadOnlyList<(string Option, int Votes)> votes) =>
        $"在“{meeting.Title}”向选民代表述职并接受评议：发出票 {meeting.Issued} 张，收回 {meeting.Returned} 张，有效 {meeting.Valid} 张；"
        + string.Join("，", votes.Select(v => $"{v.Option} {v.Votes} 票")) + $"；评议结果：{appraisal.Grade}。";

    public static string Result(AppraisalMeeting meeting, IEnumerable<Appraisal> appraisals) =>
        $"发出 {meeting.Issued}，收回 {meeting.Returned}，有效 {meeting.Valid}；" + string.Join("，", appraisals.Select(a => $"{a.Name} {a.Grade}"));

    public static string Opened(AppraisalMeeting meeting) => $"到会选民代表 {meeting.Voters} 人" + (meeting.FewVotersReason is { } why ? $"，{why}" : "");

    public static string Tallied(BallotFigures figures, int spoilt) => $"收回纸票 {figures.OnPaper} 张，废票 {spoilt} 张";

    private static bool IsStudy(DraftRecord record) => record.SubKind is { } kind && (kind.Contains("学习", StringComparison.Ordinal) || kind.Contains("培训", StringComparison.Ordinal));

    private static int Came(List<DraftRecord> records, DutyKind? kind = null) => records.Count(r => r.Attendance is Attendance.Attended && (kind is null || r.Kind == kind));

    private static int Made(List<DraftRecord> records, bool isLead) =>
        records.Count(r => r.Kind is DutyKind.Suggestion && r.SubKind is not null && (isLead ? r.Role is DutyRole.Leader : r.Role is DutyRole.Seconder));

    // Leave is told as leave; an absence is not left out either.
    private static string Missed(List<DraftRecord> records)
    {
        var (leave, absent) = (records.Count(r => r.Attendance is Attendance.OnLeave), records.Count(r => r.Attendance is Attendance.Absent));
        return (leave > 0 ? $"，请假 {leave} 次" : "") + (absent > 0 ? $"，缺席 {absent} 次" : "");
    }

    private static string Told(string summary, List<DraftRecord> records)
    {
        var (text, told) = (summary, 0);
        var came = records.Where(r => r.Attendance is Attendance.Attended).OrderBy(r => r.On).ToList();
        foreach (var record in came)
        {
            var line = "\n" + record.On.ToString("yyyy年M月d日，", CultureInfo.InvariantCulture) + Short(record.Content) + (record.Result is { } result ? $"，{Short(result)}" : "") + "。";
            if (text.Length + line.Length > LongestDraft) break;
            (text, told) = (text + line, told + 1);
        }

        return told < came.Count ? text + $"\n（另有 {came.Count - told} 次，见履职档案。）" : text;
    }

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ").TrimEnd('。', '；', ' ');
        return ChineseText.Length(line) <= LongestLine ? line : string.Concat(line.EnumerateRunes().Take(LongestLine)) + "……";
    }
}
