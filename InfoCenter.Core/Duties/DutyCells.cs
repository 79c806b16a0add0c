using System.Text.RegularExpressions;
using InfoCenter.Core.Common;
using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.Core.Duties;

/// <summary>One row's cells, read into facts; what cannot be read is added to the faults.</summary>
internal sealed partial class DutyCells(TableRow row, DutyKnowledge known, List<CellFault> faults)
{
    public DutyNaming Naming(string name) =>
        new(name, row.Text(DutyColumns.Level), row.Text(DutyColumns.Card), row.Text(DutyColumns.Position));

    /// <summary>The township the row itself names.</summary>
    public string? Township(string written)
    {
        var code = known.TownshipIn(written);
        if (code is null) faults.Add(row.Fault(DutyColumns.Township, DutyRules.TownshipIsNotKnown(written).Message));
        return code;
    }

    /// <summary>Null when something is missing or wrong.</summary>
    public DutyFacts? Facts((DutyKind Kind, string? SubKind)? around, int? year)
    {
        var (kind, part) = (Kind(around), Part());
        var (on, until) = Days(year);
        CheckLevel();
        if (row.Text(DutyColumns.Content).Length == 0) Fault(DutyColumns.Content, DutyRules.ContentIsRequired);

        var facts = new DutyFacts
        {
            Kind = kind?.Kind ?? default,
            SubKind = row.Text(DutyColumns.SubKind).OrNull() ?? kind?.SubKind,
            Content = row.Text(DutyColumns.Content),
            On = on ?? default,
            Until = until,
            Place = row.Text(DutyColumns.Place).OrNull(),
            Organiser = row.Text(DutyColumns.Organiser).OrNull(),
            Role = part.Role,
            Attendance = part.Attendance,
            Result = row.Text(DutyColumns.Result).OrNull(),
            FundsInFen = Funds(),
            Beneficiaries = Beneficiaries(),
            Remark = row.Text(DutyColumns.Remark).OrNull(),
        };
        return faults.Count == 0 ? Checked(facts) : null;
    }

    private DutyFacts? Checked(DutyFacts facts)
    {
        try
        {
            return facts.Checked(known.Today);
        }
        catch (RuleBrokenException broken)
        {
            Fault(broken.Rule switch
            {
                nameof(DutyRules.DayIsInTheFuture) or nameof(DutyRules.DayIsTooLongAgo) => DutyColumns.On,
                nameof(DutyRules.EndIsBeforeStart) => row[DutyColumns.Until].IsEmpty ? DutyColumns.On : DutyColumns.Until,
                nameof(DutyRules.ResultIsTooLong) => DutyColumns.Result,
                nameof(DutyRules.TextIsTooLong) => DutyColumns.Place,
                _ => DutyColumns.Content,
            }, broken);
            return null;
        }
    }

    private (DutyKind Kind, string? SubKind)? Kind((DutyKind Kind, string? SubKind)? around)
    {
        var text = row.Text(DutyColumns.Kind);
        if (text.Length == 0)
        {
            if (around is null) Fault(DutyColumns.Kind, DutyRules.KindIsMissing);
            return around;
        }

        var kind = known.Words.KindOf(text);
        if (kind is null) Fault(DutyColumns.Kind, DutyRules.KindIsNotUnderstood(text));
        return kind;
    }

    private (DutyRole Role, Attendance Attendance) Part()
    {
        var text = row.Text(DutyColumns.Role);
        if (DutyWords.PartOf(text) is { } part) return part;

        Fault(DutyColumns.Role, DutyRules.PartIsNotUnderstood(text));
        return default;
    }

    private void CheckLevel()
    {
        var text = row.Text(DutyColumns.Level);
        if (text.Length > 0 && DutyWords.LevelsOf(text).Count == 0) Fault(DutyColumns.Level, DutyRules.LevelIsNotUnderstood(text));
    }

    private (DateOnly? On, DateOnly? Until) Days(int? year)
    {
        var cell = row[DutyColumns.On];
        var until = row[DutyColumns.Until] is { IsEmpty: false } end ? Day(end, DutyColumns.Until, year) : null;
        if (cell.Kind is CellKind.Text && Range().Match(ChineseText.Squeeze(cell.Text)) is { Success: true } range)
        {
            var on = Day(Text(range.Groups[1].Value), DutyColumns.On, year);
            return (on, on is { } first ? Day(Text(Completed(range.Groups[2].Value, first)), DutyColumns.On, first.Year) : null);
        }

        return (Day(cell, DutyColumns.On, year), until);
    }

    private DateOnly? Day(Cell cell, string column, int? year)
    {
        var date = TypedDates.Read(cell, known.Today.Year % 100, year);
        if (date.On is { } day) return day;

        Fault(column, date.Refusal ?? SpreadsheetRules.DayIsMissing(cell.Text.Trim()));
        return null;
    }

    // 3月1日至3日: the end borrows what it does not say.
    private static string Completed(string end, DateOnly first) =>
        LoneDay().Match(end) is { Success: true } day ? $"{first.Year}-{first.Month}-{day.Groups[1].Value}" : end;

    private long? Funds()
    {
        var text = row.Text(DutyColumns.Funds);
        if (text.Length == 0) return null;

        var fen = DutyWords.FenOf(text, row.Table.HeadingOf(DutyColumns.Funds));
        if (fen is null) Fault(DutyColumns.Funds, DutyRules.FundsAreNotUnderstood(text));
        return fen;
    }

    private int? Beneficiaries()
    {
        var text = row.Text(DutyColumns.Beneficiaries);
        if (text.Length == 0) return null;

        var people = DutyWords.PeopleOf(text);
        if (people is null) Fault(DutyColumns.Beneficiaries, DutyRules.PeopleAreNotUnderstood(text));
        return people;
    }

    private void Fault(string column, RuleBrokenException rule) => faults.Add(row.Fault(column, rule.Message));

    private static Cell Text(string text) => Cell.OfText(text);

    [GeneratedRegex(@"^(.*\d日?)(?:至|到|~|～|——)(.+)$")]
    private static partial Regex Range();

    [GeneratedRegex(@"^(\d{1,2})日?$")]
    private static partial Regex LoneDay();
}
