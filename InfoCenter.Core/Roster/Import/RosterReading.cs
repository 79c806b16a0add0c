using InfoCenter.Core.Common;
using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.Core.Roster.Import;

/// <summary>Reads the records of a workbook cell by cell: normalised where understood, refused by name where not.</summary>
internal sealed class RosterReading(Places places, DateOnly today, PreviewWishes wishes)
{
    private readonly RowChecks _checks = new(places, today);

    /// <summary>The rows of every table, in the order of the file.</summary>
    public List<PreviewRow> Read(IReadOnlyList<SheetTable> tables)
    {
        var rows = new List<PreviewRow>(tables.Sum(t => t.Rows.Count));
        foreach (var table in tables)
        {
            var columns = RosterFieldLabels.All.Select(field => table.ColumnOf(field.ToString())).ToArray();
            foreach (var record in table.Rows) rows.Add(Read(record, columns));
        }

        return rows.Count > 0 ? rows : throw RosterImportRules.NoRowsAreFound;
    }

    private PreviewRow Read(TableRow record, int[] columns)
    {
        var row = new PreviewRow { Sheet = record.Sheet, Number = record.Number, Values = new string?[columns.Length] };
        var corrections = wishes.Corrections.GetValueOrDefault(row.Key);
        var cells = row.Cells = new RowCells(record, columns, corrections);

        foreach (var field in RosterFieldLabels.All)
        {
            if (field is RosterField.Number || cells[field] is not { IsEmpty: false } cell) continue;

            var word = WordOf(field, cell, row, cells);
            row[field] = word.Refusal is null ? word.Value : ChineseText.Clean(cell.Text);
            if (word.Refusal is not null) row.Refuse(field, word.Refusal);
        }

        _checks.Check(row, cells);
        return row;
    }

    private Word WordOf(RosterField field, Cell cell, PreviewRow row, RowCells cells) => field switch
    {
        RosterField.Number => new(null),
        RosterField.Level => RosterWords.Level(cell.Text),
        RosterField.Delegation => RosterWords.Close(cell.Text, 60),
        RosterField.Group => RosterWords.Close(cell.Text, 60),
        RosterField.Name => Name(cell, cells),
        RosterField.Sex => RosterWords.Sex(cell.Text),
        RosterField.Nationality => RosterWords.Nationality(cell.Text),
        RosterField.BirthMonth => BirthMonth(cell, cells),
        RosterField.Party => RosterWords.Party(cell.Text),
        RosterField.Education => RosterWords.Education(cell.Text),
        RosterField.Position => RosterWords.Free(cell.Text, 200),
        RosterField.Category => RosterWords.Close(cell.Text, 60),
        RosterField.ElectedBy => RosterWords.Close(cell.Text, 80),
        RosterField.CardNumber => RosterWords.Close(cell.Text, 30),
        RosterField.Phone or RosterField.IdNumber when cells.IsMasked(field) => new(null), // what is on record stays, see RosterMatching
        RosterField.Phone => RosterWords.Phone(cell.Text),
        RosterField.IdNumber => IdNumberOf(cell, cells),
        RosterField.Term => TermTitle.Parse(ChineseText.Squeeze(cell.Text)) is { } title ? new Word(title.ToString()) : RosterImportRules.TermIsNotUnderstood,
        RosterField.ReElected => RosterWords.Answer(cell.Text),
        RosterField.Remark => RosterWords.Free(cell.Text, 500),
        RosterField.Township => places.In(ChineseText.Squeeze(cell.Text)) is { } code ? new Word(places.NameOf(code)) : RosterImportRules.TownshipIsUnknown,
    };

    private static Word Name(Cell cell, RowCells cells)
    {
        cells.TypedName = PersonName.Read(cell.Text);
        if (cells.TypedName is null) return RosterImportRules.NameIsTooLong;
        return new(cells.TypedName.Name.Value);
    }

    private Word BirthMonth(Cell cell, RowCells cells)
    {
        (var word, cells.OtherBirthMonth) = Month(cell, today);
        return word;
    }

    private static Word IdNumberOf(Cell cell, RowCells cells)
    {
        var word = Id(cell, out var number);
        if (word.Refusal is null) cells.IdNumber = number;
        return word;
    }

    /// <summary>A month of birth, and the other month a number cell may mean.</summary>
    public static (Word Word, string? Other) Month(Cell cell, DateOnly today)
    {
        var typed = TypedDates.Read(cell, (today.Year - 18) % 100);
        if (typed.Month is not { } month) return (typed.Refusal!, null);

        var isLiving = RowChecks.IsLiving(new DateOnly(month.Year, month.Month, 1), today);
        return (isLiving ? new Word(month.ToString()) : RosterImportRules.BirthIsOutsideALivingRange, typed.OtherReading?.ToString());
    }

    public static Word Id(Cell cell, out IdNumber number)
    {
        number = default;

        // Excel keeps fifteen digits of a number: what is in the cell is no longer the ID number.
        if (cell.Kind is CellKind.Number or CellKind.Date || cell.Text.Contains("E+", StringComparison.OrdinalIgnoreCase)) return RosterImportRules.IdNumberIsNumeric;
        if (IdNumber.TryRead(cell.Text, out number, out var problem)) return new(number.Value);
        return problem switch
        {
            IdNumberProblem.WrongCheckDigit => RosterImportRules.IdNumberHasWrongCheckDigit,
            IdNumberProblem.ImpossibleBirthDate => RosterImportRules.IdNumberHasImpossibleDate,
            _ => RosterImportRules.IdNumberHasWrongLength,
        };
    }
}

/// <summary>One record's cells by field, with the clerk's corrections laid over them.</summary>
internal sealed class RowCells(TableRow record, int[] columns, Dictionary<RosterField, string>? corrections)
{
    public TypedName? TypedName { get; set; }

    public IdNumber? IdNumber { get; set; }

    /// <summary>The month a number cell may mean that lost a zero: 1988.1 for October.</summary>
    public string? OtherBirthMonth { get; set; }

    public Cell this[RosterField field] =>
        corrections is not null && corrections.TryGetValue(field, out var text)
            ? Cell.OfText(text)
            : columns[(int)field] is > 0 and var column ? record.At(column) : Cell.Empty;

    /// <summary>Whether the cell holds a number with its middle covered, as an export shows it.</summary>
    public bool IsMasked(RosterField field) => field.IsMasked && this[field].Text.Contains("**", StringComparison.Ordinal);

    public bool Has(RosterField field) => columns[(int)field] > 0 || corrections?.ContainsKey(field) == true;

    public CellProblem Problem(RosterField field, RuleBrokenException refusal) =>
        new(field, columns[(int)field], columns[(int)field] > 0 ? record.Table.HeadingOf(field.ToString()) : field.Label, this[field].Text, refusal.Message, refusal.Rule);
}
