using InfoCenter.Core.Common;

namespace InfoCenter.Core.Duties.Activities;

/// <summary>What is said of an activity before it takes place.</summary>
public sealed record ActivityFacts
{
    public const int LongestTitle = 100;

    public required string Title { get; init; }

    public DutyKind Kind { get; init; } = DutyKind.GroupActivity;

    public string? SubKind { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>The last day where it takes several.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>When it begins on the first day, by the office's wall clock.</summary>
    public TimeOnly? Begins { get; init; }

    public string? Place { get; init; }

    public string? Organiser { get; init; }

    public int? CampaignId { get; init; }

    /// <summary>The term whose congress sits; null for all else. Only such a sitting counts for 代表法 art. 62.</summary>
    public int? TermId { get; init; }

    /// <summary>The same, trimmed, once it is found fit to invite to.</summary>
    /// <exception cref="RuleBrokenException">A text or a day is missing, too long or impossible.</exception>
    public ActivityFacts Checked()
    {
        var title = Title.OrRefuse(ActivityRules.TitleIsRequired);
        if (title.Length > LongestTitle) throw ActivityRules.TitleIsTooLong(LongestTitle);
        if (On == default) throw DutyRules.DayIsRequired;
        if (Until < On) throw DutyRules.EndIsBeforeStart;
        var place = Place.OrRefuse(ActivityRules.PlaceIsRequired);
        if (place.Length > DutyFacts.LongestPlace || Organiser?.Length > DutyFacts.LongestPlace || SubKind?.Length > DutySubKind.LongestName) throw DutyRules.TextIsTooLong;
        if (TermId is not null && Kind is not DutyKind.MeetingAttendance) throw ActivityRules.SessionIsAMeeting;
        return this with { Title = title, Place = place, Organiser = Organiser.OrNull(), SubKind = SubKind.OrNull(), Until = Until == On ? null : Until };
    }
}
