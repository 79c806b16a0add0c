using InfoCenter.Core.Common;

namespace InfoCenter.Core.Duties.Activities;

/// <summary>专题活动, 代表行动: what the county's deputies do together over some time; activities belong to it.</summary>
public sealed class Campaign
{
    public const int LongestText = 1000;
    public const int LongestFor = 100;

    /// <exception cref="RuleBrokenException">No title, a text too long, or it ends before it begins.</exception>
    public Campaign(string title, DateOnly from, DateOnly until, string? expected, string? isFor)
    {
        Title = title.OrRefuse(ActivityRules.CampaignTitleIsRequired);
        if (Title.Length > ActivityFacts.LongestTitle) throw ActivityRules.TitleIsTooLong(ActivityFacts.LongestTitle);
        if (from == default || until == default) throw DutyRules.DayIsRequired;
        if (until < from) throw ActivityRules.CampaignEndsBeforeItBegins;
        (From, Until, Expected, For) = (from, until, expected.OrNull(), isFor.OrNull());
        if (Expected?.Length > LongestText) throw ActivityRules.TextIsTooLong(LongestText);
        if (For?.Length > LongestFor) throw ActivityRules.TextIsTooLong(LongestFor);
    }

    private Campaign() { }

    public int Id { get; private set; }

    public string Title { get; private set; } = "";

    public DateOnly From { get; private set; }

    public DateOnly Until { get; private set; }

    /// <summary>What each deputy is expected to do.</summary>
    public string? Expected { get; private set; }

    /// <summary>Whom it is for, in words.</summary>
    public string? For { get; private set; }
}
