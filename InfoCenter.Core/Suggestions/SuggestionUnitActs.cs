using InfoCenter.Core.Duties;
using InfoCenter.Core.Requests;

namespace InfoCenter.Core.Suggestions;

/// <summary>Who is to handle a suggestion: one lead with those who assist it, or several that each reply for their own part.</summary>
public sealed record SuggestionUnits(HandlingUnit? Lead, IReadOnlyList<HandlingUnit> Assisting, IReadOnlyList<HandlingUnit> Separate);

/// <summary>The official acts around the units.</summary>
public sealed partial class Suggestion
{
    /// <summary>Hands it to its units; three months run, or six where it is difficult (代表法 art. 51).</summary>
    public void Assign(SuggestionUnits units, bool isDifficult, string? note, SuggestionDates dates, Signature by)
    {
        if (!CanBeAssigned) throw SuggestionRules.OnlyAcceptedCanBeAssigned;
        if ((units.Lead is null) == (units.Separate.Count == 0)) throw SuggestionRules.OneLeadOrSeveral;
        if (units.Lead is null && units.Separate.DistinctBy(u => u.Id).Count() < 2) throw SuggestionRules.SeparateNeedsTwo;
        if (units.Assisting.Count > 0 && units.Lead is null) throw SuggestionRules.AssistantsNeedALead;
        if (units.Assisting.Any(u => u.Id == units.Lead?.Id)) throw HandlingRules.LeadCannotAssist;

        var stage = isDifficult ? SuggestionStage.ReplyDifficult : SuggestionStage.Reply;
        void Add(HandlingUnit unit, TaskRole role)
        {
            var of = role is TaskRole.Assist ? SuggestionStage.Assist : stage;
            _tasks.Add(new(unit, role, Round, note, dates.Of(of), dates.LimitOf(of), dates.Of(SuggestionStage.Return), by));
        }

        if (units.Lead is { } lead) Add(lead, TaskRole.Lead);
        foreach (var unit in units.Separate.DistinctBy(u => u.Id)) Add(unit, TaskRole.Separate);
        foreach (var unit in units.Assisting.DistinctBy(u => u.Id)) Add(unit, TaskRole.Assist);
        (AssignedAt, DueOn) = (AssignedAt ?? by.At, null);
        MoveTo(SuggestionStatus.Assigned, SuggestionStepKind.Assigned, by, SuggestionTexts.Units(_tasks.Where(t => t.IsOpen && t.Round == Round)));
    }

    /// <summary>It is on the unit's desk.</summary>
    public void NoteSigned(SuggestionTask task, Signature by)
    {
        MustBeWithUnits();
        task.SignFor(by);
        Write(SuggestionStepKind.Signed, by, task.UnitName);
    }

    /// <summary>The unit says it is not its business; the committee decides. The unit passes it on to nobody itself.</summary>
    public void NoteGivenBack(SuggestionTask task, string reason, DateOnly today, Signature by)
    {
        MustBeWithUnits();
        task.GiveBack(reason, today, by);
        Write(SuggestionStepKind.GivenBack, by, SuggestionTexts.Told(task.UnitName, task.ReturnReason));
    }

    /// <summary>Whether it is taken back; where nobody else replies then, it waits for a unit again.</summary>
    public void DecideGivenBack(SuggestionTask task, bool isTakenBack, string? answer, SuggestionDates dates, Signature by)
    {
        MustBeWithUnits();
        task.DecideGivenBack(isTakenBack, answer, by);
        if (!isTakenBack)
        {
            Write(SuggestionStepKind.GivenBackRefused, by, SuggestionTexts.Told(task.UnitName, answer));
            return;
        }

        if (_tasks.Exists(t => t.Round == Round && t.Role is not TaskRole.Assist && (t.IsOpen || t.RepliedAt is not null)))
        {
            Write(SuggestionStepKind.GivenBack, by, SuggestionTexts.TakenBack(task.UnitName));
            if (!_tasks.Exists(IsAwaited)) Ripen(dates, by.At);
            return;
        }

        foreach (var other in _tasks.Where(t => t.Round == Round && t.IsOpen)) other.Withdraw(by.At);
        DueOn = dates.Of(SuggestionStage.Assign);
        MoveTo(SuggestionStatus.Accepted, SuggestionStepKind.GivenBack, by, SuggestionTexts.TakenBack(task.UnitName));
    }

    /// <summary>The unit asks for more time, until a day it names.</summary>
    public void NoteTimeAsked(SuggestionTask task, DateOnly until, string reason, Signature by)
    {
        MustBeWithUnits();
        task.AskForTime(until, reason);
        Write(SuggestionStepKind.TimeAsked, by, SuggestionTexts.TimeAsked(task.UnitName, until, task.ExtensionReason!));
    }

    /// <summary>The office that assigned it grants the time or not, in writing.</summary>
    public void DecideTime(SuggestionTask task, bool isGranted, string answer, Signature by)
    {
        MustBeWithUnits();
        task.DecideTime(isGranted, answer);
        Write(SuggestionStepKind.TimeDecided, by, SuggestionTexts.TimeDecided(task.UnitName, isGranted, task.DueOn, answer));
    }

    /// <summary>The unit talked to the deputy.</summary>
    public void NoteContacted(SuggestionTask task, DateOnly on, string note, DateOnly today, Signature by)
    {
        MustBeWithUnits();
        task.Contact(on, note, today);
        Write(SuggestionStepKind.Contacted, by, SuggestionTexts.Told(task.UnitName, note));
    }

    /// <summary>What an assisting unit thinks; the lead works it into its reply.</summary>
    public void NoteAdvised(SuggestionTask task, string advice, Signature by)
    {
        MustBeWithUnits();
        task.Advise(advice, by);
        Write(SuggestionStepKind.Advised, by, SuggestionTexts.Told(task.UnitName, advice));
    }

    /// <summary>The reply, as a letter. When all have replied, those who made it rate.</summary>
    public void NoteReplied(SuggestionTask task, ReplyLetter letter, ReplyClass @class, SuggestionDates dates, DateOnly today, Signature by)
    {
        MustBeWithUnits();
        if (WantsContact && task.ContactedOn is null && task.IsOpen) throw ReplyRules.ContactComesFirst;
        task.Reply(letter, @class, today, by);
        Write(SuggestionStepKind.Replied, by, SuggestionTexts.Replied(task.UnitName, @class, letter.Number));
        if (!_tasks.Exists(IsAwaited)) Ripen(dates, by.At);
    }

    private bool IsAwaited(SuggestionTask task) => task.Round == Round && task.Role is not TaskRole.Assist && task.IsOpen;

    private void Ripen(SuggestionDates dates, DateTime at)
    {
        foreach (var assisting in _tasks.Where(t => t.Round == Round && t.IsOpen)) assisting.Withdraw(at);
        (Status, RepliedAt, DueOn) = (SuggestionStatus.AwaitingRating, at, dates.Of(SuggestionStage.Rate));
    }

    private void MustBeWithUnits()
    {
        if (Status is not SuggestionStatus.Assigned) throw SuggestionRules.NotWithUnits;
    }
}
