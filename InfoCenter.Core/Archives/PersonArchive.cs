using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;

namespace InfoCenter.Core.Archives;

/// <summary>一人一档: all the archive tells of one person. Holds no phone, no ID number and no day of birth.</summary>
public sealed record PersonArchive
{
    public required int PersonId { get; init; }

    public required string Name { get; init; }

    public Sex? Sex { get; init; }

    public string? Nationality { get; init; }

    /// <summary><c>yyyy-MM</c>.</summary>
    public string? BirthMonth { get; init; }

    public string? Party { get; init; }

    public string? Education { get; init; }

    public string? Position { get; init; }

    public string? TownshipCode { get; init; }

    public string? TownshipName { get; init; }

    public string? PhotoHash { get; init; }

    /// <summary>档号; null until the archive is first printed.</summary>
    public string? ArchiveNumber { get; init; }

    /// <summary>Highest level first, then the latest term.</summary>
    public required IReadOnlyList<ArchiveMandate> Mandates { get; init; }

    public required IReadOnlyList<ArchiveGroup> Groups { get; init; }

    /// <summary>Published records, and verified ones that wait for publication; by day.</summary>
    public required IReadOnlyList<ArchiveRecord> Records { get; init; }

    /// <summary>What counts and what is printed.</summary>
    [JsonIgnore]
    public IEnumerable<ArchiveRecord> Published => Records.Where(r => r.IsPublished);

    /// <summary>The years that have a record, latest first.</summary>
    [JsonIgnore]
    public IReadOnlyList<YearSummary> Years =>
        [.. Records.GroupBy(r => r.On.Year).OrderByDescending(y => y.Key).Select(y => new YearSummary(y.Key, [.. y]))];

    /// <summary>What the deputy is, a line for each mandate: 竹山县第十九届人大代表.</summary>
    [JsonIgnore]
    public IEnumerable<string> Offices => Mandates.Select(m => $"{m.Term}人大代表");

    /// <summary>SHA-256 over what is printed, as hexadecimal: equal archives have equal codes, whenever they are printed.</summary>
    public string ContentHash() => Convert.ToHexString(SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes(this with { Records = [.. Published], ArchiveNumber = null })));
}

/// <summary>A mandate as the archive shows it.</summary>
public sealed record ArchiveMandate(
    int TermId, Level Level, string Term, string? Delegation, string? ElectedBy, string? CardNumber, string? Category,
    bool? IsReElected, DateOnly? StartedOn, DateOnly? EndedOn, Ending? Ending);

/// <summary>A time in a deputy group.</summary>
public sealed record ArchiveGroup(string Name, GroupKind Kind, bool IsConvenor, DateOnly From, DateOnly? Until);

/// <summary>A duty record as the archive shows it; money in fen.</summary>
public sealed record ArchiveRecord(
    int Id, DutyKind Kind, string? SubKind, string Content, DateOnly On, DateOnly? Until, string? Place, string? Organiser,
    DutyRole Role, Attendance Attendance, string? Result, long? FundsInFen, int? Beneficiaries, bool IsPublished)
{
    /// <summary>Whether it is one of the counted: published, and the deputy was there.</summary>
    public bool Counts => IsPublished && Attendance is Attendance.Attended;
}

/// <summary>One year of one person in figures. Only <see cref="ArchiveRecord.Counts"/> is counted; leave and absence stand apart.</summary>
public sealed record YearSummary(int Year, IReadOnlyList<ArchiveRecord> Records)
{
    public int Total => Records.Count(r => r.Counts);

    public int Leaves => Records.Count(r => r.IsPublished && r.Attendance is Attendance.OnLeave);

    public int Absences => Records.Count(r => r.IsPublished && r.Attendance is Attendance.Absent);

    /// <summary>Verified, waiting for publication.</summary>
    public int Waiting => Records.Count(r => !r.IsPublished);

    /// <summary>Suggestions the deputy seconded, among those of the kind; leading one is more than that.</summary>
    public int Seconded => Records.Count(r => r.Counts && r.Kind is DutyKind.Suggestion && r.Role is DutyRole.Seconder);

    public int Of(DutyKind kind) => Records.Count(r => r.Counts && r.Kind == kind);
}
