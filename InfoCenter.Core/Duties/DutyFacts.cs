using InfoCenter.Core.Common;

namespace InfoCenter.Core.Duties;

/// <summary>What is told of one duty, as a form or a workbook's row gives it; texts are trimmed and empty ones are null.</summary>
public sealed record DutyFacts
{
    public const int LongestContent = 2000;
    public const int LongestPlace = 100;
    public const int LongestRemark = 500;

    // Two terms: older records belong to volumes that are bound already, and a year typed wrongly shows here.
    private const int YearsBack = 10;

    public required DutyKind Kind { get; init; }

    /// <summary>The county's own sub-kind, as it was called when the record was made.</summary>
    public string? SubKind { get; init; }

    /// <summary>What was done: matter and content in one text, at most 2,000 characters.</summary>
    public required string Content { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>The last day where it took several.</summary>
    public DateOnly? Until { get; init; }

    public string? Place { get; init; }

    public string? Organiser { get; init; }

    public DutyRole Role { get; init; }

    public Attendance Attendance { get; init; }

    /// <summary>成果: what came of it.</summary>
    public string? Result { get; init; }

    /// <summary>Money raised or spent, in fen.</summary>
    public long? FundsInFen { get; init; }

    /// <summary>People who benefit.</summary>
    public int? Beneficiaries { get; init; }

    public string? Remark { get; init; }

    /// <summary>The same facts, trimmed, once they are found fit for a record.</summary>
    /// <exception cref="RuleBrokenException">The content is missing or too long, or a day is impossible.</exception>
    public DutyFacts Checked(DateOnly today)
    {
        var content = Content.OrRefuse(DutyRules.ContentIsRequired);
        if (content.Length > LongestContent) throw DutyRules.ContentIsTooLong;
        if (Result?.Length > LongestContent) throw DutyRules.ResultIsTooLong;
        if (Place?.Length > LongestPlace || Organiser?.Length > LongestPlace) throw DutyRules.TextIsTooLong;
        if (SubKind?.Length > DutySubKind.LongestName || Remark?.Length > LongestRemark) throw DutyRules.TextIsTooLong;
        CheckDay(On, today);
        if (Until < On) throw DutyRules.EndIsBeforeStart;
        if (Until > today) throw DutyRules.DayIsInTheFuture(Until.Value);
        if (FundsInFen < 0 || Beneficiaries < 0) throw DutyRules.NumberIsNegative;

        return this with
        {
            Content = content,
            SubKind = SubKind.OrNull(),
            Place = Place.OrNull(),
            Organiser = Organiser.OrNull(),
            Result = Result.OrNull(),
            Remark = Remark.OrNull(),
            Until = Until == On ? null : Until,
        };
    }

    /// <summary>Whether a duty can have been done on that day.</summary>
    /// <exception cref="RuleBrokenException">It lies in the future or too far back.</exception>
    public static void CheckDay(DateOnly on, DateOnly today)
    {
        if (on > today) throw DutyRules.DayIsInTheFuture(on);
        if (on < today.AddYears(-YearsBack)) throw DutyRules.DayIsTooLongAgo(on, today.AddYears(-YearsBack));
    }
}
