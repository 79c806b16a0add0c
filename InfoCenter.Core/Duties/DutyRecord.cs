using InfoCenter.Core.Common;

namespace InfoCenter.Core.Duties;

/// <summary>Where a duty record stands.</summary>
public enum DutyStatus
{
    Draft,
    Submitted,
    Verified,
    Published,
    Returned,
    Withdrawn,
}

/// <summary>One thing one deputy did in office: reported by the township, verified by the committee, published by the centre.</summary>
public sealed class DutyRecord
{
    /// <summary>A draft for the deputy, reported by the township (nine digits); the facts are checked against the office's day.</summary>
    /// <exception cref="RuleBrokenException">The facts are not fit for a record.</exception>
    public DutyRecord(int personId, string townshipCode, DutyFacts facts, DutySource source, DateOnly today)
    {
        (PersonId, TownshipCode, Source) = (personId, townshipCode, source);
        Tell(facts, today);
    }

    private DutyRecord() { } // EF reads rows through here, so an old row never meets a newer rule.

    public int Id { get; private set; }

    public int PersonId { get; private set; }

    /// <summary>The mandate the duty is credited to, where the report names it; null credits the person.</summary>
    public int? MandateId { get; private set; }

    public string TownshipCode { get; private set; } = "";

    public DutyKind Kind { get; private set; }

    public string? SubKind { get; private set; }

    public string Content { get; private set; } = "";

    public DateOnly On { get; private set; }

    public DateOnly? Until { get; private set; }

    /// <summary>The year the record counts in: the year of its first day.</summary>
    public int Year { get; private set; }

    public string? Place { get; private set; }

    public string? Organiser { get; private set; }

    public DutyRole Role { get; private set; }

    public Attendance Attendance { get; private set; }

    public string? Result { get; private set; }

    public long? FundsInFen { get; private set; }

    public int? Beneficiaries { get; private set; }

    public string? Remark { get; private set; }

    public DutySource Source { get; private set; }

    /// <summary>The activity that made this record together with others.</summary>
    public int? ActivityId { get; private set; }

    /// <summary>The township workbook the record came with.</summary>
    public int? ImportId { get; private set; }

    /// <summary>The suggestion whose making it tells of; replies to it are written into its result.</summary>
    public int? SuggestionId { get; private set; }

    public DutyStatus Status { get; private set; } = DutyStatus.Draft;

    /// <summary>Grows with every change; stops two people from overwriting one another.</summary>
    public int Version { get; private set; }

    public int? SubmittedById { get; private set; }

    public string? SubmittedBy { get; private set; }

    /// <summary>UTC, like every instant below.</summary>
    public DateTime? SubmittedAt { get; private set; }

    public int? VerifiedById { get; private set; }

    public string? VerifiedBy { get; private set; }

    public DateTime? VerifiedAt { get; private set; }

    public int? PublishedById { get; private set; }

    public string? PublishedBy { get; private set; }

    public DateTime? PublishedAt { get; private set; }

    /// <summary>Who returned it last; kept when it is sent again.</summary>
    public int? ReturnedById { get; private set; }

    public string? ReturnedBy { get; private set; }

    public DateTime? ReturnedAt { get; private set; }

    public string? ReturnReason { get; private set; }

    public int? WithdrawnById { get; private set; }

    public string? WithdrawnBy { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }

    public string? WithdrawReason { get; private set; }

    public bool CanBeChanged => Status is DutyStatus.Draft or DutyStatus.Returned;

    public bool CanBeVerified => Status is DutyStatus.Submitted;

    public bool CanBeReturned => Status is DutyStatus.Submitted or DutyStatus.Verified;

    public bool CanBePublished => Status is DutyStatus.Verified;

    public bool CanBeWithdrawn => Status is DutyStatus.Published;

    public DutyFacts Facts => new()
    {
        Kind = Kind, SubKind = SubKind, Content = Content, On = On, Until = Until, Place = Place, Organiser = Organiser,
        Role = Role, Attendance = Attendance, Result = Result, FundsInFen = FundsInFen, Beneficiaries = Beneficiaries, Remark = Remark,
    };

    /// <summary>Says what the record came with, and which mandate it is credited to.</summary>
    public void Trace(int? mandateId = null, int? activityId = null, int? importId = null, int? suggestionId = null) =>
        (MandateId, ActivityId, ImportId, SuggestionId) = (mandateId, activityId, importId, suggestionId);

    /// <summary>Writes what came of it, as the operation itself knows it; neither the facts told by people nor the state change.</summary>
    public void NoteResult(string result)
    {
        if (Status is DutyStatus.Withdrawn) throw DutyRules.WithdrawnRecordsStayAsTheyAre;
        Result = result.Length <= DutyFacts.LongestContent ? result : throw DutyRules.ResultIsTooLong;
        Version++;
    }

    public void Amend(DutyFacts facts, DateOnly today)
    {
        if (!CanBeChanged) throw DutyRules.OnlyDraftsAndReturnedRecordsCanBeChanged;
        Tell(facts, today);
        Version++;
    }

    public void Submit(Signature by)
    {
        if (!CanBeChanged) throw DutyRules.OnlyDraftsAndReturnedRecordsCanBeSubmitted;
        (SubmittedById, SubmittedBy, SubmittedAt) = (by.AccountId, by.Name, by.At);
        MoveTo(DutyStatus.Submitted);
    }

    public void Verify(Signature by)
    {
        if (!CanBeVerified) throw LastDecision ?? DutyRules.OnlySubmittedRecordsCanBeVerified;
        if (by.IsPerson && by.AccountId == SubmittedById) throw DutyRules.NobodyVerifiesTheirOwnSubmission;
        (VerifiedById, VerifiedBy, VerifiedAt) = (by.AccountId, by.Name, by.At);
        MoveTo(DutyStatus.Verified);
    }

    public void Return(Signature by, string reason)
    {
        if (!CanBeReturned) throw LastDecision ?? DutyRules.OnlySubmittedOrVerifiedRecordsCanBeReturned;
        ReturnReason = reason.OrRefuse(DutyRules.ReasonIsRequired);
        (ReturnedById, ReturnedBy, ReturnedAt) = (by.AccountId, by.Name, by.At);
        (VerifiedById, VerifiedBy, VerifiedAt) = (null, null, null);
        MoveTo(DutyStatus.Returned);
    }

    public void Publish(Signature by)
    {
        if (!CanBePublished) throw LastDecision ?? DutyRules.OnlyVerifiedRecordsCanBePublished;
        PublicTexts.MustBeClean(Facts);
        (PublishedById, PublishedBy, PublishedAt) = (by.AccountId, by.Name, by.At);
        MoveTo(DutyStatus.Published);
    }

    public void Withdraw(Signature by, string reason)
    {
        if (!CanBeWithdrawn) throw (Status is DutyStatus.Withdrawn ? LastDecision : null) ?? DutyRules.OnlyPublishedRecordsCanBeWithdrawn;
        WithdrawReason = reason.OrRefuse(DutyRules.ReasonIsRequired);
        (WithdrawnById, WithdrawnBy, WithdrawnAt) = (by.AccountId, by.Name, by.At);
        MoveTo(DutyStatus.Withdrawn);
    }

    /// <summary>What the second clerk is told; null while nobody has decided.</summary>
    private RuleBrokenException? LastDecision => Status switch
    {
        DutyStatus.Verified => DutyRules.AlreadyDecided(VerifiedBy!, Status, VerifiedAt!.Value),
        DutyStatus.Published => DutyRules.AlreadyDecided(PublishedBy!, Status, PublishedAt!.Value),
        DutyStatus.Returned => DutyRules.AlreadyDecided(ReturnedBy!, Status, ReturnedAt!.Value),
        DutyStatus.Withdrawn => DutyRules.AlreadyDecided(WithdrawnBy!, Status, WithdrawnAt!.Value),
        DutyStatus.Draft or DutyStatus.Submitted => null,
    };

    private void MoveTo(DutyStatus status)
    {
        Status = status;
        Version++;
    }

    private void Tell(DutyFacts facts, DateOnly today)
    {
        var told = facts.Checked(today);
        (Kind, SubKind, Content, On, Until, Year) = (told.Kind, told.SubKind, told.Content, told.On, told.Until, told.On.Year);
        (Place, Organiser, Role, Attendance) = (told.Place, told.Organiser, told.Role, told.Attendance);
        (Result, FundsInFen, Beneficiaries, Remark) = (told.Result, told.FundsInFen, told.Beneficiaries, told.Remark);
    }
}
