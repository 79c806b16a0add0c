using InfoCenter.Core.Common;

namespace InfoCenter.Core.Portal;

/// <summary>How much a message of the site presses.</summary>
public enum Urgency
{
    Notice,
    Important,
    Urgent,
}

/// <summary>When the office works on a working day.</summary>
public sealed record OfficeHours(TimeOnly MorningFrom, TimeOnly MorningUntil, TimeOnly AfternoonFrom, TimeOnly AfternoonUntil)
{
    public static OfficeHours Usual { get; } = new(new(8, 30), new(12, 0), new(14, 30), new(18, 0));

    /// <summary>Whether the hours come one after the other.</summary>
    public bool AreInOrder => MorningFrom < MorningUntil && MorningUntil <= AfternoonFrom && AfternoonFrom < AfternoonUntil;

    public bool Has(TimeOnly time) => (time >= MorningFrom && time < MorningUntil) || (time >= AfternoonFrom && time < AfternoonUntil);
}

/// <summary>The site's message as its form has it; an empty text says nothing.</summary>
public sealed record SiteMessageFacts
{
    public string Text { get; init; } = "";

    public Urgency Urgency { get; init; }

    /// <summary>UTC; null from now on.</summary>
    public DateTime? FromAt { get; init; }

    /// <summary>UTC; null until somebody takes it back.</summary>
    public DateTime? UntilAt { get; init; }

    /// <summary>Said while the office does not work.</summary>
    public string OffHoursText { get; init; } = "";

    public OfficeHours Hours { get; init; } = OfficeHours.Usual;
}

/// <summary>A message on a page of the public's.</summary>
public sealed record ShownMessage(string Text, Urgency Urgency);

/// <summary>What the office says to everybody on every public page. There is one.</summary>
public sealed class SiteMessage
{
    /// <summary>Characters.</summary>
    public const int LongestText = 200;

    public SiteMessage(SiteMessageFacts facts) => Change(facts);

    private SiteMessage() { }

    public int Id { get; private set; }

    public string Text { get; private set; } = "";

    public Urgency Urgency { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? FromAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? UntilAt { get; private set; }

    public string OffHoursText { get; private set; } = "";

    public TimeOnly MorningFrom { get; private set; }

    public TimeOnly MorningUntil { get; private set; }

    public TimeOnly AfternoonFrom { get; private set; }

    public TimeOnly AfternoonUntil { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>As its form has it.</summary>
    public SiteMessageFacts Facts => new()
    {
        Text = Text, Urgency = Urgency, FromAt = FromAt, UntilAt = UntilAt, OffHoursText = OffHoursText, Hours = new(MorningFrom, MorningUntil, AfternoonFrom, AfternoonUntil),
    };

    /// <exception cref="RuleBrokenException">Too long, or times that do not follow one another.</exception>
    public void Change(SiteMessageFacts facts)
    {
        var (text, offHours) = (ChineseText.Clean(facts.Text), ChineseText.Clean(facts.OffHoursText));
        if (ChineseText.Length(text) > LongestText || ChineseText.Length(offHours) > LongestText) throw SiteMessageRules.IsTooLong(LongestText);
        if (facts.FromAt >= facts.UntilAt) throw SiteMessageRules.EndsBeforeItBegins;
        if (!facts.Hours.AreInOrder) throw SiteMessageRules.HoursAreNotInOrder;
        (Text, Urgency, FromAt, UntilAt, OffHoursText) = (text, facts.Urgency, facts.FromAt, facts.UntilAt, offHours);
        (MorningFrom, MorningUntil, AfternoonFrom, AfternoonUntil) = facts.Hours;
        Version++;
    }

    /// <summary>What is said at an instant.</summary>
    /// <param name="facts">The message.</param>
    /// <param name="now">UTC.</param>
    /// <param name="isWorkingDay">Whether the office works on that day.</param>
    public static IReadOnlyList<ShownMessage> At(SiteMessageFacts facts, DateTime now, bool isWorkingDay)
    {
        List<ShownMessage> said = [];
        if (facts.Text.Length > 0 && !(facts.FromAt > now) && !(facts.UntilAt <= now)) said.Add(new(facts.Text, facts.Urgency));
        if (facts.OffHoursText.Length > 0 && !(isWorkingDay && facts.Hours.Has(TimeOnly.FromDateTime(now.InOffice)))) said.Add(new(facts.OffHoursText, Urgency.Notice));
        return said;
    }
}
