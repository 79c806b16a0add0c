using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;

namespace InfoCenter.Core.Requests;

/// <summary>Several requests about one matter: one leads and is worked on, the others go where it goes, and each citizen gets an answer of their own.</summary>
public sealed partial class Request
{
    /// <summary>The request it goes along with; kept after the answer, so that its life can say so.</summary>
    public int? LeadId { get; private set; }

    /// <summary>Whether somebody still owes its citizen an answer.</summary>
    public bool IsOpen => Status is not (RequestStatus.AwaitingRating or RequestStatus.Closed or RequestStatus.Refused);

    /// <summary>Whether it goes where its lead goes. Once it is answered it stands for itself: rated, and opened again, alone.</summary>
    public bool Follows => LeadId is not null && IsOpen;

    // How far it has come; whoever joins is never thrown back.
    private int Stage => Status switch { RequestStatus.Received => 0, RequestStatus.Routed => 1, RequestStatus.Accepted => 2, _ => 3 };

    /// <summary>Whether <see cref="Join"/> would be let.</summary>
    public bool CanJoin(Request lead) => WhyNotJoin(lead) is null;

    /// <summary>From here on the lead is worked on in its place.</summary>
    /// <exception cref="RuleBrokenException">Another township's, over, further on than the lead, or with a unit of its own.</exception>
    public void Join(Request lead, Signature by)
    {
        if (WhyNotJoin(lead) is { } broken) throw broken;
        LeadId = lead.Id;
        CategoryId ??= lead.CategoryId;
        Take(lead);
        Write(StepKind.Joined, by, AnswerTexts.Joined, AnswerTexts.JoinedTo(lead.Number));
        // The lead's version grows: whoever answers it meanwhile must look again, or this one would be forgotten.
        lead.Write(StepKind.Joined, by, null, AnswerTexts.Leads(Number));
    }

    /// <summary>On its own again, with all that was written; what a unit does for the lead it does not do for this one.</summary>
    public void Leave(Request lead, Signature by)
    {
        if (!Follows || LeadId != lead.Id) throw AnswerRules.NotJoined;
        LeadId = null;
        if (Stage > 2) (Status, Disposal, Result) = (RequestStatus.Accepted, null, null);
        TakenOnAt = null;
        Write(StepKind.Left, by, AnswerTexts.Left, AnswerTexts.LeftFrom(lead.Number));
        lead.Write(StepKind.Left, by, null, AnswerTexts.NoLongerLeads(Number));
    }

    /// <summary>Goes where its lead went just now, with what the lead's citizen was told of it, or words of its own for the answer.</summary>
    internal void Follow(Request lead, IReadOnlyList<RequestStep> news, string? ownAnswer)
    {
        if (!Follows || LeadId != lead.Id) throw AnswerRules.NotJoined;
        var told = ownAnswer.OrNull() is { } own ? AnswerBlanks.Filled(own) : null;
        Take(lead);
        foreach (var step in news.Where(s => s.PublicText is not null))
            Write(step.Kind, new(step.AccountId, step.By, step.At), step.IsAnswer && told is not null ? told : step.PublicText, AnswerTexts.AlongWith(lead.Number));
    }

    private void Take(Request lead)
    {
        (Holder, HolderPersonId, HolderName, RoutedAt, AcceptedAt, PausedAt) = (lead.Holder, lead.HolderPersonId, lead.HolderName, lead.RoutedAt, lead.AcceptedAt, lead.PausedAt);
        (Status, Disposal, Result, AnsweredAt, ClosedAt, TakenOnAt) = (lead.Status, lead.Disposal, lead.Result, lead.AnsweredAt, lead.ClosedAt, lead.TakenOnAt);
    }

    private RuleBrokenException? WhyNotJoin(Request lead)
    {
        if (lead == this) return AnswerRules.NotJoinedToItself;
        if (lead.TownshipCode != TownshipCode) return AnswerRules.AnotherTownshipsMatter;
        if ((Follows && LeadId == lead.Id) || (lead.Follows && lead.LeadId == Id)) return AnswerRules.JoinedAlready;
        if (!lead.IsOpen || lead.Follows) return AnswerRules.LeadIsOver;
        if (!IsOpen || Stage > 2) return AnswerRules.OnlyEarlyRequestsJoin;
        if (IsPaused || lead.IsPaused) return AnswerRules.ResumeBeforeJoining;
        return lead.Stage < Stage ? AnswerRules.LeadIsBehind : null;
    }

    private void MustLead()
    {
        if (Follows) throw AnswerRules.AnotherLeads(HolderName);
    }
}
