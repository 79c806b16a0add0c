using System.Text.Json;
using InfoCenter.Core.Duties;

namespace InfoCenter.App.Pages.Duties;

/// <summary>One line of an activity's list while somebody settles it.</summary>
public sealed class ParticipationEntry(NamedParticipation named)
{
    /// <summary>A line of a draft, settled as it was.</summary>
    public ParticipationEntry(NamedParticipation named, KeptParticipation kept) : this(named)
    {
        Deputy = Deputy?.PersonId == kept.Person ? Deputy : Candidates.FirstOrDefault(c => c.PersonId == kept.Person) ?? Deputy;
        (Role, Attendance) = (kept.Role, kept.Attendance);
    }

    public string Name { get; } = named.Name;

    public string Problem { get; } = named.Problem;

    public IReadOnlyList<DutyCandidate> Candidates { get; } = named.Candidates;

    public DutyCandidate? Deputy { get; set; } = named.Participation?.Deputy;

    public DutyRole Role { get; set; } = named.Participation?.Role ?? DutyRole.Participant;

    public Attendance Attendance { get; set; } = named.Participation?.Attendance ?? Attendance.Attended;

    public Participation Participation => new(Deputy ?? throw DutyRules.NobodyTookPart, Role, Attendance);

    /// <summary>The list as a draft keeps it; nothing for an empty one.</summary>
    public static string Write(IReadOnlyList<ParticipationEntry> list) => list.Count == 0
        ? ""
        : JsonSerializer.Serialize(list.Select(l => new KeptParticipation(l.Name, l.Deputy?.PersonId, l.Role, l.Attendance)));

    public static IReadOnlyList<KeptParticipation> Read(string? kept) => string.IsNullOrEmpty(kept) ? [] : JsonSerializer.Deserialize<List<KeptParticipation>>(kept) ?? [];
}

/// <summary>A line in a draft: whom the name was settled to, and how.</summary>
public sealed record KeptParticipation(string Name, int? Person, DutyRole Role, Attendance Attendance);
