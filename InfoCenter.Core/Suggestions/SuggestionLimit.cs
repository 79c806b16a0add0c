using InfoCenter.Core.Calendar;

namespace InfoCenter.Core.Suggestions;

/// <summary>What a day is set for in a suggestion's way.</summary>
public enum SuggestionStage
{
    /// <summary>The committee hands it to a unit.</summary>
    Assign,

    /// <summary>A unit gives back what is not its business.</summary>
    Return,

    /// <summary>An assisting unit says what it thinks.</summary>
    Assist,

    /// <summary>代表法 2025 art. 51: three months from the day it was assigned.</summary>
    Reply,

    /// <summary>The same where it is difficult: six months.</summary>
    ReplyDifficult,

    /// <summary>Those who made it say what they think of the reply.</summary>
    Rate,

    /// <summary>Handled anew, because they were not satisfied.</summary>
    Rehandle,
}

/// <summary>How long a stage may take in this county. Days that were set already stay.</summary>
public sealed class SuggestionLimit
{
    public SuggestionLimit(SuggestionStage stage, TimeLimit limit)
    {
        Stage = stage;
        Set(limit);
    }

    private SuggestionLimit() { }

    public int Id { get; private set; }

    public SuggestionStage Stage { get; private set; }

    /// <summary>As <see cref="TimeLimit.Code"/> writes it.</summary>
    public string Limit { get; private set; } = "";

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    public TimeLimit Time => TimeLimit.Read(Limit);

    /// <exception cref="Common.RuleBrokenException">Hours, or longer than the law allows for a reply.</exception>
    public void Set(TimeLimit limit)
    {
        if (limit.Unit is LimitUnit.Hours) throw SuggestionRules.LimitsAreDaysOrMonths;
        if (Stage is SuggestionStage.Reply && !IsWithin(limit, 3)) throw SuggestionRules.LawAllowsMonths(3);
        if (Stage is SuggestionStage.ReplyDifficult && !IsWithin(limit, 6)) throw SuggestionRules.LawAllowsMonths(6);
        Limit = limit.Code;
        Version++;
    }

    // A month has at least 18 working days with any holidays of this country.
    private static bool IsWithin(TimeLimit limit, int months) => limit.Unit is LimitUnit.Months ? limit.Count <= months : limit.Count <= months * 18;
}

/// <summary>The days an act sets, reckoned from now by the county's limits and the calendar.</summary>
public sealed class SuggestionDates
{
    private readonly IReadOnlyDictionary<SuggestionStage, TimeLimit> _limits;
    private readonly WorkingDays _days;
    private readonly DateTime _now;

    /// <param name="limits">The county's.</param>
    /// <param name="days">Its calendar.</param>
    /// <param name="now">UTC; all days count from here.</param>
    public SuggestionDates(IReadOnlyDictionary<SuggestionStage, TimeLimit> limits, WorkingDays days, DateTime now) => (_limits, _days, _now) = (limits, days, now);

    public string LimitOf(SuggestionStage stage) => _limits[stage].Code;

    public DateOnly Of(SuggestionStage stage) => Deadline.Of(_days, _now, _limits[stage]).DueOn;
}
