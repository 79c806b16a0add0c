namespace InfoCenter.Core.Roster.Import;

/// <summary>A row a commit added, with the version it had then.</summary>
internal sealed record AddedRow(int Id, int Version);

/// <summary>A person as before a commit, and the version after it.</summary>
internal sealed record PersonBefore(int Id, PersonFacts Facts, int Version, int After);

/// <summary>A mandate as before a commit, and the version after it.</summary>
internal sealed record MandateBefore(int Id, MandateFacts Facts, int Version, int After);

/// <summary>Everything a commit replaced or added: what undo needs to restore the former roster exactly.</summary>
internal sealed class BeforeImages
{
    public List<AddedRow> People { get; init; } = [];

    public List<AddedRow> Mandates { get; init; } = [];

    public List<int> Memberships { get; init; } = [];

    public List<int> Groups { get; init; } = [];

    public List<int> Terms { get; init; } = [];

    public List<int> Assemblies { get; init; } = [];

    public List<PersonBefore> ChangedPeople { get; init; } = [];

    public List<MandateBefore> ChangedMandates { get; init; } = [];

    /// <summary>Memberships the commit ended.</summary>
    public List<int> EndedMemberships { get; init; } = [];
}
