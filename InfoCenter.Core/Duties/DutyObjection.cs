using InfoCenter.Core.Common;

namespace InfoCenter.Core.Duties;

/// <summary>What became of an objection.</summary>
public enum ObjectionStatus
{
    Open,

    /// <summary>The deputy was right; the record was withdrawn with the answer.</summary>
    Upheld,

    /// <summary>The record stays.</summary>
    Dismissed,
}

/// <summary>A deputy says that a published record of theirs is wrong. While it is open the public page says so; what became of it stays in the record's history.</summary>
public sealed class DutyObjection
{
    /// <summary>Characters, of the reason and of the answer.</summary>
    public const int LongestText = 500;

    /// <exception cref="RuleBrokenException">The record is not published, is somebody else's, or nothing was written.</exception>
    public DutyObjection(DutyRecord record, string reason, Signature by)
    {
        if (record.Status is not DutyStatus.Published) throw ObjectionRules.OnlyPublishedRecordsAreObjectedTo;
        (RecordId, PersonId, Reason) = (record.Id, record.PersonId, Tidy(reason, ObjectionRules.ReasonIsRequired));
        (RaisedBy, RaisedAt) = (by.Name, by.At);
    }

    private DutyObjection() { }

    public int Id { get; private set; }

    public int RecordId { get; private set; }

    /// <summary>The deputy whose record it is and who objects.</summary>
    public int PersonId { get; private set; }

    public string Reason { get; private set; } = "";

    public string RaisedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime RaisedAt { get; private set; }

    public ObjectionStatus Status { get; private set; }

    public string? Answer { get; private set; }

    public string? AnsweredBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>The deputy is right: the record goes off the public pages with the answer as the reason.</summary>
    public void Uphold(DutyRecord record, string answer, Signature by)
    {
        var words = Settle(ObjectionStatus.Upheld, answer, by);
        if (record.CanBeWithdrawn) record.Withdraw(by, words);
    }

    /// <summary>The record stays, for a reason the deputy reads.</summary>
    public void Dismiss(string answer, Signature by) => Settle(ObjectionStatus.Dismissed, answer, by);

    private static string Tidy(string text, RuleBrokenException refusal)
    {
        var words = ChineseText.Clean(text).OrRefuse(refusal);
        return ChineseText.Length(words) <= LongestText ? words : throw ObjectionRules.TextIsTooLong(LongestText);
    }

    private string Settle(ObjectionStatus status, string answer, Signature by)
    {
        if (Status is not ObjectionStatus.Open) throw ObjectionRules.IsAnsweredAlready;
        var words = Tidy(answer, ObjectionRules.AnswerIsRequired);
        (Status, Answer, AnsweredBy, AnsweredAt) = (status, words, by.Name, by.At);
        Version++;
        return words;
    }
}
