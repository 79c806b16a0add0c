namespace InfoCenter.Core.Printing;

/// <summary>One cell of a laid-out row: its box measured from the row's top left, and what is in it.</summary>
internal sealed record PlacedCell(Box Box, SlabStack Content, double Padding, bool IsCentred, Colour? Fill);

/// <summary>Cells side by side: a row of a table, several rows joined by a spanning cell, or columns of a page.</summary>
internal sealed class RowSlab : Slab
{
    private const double Thin = 0.5;
    private readonly TableBorders _borders;

    public RowSlab(IReadOnlyList<PlacedCell> cells, TableBorders borders)
    {
        (Cells, _borders) = (cells, borders);
        Height = cells.Max(c => c.Box.Bottom);
    }

    public IReadOnlyList<PlacedCell> Cells { get; }

    public override void Draw(Sheet sheet, double left, double top)
    {
        foreach (var cell in Cells)
        {
            var box = cell.Box with { Left = left + cell.Box.Left, Top = top + cell.Box.Top };
            if (cell.Fill is { } fill) sheet.Page.FillBox(box, fill);
            DrawBorders(sheet, box);
        }

        // Borders first, type after them: fewer changes of colour, and no fill hides a neighbour's line.
        foreach (var cell in Cells)
        {
            var spare = cell.Box.Height - cell.Content.Height - cell.Padding * 2;
            var inset = cell.IsCentred && spare > 0 ? spare / 2 : 0;
            cell.Content.Draw(sheet, left + cell.Box.Left + cell.Padding, top + cell.Box.Top + cell.Padding + inset);
        }
    }

    public override (Slab First, Slab Remainder)? Split(double room)
    {
        // Rows joined by a spanning cell stay whole.
        if (Cells.Any(c => c.Box.Top > 0 || c.Box.Height < Height - 0.01)) return null;

        var parts = Cells.Select(c => (Cell: c, Parts: c.Content.Split(room - c.Padding * 2))).ToArray();
        if (parts.Any(p => p.Parts.First.IsEmpty && !p.Cell.Content.IsEmpty) || parts.All(p => p.Parts.Remainder.IsEmpty)) return null;

        var restHeight = parts.Max(p => p.Parts.Remainder.Height + p.Cell.Padding * 2);
        return (
            new RowSlab([.. parts.Select(p => p.Cell with { Content = p.Parts.First, IsCentred = false, Box = p.Cell.Box with { Height = room } })], _borders) { Head = Head },
            new RowSlab([.. parts.Select(p => p.Cell with { Content = p.Parts.Remainder, IsCentred = false, Box = p.Cell.Box with { Height = restHeight } })], _borders)
            {
                Head = Head,
                SpaceAfter = SpaceAfter,
                KeepsWithNext = KeepsWithNext,
            });
    }

    private void DrawBorders(Sheet sheet, Box box)
    {
        if (_borders == TableBorders.All) sheet.Page.OutlineBox(box, Thin, Colour.Black);
        if (_borders != TableBorders.Horizontal) return;

        sheet.Page.Line(box.Left, box.Top, box.Right, box.Top, Thin, Colour.Gray);
        sheet.Page.Line(box.Left, box.Bottom, box.Right, box.Bottom, Thin, Colour.Gray);
    }
}
