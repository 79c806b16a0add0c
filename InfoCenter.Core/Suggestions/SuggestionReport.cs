using InfoCenter.Core.Requests;

namespace InfoCenter.Core.Suggestions;

/// <summary>What a figure of the report counts, and what a list is narrowed to by it.</summary>
public enum SuggestionMeasure
{
    /// <summary>Every unit that owes a letter has sent one, once at least.</summary>
    Replied,

    /// <summary>Replied to, and every letter of the last round is of a class that counts as solved.</summary>
    Solved,

    /// <summary>A unit still owes its letter, and the day has passed.</summary>
    Late,

    /// <summary>重点督办.</summary>
    Key,

    /// <summary>Somebody who made it was not satisfied with the result of the last round.</summary>
    Dissatisfied,
}

/// <summary>Suggestions of one class of matters.</summary>
public sealed record SubjectFigures(int SubjectId, string Name, int All, int Replied, int Solved);

/// <summary>Letters of one class.</summary>
public sealed record ReplyFigures(string Code, string Title, bool IsSolved, int Letters);

/// <summary>One unit's part.</summary>
/// <param name="UnitId">Which.</param>
/// <param name="Name">As it was called then.</param>
/// <param name="Owed">Suggestions it led or handled for its part, in the last round of each.</param>
/// <param name="Replied">Letters it has sent for them.</param>
/// <param name="InTime">Of those, sent on or before the day they were due.</param>
/// <param name="Solved">Of those, of a class that counts as solved.</param>
/// <param name="Promises">Promises in them.</param>
/// <param name="Kept">Of those, kept in the deputies' eyes.</param>
public sealed record UnitFigures(int UnitId, string Name, int Owed, int Replied, int InTime, int Solved, int Promises, int Kept);

/// <summary>How often each word was said.</summary>
public sealed record RatingFigures(int Satisfied, int Basically, int Dissatisfied)
{
    public int All => Satisfied + Basically + Dissatisfied;

    internal static RatingFigures Of(IEnumerable<Satisfaction> words)
    {
        var said = words.ToList();
        return new(said.Count(w => w is Satisfaction.Satisfied), said.Count(w => w is Satisfaction.MostlySatisfied), said.Count(w => w is Satisfaction.Dissatisfied));
    }
}

/// <summary>A line of the list that closes the report.</summary>
public sealed record ReportedSuggestion(int Id, string Number, string Title, string Lead, int Seconders, string Subject, string Units, string Classes, string Ratings, SuggestionStatus Status, bool IsKey);

/// <summary>What became of the suggestions handed in in a year and numbered (代表法 2025 art. 51 ¶3: the handling is reported to the standing committee and to the next session).</summary>
/// <param name="Year">Of handing in, by the office's calendar.</param>
/// <param name="Day">The office's day on which it was counted.</param>
/// <param name="All">Numbered and not taken back.</param>
/// <param name="AtSessions">Of those, made at a session; the others between sessions.</param>
/// <param name="FromRequests">Of those, made from citizens' requests.</param>
/// <param name="Requests">How many requests those are.</param>
/// <param name="Replied">See <see cref="SuggestionMeasure.Replied"/>.</param>
/// <param name="Solved">See <see cref="SuggestionMeasure.Solved"/>.</param>
/// <param name="Late">See <see cref="SuggestionMeasure.Late"/>.</param>
/// <param name="Key">重点督办.</param>
/// <param name="Dissatisfied">See <see cref="SuggestionMeasure.Dissatisfied"/>.</param>
/// <param name="Anew">Handled a second time.</param>
/// <param name="Subjects">In the county's order, without those nobody wrote about.</param>
/// <param name="Replies">The letters of the last round by class, in the county's order.</param>
/// <param name="Process">What was said of the way of handling, in the last round.</param>
/// <param name="Result">What was said of the result.</param>
/// <param name="Units">By how many they owed.</param>
/// <param name="List">By number.</param>
public sealed record SuggestionReport(
    int Year, DateOnly Day, int All, int AtSessions, int FromRequests, int Requests, int Replied, int Solved, int Late, int Key, int Dissatisfied, int Anew,
    IReadOnlyList<SubjectFigures> Subjects, IReadOnlyList<ReplyFigures> Replies, RatingFigures Process, RatingFigures Result, IReadOnlyList<UnitFigures> Units,
    IReadOnlyList<ReportedSuggestion> List);
