using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.Core.Duties;

/// <summary>What the preview found out about a row.</summary>
public enum DutyRowState
{
    /// <summary>Becomes a record.</summary>
    New,

    /// <summary>Same deputy, day, kind and place as another, but other content: becomes a record and is pointed out.</summary>
    Similar,

    /// <summary>Equal in content as well to a record or to a row above: not imported a second time.</summary>
    Repeated,

    /// <summary>Nobody or several people bear the name: a person chooses.</summary>
    Undecided,

    /// <summary>Cannot become a record.</summary>
    Wrong,

    /// <summary>The clerk left it out by name.</summary>
    LeftOut,
}

/// <summary>Someone a name may mean.</summary>
public sealed record DutyCandidate(int PersonId, int? MandateId, string Label);

/// <summary>One row of the stored preview; <see cref="Row"/> as Excel numbers it.</summary>
public sealed record DutyWorkbookRow
{
    public required string Sheet { get; init; }

    public required int Row { get; init; }

    /// <summary>The township that reports, nine digits; null when it could not be found.</summary>
    public string? TownshipCode { get; init; }

    /// <summary>The name as typed.</summary>
    public required string Name { get; init; }

    public DutyRowState State { get; init; }

    /// <summary>The deputy, once known.</summary>
    public DutyCandidate? Deputy { get; init; }

    /// <summary>Null while the row is wrong.</summary>
    public DutyFacts? Facts { get; init; }

    /// <summary>Why the clerk must choose the deputy; stands at the name's cell.</summary>
    public CellFault? Question { get; init; }

    /// <summary>Whom the name may mean, for the clerk to choose from.</summary>
    public IReadOnlyList<DutyCandidate> Candidates { get; init; } = [];

    /// <summary>What keeps the row from becoming a record.</summary>
    public IReadOnlyList<CellFault> Faults { get; init; } = [];

    /// <summary>What it repeats or resembles.</summary>
    public CellFault? Double { get; init; }

    public bool Lands => State is DutyRowState.New or DutyRowState.Similar;

    public bool IsSettled => State is not (DutyRowState.Undecided or DutyRowState.Wrong);
}
