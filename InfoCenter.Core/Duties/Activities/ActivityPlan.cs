using InfoCenter.Core.Common;

namespace InfoCenter.Core.Duties.Activities;

/// <summary>An activity from its plan to its duty records; what was entered of it in the end is a <see cref="DutyActivity"/>.</summary>
public sealed class ActivityPlan
{
    public const int LongestReason = 300;

    /// <exception cref="RuleBrokenException">The facts are not fit to invite to.</exception>
    public ActivityPlan(ActivityFacts facts, string? townshipCode, Signature by)
    {
        TownshipCode = townshipCode;
        (PlannedById, PlannedBy, PlannedAt) = by;
        Tell(facts);
    }

    private ActivityPlan() { }

    public int Id { get; private set; }

    /// <summary>The township that holds it; null for the county.</summary>
    public string? TownshipCode { get; private set; }

    public string Title { get; private set; } = "";

    public DutyKind Kind { get; private set; }

    public string? SubKind { get; private set; }

    public DateOnly On { get; private set; }

    public DateOnly? Until { get; private set; }

    /// <summary>By the office's wall clock.</summary>
    public TimeOnly? Begins { get; private set; }

    public string? Place { get; private set; }

    public string? Organiser { get; private set; }

    public int? CampaignId { get; private set; }

    /// <summary>The term whose congress sits; null for all else.</summary>
    public int? TermId { get; private set; }

    public ActivityStatus Status { get; private set; }

    public int PlannedById { get; private set; }

    public string PlannedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime PlannedAt { get; private set; }

    public string? CancelReason { get; private set; }

    /// <summary>What was entered when it was closed; its records are the duty archive's.</summary>
    public int? DutyActivityId { get; private set; }

    /// <summary>Grows with every act of the organiser.</summary>
    public int Version { get; private set; }

    public bool IsOver => Status is ActivityStatus.Registered or ActivityStatus.Cancelled;

    /// <summary>The facts its records carry, for who came.</summary>
    public DutyFacts Duty => new() { Kind = Kind, SubKind = SubKind, Content = Title, On = On, Until = Until, Place = Place, Organiser = Organiser };

    /// <exception cref="RuleBrokenException">Told already, or unfit.</exception>
    public void Amend(ActivityFacts facts)
    {
        if (Status is not ActivityStatus.Planned) throw ActivityRules.OnlyPlannedActivitiesCanBeChanged;
        Tell(facts);
        Version++;
    }

    /// <summary>More deputies are invited.</summary>
    public void Extend()
    {
        if (IsOver) throw ActivityRules.ActivityIsOver;
        Version++;
    }

    /// <summary>The deputies invited so far are told.</summary>
    public void Announce()
    {
        if (IsOver) throw ActivityRules.ActivityIsOver;
        if (Status is ActivityStatus.Planned) Status = ActivityStatus.Announced;
        Version++;
    }

    /// <summary>Begins to take down who is there.</summary>
    public void OpenSignIn(DateOnly today)
    {
        if (Status is ActivityStatus.Planned) throw ActivityRules.NotAnnouncedYet;
        if (Status is not ActivityStatus.Announced) throw ActivityRules.ActivityIsOver;
        if (today < On) throw ActivityRules.DayHasNotCome(On);
        Status = ActivityStatus.SigningIn;
        Version++;
    }

    /// <summary>Ends it with the activity whose records were written.</summary>
    public void Close(int dutyActivityId, DateOnly today)
    {
        MustBeSigningIn();
        if (Until > today) throw ActivityRules.LastDayHasNotCome(Until.Value);
        (Status, DutyActivityId) = (ActivityStatus.Registered, dutyActivityId);
        Version++;
    }

    /// <summary>It does not take place; who was told is told so.</summary>
    public void Cancel(string reason)
    {
        if (IsOver) throw ActivityRules.ActivityIsOver;
        var why = reason.OrRefuse(ActivityRules.CancelNeedsAReason);
        if (why.Length > LongestReason) throw ActivityRules.TextIsTooLong(LongestReason);
        (Status, CancelReason) = (ActivityStatus.Cancelled, why);
        Version++;
    }

    internal void MustBeSigningIn()
    {
        if (Status is not ActivityStatus.SigningIn) throw ActivityRules.SignInIsNotOpen;
    }

    private void Tell(ActivityFacts facts)
    {
        var told = facts.Checked();
        (Title, Kind, SubKind, On, Until, Begins) = (told.Title, told.Kind, told.SubKind, told.On, told.Until, told.Begins);
        (Place, Organiser, CampaignId, TermId) = (told.Place, told.Organiser, told.CampaignId, told.TermId);
    }
}
