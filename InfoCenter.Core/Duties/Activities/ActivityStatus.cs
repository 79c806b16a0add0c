namespace InfoCenter.Core.Duties.Activities;

/// <summary>How far an activity is.</summary>
public enum ActivityStatus
{
    Planned,

    /// <summary>The deputies have been told.</summary>
    Announced,

    /// <summary>It takes place: deputies sign in, the organiser sets who came.</summary>
    SigningIn,

    /// <summary>Closed; the duty records are written.</summary>
    Registered,

    Cancelled,
}

/// <summary>What a deputy said to an invitation.</summary>
public enum InvitationAnswer
{
    None,
    Accepted,
    LeaveAsked,
    LeaveGranted,
    LeaveRefused,
}
