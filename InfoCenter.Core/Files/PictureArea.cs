namespace InfoCenter.Core.Files;

/// <summary>A part of a picture as it is shown, by the fields of a grid laid over it; the last ones are covered too.</summary>
/// <param name="Left">From 0.</param>
/// <param name="Top">From 0.</param>
/// <param name="Right">Up to <see cref="Columns"/> - 1.</param>
/// <param name="Bottom">Up to <see cref="Rows"/> - 1.</param>
public readonly record struct PictureArea(int Left, int Top, int Right, int Bottom)
{
    public const int Columns = 16;
    public const int Rows = 12;

    public bool IsOnThePicture => Left >= 0 && Top >= 0 && Left <= Right && Top <= Bottom && Right < Columns && Bottom < Rows;

    /// <summary>The area between two fields, whichever of them comes first.</summary>
    public static PictureArea Between((int Column, int Row) one, (int Column, int Row) other) =>
        new(Math.Min(one.Column, other.Column), Math.Min(one.Row, other.Row), Math.Max(one.Column, other.Column), Math.Max(one.Row, other.Row));

    public bool Holds(int column, int row) => column >= Left && column <= Right && row >= Top && row <= Bottom;

    /// <summary>In the pixels of the stored picture, where a camera may have laid it down on a side (EXIF orientation); rounded outwards.</summary>
    internal PixelArea On(int width, int height, int orientation = 1)
    {
        var (u0, v0, u1, v1) = ((double)Left / Columns, (double)Top / Rows, (Right + 1.0) / Columns, (Bottom + 1.0) / Rows);
        var (ax, ay) = Stored(u0, v0, orientation);
        var (bx, by) = Stored(u1, v1, orientation);
        return new(
            Math.Max(0, (int)Math.Floor(Math.Min(ax, bx) * width)), Math.Max(0, (int)Math.Floor(Math.Min(ay, by) * height)),
            Math.Min(width, (int)Math.Ceiling(Math.Max(ax, bx) * width)), Math.Min(height, (int)Math.Ceiling(Math.Max(ay, by) * height)));
    }

    private static (double X, double Y) Stored(double u, double v, int orientation) => orientation switch
    {
        2 => (1 - u, v),
        3 => (1 - u, 1 - v),
        4 => (u, 1 - v),
        5 => (v, u),
        6 => (v, 1 - u),
        7 => (1 - v, 1 - u),
        8 => (1 - v, u),
        _ => (u, v),
    };
}

/// <summary>Pixels from the left and top ones up to, and without, the right and bottom ones.</summary>
internal readonly record struct PixelArea(int Left, int Top, int Right, int Bottom)
{
    public bool Touches(int left, int top, int right, int bottom) => left < Right && right > Left && top < Bottom && bottom > Top;
}
