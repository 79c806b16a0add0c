using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;

namespace InfoCenter.Core.Appraisals.Scores;

/// <summary>What is counted of one published duty record.</summary>
public readonly record struct ScoreRow(int RecordId, int PersonId, DutyKind Kind, string? SubKind, DutyRole Role, Attendance Attendance, DateOnly On);

/// <summary>Who has a card: somebody who holds or held a seat in the year, at the highest level held.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Name">As in the roster.</param>
/// <param name="Level">Deputies are compared within it.</param>
/// <param name="TownshipCode">And within the township; null where the roster names none.</param>
public sealed record ScoreDeputy(int PersonId, string Name, Level Level, string? TownshipCode);

/// <summary>An item as the engine counts by it.</summary>
/// <param name="Id">Within its book.</param>
/// <param name="Facts">What it counts and gives.</param>
public sealed record ScoreItem(int Id, ScoreItemFacts Facts);

/// <summary>Why a record gave the points it gave.</summary>
public enum ScoreReason
{
    Counted,

    /// <summary>Less than it would have given: the cap was reached with it.</summary>
    CutByTheCap,

    /// <summary>Nothing: the cap was reached before it.</summary>
    BeyondTheCap,

    /// <summary>Nothing: the item gives once.</summary>
    OnlyTheFirst,
}

/// <summary>A record behind an item, with what it gave; tenths of a point.</summary>
public readonly record struct ScoredRecord(int RecordId, DateOnly On, int Points, ScoreReason Reason);

/// <summary>An item on a card.</summary>
/// <param name="Item">The item.</param>
/// <param name="Points">Tenths; the sum of its records'.</param>
/// <param name="Records">Oldest first.</param>
public sealed record ScoreLine(ScoreItem Item, int Points, IReadOnlyList<ScoredRecord> Records);

/// <summary>Of what one was invited to: meetings, inspections and group activities. Leave is excused, and no absence.</summary>
public readonly record struct Turnout(int Attended, int OnLeave, int Absent)
{
    public int Invited => Attended + OnLeave + Absent;
}

/// <summary>A deputy's card of a year.</summary>
/// <param name="Deputy">Whose.</param>
/// <param name="Total">Tenths; the sum of the lines'.</param>
/// <param name="Lines">Every item of the book, in its order, also those without a record.</param>
/// <param name="NotCounted">Records no item counts.</param>
/// <param name="Turnout">Invited, came, on leave, absent.</param>
public sealed record ScoreCard(ScoreDeputy Deputy, int Total, IReadOnlyList<ScoreLine> Lines, IReadOnlyList<ScoreRow> NotCounted, Turnout Turnout);

/// <summary>Where a card stands among its peers.</summary>
/// <param name="Place">From 1, ties alike; null where they are too few.</param>
/// <param name="Peers">Deputies of the same level and township.</param>
public readonly record struct ScorePlace(int? Place, int Peers);
