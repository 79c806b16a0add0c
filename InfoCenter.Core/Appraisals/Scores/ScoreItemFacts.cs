using InfoCenter.Core.Duties;
using InfoCenter.Core.Suggestions;

namespace InfoCenter.Core.Appraisals.Scores;

/// <summary>What an item counts. Of two items that fit a record the narrower one counts it, a sub-kind before a role.</summary>
/// <param name="Kind">The kind of duty.</param>
/// <param name="SubKind">The county's sub-kind (述职, 接待选民 …); null for all of the kind.</param>
/// <param name="Role">The part taken; null for all. Of suggestions it is never null: 领衔 and 附议 are scored apart.</param>
/// <param name="Attendance">Who came, was on leave, or was absent: never two of them in one item.</param>
public sealed record ScoreSubject(DutyKind Kind, string? SubKind, DutyRole? Role, Attendance Attendance);

/// <summary>An item of a book of rules, as it is typed. Points are whole tenths of a point: 25 is 2.5.</summary>
/// <param name="Subject">What it counts.</param>
/// <param name="Start">Once, with the first record.</param>
/// <param name="Each">For each record.</param>
/// <param name="Cap">Never more than so much, with the start; needed where there are points for each.</param>
/// <param name="Deduct">Taken off for each record; a deduction gives nothing and has no cap.</param>
public sealed record ScoreItemFacts(ScoreSubject Subject, int Start, int Each, int? Cap, int Deduct)
{
    /// <summary>Tenths: a thousand points.</summary>
    public const int Most = 10_000;

    /// <summary>The same once it is found fit.</summary>
    /// <exception cref="Common.RuleBrokenException">Negative, boundless, without a cap, with nothing to give, or giving and taking at once.</exception>
    public ScoreItemFacts Checked()
    {
        if (Start < 0 || Each < 0 || Deduct < 0 || Cap < 0) throw ScoreRules.PointsAreNegative;
        if (Start > Most || Each > Most || Deduct > Most || Cap > Most) throw ScoreRules.PointsAreTooMany(Most / ScorePoints.Tenths);
        if (Deduct > 0 && (Start > 0 || Each > 0 || Cap is not null)) throw ScoreRules.ItemGivesAndTakes;
        if (Deduct == 0 && Start == 0 && Each == 0) throw ScoreRules.ItemGivesNothing;
        if (Each > 0 && Cap is null) throw ScoreRules.CapIsRequired;
        if (Cap < Start + Each) throw ScoreRules.CapIsBelowTheFirst;
        if (Subject.Kind is DutyKind.Suggestion && Subject.Role is null) throw ScoreRules.SuggestionNeedsARole;
        if (Subject.SubKind?.Length > DutySubKind.LongestName) throw ScoreRules.SubKindIsTooLong;
        return this with { Subject = Subject with { SubKind = string.IsNullOrWhiteSpace(Subject.SubKind) ? null : Subject.SubKind.Trim() } };
    }
}

/// <summary>The part somebody took, where workbooks say it by the sub-kind alone.</summary>
internal static class ScoreRoles
{
    public static DutyRole Of(DutyKind kind, string? subKind, DutyRole role) => (kind, subKind, role) switch
    {
        (DutyKind.Suggestion, SuggestionTexts.LeadSubKind, DutyRole.Participant) => DutyRole.Leader,
        (DutyKind.Suggestion, SuggestionTexts.SeconderSubKind, DutyRole.Participant) => DutyRole.Seconder,
        _ => role,
    };
}
