using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;

namespace InfoCenter.Core.Appraisals.Scores;

/// <summary>Where a year's scores stand.</summary>
public enum ScoreRunStatus
{
    /// <summary>Only the office sees them.</summary>
    Computed,

    /// <summary>Each deputy sees the own card and may object.</summary>
    Announced,

    /// <summary>The figures stand still; the list for commendation is made.</summary>
    Closed,
}

/// <summary>The scores of one year: computed, announced to the deputies, closed by a second person.</summary>
public sealed class ScoreRun
{
    public ScoreRun(int year, int bookId, Signature by)
    {
        (Year, BookId) = (year, bookId);
        (ComputedById, ComputedBy, ComputedAt) = (by.AccountId, by.Name, by.At);
        Version = 1;
    }

    private ScoreRun() { }

    public int Id { get; private set; }

    public int Year { get; private set; }

    /// <summary>The rules it is counted by.</summary>
    public int BookId { get; private set; }

    public ScoreRunStatus Status { get; private set; }

    public int ComputedById { get; private set; }

    public string ComputedBy { get; private set; } = "";

    /// <summary>UTC, like the instants below.</summary>
    public DateTime ComputedAt { get; private set; }

    public string? AnnouncedBy { get; private set; }

    public DateTime? AnnouncedAt { get; private set; }

    /// <summary>The last day to object.</summary>
    public DateOnly? ObjectionsUntil { get; private set; }

    public string? ClosedBy { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    /// <summary>Grows with every act.</summary>
    public int Version { get; private set; }

    /// <summary>Counts again. After the announcement the time to object begins anew where a total changed.</summary>
    /// <param name="bookId">The rules in force for the year now.</param>
    /// <param name="objectionsUntil">The new last day; null where no total changed or nothing is announced yet.</param>
    /// <param name="by">Who counts.</param>
    public void Recompute(int bookId, DateOnly? objectionsUntil, Signature by)
    {
        if (Status is ScoreRunStatus.Closed) throw ScoreRunRules.FiguresStandStill;
        (BookId, ComputedById, ComputedBy, ComputedAt) = (bookId, by.AccountId, by.Name, by.At);
        if (Status is ScoreRunStatus.Announced && objectionsUntil is { } until) ObjectionsUntil = until;
        Version++;
    }

    /// <summary>Shows every deputy the own card.</summary>
    public void Announce(DateOnly objectionsUntil, Signature by)
    {
        if (Status is not ScoreRunStatus.Computed) throw ScoreRunRules.IsAnnouncedAlready;
        (Status, AnnouncedBy, AnnouncedAt, ObjectionsUntil) = (ScoreRunStatus.Announced, by.Name, by.At, objectionsUntil);
        Version++;
    }

    /// <summary>Freezes the figures; never by who counted them.</summary>
    /// <param name="today">The office's day.</param>
    /// <param name="open">Objections nobody answered yet.</param>
    /// <param name="upheld">Objections found right since the figures were counted last.</param>
    /// <param name="by">Who closes.</param>
    public void Close(DateOnly today, int open, int upheld, Signature by)
    {
        if (Status is ScoreRunStatus.Closed) throw ScoreRunRules.FiguresStandStill;
        if (Status is not ScoreRunStatus.Announced) throw ScoreRunRules.AnnounceFirst;
        if (by.IsPerson && by.AccountId == ComputedById) throw ScoreRunRules.AnotherPersonCloses;
        if (open > 0) throw ScoreRunRules.ObjectionsAreOpen(open);
        if (today <= ObjectionsUntil) throw ScoreRunRules.DeputiesMayStillObject(ObjectionsUntil.Value);
        if (upheld > 0) throw ScoreRunRules.CountAgainFirst;
        (Status, ClosedBy, ClosedAt) = (ScoreRunStatus.Closed, by.Name, by.At);
        Version++;
    }
}

/// <summary>One deputy's card of a year as it was counted: the words and points stay what they were, whatever becomes of rules and records.</summary>
public sealed class ScoreSheet
{
    internal ScoreSheet(int runId, ScoreCard card, ScorePlace place)
    {
        (RunId, PersonId, Level, TownshipCode, Total) = (runId, card.Deputy.PersonId, card.Deputy.Level, card.Deputy.TownshipCode, card.Total);
        (Attended, OnLeave, Absent, Explained) = (card.Turnout.Attended, card.Turnout.OnLeave, card.Turnout.Absent, KeptCard.Write(card));
        (Place, Peers) = (place.Place, place.Peers);
    }

    private ScoreSheet() { }

    public int Id { get; private set; }

    public int RunId { get; private set; }

    public int PersonId { get; private set; }

    public Level Level { get; private set; }

    public string? TownshipCode { get; private set; }

    /// <summary>Tenths of a point; below zero where deductions outweigh.</summary>
    public int Total { get; private set; }

    public int Attended { get; private set; }

    public int OnLeave { get; private set; }

    public int Absent { get; private set; }

    /// <summary>Within level and township; null where they are too few to be compared.</summary>
    public int? Place { get; private set; }

    /// <summary>Deputies of the same level and township.</summary>
    public int Peers { get; private set; }

    /// <summary>On the list for commendation; set when the run is closed.</summary>
    public bool IsCommended { get; private set; }

    /// <summary>Items and records (<see cref="KeptCard"/>).</summary>
    public string Explained { get; private set; } = "";

    public Turnout Turnout => new(Attended, OnLeave, Absent);
}
