using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Requests;

namespace InfoCenter.Core.Suggestions;

/// <summary>The official acts of those who make a suggestion and of the committee that looks at it.</summary>
public sealed partial class Suggestion
{
    /// <summary>Another text: everybody who agreed agreed to the former one, and is asked anew.</summary>
    public void Amend(SuggestionFacts facts, Signature by, int? ownHandOf)
    {
        if (!CanBeAmended) throw SuggestionRules.OnlyUnsubmittedCanBeAmended;
        Tell(facts.Checked());
        foreach (var signer in _signers.Where(s => s.State is SignerState.Confirmed)) signer.Decide(SignerState.Asked, null);
        Write(SuggestionStepKind.Amended, by, null);
        if (ownHandOf == Lead.PersonId) Confirm(Lead.PersonId, by);
    }

    /// <summary>Asks a deputy to join (附议).</summary>
    public void Ask(int personId, string name, Signature by)
    {
        if (!CanBeAmended) throw SuggestionRules.OnlyUnsubmittedCanBeAmended;
        if (_signers.Exists(s => s.PersonId == personId)) throw SuggestionRules.SignerIsThereAlready;
        _signers.Add(new(personId, name, isLead: false));
        Write(SuggestionStepKind.Asked, by, name);
    }

    /// <summary>Asks no longer.</summary>
    public void Drop(int personId, Signature by)
    {
        if (!CanBeAmended) throw SuggestionRules.OnlyUnsubmittedCanBeAmended;
        var signer = SignerOf(personId);
        if (signer.IsLead) throw SuggestionRules.LeadCannotBeDropped;
        _signers.Remove(signer);
        Write(SuggestionStepKind.Dropped, by, signer.Name);
    }

    /// <summary>The deputy has read it and makes it, or joins in it.</summary>
    public void Confirm(int personId, Signature by)
    {
        if (!CanBeAmended) throw SuggestionRules.OnlyUnsubmittedCanBeAmended;
        var signer = SignerOf(personId);
        if (signer.State is SignerState.Confirmed) throw SuggestionRules.ConfirmedAlready;
        signer.Decide(SignerState.Confirmed, by.At);
        Write(SuggestionStepKind.Confirmed, by, signer.Name);
    }

    public void Decline(int personId, string? reason, Signature by)
    {
        if (!CanBeAmended) throw SuggestionRules.OnlyUnsubmittedCanBeAmended;
        var signer = SignerOf(personId);
        signer.Decide(SignerState.Declined, by.At);
        Write(SuggestionStepKind.Declined, by, SuggestionTexts.Declined(signer.Name, reason.OrNull()));
    }

    /// <summary>Hands it in. Nobody stands under it who has not said so.</summary>
    public void Submit(bool warningsAreRead, SuggestionDates dates, Signature by)
    {
        if (!CanBeAmended) throw SuggestionRules.OnlyUnsubmittedCanBeSubmitted;
        if (Lead.State is not SignerState.Confirmed) throw SuggestionRules.LeadHasNotConfirmed(Lead.Name);
        if (_signers.Find(s => s.State is SignerState.Asked) is { } open) throw SuggestionRules.CoSignerHasNotConfirmed(open.Name);
        if (!warningsAreRead && SuggestionWarnings.Of(Facts).Count > 0) throw SuggestionRules.WarningsAreToBeRead;
        (SubmittedAt, Year, DueOn) = (by.At, by.At.InOffice.Year, dates.Of(SuggestionStage.Assign));
        MoveTo(SuggestionStatus.UnderReview, SuggestionStepKind.Submitted, by, SuggestionTexts.Signers(this));
    }

    /// <summary>The committee asks for a better text.</summary>
    public void SendBack(string reason, Signature by)
    {
        if (!CanBeReviewed) throw SuggestionRules.OnlySubmittedCanBeReviewed;
        DueOn = null;
        MoveTo(SuggestionStatus.Registered, SuggestionStepKind.SentBack, by, reason.OrRefuse(SuggestionRules.ReasonIsRequired));
    }

    /// <summary>It is none, or not for this congress: the reason says where it belongs.</summary>
    public void Refuse(string reason, Signature by)
    {
        if (!CanBeReviewed) throw SuggestionRules.OnlySubmittedCanBeReviewed;
        (DueOn, ClosedAt) = (null, by.At);
        MoveTo(SuggestionStatus.Refused, SuggestionStepKind.Refused, by, reason.OrRefuse(SuggestionRules.ReasonIsRequired));
    }

    /// <summary>Taken back by who leads it, as long as no unit has it.</summary>
    public void Withdraw(string reason, Signature by)
    {
        if (Status is not (SuggestionStatus.Registered or SuggestionStatus.UnderReview or SuggestionStatus.Accepted)) throw SuggestionRules.AssignedCannotBeWithdrawn;
        (DueOn, ClosedAt) = (null, by.At);
        MoveTo(SuggestionStatus.Withdrawn, SuggestionStepKind.Withdrawn, by, reason.OrRefuse(SuggestionRules.ReasonIsRequired));
    }

    /// <summary>It is one, and gets its number in its series.</summary>
    public void Accept(int serial, string number, Signature by)
    {
        if (!CanBeReviewed) throw SuggestionRules.OnlySubmittedCanBeReviewed;
        (Serial, Number, AcceptedAt) = (serial, number, by.At);
        _signers.RemoveAll(s => s.State is not SignerState.Confirmed);
        MoveTo(SuggestionStatus.Accepted, SuggestionStepKind.Accepted, by, number);
    }

    /// <summary>What a deputy thinks of the handling: of the way, and of the result.</summary>
    /// <returns>Whether it is handled anew.</returns>
    public bool Rate(int personId, Satisfaction process, Satisfaction result, string? reason, SuggestionDates dates, Signature by)
    {
        if (!CanBeRated || NeedsHearing) throw SuggestionRules.OnlyRepliedCanBeRated;
        var signer = SignerOf(personId);
        if (_ratings.Exists(r => r.PersonId == personId && r.Round == Round)) throw SuggestionRules.RatedAlready;
        var isDissatisfied = process is Satisfaction.Dissatisfied || result is Satisfaction.Dissatisfied;
        var why = isDissatisfied ? (reason ?? "").OrRefuse(SuggestionRules.DissatisfactionNeedsAReason) : reason.OrNull();
        if (why?.Length > SuggestionRating.LongestReason) throw SuggestionRules.TextIsTooLong;
        _ratings.Add(new(personId, signer.Name, Round, process, result, why, by));
        Write(SuggestionStepKind.Rated, by, SuggestionTexts.Rated(signer.Name, process, result, why));
        return _ratings.Count(r => r.Round == Round) == _signers.Count && Settle(dates, by);
    }

    /// <summary>Who has not rated in time, though urged, is left out of the count (重庆 art. 29).</summary>
    /// <returns>Whether it is handled anew.</returns>
    public bool EndRating(DateOnly today, SuggestionDates dates, Signature by)
    {
        if (!CanBeRated || NeedsHearing) throw SuggestionRules.OnlyRepliedCanBeRated;
        if (DueOn is { } due && today <= due) throw SuggestionRules.RatingIsNotOver(due);
        if (!_steps.Exists(s => s.Kind is SuggestionStepKind.Urged && s.Status is SuggestionStatus.AwaitingRating && s.At >= RepliedAt)) throw SuggestionRules.UrgeFirst;
        return Settle(dates, by);
    }

    /// <summary>The committee brought both to one table; that ends it.</summary>
    public void Hear(string note, Signature by)
    {
        if (!NeedsHearing || Status is not SuggestionStatus.AwaitingRating) throw SuggestionRules.NoHearingIsDue;
        (DueOn, ClosedAt) = (null, by.At);
        MoveTo(SuggestionStatus.Closed, SuggestionStepKind.Closed, by, note.OrRefuse(SuggestionRules.ReasonIsRequired));
    }

    /// <summary>重点督办, or no longer.</summary>
    public void Mark(bool isKey, string reason, Signature by)
    {
        if (Serial is null) throw SuggestionRules.OnlyNumberedCanBeKey;
        IsKey = isKey;
        Write(SuggestionStepKind.MarkedKey, by, SuggestionTexts.Marked(isKey, reason.OrRefuse(SuggestionRules.ReasonIsRequired)));
    }

    /// <summary>Whoever owes the next step was reminded.</summary>
    public void Urge(string whom, Signature by)
    {
        if (Status is not (SuggestionStatus.Assigned or SuggestionStatus.AwaitingRating)) throw SuggestionRules.NobodyOwesAStep;
        Write(SuggestionStepKind.Urged, by, whom);
    }

    /// <summary>Its limit, or a unit's, is over: said once for each limit.</summary>
    /// <returns>Whether there was something to say.</returns>
    public bool NoteLate(DateOnly today, Signature by)
    {
        var late = Status is SuggestionStatus.Assigned ? _tasks.FindAll(t => t.Round == Round && t.IsNewlyLate(today)) : [];
        var isOwn = (Status is SuggestionStatus.UnderReview or SuggestionStatus.Accepted or SuggestionStatus.AwaitingRating) && !NeedsHearing && DueOn < today && AlarmedDueOn != DueOn;
        if (late.Count == 0 && !isOwn) return false;
        foreach (var task in late) task.NoteLate();
        if (isOwn) AlarmedDueOn = DueOn;
        Write(SuggestionStepKind.Reminded, by, isOwn ? SuggestionTexts.Late(Status) : SuggestionTexts.LateUnits(late));
        return true;
    }

    private bool Settle(SuggestionDates dates, Signature by)
    {
        if (!_ratings.Exists(r => r.Round == Round && r.Result is Satisfaction.Dissatisfied))
        {
            (DueOn, ClosedAt) = (null, by.At);
            MoveTo(SuggestionStatus.Closed, SuggestionStepKind.Closed, by, null);
            return false;
        }

        if (Round > 1)
        {
            (NeedsHearing, DueOn) = (true, null);
            return false;
        }

        var units = _tasks.Where(t => t.Round == Round && t.RepliedAt is not null).ToList();
        Round++;
        (DueOn, RepliedAt) = (null, null);
        _tasks.AddRange(units.Select(t => t.Again(Round, dates.Of(SuggestionStage.Rehandle), dates.LimitOf(SuggestionStage.Rehandle), dates.Of(SuggestionStage.Return), by)));
        MoveTo(SuggestionStatus.Assigned, SuggestionStepKind.Rehandled, by, SuggestionTexts.Units(units));
        return true;
    }

    private SuggestionSigner SignerOf(int personId) => _signers.Find(s => s.PersonId == personId) ?? throw SuggestionRules.NotASigner;
}
