using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;

namespace InfoCenter.Core.Requests;

/// <summary>What the units do, as it shows in the request's life.</summary>
public sealed partial class Request
{
    /// <summary>Whether there is something to tell the citizen.</summary>
    public bool CanBeInformed => !Follows && (Status is RequestStatus.Handled or RequestStatus.Turned || (HandlesItself && !IsPaused));

    /// <summary>Whether units may work on it now.</summary>
    public bool IsWithUnits => Status is RequestStatus.Assigned && !IsPaused;

    /// <summary>A unit has it on its desk.</summary>
    public void NoteSigned(RequestAssignment of, Signature by)
    {
        MustBeWithUnits();
        of.SignFor(by);
        Write(StepKind.SignedFor, by, HandlingTexts.SignedFor(of.UnitName));
    }

    /// <summary>The lead's reply is the request's; an assistant's is for the office to read.</summary>
    public void NoteReplied(RequestAssignment of, RequestResult result, string report, IReadOnlyList<(string Hash, string Name)> files, Signature by)
    {
        // An assistant may still add its word when the lead was faster.
        if (of.IsLead || Status is not RequestStatus.Handled) MustBeWithUnits();
        of.Reply(result, report, files, by);
        if (of.IsLead) Handle(result, of.Report!, by);
        else Write(StepKind.Assisted, by, null, HandlingTexts.Told(of.UnitName, of.Report!));
    }

    /// <summary>Not that unit's. Without a lead it is the deputy's again.</summary>
    public void NoteGivenBack(RequestAssignment of, string reason, Signature by)
    {
        MustBeWithUnits();
        of.Return(reason, by);
        if (of.IsLead) (Status, Disposal) = (RequestStatus.Accepted, null);
        Write(StepKind.GivenBack, by, of.IsLead ? HandlingTexts.AnotherUnit : null, HandlingTexts.Told(of.UnitName, of.ReturnReason!));
    }

    public void NoteTimeAsked(RequestAssignment of, int days, string reason, Signature by)
    {
        MustBeWithUnits();
        of.AskForTime(days, reason, by);
        Write(StepKind.TimeAsked, by, null, HandlingTexts.TimeAsked(of.UnitName, days, of.ExtensionReason!, of.AsksCommittee));
    }

    public void NoteTimeDecided(RequestAssignment of, bool isGranted, string? reason, Signature by)
    {
        if (of.AsksCommittee) throw HandlingRules.CommitteeDecidesTheSecond;
        Decide(of, isGranted, isGranted ? reason.OrNull() : (reason ?? "").OrRefuse(RequestRules.ReasonIsRequired), by);
    }

    /// <summary>The committee says whether the unit gets more time for the second time, and why.</summary>
    public void NoteTimeDecidedAgain(RequestAssignment of, bool isGranted, string reason, Signature by)
    {
        if (!of.AsksCommittee) throw HandlingRules.NoTimeIsAskedFor;
        Decide(of, isGranted, reason.OrRefuse(HandlingRules.CommitteeSaysWhy), by);
    }

    private void Decide(RequestAssignment of, bool isGranted, string? why, Signature by)
    {
        if (why?.Length > RequestStep.LongestText) throw RequestRules.TextIsTooLong;
        var isSecond = of.AsksCommittee;
        of.DecideTime(isGranted, why);
        Write(isGranted ? StepKind.TimeGranted : StepKind.TimeRefused, by, isGranted ? HandlingTexts.TimeGranted(of.UnitName, of.ExtensionDays!.Value, isSecond) : null, why ?? of.UnitName);
    }

    /// <summary>The lead's report is not good enough: it goes back to the unit.</summary>
    public void NoteSentBack(RequestAssignment of, string reason, Signature by)
    {
        if (Status is not RequestStatus.Handled || !of.IsLead) throw HandlingRules.OnlyReportsAreSentBack;
        of.SendBack(reason, by);
        Result = null;
        MoveTo(RequestStatus.Assigned, StepKind.SentBack, by, HandlingTexts.AnotherReport, HandlingTexts.Told(of.UnitName, of.SentBackReason!));
    }

    private void MustBeWithUnits()
    {
        if (!IsWithUnits) throw NotNow(RequestRules.OnlyAssignedRequestsCanBeDone);
    }
}
