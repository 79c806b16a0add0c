using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;

namespace InfoCenter.Core.Appraisals.Scores;

/// <summary>A deputy says that the own card is wrong.</summary>
public sealed class ScoreObjection
{
    /// <summary>Characters, of the reason and of the answer.</summary>
    public const int LongestText = 500;

    /// <exception cref="RuleBrokenException">It is not the time to object, or nothing was written.</exception>
    public ScoreObjection(ScoreRun run, int personId, string reason, DateOnly today, Signature by)
    {
        if (run.Status is not ScoreRunStatus.Announced) throw ScoreRunRules.NotTheTimeToObject;
        if (today > run.ObjectionsUntil) throw ScoreRunRules.TimeToObjectIsOver(run.ObjectionsUntil.Value);
        (RunId, PersonId, Reason) = (run.Id, personId, Tidy(reason, ScoreRunRules.ReasonIsRequired));
        (RaisedBy, RaisedAt) = (by.Name, by.At);
    }

    private ScoreObjection() { }

    public int Id { get; private set; }

    public int RunId { get; private set; }

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

    /// <summary>Says whether the deputy is right; where so, the record is put right and the year counted again.</summary>
    public void Decide(bool isUpheld, string answer, Signature by)
    {
        if (Status is not ObjectionStatus.Open) throw ScoreRunRules.IsAnsweredAlready;
        Answer = Tidy(answer, ScoreRunRules.AnswerIsRequired);
        (Status, AnsweredBy, AnsweredAt) = (isUpheld ? ObjectionStatus.Upheld : ObjectionStatus.Dismissed, by.Name, by.At);
        Version++;
    }

    private static string Tidy(string text, RuleBrokenException refusal)
    {
        var words = ChineseText.Clean(text).OrRefuse(refusal);
        return ChineseText.Length(words) <= LongestText ? words : throw ScoreRunRules.TextIsTooLong(LongestText);
    }
}
