using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;

namespace InfoCenter.Core.Requests;

/// <summary>What became of a unit's asking for more time.</summary>
public enum ExtensionState
{
    Asked,
    Granted,
    Refused,
}

/// <summary>One unit's part in a request: as the lead, whose reply settles it, or as an assistant, who tells the lead what it knows.</summary>
public sealed class RequestAssignment
{
    /// <summary>Working days.</summary>
    public const int LongestExtension = 30;

    public const int MostFiles = 9;

    private readonly List<AssignmentEvidence> _evidence = [];

    internal RequestAssignment(Request request, HandlingUnit unit, bool isLead, string? note, Signature by)
    {
        (RequestId, UnitId, UnitName, IsLead, Round) = (request.Id, unit.Id, unit.Name, isLead, request.Round);
        (Note, AssignedBy, AssignedAt) = (note.OrNull(), by.Name, by.At);
    }

    private RequestAssignment() { }

    public int Id { get; private set; }

    public int RequestId { get; private set; }

    public int UnitId { get; private set; }

    /// <summary>As it was called then.</summary>
    public string UnitName { get; private set; } = "";

    public bool IsLead { get; private set; }

    /// <summary>The request's round it belongs to.</summary>
    public int Round { get; private set; }

    /// <summary>What the deputy asks of the unit.</summary>
    public string? Note { get; private set; }

    public string AssignedBy { get; private set; } = "";

    /// <summary>UTC, like every instant below.</summary>
    public DateTime AssignedAt { get; private set; }

    public string? SignedBy { get; private set; }

    public DateTime? SignedAt { get; private set; }

    public string? RepliedBy { get; private set; }

    public DateTime? RepliedAt { get; private set; }

    public RequestResult? Result { get; private set; }

    public string? Report { get; private set; }

    public DateTime? ReturnedAt { get; private set; }

    public string? ReturnReason { get; private set; }

    /// <summary>Why the deputy asked for another report.</summary>
    public string? SentBackReason { get; private set; }

    /// <summary>Taken back because the lead was another unit's after all.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>When the deputy found its report too weak and asked for another; null where that never happened.</summary>
    public DateTime? SentBackAt { get; private set; }

    public ExtensionState? Extension { get; private set; }

    /// <summary>Working days asked for.</summary>
    public int? ExtensionDays { get; private set; }

    public string? ExtensionReason { get; private set; }

    public DateTime? ExtensionAskedAt { get; private set; }

    /// <summary>Why it was granted or not.</summary>
    public string? ExtensionAnswer { get; private set; }

    /// <summary>Working days granted the first time; null until it was asked again.</summary>
    public int? FirstExtensionDays { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; } = 1;

    public IReadOnlyList<AssignmentEvidence> Evidence => _evidence;

    public bool IsOpen => RepliedAt is null && ReturnedAt is null && WithdrawnAt is null;

    public bool CanBeSignedFor => IsOpen && SignedAt is null;

    public bool CanBeReplied => IsOpen && SignedAt is not null;

    /// <summary>Once, and once more where it was granted: the second time the committee decides.</summary>
    public bool CanAskForTime => CanBeReplied && WhyNoMoreTime() is null;

    /// <summary>Whether it is asked for the second time, and not the deputy's to say.</summary>
    public bool AsksCommittee => WaitsForTime && FirstExtensionDays is not null;

    public bool WaitsForTime => IsOpen && Extension is ExtensionState.Asked;

    public void SignFor(Signature by)
    {
        if (!IsOpen) throw HandlingRules.AssignmentIsOver;
        if (SignedAt is not null) throw HandlingRules.AlreadySignedFor;
        (SignedBy, SignedAt) = (by.Name, by.At);
        Version++;
    }

    /// <summary>Says what was done and how far it is settled, with what shows it.</summary>
    public void Reply(RequestResult result, string report, IReadOnlyList<(string Hash, string Name)> files, Signature by)
    {
        MustBeSigned();
        var told = AnswerBlanks.Filled(report.OrRefuse(HandlingRules.ReportIsRequired));
        if (told.Length > RequestStep.LongestText) throw RequestRules.TextIsTooLong;
        if (files.Count > MostFiles) throw HandlingRules.TooManyFiles(MostFiles);
        (Result, Report, RepliedBy, RepliedAt) = (result, told, by.Name, by.At);
        _evidence.AddRange(files.Select(file => new AssignmentEvidence(file.Hash, file.Name, by.At)));
        Version++;
    }

    /// <summary>Not theirs. It need not be signed for to be seen so.</summary>
    public void Return(string reason, Signature by)
    {
        if (!IsOpen) throw HandlingRules.AssignmentIsOver;
        (ReturnReason, ReturnedAt) = (reason.OrRefuse(HandlingRules.WhyNotYoursIsRequired), by.At);
        Version++;
    }

    /// <summary>The report is too weak; another is asked for, and the time for it runs anew. What it said stays in the request's life.</summary>
    public void SendBack(string reason, Signature by)
    {
        if (RepliedAt is null) throw HandlingRules.OnlyReportsAreSentBack;
        (SentBackReason, SentBackAt) = (reason.OrRefuse(HandlingRules.WhyAnotherReportIsRequired), by.At);
        (Result, Report, RepliedBy, RepliedAt) = (null, null, null, null);
        (Extension, ExtensionDays, ExtensionReason, ExtensionAskedAt, ExtensionAnswer, FirstExtensionDays) = (null, null, null, null, null, null);
        Version++;
    }

    internal void Withdraw(DateTime at)
    {
        if (!IsOpen) throw HandlingRules.AssignmentIsOver;
        WithdrawnAt = at;
        Version++;
    }

    public void AskForTime(int days, string reason, Signature by)
    {
        MustBeSigned();
        if (WhyNoMoreTime() is { } broken) throw broken;
        if (days is < 1 or > LongestExtension) throw HandlingRules.DaysAreOutOfRange(LongestExtension);
        var why = reason.OrRefuse(HandlingRules.WhyMoreTimeIsRequired);
        if (Extension is ExtensionState.Granted) FirstExtensionDays = ExtensionDays;
        (ExtensionReason, ExtensionDays, ExtensionAnswer) = (why, days, null);
        (Extension, ExtensionAskedAt) = (ExtensionState.Asked, by.At);
        Version++;
    }

    public void DecideTime(bool isGranted, string? answer = null)
    {
        if (!WaitsForTime) throw HandlingRules.NoTimeIsAskedFor;
        (Extension, ExtensionAnswer) = (isGranted ? ExtensionState.Granted : ExtensionState.Refused, answer.OrNull());
        Version++;
    }

    private RuleBrokenException? WhyNoMoreTime() => (Extension, FirstExtensionDays) switch
    {
        (null, _) or (ExtensionState.Granted, null) => null,
        (ExtensionState.Asked, _) => HandlingRules.TimeIsAskedForAlready,
        (_, null) => HandlingRules.TimeWasRefused,
        _ => HandlingRules.NoThirdExtension,
    };

    private void MustBeSigned()
    {
        if (!IsOpen) throw HandlingRules.AssignmentIsOver;
        if (SignedAt is null) throw HandlingRules.SignForItFirst;
    }
}

/// <summary>A picture or paper a unit shows its work with.</summary>
public sealed class AssignmentEvidence
{
    internal AssignmentEvidence(string fileHash, string name, DateTime at) => (FileHash, Name, AddedAt) = (fileHash, name, at);

    private AssignmentEvidence() { }

    public int Id { get; private set; }

    public int AssignmentId { get; private set; }

    /// <summary>SHA-256 of the stored bytes, lower-case hexadecimal.</summary>
    public string FileHash { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime AddedAt { get; private set; }
}
