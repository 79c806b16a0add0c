using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;

namespace InfoCenter.Core.Suggestions;

/// <summary>How far a promise is kept, in the deputy's eyes.</summary>
public enum PromiseVerdict
{
    Kept,
    Underway,
    Broken,
}

/// <summary>
/// What a unit promised in a reply that settles the matter later (承诺台账): with a day and a person, told of every year and rated anew until it is kept (重庆 art. 24, 28, 33).
/// </summary>
public sealed class SuggestionPromise
{
    public const int LongestText = 500;

    private readonly List<PromiseReport> _reports = [];

    internal SuggestionPromise(string text, DateOnly dueOn, string person) => (Text, DueOn, Person) = (text, dueOn, person);

    private SuggestionPromise() { }

    public int Id { get; private set; }

    public int TaskId { get; private set; }

    public string Text { get; private set; } = "";

    public DateOnly DueOn { get; private set; }

    /// <summary>Who answers for it in the unit.</summary>
    public string Person { get; private set; } = "";

    /// <summary>The last verdict; null before the first.</summary>
    public PromiseVerdict? Verdict { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>One for each year it was told of.</summary>
    public IReadOnlyList<PromiseReport> Reports => _reports;

    public bool IsKept => Verdict is PromiseVerdict.Kept;

    public bool WaitsForVerdict => _reports.Exists(r => r.Verdict is null);

    /// <summary>The unit tells how far it is, once a year.</summary>
    public void Report(int year, string text, Signature by)
    {
        if (IsKept) throw ReplyRules.PromiseIsOver;
        if (_reports.Exists(r => r.Year == year)) throw ReplyRules.ReportedThisYear(year);
        var told = text.OrRefuse(ReplyRules.PromiseReportIsRequired);
        if (told.Length > LongestText) throw SuggestionRules.TextIsTooLong;
        _reports.Add(new(year, told, by));
        Version++;
    }

    /// <summary>The deputy who leads the suggestion says what it is worth.</summary>
    public void Judge(PromiseVerdict verdict, Signature by)
    {
        if (_reports.Find(r => r.Verdict is null) is not { } open) throw ReplyRules.NothingToRate;
        open.Judge(verdict, by);
        Verdict = verdict;
        Version++;
    }
}

/// <summary>What a unit told of a promise in a year, and the deputy's word on it.</summary>
public sealed class PromiseReport
{
    internal PromiseReport(int year, string text, Signature by) => (Year, Text, By, At) = (year, text, by.Name, by.At);

    private PromiseReport() { }

    public int Id { get; private set; }

    public int PromiseId { get; private set; }

    public int Year { get; private set; }

    public string Text { get; private set; } = "";

    public string By { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public PromiseVerdict? Verdict { get; private set; }

    public string? JudgedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? JudgedAt { get; private set; }

    internal void Judge(PromiseVerdict verdict, Signature by) => (Verdict, JudgedBy, JudgedAt) = (verdict, by.Name, by.At);
}
