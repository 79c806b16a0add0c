using InfoCenter.Core.Duties;

namespace InfoCenter.App.Pages.Duties;

/// <summary>One line of an activity's list while somebody settles it.</summary>
public sealed class ParticipationEntry(NamedParticipation named)
{
    public string Name { get; } = named.Name;

    public string Problem { get; } = named.Problem;

    public IReadOnlyList<DutyCandidate> Candidates { get; } = named.Candidates;

    public DutyCandidate? Deputy { get; set; } = named.Participation?.Deputy;

    public DutyRole Role { get; set; } = named.Participation?.Role ?? DutyRole.Participant;

    public Attendance Attendance { get; set; } = named.Participation?.Attendance ?? Attendance.Attended;

    public Participation Participation => new(Deputy ?? throw DutyRules.NobodyTookPart, Role, Attendance);
}
