using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;

namespace InfoCenter.Core.Requests;

/// <summary>The official acts on a request. Each happens or refuses by name.</summary>
public sealed partial class Request
{
    /// <summary>What others may read, with more of it covered.</summary>
    public void Redact(string openWords, string place, Signature by)
    {
        if (!CanBeReviewed) throw RequestRules.OnlyReceivedRequestsCanBeReviewed;
        (OpenWords, Place) = RequestFacts.Covered(openWords, place);
        Write(StepKind.Redacted, by, null, RequestTexts.Redacted);
    }

    public void Class(int categoryId, string name, Signature by)
    {
        CategoryId = categoryId;
        Write(StepKind.Classed, by, null, name);
    }

    /// <summary>The office gives it to whoever should take it up.</summary>
    public void Route(RequestHolder to, Signature by, string? note = null)
    {
        MustLead();
        if (!CanBeReviewed) throw RequestRules.OnlyReceivedRequestsCanBeRouted;
        Hand(to, by.At);
        MoveTo(RequestStatus.Routed, StepKind.Routed, by, RequestTexts.RoutedTo(to), note);
    }

    /// <summary>Not taken up: the citizen is told who else is there for it.</summary>
    public void Refuse(string referral, Signature by)
    {
        MustLead();
        if (Status is not (RequestStatus.Received or RequestStatus.Routed or RequestStatus.Accepted)) throw RequestRules.OnlyOpenRequestsCanBeRefused;
        MoveTo(RequestStatus.Refused, StepKind.Refused, by, AnswerBlanks.Filled(referral.OrRefuse(RequestRules.ReferralIsRequired)));
        (ClosedAt, PausedAt) = (by.At, null);
    }

    public void Accept(Signature by)
    {
        MustLead();
        if (!CanBeAccepted) throw NotNow(RequestRules.OnlyRoutedRequestsCanBeAccepted);
        AcceptedAt = by.At;
        MoveTo(RequestStatus.Accepted, StepKind.Accepted, by, RequestTexts.AcceptedBy(HolderName ?? by.Name));
    }

    /// <summary>Hands it to somebody better placed, who has to accept it in turn.</summary>
    public void Transfer(RequestHolder to, string reason, Signature by)
    {
        MustLead();
        if (!CanBePassedOn) throw NotNow(RequestRules.OnlyHeldRequestsCanBeTransferred);
        var why = reason.OrRefuse(RequestRules.ReasonIsRequired);
        Hand(to, by.At);
        MoveTo(RequestStatus.Routed, StepKind.Transferred, by, RequestTexts.RoutedTo(to), why);
    }

    /// <summary>A deputy's term ran out: whoever comes next goes on where it stands, by the clocks that run.</summary>
    internal void Succeed(RequestHolder to, Signature by)
    {
        (Holder, HolderPersonId, HolderName) = (to.Kind, to.PersonId, to.Name);
        Write(StepKind.Succeeded, by, RequestTexts.SucceededBy(to), RequestTexts.SucceededFrom);
    }

    /// <summary>Gives it back to the office, to be given to somebody else.</summary>
    public void Return(string reason, Signature by)
    {
        MustLead();
        if (!CanBePassedOn) throw NotNow(RequestRules.OnlyHeldRequestsCanBeReturned);
        var why = reason.OrRefuse(RequestRules.ReasonIsRequired);
        (Holder, HolderPersonId, HolderName, RoutedAt, AcceptedAt, TakenOnAt) = (null, null, null, null, null, null);
        MoveTo(RequestStatus.Received, StepKind.Returned, by, RequestTexts.Returned, why);
    }

    /// <summary>A question is answered: that settles it, but for the citizen's rating.</summary>
    public void Answer(string answer, Signature by)
    {
        MustLead();
        if (!CanBeHandled) throw NotNow(RequestRules.OnlyAcceptedRequestsCanBeHandled);
        var told = AnswerBlanks.Filled(answer.OrRefuse(RequestRules.AnswerIsRequired));
        (Disposal, Result, AnsweredAt, TakenOnAt) = (RequestDisposal.Consultation, RequestResult.Explained, by.At, null);
        MoveTo(RequestStatus.AwaitingRating, StepKind.Answered, by, told);
    }

    /// <summary>The deputy urges a department or township to see to it.</summary>
    public void Assign(string unit, string? note, Signature by)
    {
        MustLead();
        if (!CanBeHandled) throw NotNow(RequestRules.OnlyAcceptedRequestsCanBeHandled);
        var named = unit.OrRefuse(RequestRules.UnitIsRequired);
        (Disposal, TakenOnAt) = (RequestDisposal.Urged, null);
        MoveTo(RequestStatus.Assigned, StepKind.Assigned, by, RequestTexts.AssignedTo(named), note);
    }

    /// <summary>The unit reports what it did; the deputy looks before the citizen is told.</summary>
    public void Handle(RequestResult result, string report, Signature by)
    {
        MustLead();
        if (Status is not RequestStatus.Assigned || IsPaused) throw NotNow(RequestRules.OnlyAssignedRequestsCanBeDone);
        var told = report.OrRefuse(RequestRules.AnswerIsRequired);
        Result = result;
        MoveTo(RequestStatus.Handled, StepKind.Handled, by, RequestTexts.Handled, told);
    }

    /// <summary>What concerns many becomes a deputy's suggestion.</summary>
    public void Turn(string number, Signature by)
    {
        MustLead();
        if (!CanBeHandled) throw NotNow(RequestRules.OnlyAcceptedRequestsCanBeHandled);
        (Disposal, Result, TakenOnAt) = (RequestDisposal.Suggestion, RequestResult.Planned, null);
        MoveTo(RequestStatus.Turned, StepKind.Turned, by, RequestTexts.TurnedInto(number.OrNull()));
    }

    /// <summary>Tells the citizen what came of it and asks for a rating.</summary>
    public void Inform(RequestResult result, string answer, Signature by)
    {
        MustLead();
        if (!CanBeInformed) throw NotNow(RequestRules.OnlyHandledRequestsCanBeReported);
        var told = AnswerBlanks.Filled(answer.OrRefuse(RequestRules.AnswerIsRequired));
        (Result, AnsweredAt) = (result, by.At);
        Disposal ??= RequestDisposal.Consultation; // the deputy's own: nobody was urged
        MoveTo(RequestStatus.AwaitingRating, StepKind.Informed, by, told);
    }

    public void Pause(string reason, Signature by)
    {
        MustLead();
        if (!CanBePaused) throw NotNow(RequestRules.OnlyOpenRequestsCanBePaused);
        PausedAt = by.At;
        Write(StepKind.Paused, by, reason.OrRefuse(RequestRules.ReasonIsRequired));
    }

    public void Resume(Signature by, string? note = null)
    {
        MustLead();
        if (!IsPaused) throw RequestRules.RequestIsNotPaused;
        PausedAt = null;
        Write(StepKind.Resumed, by, RequestTexts.Resumed, note);
    }

    /// <summary>The citizen's word, by themselves or asked by telephone. Twice dissatisfied: the congress sees to it.</summary>
    public void Rate(Satisfaction attitude, Satisfaction result, string? reason, Signature by)
    {
        if (!CanBeRated) throw RequestRules.OnlyAnsweredRequestsCanBeRated;
        var isDissatisfied = attitude is Satisfaction.Dissatisfied || result is Satisfaction.Dissatisfied;
        var why = isDissatisfied ? (reason ?? "").OrRefuse(RequestRules.DissatisfactionNeedsAReason) : reason.OrNull();
        if (why?.Length > RequestFacts.LongestReason) throw RequestRules.TextIsTooLong;
        _ratings.Add(new(Round, attitude, result, why, by.Name, by.At));
        (ClosedAt, NeedsSupervision) = (by.At, Round > 1 && result is Satisfaction.Dissatisfied);
        MoveTo(RequestStatus.Closed, StepKind.Rated, by, RequestTexts.Rated(attitude, result, why));
    }

    /// <summary>Handled once more, by the same hand, because the citizen is not satisfied.</summary>
    public void Reopen(Signature by)
    {
        if (Round > 1) throw RequestRules.ReopenedAlready;
        if (!CanBeReopened) throw RequestRules.OnlyRatedRequestsCanBeReopened;
        Round++;
        (ClosedAt, AnsweredAt, Disposal, Result, AcceptedAt, LeadId, TakenOnAt) = (null, null, null, null, by.At, null, null);
        MoveTo(RequestStatus.Accepted, StepKind.Reopened, by, RequestTexts.Reopened);
    }

    public void Note(string text, Signature by) => Write(StepKind.Noted, by, null, text.OrRefuse(RequestRules.ReasonIsRequired));

    /// <summary>Whoever owes the next step was reminded.</summary>
    public void NoteReminded(string text, Signature by) => Write(StepKind.Reminded, by, null, text);

    /// <summary>The next step is late, and whoever stands above was told.</summary>
    public void NoteEscalated(string text, Signature by) => Write(StepKind.Escalated, by, null, text);

    private void Hand(RequestHolder to, DateTime at) =>
        (Holder, HolderPersonId, HolderName, RoutedAt, AcceptedAt, TakenOnAt) = (to.Kind, to.PersonId, to.Name, at, null, null);

    private RuleBrokenException NotNow(RuleBrokenException otherwise) => IsPaused ? RequestRules.RequestIsPaused : otherwise;
}
