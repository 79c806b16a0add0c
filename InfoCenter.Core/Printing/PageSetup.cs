namespace InfoCenter.Core.Printing;

/// <summary>A sheet and the part of it that text may fill, in points.</summary>
public sealed record PageSetup(double Width, double Height, double Top, double Left, double Right, double Bottom)
{
    /// <summary>A4 after GB/T 9704-2012: 37 mm above, 28 mm at the binding edge, text 156 × 225 mm.</summary>
    public static readonly PageSetup OfficialA4 = A4(top: 37, left: 28, right: 26, bottom: 35) with { FooterDistance = Length.Millimetres(7) };

    /// <summary>A4 for archives full of tables: room for binding at the left, narrower margins elsewhere.</summary>
    public static readonly PageSetup ArchiveA4 = A4(top: 22, left: 28, right: 18, bottom: 24);

    /// <summary>The archive's sheet turned, for wide registers; it is bound at the top.</summary>
    public static readonly PageSetup ArchiveA4Landscape = new(
        Length.Millimetres(297), Length.Millimetres(210), Length.Millimetres(28), Length.Millimetres(20), Length.Millimetres(20), Length.Millimetres(20));

    /// <summary>From the text's edge to the first header line above it.</summary>
    public double HeaderDistance { get; init; } = Length.Millimetres(4);

    /// <summary>From the text's edge to the first footer line below it.</summary>
    public double FooterDistance { get; init; } = Length.Millimetres(4);

    public double TextWidth => Width - Left - Right;

    public double TextHeight => Height - Top - Bottom;

    /// <summary>An upright A4 sheet with margins in millimetres.</summary>
    public static PageSetup A4(double top, double left, double right, double bottom) => new(
        Length.Millimetres(210), Length.Millimetres(297), Length.Millimetres(top), Length.Millimetres(left), Length.Millimetres(right), Length.Millimetres(bottom));
}
