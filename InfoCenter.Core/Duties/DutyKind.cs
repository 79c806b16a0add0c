namespace InfoCenter.Core.Duties;

/// <summary>The five kinds of duty, fixed by the county's platform; sub-kinds below them are the county's own.</summary>
public enum DutyKind
{
    MeetingAttendance,
    Inspection,
    Suggestion,
    VoterContact,
    GroupActivity,
}

/// <summary>In what part the deputy took part. A seconder is not counted like the one who leads a suggestion.</summary>
public enum DutyRole
{
    Participant,
    Chair,
    Speaker,
    Observer,
    Leader,
    Seconder,
    Organiser,
}

/// <summary>Whether the deputy came. Leave is excused and never counted as absence.</summary>
public enum Attendance
{
    Attended,
    OnLeave,
    Absent,
}

/// <summary>Where a record came from.</summary>
public enum DutySource
{
    TownshipWorkbook,
    Form,
    Activity,
    Deputy,
}

/// <summary>The words on screen and on paper.</summary>
public static class DutyLabels
{
    extension(DutyKind kind)
    {
        public string Label => kind switch
        {
            DutyKind.MeetingAttendance => "出席会议",
            DutyKind.Inspection => "调研视察",
            DutyKind.Suggestion => "提出建议",
            DutyKind.VoterContact => "联系选民",
            DutyKind.GroupActivity => "小组活动",
        };
    }

    extension(DutyRole role)
    {
        public string Label => role switch
        {
            DutyRole.Participant => "参加",
            DutyRole.Chair => "主持",
            DutyRole.Speaker => "发言",
            DutyRole.Observer => "列席",
            DutyRole.Leader => "领衔",
            DutyRole.Seconder => "附议",
            DutyRole.Organiser => "组织",
        };
    }

    extension(Attendance attendance)
    {
        public string Label => attendance switch
        {
            Attendance.Attended => "到会",
            Attendance.OnLeave => "请假",
            Attendance.Absent => "缺席",
        };
    }

    extension(DutySource source)
    {
        public string Label => source switch
        {
            DutySource.TownshipWorkbook => "乡镇表格",
            DutySource.Form => "乡镇填报",
            DutySource.Activity => "活动登记",
            DutySource.Deputy => "代表本人",
        };
    }

    extension(DutyStatus status)
    {
        public string Label => status switch
        {
            DutyStatus.Draft => "草稿",
            DutyStatus.Submitted => "已报送",
            DutyStatus.Verified => "已核实",
            DutyStatus.Published => "已发布",
            DutyStatus.Returned => "已退回",
            DutyStatus.Withdrawn => "已撤回",
        };
    }
}
