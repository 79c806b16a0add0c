namespace InfoCenter.App.Pages.Requests;

/// <summary>What whoever has a request in hand chooses to do.</summary>
public enum Act
{
    Accept,
    Answer,
    Assign,
    TakeOn,
    Turn,
    Inform,
    SendBack,
    Transfer,
    Return,
    Pause,
    Resume,
    Note,
}
