namespace InfoCenter.Core.Printing;

/// <summary>A piece that is drawn by a function: a rule, a picture, a chart.</summary>
internal sealed class DrawnSlab : Slab
{
    private readonly Action<Sheet, double, double> _draw;

    public DrawnSlab(double height, Action<Sheet, double, double> draw) => (Height, _draw) = (height, draw);

    public override void Draw(Sheet sheet, double left, double top) => _draw(sheet, left, top);
}
