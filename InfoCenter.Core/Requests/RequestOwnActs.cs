using InfoCenter.Core.Duties;

namespace InfoCenter.Core.Requests;

/// <summary>What whoever has a request in hand sees to themselves: they go there, mediate, arrange it, and no unit is urged.</summary>
public sealed partial class Request
{
    /// <summary>Whether it is being seen to without a unit.</summary>
    public bool HandlesItself => Status is RequestStatus.Accepted && TakenOnAt is not null;

    /// <summary>From here on the time for handling runs, no longer the time for an answer.</summary>
    public void TakeOn(string? plan, Signature by)
    {
        MustLead();
        if (!CanBeHandled) throw NotNow(RequestRules.OnlyAcceptedRequestsCanBeHandled);
        if (HandlesItself) throw HandlingRules.TakenOnAlready;
        TakenOnAt = by.At;
        Write(StepKind.TakenOn, by, HandlingTexts.TakenOn(HolderName ?? by.Name), plan);
    }
}
