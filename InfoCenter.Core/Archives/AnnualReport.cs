using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;

namespace InfoCenter.Core.Archives;

/// <summary>年度履职报告 in figures: the county's or one township's. Records count when published and attended.</summary>
public sealed record AnnualReport
{
    public required int Year { get; init; }

    /// <summary>The last day counted: the year's end, or today.</summary>
    public required DateOnly To { get; init; }

    /// <summary>竹山县, or the township.</summary>
    public required string Place { get; init; }

    /// <summary>Null for the county.</summary>
    public string? TownshipCode { get; init; }

    /// <summary>Null for deputies of all levels.</summary>
    public Level? Level { get; init; }

    /// <summary>Deputies in office on any day of the period; a person with two mandates is one.</summary>
    public required int Deputies { get; init; }

    /// <summary>Mandates in office on any day of the period.</summary>
    public required int Mandates { get; init; }

    public required PerHead PerHead { get; init; }

    public required ParticipationRate Participation { get; init; }

    public required IReadOnlyList<KindFigures> Kinds { get; init; }

    /// <summary>Twelve counts, January first.</summary>
    public required IReadOnlyList<int> Months { get; init; }

    public required IReadOnlyList<LevelFigures> Levels { get; init; }

    /// <summary>In the county's report one line for each township; empty in a township's.</summary>
    public required IReadOnlyList<PlaceFigures> Townships { get; init; }

    public required IReadOnlyList<PlaceFigures> Groups { get; init; }

    public required int Leaves { get; init; }

    public required int Absences { get; init; }

    /// <summary>Fen.</summary>
    public required long Funds { get; init; }

    public required long Beneficiaries { get; init; }

    public int Records => PerHead.Records;
}

/// <summary>One kind of duty: how many records, by how many of the deputies.</summary>
public sealed record KindFigures(DutyKind Kind, int Records, ParticipationRate Participation);

/// <summary>One level: deputies in office, and their records per head.</summary>
public sealed record LevelFigures(Level Level, int Deputies, PerHead PerHead);

/// <summary>A township or a group: deputies, records of each kind in the kinds' order, and how many took part. The code is null for a group.</summary>
public sealed record PlaceFigures(string Name, string? TownshipCode, int Deputies, IReadOnlyList<int> Kinds, PerHead PerHead, ParticipationRate Participation);
