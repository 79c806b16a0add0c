namespace InfoCenter.Core.Supervision;

/// <summary>Where a topic of supervision stands.</summary>
public enum TopicStatus
{
    /// <summary>A memo being written, or sent back to be written better.</summary>
    Draft,

    /// <summary>Handed in; somebody else decides.</summary>
    Submitted,

    /// <summary>A topic of the year: looked into, problems listed and put right.</summary>
    Approved,

    /// <summary>Every problem is put right.</summary>
    Closed,

    /// <summary>Not taken up, with the reason.</summary>
    Refused,
}

/// <summary>How a standing committee looks into a topic (监督法).</summary>
public enum SupervisionForm
{
    /// <summary>听取和审议专项工作报告.</summary>
    WorkReport,

    /// <summary>执法检查.</summary>
    Enforcement,

    /// <summary>专题询问.</summary>
    Inquiry,

    /// <summary>视察.</summary>
    Visit,

    /// <summary>专题调研.</summary>
    Research,
}

/// <summary>Where a listed problem stands.</summary>
public enum ProblemStatus
{
    /// <summary>On the list, with no department yet, or given back by one.</summary>
    Listed,

    /// <summary>Handed to a department that has not accepted it yet.</summary>
    Assigned,

    /// <summary>Accepted; the department puts it right.</summary>
    InHand,

    /// <summary>The department reports it put right.</summary>
    Reported,

    /// <summary>The report was found sound; it is to be looked at again.</summary>
    Confirmed,

    /// <summary>Looked at again and found put right (销号).</summary>
    Closed,

    /// <summary>Listed by mistake.</summary>
    Struck,
}

/// <summary>Why a problem is late.</summary>
public enum ProblemLateness
{
    NotAssigned,
    NotAccepted,
    NotReported,
    SentBack,
    Reopened,
    NotConfirmed,
    NotLookedAgain,
}

/// <summary>What a step was, of a topic or of one of its problems.</summary>
public enum SupervisionStepKind
{
    Drafted,
    Amended,
    Submitted,
    SentBack,
    Refused,
    Approved,
    Inspected,
    Listed,
    ProblemAmended,
    Struck,
    Assigned,
    GivenBack,
    Accepted,
    Reported,
    ReportSentBack,
    Confirmed,
    Reopened,
    ProblemClosed,
    Closed,
}
