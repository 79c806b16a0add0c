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

    /// <summary>Made by the program when something else the deputy did was done.</summary>
    Automatic,
}
