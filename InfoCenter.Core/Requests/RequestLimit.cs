using InfoCenter.Core.Calendar;

namespace InfoCenter.Core.Requests;

/// <summary>What a request's clocks are set for.</summary>
public enum RequestStage
{
    /// <summary>The office's first look.</summary>
    Review,
    Accept,

    /// <summary>After accepting: a question is answered, or the matter is given to whom it belongs.</summary>
    Answer,

    /// <summary>Whoever has it in hand sees to it themselves, without a unit.</summary>
    Own,

    /// <summary>A unit signs for what it was assigned.</summary>
    Sign,

    /// <summary>A unit reports what it did.</summary>
    Reply,

    /// <summary>The deputy tells the citizen what a unit reported.</summary>
    Inform,

    /// <summary>What became a suggestion comes to something.</summary>
    Suggestion,

    /// <summary>The same, where it is difficult: beyond it the committee is told.</summary>
    SuggestionAtMost,

    /// <summary>The citizen rates it; afterwards they are rung up.</summary>
    Rating,

    /// <summary>How long a clock may stand still.</summary>
    Pause,
}

/// <summary>How long a stage may take in this county, and when its light turns. Clocks that run already keep what they were set to.</summary>
public sealed class RequestLimit
{
    public RequestLimit(RequestStage stage, TimeLimit limit, int yellowPercent, int redPercent)
    {
        Stage = stage;
        Set(limit, yellowPercent, redPercent);
    }

    private RequestLimit() { }

    public int Id { get; private set; }

    public RequestStage Stage { get; private set; }

    /// <summary>As <see cref="TimeLimit.Code"/> writes it.</summary>
    public string Limit { get; private set; } = "";

    /// <summary>Yellow when so much of the time or less is left.</summary>
    public int YellowPercent { get; private set; }

    public int RedPercent { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    public TimeLimit Time => TimeLimit.Read(Limit);

    /// <exception cref="Common.RuleBrokenException">The lights are the wrong way round, or time that is granted in working days would be added to months.</exception>
    public void Set(TimeLimit limit, int yellowPercent, int redPercent)
    {
        if (redPercent < 0 || redPercent > yellowPercent || yellowPercent > 100) throw LimitRules.LightsAreTheWrongWayRound;
        if (Stage is RequestStage.Reply && limit.Unit is not LimitUnit.WorkingDays) throw LimitRules.RepliesAreCountedInWorkingDays;
        (Limit, YellowPercent, RedPercent) = (limit.Code, yellowPercent, redPercent);
        Version++;
    }
}
