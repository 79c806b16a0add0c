using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Requests;

namespace InfoCenter.Core.Supervision;

/// <summary>What is wrong, as it is typed.</summary>
/// <param name="Title">In a line.</param>
/// <param name="Text">What was found.</param>
/// <param name="Basis">By which rule, standard or plan it is wrong.</param>
/// <param name="DueOn">By when it is to be put right.</param>
/// <param name="InspectionId">Where it was found; null where the requests alone show it.</param>
public sealed record ProblemFacts(string Title, string Text, string Basis, DateOnly DueOn, int? InspectionId = null)
{
    public const int LongestTitle = 60;
    public const int LongestBasis = 300;

    /// <summary>Cleaned, or refused.</summary>
    /// <exception cref="RuleBrokenException">What is missing or too long; a day that is past.</exception>
    public ProblemFacts Checked(DateOnly today)
    {
        var clean = this with { Title = Title.OrRefuse(ProblemRules.TitleIsRequired), Text = Text.OrRefuse(ProblemRules.TextIsRequired), Basis = Basis.OrRefuse(ProblemRules.BasisIsRequired) };
        if (clean.Title.Length > LongestTitle || clean.Text.Length > SupervisionStep.LongestText || clean.Basis.Length > LongestBasis) throw TopicRules.TextIsTooLong;
        return DueOn > today ? clean : throw ProblemRules.DeadlineIsPast;
    }
}

/// <summary>One line of the problem list (问题清单): handed to one department, put right, looked at again. Guards its own order of steps.</summary>
public sealed class SupervisionProblem
{
    private readonly List<ProblemOrigin> _origins = [];
    private readonly List<Rectification> _rectifications = [];
    private readonly List<SecondLook> _looks = [];
    private readonly List<SupervisionStep> _steps = [];

    internal SupervisionProblem(SupervisionTopic topic, int serial, ProblemFacts facts, IReadOnlyList<int> requestIds, Signature by)
    {
        (TopicId, Serial, Number) = (topic.Id, serial, SupervisionTexts.Number(topic, serial));
        (Title, Text, Basis, DueOn, InspectionId) = (facts.Title, facts.Text, facts.Basis, facts.DueOn, facts.InspectionId);
        _origins.AddRange(requestIds.Distinct().Select(id => new ProblemOrigin(id)));
        Write(SupervisionStepKind.Listed, by, Title);
    }

    private SupervisionProblem() { }

    public int Id { get; private set; }

    public int TopicId { get; private set; }

    /// <summary>Within the topic.</summary>
    public int Serial { get; private set; }

    /// <summary>〔2026〕1-3: year, topic, problem.</summary>
    public string Number { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    public string Basis { get; private set; } = "";

    public int? InspectionId { get; private set; }

    public ProblemStatus Status { get; private set; }

    public int? UnitId { get; private set; }

    /// <summary>As it was called then.</summary>
    public string? UnitName { get; private set; }

    /// <summary>By when it is to be put right.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>By when it is to be looked at again; null before the report is confirmed.</summary>
    public DateOnly? LookAgainUntil { get; private set; }

    /// <summary>How often it was opened: 1, and one more each time a second look found it not put right.</summary>
    public int Round { get; private set; } = 1;

    /// <summary>Why the department gave it back, or why its report was sent back.</summary>
    public string? Reason { get; private set; }

    /// <summary>UTC, like the next.</summary>
    public DateTime? AssignedAt { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>The requests it came from.</summary>
    public IReadOnlyList<ProblemOrigin> Origins => _origins;

    public IReadOnlyList<Rectification> Rectifications => _rectifications;

    /// <summary>回头看.</summary>
    public IReadOnlyList<SecondLook> Looks => _looks;

    public IReadOnlyList<SupervisionStep> Steps => _steps;

    public bool IsOpen => Status is not (ProblemStatus.Closed or ProblemStatus.Struck);

    /// <summary>Another text while no department has it; what it said before stands in its way.</summary>
    public void Amend(ProblemFacts facts, string reason, DateOnly today, Signature by)
    {
        if (Status is not ProblemStatus.Listed) throw ProblemRules.OnlyListedCanBeAmended;
        var (told, why, before) = (facts.Checked(today), Kept(reason, TopicRules.ReasonIsRequired), new ProblemFacts(Title, Text, Basis, DueOn));
        (Title, Text, Basis, DueOn) = (told.Title, told.Text, told.Basis, told.DueOn);
        Write(SupervisionStepKind.ProblemAmended, by, SupervisionTexts.ProblemAmended(before, told, why));
    }

    /// <summary>Hands it to a department.</summary>
    public void Assign(HandlingUnit unit, DateOnly dueOn, DateOnly today, Signature by)
    {
        if (Status is not ProblemStatus.Listed) throw ProblemRules.OnlyListedCanBeAssigned;
        if (unit.IsRetired) throw ProblemRules.UnitIsRetired;
        if (dueOn <= today) throw ProblemRules.DeadlineIsPast;
        (UnitId, UnitName, DueOn, AssignedAt, Reason, Status) = (unit.Id, unit.Name, dueOn, by.At, null, ProblemStatus.Assigned);
        Write(SupervisionStepKind.Assigned, by, SupervisionTexts.Assigned(unit.Name, dueOn));
    }

    /// <summary>It was listed by mistake.</summary>
    public void Strike(string reason, Signature by)
    {
        if (Status is not ProblemStatus.Listed) throw ProblemRules.OnlyListedCanBeStruck;
        (Reason, Status) = (Kept(reason, TopicRules.ReasonIsRequired), ProblemStatus.Struck);
        Write(SupervisionStepKind.Struck, by, Reason);
    }

    /// <summary>The department takes it up.</summary>
    public void Accept(Signature by)
    {
        if (Status is not ProblemStatus.Assigned) throw ProblemRules.OnlyAssignedCanBeAccepted;
        Status = ProblemStatus.InHand;
        Write(SupervisionStepKind.Accepted, by, UnitName);
    }

    /// <summary>The department says it is not its business; it is to be handed to another.</summary>
    public void GiveBack(string reason, Signature by)
    {
        if (Status is not ProblemStatus.Assigned) throw ProblemRules.OnlyAssignedCanBeGivenBack;
        var (why, unit) = (Kept(reason, ProblemRules.WhyNotYoursIsRequired), UnitName!);
        (Reason, UnitId, UnitName, Status) = (why, null, null, ProblemStatus.Listed);
        Write(SupervisionStepKind.GivenBack, by, SupervisionTexts.Told(unit, why));
    }

    /// <summary>The department reports what it did, with what shows it.</summary>
    public void Report(string text, IReadOnlyList<(string Hash, string Name)> files, Signature by)
    {
        if (Status is not ProblemStatus.InHand) throw ProblemRules.OnlyAcceptedCanBeReported;
        var report = Kept(text, ProblemRules.ReportIsRequired);
        if (files.Count is 0 or > Rectification.MostFiles) throw ProblemRules.EvidenceIsRequired(Rectification.MostFiles);
        _rectifications.Add(new(Round, report, files, by));
        (Reason, Status) = (null, ProblemStatus.Reported);
        Write(SupervisionStepKind.Reported, by, report);
    }

    /// <summary>The report is sound; somebody goes and looks again by that day.</summary>
    public void Confirm(DateOnly lookAgainUntil, DateOnly today, Signature by)
    {
        if (Status is not ProblemStatus.Reported) throw ProblemRules.OnlyReportedCanBeJudged;
        if (lookAgainUntil < today) throw ProblemRules.DeadlineIsPast;
        (LookAgainUntil, Status) = (lookAgainUntil, ProblemStatus.Confirmed);
        Write(SupervisionStepKind.Confirmed, by, SupervisionTexts.LookAgainUntil(lookAgainUntil));
    }

    /// <summary>The report does not show it put right.</summary>
    public void SendBack(string reason, DateOnly dueOn, DateOnly today, Signature by)
    {
        if (Status is not ProblemStatus.Reported) throw ProblemRules.OnlyReportedCanBeJudged;
        if (dueOn <= today) throw ProblemRules.DeadlineIsPast;
        (Reason, DueOn, Status) = (Kept(reason, TopicRules.ReasonIsRequired), dueOn, ProblemStatus.InHand);
        Write(SupervisionStepKind.ReportSentBack, by, Reason);
    }

    /// <summary>Somebody looked again (回头看): put right ends it, otherwise the department has it anew.</summary>
    public void LookAgain(DateOnly on, string finding, bool isRectified, DateOnly? dueOn, DateOnly today, Signature by)
    {
        if (Status is not ProblemStatus.Confirmed) throw ProblemRules.OnlyConfirmedIsLookedAtAgain;
        if (on > today || on < DateOnly.FromDateTime(_rectifications[^1].At.InOffice)) throw ProblemRules.LookIsOnAWrongDay;
        var found = Kept(finding, ProblemRules.FindingIsRequired);
        if (!isRectified && (dueOn is null || dueOn <= today)) throw ProblemRules.DeadlineIsPast;
        _looks.Add(new(Round, on, found, isRectified, by));
        LookAgainUntil = null;
        if (isRectified) (Status, ClosedAt) = (ProblemStatus.Closed, by.At);
        else (Status, DueOn, Reason, Round) = (ProblemStatus.InHand, dueOn!.Value, found, Round + 1);
        Write(isRectified ? SupervisionStepKind.ProblemClosed : SupervisionStepKind.Reopened, by, found);
    }

    /// <summary>Why it is late on a day; null where it is not.</summary>
    public ProblemLateness? LateOn(DateOnly today) => Status switch
    {
        ProblemStatus.Listed when DueOn < today => ProblemLateness.NotAssigned,
        ProblemStatus.Assigned when DueOn < today => ProblemLateness.NotAccepted,
        ProblemStatus.InHand when DueOn < today => Round > 1 && _rectifications.TrueForAll(r => r.Round < Round) ? ProblemLateness.Reopened : Reason is null ? ProblemLateness.NotReported : ProblemLateness.SentBack,
        ProblemStatus.Reported when DueOn < today => ProblemLateness.NotConfirmed,
        ProblemStatus.Confirmed when LookAgainUntil < today => ProblemLateness.NotLookedAgain,
        _ => null,
    };

    private static string Kept(string text, RuleBrokenException missing)
    {
        var kept = text.OrRefuse(missing);
        return kept.Length < SupervisionStep.LongestText - HandlingUnit.LongestName ? kept : throw TopicRules.TextIsTooLong;
    }

    private void Write(SupervisionStepKind kind, Signature by, string? text)
    {
        _steps.Add(new(TopicId, kind, by, text));
        Version++;
    }
}
