using InfoCenter.Core.Common;
using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.Core.Duties;

/// <summary>One row's cells, read into facts; what cannot be read is added to the faults.</summary>
internal sealed class DutyCells(TableRow row, DutyKnowledge known, List<CellFault> faults)
{
    public DutyNaming Naming(string name) =>
        new(name, row.Text(DutySynonyms.Level), row.Text(DutySynonyms.Card), row.Text(DutySynonyms.Position));

    /// <summary>The township the row itself names.</summary>
    public string? Township(string written)
    {
        var code = known.TownshipIn(written);
        if (code is null) faults.Add(row.Fault(DutySynonyms.Township, DutyRules.TownshipIsNotKnown(written).Message));
        return code;
    }

    /// <summary>Null when something is missing or wrong.</summary>
    public DutyFacts? Facts((DutyKind Kind, string? SubKind)? around, int? year)
    {
        var (kind, part) = (Kind(around), Part());
        var (on, until) = Days(year);
        CheckLevel();
        if (row.Text(DutySynonyms.Content).Length == 0) Fault(DutySynonyms.Content, DutyRules.ContentIsRequired);

        var facts = new DutyFacts
        {
            Kind = kind?.Kind ?? default,
            SubKind = row.Text(DutySynonyms.SubKind).OrNull() ?? kind?.SubKind,
            Content = row.Text(DutySynonyms.Content),
            On = on ?? default,
            Until = until,
            Place = row.Text(DutySynonyms.Place).OrNull(),
            Organiser = row.Text(DutySynonyms.Organiser).OrNull(),
            Role = part.Role,
            Attendance = part.Attendance,
            Result = row.Text(DutySynonyms.Result).OrNull(),
            FundsInFen = Funds(),
            Beneficiaries = Beneficiaries(),
            Remark = row.Text(DutySynonyms.Remark).OrNull(),
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
                nameof(DutyRules.DayIsInTheFuture) or nameof(DutyRules.DayIsTooLongAgo) => DutySynonyms.On,
                nameof(DutyRules.EndIsBeforeStart) => row[DutySynonyms.Until].IsEmpty ? DutySynonyms.On : DutySynonyms.Until,
                nameof(DutyRules.ResultIsTooLong) => DutySynonyms.Result,
                nameof(DutyRules.TextIsTooLong) => DutySynonyms.Place,
                _ => DutySynonyms.Content,
            }, broken);
            return null;
        }
    }

    private (DutyKind Kind, string? SubKind)? Kind((DutyKind Kind, string? SubKind)? around)
    {
        var text = row.Text(DutySynonyms.Kind);
        if (text.Length == 0)
        {
            if (around is null) Fault(DutySynonyms.Kind, DutyRules.KindIsMissing);
            return around;
        }

        var kind = known.Words.KindOf(text);
        if (kind is null) Fault(DutySynonyms.Kind, DutyRules.KindIsNotUnderstood(text));
        return kind;
    }

    private (DutyRole Role, Attendance Attendance) Part()
    {
        var text = row.Text(DutySynonyms.Role);
        if (DutyWords.PartOf(text) is { } part) return part;

        Fault(DutySynonyms.Role, DutyRules.PartIsNotUnderstood(text));
        return default;
    }

    private void CheckLevel()
    {
        var text = row.Text(DutySynonyms.Level);
        if (text.Length > 0 && DutyWords.LevelsOf(text).Count == 0) Fault(DutySynonyms.Level, DutyRules.LevelIsNotUnderstood(text));
    }

    private (DateOnly? On, DateOnly? Until) Days(int? year)
    {
        var cell = row[DutySynonyms.On];
        var until = row[DutySynonyms.Until] is { IsEmpty: false } end ? Day(end, DutySynonyms.Until, year) : null;
        if (cell.Kind is CellKind.Text && DutyWords.Range().Match(ChineseText.Squeeze(cell.Text)) is { Success: true } range)
        {
            var on = Day(Text(range.Groups[1].Value), DutySynonyms.On, year);
            return (on, on is { } first ? Day(Text(Completed(range.Groups[2].Value, first)), DutySynonyms.On, first.Year) : null);
        }

        return (Day(cell, DutySynonyms.On, year), until);
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
        DutyWords.LoneDay().Match(end) is { Success: true } day ? $"{first.Year}-{first.Month}-{day.Groups[1].Value}" : end;

    private long? Funds()
    {
        var text = row.Text(DutySynonyms.Funds);
        if (text.Length == 0) return null;

        var fen = DutyWords.FenOf(text, row.Table.HeadingOf(DutySynonyms.Funds));
        if (fen is null) Fault(DutySynonyms.Funds, DutyRules.FundsAreNotUnderstood(text));
        return fen;
    }

    private int? Beneficiaries()
    {
        var text = row.Text(DutySynonyms.Beneficiaries);
        if (text.Length == 0) return null;

        var people = DutyWords.PeopleOf(text);
        if (people is null) Fault(DutySynonyms.Beneficiaries, DutyRules.PeopleAreNotUnderstood(text));
        return people;
    }

    private void Fault(string column, RuleBrokenException rule) => faults.Add(row.Fault(column, rule.Message));

    private static Cell Text(string text) => Cell.OfText(text);
}
