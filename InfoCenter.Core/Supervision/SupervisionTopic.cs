using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;

namespace InfoCenter.Core.Supervision;

/// <summary>A topic of supervision (监督议题), from the memo that proposes it to the day its problems are put right. Guards its own order of steps.</summary>
public sealed class SupervisionTopic
{
    private readonly List<TopicOrigin> _origins = [];
    private readonly List<TopicBasis> _bases = [];
    private readonly List<Inspection> _inspections = [];
    private readonly List<SupervisionStep> _steps = [];

    /// <summary>A memo, drafted from a figure of the hot-spot report and the requests it counts.</summary>
    /// <exception cref="RuleBrokenException">The facts are not fit for a memo, or no request stands behind it.</exception>
    public SupervisionTopic(TopicFacts facts, TopicSource source, IReadOnlyList<int> requestIds, Signature by)
    {
        if (requestIds.Count == 0) throw TopicRules.NoRequestsBehind;
        Tell(facts.Checked());
        (MonthsFrom, MonthsUntil) = (new(source.Months.From.Year, source.Months.From.Month, 1), new(source.Months.To.Year, source.Months.To.Month, 1));
        (CategoryId, TownshipCode, Tellings, People, Events, Running) = (source.CategoryId, source.TownshipCode, source.Told.Requests, source.Told.People, source.Told.Events, source.Running);
        _origins.AddRange(requestIds.Distinct().Select(id => new TopicOrigin(id)));
        Year = by.At.InOffice.Year;
        Write(SupervisionStepKind.Drafted, by, null);
    }

    private SupervisionTopic() { } // EF reads rows through here, so an old row never meets a newer rule.

    public int Id { get; private set; }

    /// <summary>Of the memo; of the approval once it is one.</summary>
    public int Year { get; private set; }

    /// <summary>Within the year; null before it is approved.</summary>
    public int? Serial { get; private set; }

    public string Title { get; private set; } = "";

    public string Grounds { get; private set; } = "";

    public string Proposal { get; private set; } = "";

    public SupervisionForm Form { get; private set; }

    public TopicStatus Status { get; private set; }

    /// <summary>The first month of the figure, as its first day.</summary>
    public DateOnly MonthsFrom { get; private set; }

    /// <summary>The last month, as its first day.</summary>
    public DateOnly MonthsUntil { get; private set; }

    /// <summary>The class of the figure; null for all, 0 for what was not classed.</summary>
    public int? CategoryId { get; private set; }

    /// <summary>Null for the county.</summary>
    public string? TownshipCode { get; private set; }

    /// <summary>As the report said then, like the next three.</summary>
    public int Tellings { get; private set; }

    public int People { get; private set; }

    public int Events { get; private set; }

    /// <summary>Months running at the top.</summary>
    public int Running { get; private set; }

    /// <summary>UTC, like the next two.</summary>
    public DateTime? SubmittedAt { get; private set; }

    public DateTime? ApprovedAt { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    /// <summary>Why it was sent back or refused.</summary>
    public string? Reason { get; private set; }

    /// <summary>What came of it in the end.</summary>
    public string? Conclusion { get; private set; }

    /// <summary>Grows with every change; stops two people from overwriting one another.</summary>
    public int Version { get; private set; }

    /// <summary>The requests behind the figure.</summary>
    public IReadOnlyList<TopicOrigin> Origins => _origins;

    public IReadOnlyList<TopicBasis> Bases => _bases;

    public IReadOnlyList<Inspection> Inspections => _inspections;

    public IReadOnlyList<SupervisionStep> Steps => _steps;

    public TopicFacts Facts => new() { Title = Title, Grounds = Grounds, Proposal = Proposal, Form = Form, BasisIds = [.. _bases.Select(b => b.BasisId)] };

    /// <summary>Another text; also after it was sent back.</summary>
    public void Amend(TopicFacts facts, Signature by)
    {
        if (Status is not TopicStatus.Draft) throw TopicRules.OnlyDraftsCanBeAmended;
        Tell(facts.Checked());
        Write(SupervisionStepKind.Amended, by, null);
    }

    /// <summary>Hands it in to somebody else's decision.</summary>
    public void Submit(Signature by)
    {
        if (Status is not TopicStatus.Draft) throw TopicRules.OnlyDraftsCanBeSubmitted;
        (Status, SubmittedAt, Reason) = (TopicStatus.Submitted, by.At, null);
        Write(SupervisionStepKind.Submitted, by, null);
    }

    /// <summary>Somebody else makes it a topic of the year.</summary>
    public void Approve(int serial, Signature by)
    {
        MustBeSomebodyElses(by);
        (Status, Serial, Year, ApprovedAt) = (TopicStatus.Approved, serial, by.At.InOffice.Year, by.At);
        Write(SupervisionStepKind.Approved, by, SupervisionTexts.Number(this));
    }

    /// <summary>Somebody else asks for a better memo.</summary>
    public void SendBack(string reason, Signature by)
    {
        MustBeSomebodyElses(by);
        (Reason, Status) = (Kept(reason, TopicRules.ReasonIsRequired), TopicStatus.Draft);
        Write(SupervisionStepKind.SentBack, by, Reason);
    }

    /// <summary>Somebody else decides that it does not become a topic.</summary>
    public void Refuse(string reason, Signature by)
    {
        MustBeSomebodyElses(by);
        (Reason, Status, ClosedAt) = (Kept(reason, TopicRules.ReasonIsRequired), TopicStatus.Refused, by.At);
        Write(SupervisionStepKind.Refused, by, Reason);
    }

    /// <summary>Writes down that deputies went and looked, and what they found.</summary>
    public Inspection Inspect(InspectionFacts facts, IReadOnlyList<(int PersonId, string Name)> deputies, DateOnly today, Signature by)
    {
        MustBeRunning();
        var inspection = new Inspection(facts.Checked(today), deputies, by);
        _inspections.Add(inspection);
        Write(SupervisionStepKind.Inspected, by, SupervisionTexts.Inspected(inspection));
        return inspection;
    }

    /// <summary>Puts a problem on the list.</summary>
    /// <param name="facts">What is wrong, by which rule, and by when it is to be put right.</param>
    /// <param name="serial">Within the topic.</param>
    /// <param name="requestIds">Those of the topic's requests it came from.</param>
    /// <param name="today">The office's day.</param>
    /// <param name="by">Who lists it.</param>
    public SupervisionProblem List(ProblemFacts facts, int serial, IReadOnlyList<int> requestIds, DateOnly today, Signature by)
    {
        MustBeRunning();
        if (requestIds.Any(id => _origins.TrueForAll(o => o.RequestId != id))) throw ProblemRules.RequestIsNotOfTheTopic;
        if (facts.InspectionId is { } found && _inspections.TrueForAll(i => i.Id != found)) throw ProblemRules.InspectionIsNotThere;
        Version++;
        return new(this, serial, facts.Checked(today), requestIds, by);
    }

    /// <summary>Ends it: somebody went and looked, and no problem is open.</summary>
    /// <param name="conclusion">What came of it.</param>
    /// <param name="open">Problems that are neither closed nor struck.</param>
    /// <param name="by">Who ends it.</param>
    public void Close(string conclusion, int open, Signature by)
    {
        MustBeRunning();
        if (_inspections.Count == 0) throw TopicRules.NobodyWentAndLooked;
        if (open > 0) throw TopicRules.ProblemsAreOpen(open);
        (Conclusion, Status, ClosedAt) = (Kept(conclusion, TopicRules.ConclusionIsRequired), TopicStatus.Closed, by.At);
        Write(SupervisionStepKind.Closed, by, Conclusion);
    }

    private static string Kept(string text, RuleBrokenException missing)
    {
        var kept = text.OrRefuse(missing);
        return kept.Length <= SupervisionStep.LongestText ? kept : throw TopicRules.TextIsTooLong;
    }

    private void Tell(TopicFacts facts)
    {
        (Title, Grounds, Proposal, Form) = (facts.Title, facts.Grounds, facts.Proposal, facts.Form);
        _bases.RemoveAll(b => !facts.BasisIds.Contains(b.BasisId));
        _bases.AddRange(facts.BasisIds.Where(id => _bases.TrueForAll(b => b.BasisId != id)).Select(id => new TopicBasis(id)).ToList());
    }

    private void MustBeSomebodyElses(Signature by)
    {
        if (Status is not TopicStatus.Submitted) throw TopicRules.OnlySubmittedCanBeDecided;
        if (_steps.Exists(s => s.AccountId == by.AccountId && s.Kind is (SupervisionStepKind.Drafted or SupervisionStepKind.Amended or SupervisionStepKind.Submitted)))
            throw TopicRules.SecondPersonDecides;
    }

    private void MustBeRunning()
    {
        if (Status is not TopicStatus.Approved) throw TopicRules.OnlyApprovedIsCarriedOut;
    }

    private void Write(SupervisionStepKind kind, Signature by, string? text)
    {
        _steps.Add(new(kind, by, text));
        Version++;
    }
}
