using InfoCenter.Core.Common;

namespace InfoCenter.Core.Appraisals;

/// <summary>How far a deputy is with what was criticised.</summary>
public enum RectificationStage
{
    /// <summary>Nothing is asked for.</summary>
    None,

    /// <summary>The deputy has to report what was put right.</summary>
    Asked,

    /// <summary>The deputy has reported; the office looks at it.</summary>
    Reported,

    /// <summary>It will do.</summary>
    Accepted,
}

/// <summary>The four headings of a deputy's report (DOMAIN 2.6) and what comes next; each at most 3,000 characters.</summary>
/// <param name="Study">学习宣传贯彻.</param>
/// <param name="Session">会议期间.</param>
/// <param name="Between">闭会期间.</param>
/// <param name="Voters">联系选民办实事.</param>
/// <param name="Next">下一步打算.</param>
public sealed record ReportText(string Study, string Session, string Between, string Voters, string Next)
{
    public const int Longest = 3000;

    /// <summary>Trimmed, once it is fit to be read out.</summary>
    /// <exception cref="RuleBrokenException">A heading is empty or too long.</exception>
    public ReportText Checked()
    {
        var kept = new ReportText(Study.OrRefuse(AppraisalRules.HeadingIsEmpty(AppraisalLabels.Study)), Session.OrRefuse(AppraisalRules.HeadingIsEmpty(AppraisalLabels.Session)),
            Between.OrRefuse(AppraisalRules.HeadingIsEmpty(AppraisalLabels.Between)), Voters.OrRefuse(AppraisalRules.HeadingIsEmpty(AppraisalLabels.Voters)), Next.Trim());
        return new[] { kept.Study, kept.Session, kept.Between, kept.Voters, kept.Next }.All(t => t.Length <= Longest) ? kept : throw AppraisalRules.TextIsTooLong;
    }
}

/// <summary>One deputy at one meeting: the report, the result, and what was put right afterwards.</summary>
public sealed class Appraisal
{
    public const int LongestOpinion = 1000;

    internal Appraisal(int personId, int mandateId, int termId, string name) => (PersonId, MandateId, TermId, Name) = (personId, mandateId, termId, name);

    private Appraisal() { }

    public int Id { get; private set; }

    public int MeetingId { get; private set; }

    public int PersonId { get; private set; }

    public int MandateId { get; private set; }

    /// <summary>The term the report is given in; each deputy reports at least once in it.</summary>
    public int TermId { get; private set; }

    /// <summary>As the deputy was called then.</summary>
    public string Name { get; private set; } = "";

    public string Study { get; private set; } = "";

    public string Session { get; private set; } = "";

    public string Between { get; private set; } = "";

    public string Voters { get; private set; } = "";

    public string Next { get; private set; } = "";

    /// <summary>Whether somebody has read the draft through and kept it as the report.</summary>
    public bool HasReport { get; private set; }

    /// <summary>The grade's name; null until the meeting is closed.</summary>
    public string? Grade { get; private set; }

    /// <summary>What the voters said, given back in writing.</summary>
    public string? Opinion { get; private set; }

    public RectificationStage Rectification { get; private set; }

    public DateOnly? RectifyUntil { get; private set; }

    public string? RectificationReport { get; private set; }

    /// <summary>What the office thinks of it; also why it was sent back.</summary>
    public string? RectificationWords { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? RectifiedAt { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    public ReportText Report => new(Study, Session, Between, Voters, Next);

    /// <summary>Keeps the report as it is to be read out; until the vote begins.</summary>
    public void Write(AppraisalMeeting meeting, ReportText text)
    {
        meeting.MustBePlanned();
        (Study, Session, Between, Voters, Next) = text.Checked();
        HasReport = true;
        Version++;
    }

    /// <summary>The result, once the vote is over.</summary>
    /// <param name="grade">By the county's rules.</param>
    /// <param name="rectifyBy">The day by which something has to be put right, where the grade asks for it.</param>
    internal void Conclude(SchemeGrade grade, DateOnly rectifyBy)
    {
        Grade = grade.Title;
        if (grade.NeedsRectification) (Rectification, RectifyUntil) = (RectificationStage.Asked, rectifyBy);
        Version++;
    }

    /// <summary>What the voters said is given to the deputy in writing; with a day it has to be put right by, also after a good result.</summary>
    public void GiveOpinion(string opinion, DateOnly? rectifyBy, DateOnly today)
    {
        if (Grade is null) throw AppraisalRules.NoResultYet;
        if (Rectification is RectificationStage.Accepted) throw AppraisalRules.RectificationIsOver;
        var told = opinion.OrRefuse(AppraisalRules.OpinionIsRequired);
        if (told.Length > LongestOpinion) throw AppraisalRules.TextIsTooLong;
        if (rectifyBy <= today) throw AppraisalRules.RectificationDayHasPassed;
        Opinion = told;
        if (rectifyBy is { } day)
        {
            RectifyUntil = day;
            if (Rectification is RectificationStage.None) Rectification = RectificationStage.Asked;
        }

        Version++;
    }

    /// <summary>The deputy says what was put right.</summary>
    public void Rectify(string report, DateTime now)
    {
        if (Rectification is not RectificationStage.Asked) throw AppraisalRules.NothingIsToBeRectified;
        var told = report.OrRefuse(AppraisalRules.RectificationNeedsWords);
        if (told.Length > LongestOpinion) throw AppraisalRules.TextIsTooLong;
        (RectificationReport, RectifiedAt, Rectification) = (told, now, RectificationStage.Reported);
        Version++;
    }

    /// <summary>The office takes it or sends it back with a reason.</summary>
    public void JudgeRectification(bool isAccepted, string? words)
    {
        if (Rectification is not RectificationStage.Reported) throw AppraisalRules.NothingIsReported;
        var told = isAccepted ? words.OrNull() : (words ?? "").OrRefuse(AppraisalRules.SendingBackNeedsWords);
        if (told?.Length > LongestOpinion) throw AppraisalRules.TextIsTooLong;
        (RectificationWords, Rectification) = (told, isAccepted ? RectificationStage.Accepted : RectificationStage.Asked);
        Version++;
    }
}
