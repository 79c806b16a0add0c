namespace InfoCenter.Core.Printing;

/// <summary>Type for documents after GB/T 9704-2012: 22 lines of 28 characters to the page.</summary>
public static class OfficialStyles
{
    // Size 3 is 15.75 pt here: 28 × 16 pt would be wider than the 156 mm the standard gives the text.
    private const double Size3 = 15.75;
    private const double Pitch = 28.95;

    public static readonly TextStyle Body = new()
    {
        Typeface = Typeface.FangSong,
        Size = Size3,
        LinePitch = Pitch,
        Alignment = Alignment.Justify,
        FirstLineIndent = 2,
    };

    public static readonly TextStyle Title = new()
    {
        Typeface = Typeface.SongBold,
        Size = 22,
        LinePitch = Pitch * 1.25,
        Alignment = Alignment.Centre,
        SpaceAfter = Pitch,
        KeepsWithNext = true,
    };

    public static readonly TextStyle Heading1 = Body with { Typeface = Typeface.Hei, KeepsWithNext = true };

    public static readonly TextStyle Heading2 = Body with { Typeface = Typeface.Kai, KeepsWithNext = true };

    public static readonly TextStyle Signature = Body with { Alignment = Alignment.Right, FirstLineIndent = 0 };

    public static readonly TextStyle PageNumber = new() { Size = 14, LinePitch = 18 };
}
