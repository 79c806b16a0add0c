using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Requests;

namespace InfoCenter.Core.Suggestions;

/// <summary>One unit's part in a suggestion, in one round of it.</summary>
public sealed class SuggestionTask
{
    private const int LongestExtensionInMonths = 3;

    internal SuggestionTask(HandlingUnit unit, TaskRole role, int round, string? note, DateOnly dueOn, string limit, DateOnly returnUntil, Signature by) : this(role, round, dueOn, limit, returnUntil, by) =>
        (UnitId, UnitName, Note) = (unit.Id, unit.Name, note.OrNull());

    private SuggestionTask(TaskRole role, int round, DateOnly dueOn, string limit, DateOnly returnUntil, Signature by) =>
        (Role, Round, DueOn, Limit, ReturnUntil, AssignedBy, AssignedAt) = (role, round, dueOn, limit, returnUntil, by.Name, by.At);

    private SuggestionTask() { }

    public int Id { get; private set; }

    public int SuggestionId { get; private set; }

    public int UnitId { get; private set; }

    /// <summary>As it was called then.</summary>
    public string UnitName { get; private set; } = "";

    public TaskRole Role { get; private set; }

    public int Round { get; private set; }

    public string? Note { get; private set; }

    public string AssignedBy { get; private set; } = "";

    /// <summary>UTC, like every instant below.</summary>
    public DateTime AssignedAt { get; private set; }

    /// <summary>As <see cref="Calendar.TimeLimit.Code"/> writes it; why <see cref="DueOn"/> is the day it is.</summary>
    public string Limit { get; private set; } = "";

    public DateOnly DueOn { get; private set; }

    /// <summary>The <see cref="DueOn"/> the unit was told is over.</summary>
    public DateOnly? AlarmedDueOn { get; private set; }

    /// <summary>The last day on which it may be given back.</summary>
    public DateOnly ReturnUntil { get; private set; }

    public string? SignedBy { get; private set; }

    public DateTime? SignedAt { get; private set; }

    /// <summary>When the unit gave it back; the committee may still refuse that.</summary>
    public DateTime? ReturnAskedAt { get; private set; }

    public string? ReturnReason { get; private set; }

    public string? ReturnAnswer { get; private set; }

    public DateTime? ReturnedAt { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }

    public ExtensionState? Extension { get; private set; }

    public DateOnly? ExtensionUntil { get; private set; }

    public string? ExtensionReason { get; private set; }

    public string? ExtensionAnswer { get; private set; }

    public DateOnly? ContactedOn { get; private set; }

    public string? ContactNote { get; private set; }

    public string? Advice { get; private set; }

    public int? ClassId { get; private set; }

    /// <summary>A, B, C, D as it was then.</summary>
    public string? ClassCode { get; private set; }

    public string? LetterNumber { get; private set; }

    public string? Letter { get; private set; }

    public DateOnly? LetterOn { get; private set; }

    public string? ContactName { get; private set; }

    public string? ContactPhone { get; private set; }

    public string? RepliedBy { get; private set; }

    public DateTime? RepliedAt { get; private set; }

    public SuggestionPromise? Promise { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; } = 1;

    public bool IsOpen => RepliedAt is null && ReturnedAt is null && WithdrawnAt is null;

    public bool WaitsForReturn => IsOpen && ReturnAskedAt is not null && ReturnAnswer is null;

    public bool WaitsForTime => IsOpen && Extension is ExtensionState.Asked;

    internal SuggestionTask Again(int round, DateOnly dueOn, string limit, DateOnly returnUntil, Signature by) =>
        new(Role, round, dueOn, limit, returnUntil, by) { UnitId = UnitId, UnitName = UnitName, Note = Note };

    internal void SignFor(Signature by)
    {
        MustBeOpen();
        if (SignedAt is not null) throw ReplyRules.SignedAlready;
        (SignedBy, SignedAt) = (by.Name, by.At);
        Version++;
    }

    internal void GiveBack(string reason, DateOnly today, Signature by)
    {
        MustBeOpen();
        if (ReturnAskedAt is not null) throw ReplyRules.GivenBackAlready;
        if (today > ReturnUntil) throw ReplyRules.ReturnIsLate(ReturnUntil);
        (ReturnReason, ReturnAskedAt) = (Kept(reason.OrRefuse(ReplyRules.WhyNotYoursIsRequired)), by.At);
        Version++;
    }

    internal void DecideGivenBack(bool isTakenBack, string? answer, Signature by)
    {
        if (!WaitsForReturn) throw ReplyRules.NothingIsGivenBack;
        ReturnAnswer = isTakenBack ? answer.OrNull() ?? "" : Kept((answer ?? "").OrRefuse(ReplyRules.WhyItStaysIsRequired));
        if (isTakenBack) ReturnedAt = by.At;
        Version++;
    }

    /// <summary>Whether its day is over and nobody has said so yet.</summary>
    internal bool IsNewlyLate(DateOnly today) => IsOpen && DueOn < today && AlarmedDueOn != DueOn;

    internal void NoteLate()
    {
        AlarmedDueOn = DueOn;
        Version++;
    }

    internal void Withdraw(DateTime at)
    {
        WithdrawnAt = at;
        Version++;
    }

    internal void AskForTime(DateOnly until, string reason)
    {
        MustBeSigned();
        if (Extension is not null) throw ReplyRules.TimeIsAskedAlready;
        if (until <= DueOn || until > DueOn.AddMonths(LongestExtensionInMonths)) throw ReplyRules.LaterDayIsRequired(DueOn);
        (Extension, ExtensionUntil, ExtensionReason) = (ExtensionState.Asked, until, Kept(reason.OrRefuse(ReplyRules.WhyMoreTimeIsRequired)));
        Version++;
    }

    internal void DecideTime(bool isGranted, string answer)
    {
        if (!WaitsForTime) throw ReplyRules.NoTimeIsAskedFor;
        ExtensionAnswer = Kept(answer.OrRefuse(ReplyRules.AnswerIsRequired));
        Extension = isGranted ? ExtensionState.Granted : ExtensionState.Refused;
        if (isGranted) DueOn = ExtensionUntil!.Value;
        Version++;
    }

    internal void Contact(DateOnly on, string note, DateOnly today)
    {
        MustBeSigned();
        if (on > today || on < DateOnly.FromDateTime(AssignedAt.InOffice)) throw ReplyRules.ContactDayIsWrong;
        (ContactedOn, ContactNote) = (on, Kept(note.OrRefuse(ReplyRules.ContactNoteIsRequired)));
        Version++;
    }

    internal void Advise(string advice, Signature by)
    {
        MustBeSigned();
        if (Role is not TaskRole.Assist) throw ReplyRules.OnlyAssistantsAdvise;
        (Advice, RepliedBy, RepliedAt) = (Kept(advice.OrRefuse(ReplyRules.AdviceIsRequired)), by.Name, by.At);
        Version++;
    }

    internal void Reply(ReplyLetter letter, ReplyClass @class, DateOnly today, Signature by)
    {
        MustBeSigned();
        if (Role is TaskRole.Assist) throw ReplyRules.AssistantsAdvise;
        var sent = letter.Checked(@class, today);
        (ClassId, ClassCode, LetterNumber, Letter, LetterOn) = (@class.Id, @class.Code, sent.Number, sent.Body, sent.On);
        (ContactName, ContactPhone, RepliedBy, RepliedAt) = (sent.ContactName, sent.ContactPhone, by.Name, by.At);
        if (sent.Promise is not null) Promise = new(sent.Promise, sent.PromisedFor!.Value, sent.PromisedBy!);
        Version++;
    }

    private static string Kept(string text) => text.Length <= SuggestionStep.LongestText - 100 ? text : throw SuggestionRules.TextIsTooLong;

    private void MustBeOpen()
    {
        if (!IsOpen) throw ReplyRules.TaskIsOver;
    }

    private void MustBeSigned()
    {
        MustBeOpen();
        if (SignedAt is null) throw ReplyRules.SignForItFirst;
    }
}
