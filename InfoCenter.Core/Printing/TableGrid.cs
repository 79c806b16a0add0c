namespace InfoCenter.Core.Printing;

/// <summary>Puts the cells of joined rows into their places: columns across, spans over both, heights from what is in them.</summary>
internal sealed class TableGrid
{
    private readonly Table _table;
    private readonly IReadOnlyList<Column> _columns;
    private readonly Typesetter _typesetter;
    private readonly double[] _edges;
    private readonly TextStyle[] _styles;

    public TableGrid(Table table, IReadOnlyList<Column> columns, Typesetter typesetter, double width)
    {
        (_table, _columns, _typesetter) = (table, columns, typesetter);
        _edges = new double[columns.Count + 1];
        _styles = [.. columns.Select(c => table.Style.Alignment == c.Alignment ? table.Style : table.Style with { Alignment = c.Alignment })];
        var widths = Column.Measure(columns, width);
        for (var i = 0; i < widths.Length; i++) _edges[i + 1] = _edges[i] + widths[i];
    }

    /// <summary>How many rows from here on hang together because a cell spans them.</summary>
    public static int JoinedRows(IReadOnlyList<IReadOnlyList<Cell>> rows, int start)
    {
        var end = start + 1;
        for (var i = start; i < end && i < rows.Count; i++) end = Math.Max(end, i + (rows[i].Count == 0 ? 1 : rows[i].Max(c => c.RowSpan)));
        return Math.Min(end, rows.Count) - start;
    }

    public RowSlab Place(IReadOnlyList<IReadOnlyList<Cell>> rows, bool isHead)
    {
        var spots = Spots(rows);
        var stacks = spots.ConvertAll(s => SlabStack.Of(Content(s, isHead), _typesetter, _edges[s.Column + s.Cell.ColumnSpan] - _edges[s.Column] - _table.Padding * 2));
        var tops = Tops(rows.Count, spots, stacks);

        var placed = spots.Select((s, i) => new PlacedCell(
            new(_edges[s.Column], tops[s.Row], _edges[s.Column + s.Cell.ColumnSpan] - _edges[s.Column], tops[s.Row + Rows(s, rows.Count)] - tops[s.Row]),
            stacks[i],
            _table.Padding,
            !s.Cell.StandsAtTop,
            s.Cell.Fill ?? (isHead || s.Cell.IsLabel ? _table.HeadFill : null)));
        return new([.. placed], _table.Borders);
    }

    private List<Spot> Spots(IReadOnlyList<IReadOnlyList<Cell>> rows)
    {
        var spots = new List<Spot>();
        var taken = new bool[rows.Count, _columns.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            var column = 0;
            foreach (var cell in rows[row])
            {
                while (column < _columns.Count && taken[row, column]) column++;
                if (column + cell.ColumnSpan > _columns.Count) throw PrintingRules.RowsMustFillTheColumns(_columns.Count, column + cell.ColumnSpan);

                spots.Add(new(row, column, cell));
                for (var y = row; y < Math.Min(row + cell.RowSpan, rows.Count); y++)
                {
                    for (var x = column; x < column + cell.ColumnSpan; x++) taken[y, x] = true;
                }

                column += cell.ColumnSpan;
            }

            while (column < _columns.Count && taken[row, column]) column++;
            if (column < _columns.Count) throw PrintingRules.RowsMustFillTheColumns(_columns.Count, column);
        }

        return spots;
    }

    /// <summary>Row heights from the cells of one row; a spanning cell that needs more makes its last row higher.</summary>
    private double[] Tops(int count, List<Spot> spots, List<SlabStack> stacks)
    {
        var heights = new double[count];
        Array.Fill(heights, Math.Max(_table.LeastRowHeight, _table.Padding * 2));
        foreach (var (spot, need) in spots.Zip(stacks, (s, c) => (s, c.Height + _table.Padding * 2)).OrderBy(p => p.s.Cell.RowSpan))
        {
            var (last, others) = (spot.Row + Rows(spot, count) - 1, 0.0);
            for (var row = spot.Row; row < last; row++) others += heights[row];
            heights[last] = Math.Max(heights[last], need - others);
        }

        var tops = new double[count + 1];
        for (var row = 0; row < count; row++) tops[row + 1] = tops[row] + heights[row];
        return tops;
    }

    private IReadOnlyList<Element> Content(Spot spot, bool isHead)
    {
        if (spot.Cell.Content is { } elements) return elements;

        var style = spot.Cell.Style ?? (isHead || spot.Cell.IsLabel ? _table.HeadStyle : _styles[spot.Column]);
        if (spot.Cell.Alignment is { } alignment && alignment != style.Alignment) style = style with { Alignment = alignment };
        return spot.Cell.Text is { Length: > 0 } text ? [new Paragraph(text, style)] : [];
    }

    private static int Rows(Spot spot, int count) => Math.Min(spot.Cell.RowSpan, count - spot.Row);

    private sealed record Spot(int Row, int Column, Cell Cell);
}
