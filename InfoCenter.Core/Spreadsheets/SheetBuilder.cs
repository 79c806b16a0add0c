namespace InfoCenter.Core.Spreadsheets;

/// <summary>Collects the rows of one workbook under limits, so that formatted emptiness costs no memory and nothing grows without end.</summary>
internal sealed class SheetBuilder(CancellationToken cancel)
{
    public const int LastRow = 1_048_576;
    public const int LastColumn = 16_384;
    public const int MostRows = 120_000;
    public const int MostColumns = 400;
    private const int MostLetters = 40_000_000;
    public const int MostCells = 4_000_000;
    private const int MostRepeats = 2_000_000;

    private readonly List<Sheet> _sheets = [];
    private readonly List<SheetRow> _rows = [];
    private readonly List<CellRange> _merges = [];
    private readonly List<Cell> _cells = [];
    private int _rowsOfAllSheets;
    private int _cellsOfAllSheets;
    private long _letters;
    private int _repeats;
    private int _width;
    private int _steps;

    public IReadOnlyList<Sheet> Sheets => _sheets;

    /// <summary>Puts a cell at a column of the row being read; a later cell at the same place wins.</summary>
    public void Add(int column, Cell cell)
    {
        if (cell.IsEmpty) return;
        if (column > MostColumns) throw SpreadsheetRules.TooManyColumns(MostColumns);

        while (_cells.Count < column) _cells.Add(Cell.Empty);
        _cells[column - 1] = cell;
    }

    /// <summary>Counts text that this workbook alone holds in memory.</summary>
    public void CountLetters(string text)
    {
        _letters += text.Length;
        if (_letters > MostLetters) throw SpreadsheetRules.TooMuchText;
    }

    /// <summary>Lets a long reading be stopped; cheap enough for every row and cell.</summary>
    public void Step()
    {
        if ((++_steps & 0x3FF) == 0) cancel.ThrowIfCancellationRequested();
    }

    public void EndRow(int number, bool isHidden)
    {
        Step();
        if (_cells.Count == 0) return;
        if (++_rowsOfAllSheets > MostRows) throw SpreadsheetRules.TooManyRows(MostRows);

        Count(_cells.Count);
        _width = Math.Max(_width, _cells.Count);
        _rows.Add(new SheetRow(number, isHidden, [.. _cells]));
        _cells.Clear();
    }

    public void Merge(CellRange range)
    {
        Step();
        if (_merges.Count >= MostRows) throw SpreadsheetRules.TooManyRows(MostRows);
        _merges.Add(range);
    }

    public void EndSheet(string name, bool isHidden)
    {
        // A file may list rows out of order; what the user sees is ordered.
        if (_rows.Zip(_rows.Skip(1)).Any(pair => pair.First.Number > pair.Second.Number))
            _rows.Sort((a, b) => a.Number.CompareTo(b.Number));

        foreach (var range in _merges) Repeat(range);

        _sheets.Add(new Sheet(name, isHidden, [.. _rows], [.. _merges]));
        _rows.Clear();
        _merges.Clear();
        _width = 0;
    }

    private void Repeat(CellRange range)
    {
        var first = IndexOf(range.FirstRow);
        if (first == _rows.Count || _rows[first].Number != range.FirstRow) return;
        var value = _rows[first][range.FirstColumn];
        if (value.IsEmpty) return;

        var lastColumn = Math.Min(range.LastColumn, _width);
        for (var i = first; i < _rows.Count && _rows[i].Number <= range.LastRow; i++)
        {
            for (var column = range.FirstColumn; column <= lastColumn; column++)
            {
                if (i == first && column == range.FirstColumn) continue;
                if (++_repeats > MostRepeats) throw SpreadsheetRules.TooManyRows(MostRows);
                Step();
                if (column > _rows[i].Width) Count(column - _rows[i].Width);
                _rows[i].Repeat(column, value);
            }
        }
    }

    private void Count(int cells)
    {
        if ((_cellsOfAllSheets += cells) > MostCells) throw SpreadsheetRules.TooManyCells;
    }

    private int IndexOf(int number)
    {
        var (low, high) = (0, _rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_rows[middle].Number < number) low = middle + 1; else high = middle;
        }

        return low;
    }
}
