using InfoCenter.Core.Duties;

namespace InfoCenter.Core.Appraisals.Scores;

/// <summary>The draft a new installation starts with, after the sheets of other counties (DOMAIN 2.7): no points for money given. Nothing counts by it before two people made it the county's.</summary>
internal static class ScoreSeeds
{
    public const string Name = "代表履职积分办法（参考草稿）";
    public const string By = "系统自动";

    /// <summary>Tenths of a point.</summary>
    public static IReadOnlyList<ScoreItemFacts> Items { get; } =
    [
        Gives(DutyKind.MeetingAttendance, "人代会", 0, 100, 200),
        Gives(DutyKind.MeetingAttendance, null, 0, 20, 120),
        Gives(DutyKind.Inspection, null, 20, 20, 120),
        Gives(DutyKind.Suggestion, null, 20, 30, 140, DutyRole.Leader),
        Gives(DutyKind.Suggestion, null, 0, 10, 40, DutyRole.Seconder),
        Gives(DutyKind.VoterContact, null, 0, 10, 100),
        Gives(DutyKind.VoterContact, "接待选民", 20, 20, 120),
        Gives(DutyKind.VoterContact, "码上见答复", 0, 10, 80),
        Gives(DutyKind.VoterContact, "化解矛盾", 0, 20, 80),
        Gives(DutyKind.VoterContact, "办实事", 0, 20, 80),
        Gives(DutyKind.VoterContact, "述职", 100, 0, null),
        Gives(DutyKind.GroupActivity, null, 0, 20, 120),
        Takes(DutyKind.MeetingAttendance, "人代会", 100),
        Takes(DutyKind.MeetingAttendance, null, 20),
        Takes(DutyKind.GroupActivity, null, 10),
    ];

    private static ScoreItemFacts Gives(DutyKind kind, string? subKind, int start, int each, int? cap, DutyRole? role = null) =>
        new(new(kind, subKind, role, Attendance.Attended), start, each, cap, 0);

    private static ScoreItemFacts Takes(DutyKind kind, string? subKind, int deduct) => new(new(kind, subKind, null, Attendance.Absent), 0, 0, null, deduct);
}
