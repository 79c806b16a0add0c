namespace InfoCenter.Core.Requests;

/// <summary>Where a citizen's request stands.</summary>
public enum RequestStatus
{
    /// <summary>Told, and not yet looked at by the office.</summary>
    Received,

    /// <summary>With a deputy, or whoever stands in for one, who has not taken it yet.</summary>
    Routed,

    Accepted,

    /// <summary>With a department or township, urged by the deputy.</summary>
    Assigned,

    /// <summary>The unit says it is done; the deputy has not told the citizen yet.</summary>
    Handled,

    /// <summary>Turned into a deputy's suggestion, which goes its own way.</summary>
    Turned,

    AwaitingRating,

    Closed,

    /// <summary>Not taken up; the citizen was told where else to turn.</summary>
    Refused,
}

/// <summary>What became of a request: each ends in exactly one of the three.</summary>
public enum RequestDisposal
{
    Consultation,
    Urged,
    Suggestion,
}

/// <summary>How far the matter itself was settled.</summary>
public enum RequestResult
{
    /// <summary>A question was answered; there was nothing to settle.</summary>
    Explained,
    Solved,
    PartlySolved,

    /// <summary>Taken into a plan with a day.</summary>
    Planned,
    NotPossible,
}

/// <summary>Who has a request in hand.</summary>
public enum HolderKind
{
    Deputy,
    Convenor,
    Township,
    Committee,
}

/// <summary>How a request came.</summary>
public enum TellingChannel
{
    Scan,
    Web,

    /// <summary>Written down by a clerk or a village for somebody who came or rang.</summary>
    Proxy,
}

/// <summary>One step of a request's life.</summary>
public enum StepKind
{
    Told,
    Redacted,
    Routed,
    Refused,
    Accepted,
    Transferred,
    Returned,
    Answered,
    Assigned,
    Handled,
    Turned,
    Informed,
    Paused,
    Resumed,
    Rated,
    Reopened,
    Classed,
    Noted,

    /// <summary>A unit signed for what it was assigned.</summary>
    SignedFor,

    /// <summary>A unit gave it back: not theirs.</summary>
    GivenBack,

    /// <summary>An assisting unit told the lead what it has to say.</summary>
    Assisted,
    TimeAsked,
    TimeGranted,
    TimeRefused,

    /// <summary>The deputy found a unit's report too weak.</summary>
    SentBack,

    /// <summary>The program reminded whoever owes the next step.</summary>
    Reminded,

    /// <summary>The next step is late; whoever stands above was told.</summary>
    Escalated,

    /// <summary>It goes along with another request about the same thing.</summary>
    Joined,

    /// <summary>On its own again.</summary>
    Left,

    /// <summary>Whoever has it in hand sees to it themselves.</summary>
    TakenOn,

    /// <summary>A new term began: who holds it now took over from a deputy whose term ran out.</summary>
    Succeeded,
}

/// <summary>A citizen's word on how they were treated or what came of it.</summary>
public enum Satisfaction
{
    Satisfied,
    MostlySatisfied,
    Dissatisfied,
}

/// <summary>Why a telling must be looked at before anybody else sees it.</summary>
[Flags]
public enum Concern
{
    None = 0,
    FirstTime = 1,

    /// <summary>Words of a lawsuit, a case or a verdict.</summary>
    Lawsuit = 2,

    /// <summary>Words of a petition that already runs elsewhere.</summary>
    Petition = 4,

    /// <summary>Words of a danger that cannot wait.</summary>
    Emergency = 8,

    /// <summary>A phone or an ID number stands in the text.</summary>
    PersonalNumber = 16,
}
