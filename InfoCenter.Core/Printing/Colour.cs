namespace InfoCenter.Core.Printing;

/// <summary>A colour of the sRGB space, 0 to 255 each.</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static readonly Colour Black = new(0, 0, 0);

    public static readonly Colour White = new(255, 255, 255);

    public static readonly Colour Gray = new(128, 128, 128);

    public static readonly Colour LightGray = new(234, 234, 234);

    /// <summary>The red of official letterheads.</summary>
    public static readonly Colour OfficialRed = new(200, 16, 46);

    internal bool IsGray => Red == Green && Green == Blue;
}
