namespace InfoCenter.Core.Suggestions;

/// <summary>Where a suggestion stands (ARCHITECTURE: 登记 → 审查 → 交办 → 答复 → 测评 → 办结 or 重办).</summary>
public enum SuggestionStatus
{
    /// <summary>Being written and confirmed by those who make it.</summary>
    Registered,

    /// <summary>Handed in; the committee looks whether it is one and whose business it is.</summary>
    UnderReview,

    /// <summary>Numbered; waits for a unit.</summary>
    Accepted,

    /// <summary>With its units.</summary>
    Assigned,

    /// <summary>Replied to; those who made it say what they think of it.</summary>
    AwaitingRating,

    /// <summary>Over.</summary>
    Closed,

    /// <summary>Not taken up, with the reason and where it belongs.</summary>
    Refused,

    /// <summary>Taken back by who made it.</summary>
    Withdrawn,
}

/// <summary>When it was made: who sends it on depends on it (代表法 art. 50).</summary>
public enum SuggestionOccasion
{
    /// <summary>At a session of the congress.</summary>
    Session,

    /// <summary>Between two sessions (平时建议); numbered apart, by year.</summary>
    BetweenSessions,
}

/// <summary>A unit's part.</summary>
public enum TaskRole
{
    /// <summary>主办: its reply is the reply.</summary>
    Lead,

    /// <summary>协办: tells the lead what it thinks.</summary>
    Assist,

    /// <summary>分办: replies for its own part.</summary>
    Separate,
}

/// <summary>How much of it everybody may read once it is published.</summary>
public enum SuggestionOpenness
{
    Whole,
    TitleOnly,
    Nothing,
}

/// <summary>Where a deputy's agreement stands.</summary>
public enum SignerState
{
    Asked,
    Confirmed,
    Declined,
}

/// <summary>What a step was.</summary>
public enum SuggestionStepKind
{
    Registered,
    Amended,
    Asked,
    Confirmed,
    Declined,
    Dropped,
    Submitted,
    SentBack,
    Refused,
    Withdrawn,
    Accepted,
    Assigned,
    Signed,
    GivenBack,
    GivenBackRefused,
    TimeAsked,
    TimeDecided,
    Contacted,
    Advised,
    Replied,
    Rated,
    Rehandled,
    Closed,
    MarkedKey,
    Urged,
    Linked,
    Reminded,
}
