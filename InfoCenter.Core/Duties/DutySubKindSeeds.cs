namespace InfoCenter.Core.Duties;

/// <summary>What a new installation starts with (DOMAIN 2.5); a county changes it on its own screen.</summary>
internal static class DutySubKindSeeds
{
    public static IReadOnlyList<(DutyKind Kind, string Name)> All { get; } =
    [
        (DutyKind.MeetingAttendance, "人代会"), (DutyKind.MeetingAttendance, "列席常委会"), (DutyKind.MeetingAttendance, "主席团会议"),
        (DutyKind.MeetingAttendance, "代表团会议"), (DutyKind.MeetingAttendance, "培训"), (DutyKind.MeetingAttendance, "其他会议"),
        (DutyKind.Inspection, "视察"), (DutyKind.Inspection, "专题调研"), (DutyKind.Inspection, "执法检查"), (DutyKind.Inspection, "专题询问"),
        (DutyKind.Suggestion, "领衔建议"), (DutyKind.Suggestion, "附议建议"), (DutyKind.Suggestion, "议案"),
        (DutyKind.VoterContact, "接待选民"), (DutyKind.VoterContact, "走访选民"), (DutyKind.VoterContact, "码上见答复"),
        (DutyKind.VoterContact, "化解矛盾"), (DutyKind.VoterContact, "办实事"), (DutyKind.VoterContact, "述职"),
        (DutyKind.GroupActivity, "小组活动"), (DutyKind.GroupActivity, "代表行动"), (DutyKind.GroupActivity, "学习"),
    ];
}
