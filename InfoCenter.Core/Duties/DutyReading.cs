using System.Globalization;
using System.Text.RegularExpressions;
using InfoCenter.Core.Common;
using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.Core.Duties;

/// <summary>What is known before a workbook is read: the words, the people, the townships, the day, and how far the user reaches.</summary>
internal sealed record DutyKnowledge(
    DutyWords Words, DutyPeople People, IReadOnlyList<(string Code, string Name)> Townships, DateOnly Today, string? ReachCode, string? ChosenCode)
{
    /// <summary>The township a text names in full, or is the short name of; null when it names none.</summary>
    public string? TownshipIn(string? text) => text is null
        ? null
        : Townships.FirstOrDefault(t => text.Contains(t.Name, StringComparison.Ordinal) || t.Name[..^1] == text).Code;

    public string NameOf(string code) => Townships.First(t => t.Code == code).Name;
}

/// <summary>Turns a township's workbook into preview rows. Nothing is guessed: what is unclear is a fault or a question.</summary>
internal sealed partial class DutyReading(DutyKnowledge known, Workbook workbook)
{
    private static readonly char[] BetweenNames = ['、', '，', ',', '；', ';', '\n'];

    /// <summary>The rows in the file's order.</summary>
    /// <exception cref="RuleBrokenException">No sheet has a header.</exception>
    public IReadOnlyList<DutyWorkbookRow> Rows(out string notes)
    {
        var tables = TableReader.Read(workbook, DutySynonyms.All);
        notes = DutyLabels.Notes(tables);
        return [.. tables.Tables.SelectMany(RowsOf)];
    }

    private IEnumerable<DutyWorkbookRow> RowsOf(SheetTable table)
    {
        if (table.Missing.Count > 0)
        {
            return [.. table.Missing.Select(column => new DutyWorkbookRow
            {
                Sheet = table.Sheet,
                Row = table.HeaderRow,
                Name = "",
                State = DutyRowState.Wrong,
                Faults = [new(table.Sheet, table.HeaderRow, 0, column.Title, "", DutyRules.ColumnIsMissing(column.Title).Message)],
            })];
        }

        var texts = table.Context.TitleLines.Append(table.Sheet).ToList();
        var township = known.ChosenCode ?? texts.Select(known.TownshipIn).FirstOrDefault(code => code is not null)
            ?? known.TownshipIn(workbook.FileName) ?? known.ReachCode;
        var kind = known.Words.KindOf(table.Sheet) ?? OnlyKind(table.Context.TitleLines);
        var year = texts.Append(workbook.FileName).Select(YearIn).FirstOrDefault(found => found is not null);
        return table.Rows.SelectMany(row => RowsOf(row, new(township, kind, year)));
    }

    // One line of a workbook may name several deputies who did the same: one record each.
    private IEnumerable<DutyWorkbookRow> RowsOf(TableRow row, Surroundings around)
    {
        var text = row.Text(DutySynonyms.Name);
        var names = text.Split(BetweenNames, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (names.Length == 0 ? [""] : names).Select(name => Read(row, name, around));
    }

    private DutyWorkbookRow Read(TableRow row, string name, Surroundings around)
    {
        var faults = new List<CellFault>();
        var cells = new DutyCells(row, known, faults);
        var township = row.Text(DutySynonyms.Township) is { Length: > 0 } written ? cells.Township(written) : around.TownshipCode;
        if (township is null) faults.Add(row.Fault(DutySynonyms.Township, DutyRules.TownshipIsUnknown.Message));
        else if (known.ReachCode is { } own && own != township) faults.Add(row.Fault(DutySynonyms.Township, DutyRules.TownshipIsForeign(known.NameOf(township)).Message));
        if (name.Length == 0) faults.Add(row.Fault(DutySynonyms.Name, DutyRules.NameIsMissing.Message));

        var facts = cells.Facts(around.Kind, around.Year);
        var match = name.Length == 0 || township is null ? new(null, []) : known.People.Find(cells.Naming(name), township);
        var isClear = faults.Count == 0 && facts is not null;
        return new()
        {
            Sheet = row.Sheet,
            Row = row.Number,
            TownshipCode = township,
            Name = name,
            Facts = isClear ? facts : null,
            Faults = faults,
            Deputy = match.Deputy,
            Candidates = match.Candidates,
            Question = match.Problem.Length > 0 ? row.Fault(DutySynonyms.Name, match.Problem) with { Found = name } : null,
            State = !isClear ? DutyRowState.Wrong : match.Deputy is null ? DutyRowState.Undecided : DutyRowState.New,
        };
    }

    private static (DutyKind, string?)? OnlyKind(IReadOnlyList<string> titles)
    {
        var kinds = Enum.GetValues<DutyKind>().Where(kind => titles.Any(title => title.Contains(kind.Label, StringComparison.Ordinal))).ToList();
        return kinds.Count == 1 ? (kinds[0], null) : null;
    }

    private static int? YearIn(string text) =>
        Year().Match(text) is { Success: true } match ? int.Parse(match.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)")]
    private static partial Regex Year();

    private sealed record Surroundings(string? TownshipCode, (DutyKind Kind, string? SubKind)? Kind, int? Year);
}
