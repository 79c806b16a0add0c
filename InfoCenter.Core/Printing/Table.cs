namespace InfoCenter.Core.Printing;

/// <summary>Rows of cells. The heading is repeated on every page; a row moves whole to the next page unless it is very high.</summary>
public sealed class Table(params IReadOnlyList<Column> columns) : Element
{
    private readonly List<IReadOnlyList<Cell>> _head = [];
    private readonly List<IReadOnlyList<Cell>> _rows = [];

    public TextStyle Style { get; init; } = ArchiveStyles.Table;

    public TextStyle HeadStyle { get; init; } = ArchiveStyles.TableHead;

    public TableBorders Borders { get; init; } = TableBorders.All;

    /// <summary>Behind headings and labels; none when null.</summary>
    public Colour? HeadFill { get; init; } = Colour.LightGray;

    /// <summary>Between a cell's edge and its content, in points.</summary>
    public double Padding { get; init; } = 3.5;

    /// <summary>No row is lower than this, in points.</summary>
    public double LeastRowHeight { get; init; }

    /// <summary>The whole table stays on one page where a page can hold it.</summary>
    public bool KeepsTogether { get; init; }

    public double SpaceAfter { get; init; } = 6;

    public int RowCount => _rows.Count;

    public Table AddHead(params IReadOnlyList<Cell> cells)
    {
        _head.Add(cells);
        return this;
    }

    public Table AddRow(params IReadOnlyList<Cell> cells)
    {
        _rows.Add(cells);
        return this;
    }

    internal override IEnumerable<Slab> Lay(Typesetter typesetter, double width)
    {
        var grid = new TableGrid(this, columns, typesetter, width);
        RowSlab? head = null;
        if (_head.Count > 0)
        {
            head = grid.Place(_head, isHead: true);
            yield return new RowSlab(head.Cells, Borders) { KeepsWithNext = true, SpaceAfter = _rows.Count == 0 ? SpaceAfter : 0 };
        }

        for (var i = 0; i < _rows.Count;)
        {
            var count = TableGrid.JoinedRows(_rows, i);
            var isLast = i + count == _rows.Count;
            var placed = grid.Place(_rows.GetRange(i, count), isHead: false);
            yield return new RowSlab(placed.Cells, Borders) { Head = head, KeepsWithNext = KeepsTogether && !isLast, SpaceAfter = isLast ? SpaceAfter : 0 };
            i += count;
        }
    }
}
