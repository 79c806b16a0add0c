namespace InfoCenter.Core.Printing;

/// <summary>Type for archives, registers and reports, where tables rule: sizes 4 to small 5.</summary>
public static class ArchiveStyles
{
    public static readonly TextStyle Title = new()
    {
        Typeface = Typeface.SongBold,
        Size = 22,
        LinePitch = 34,
        Alignment = Alignment.Centre,
        SpaceAfter = 10,
        KeepsWithNext = true,
    };

    public static readonly TextStyle Subtitle = new() { Size = 14, Alignment = Alignment.Centre, SpaceAfter = 8, KeepsWithNext = true };

    public static readonly TextStyle Heading1 = new()
    {
        Typeface = Typeface.Hei,
        Size = 14,
        LinePitch = 24,
        SpaceBefore = 10,
        SpaceAfter = 4,
        KeepsWithNext = true,
    };

    public static readonly TextStyle Heading2 = Heading1 with { Size = 12, LinePitch = 20, SpaceBefore = 6 };

    public static readonly TextStyle Body = new() { Size = 12, LinePitch = 20, Alignment = Alignment.Justify, FirstLineIndent = 2 };

    public static readonly TextStyle Table = new() { Size = 10.5, LinePitch = 15 };

    public static readonly TextStyle TableHead = Table with { Typeface = Typeface.Hei, Alignment = Alignment.Centre };

    public static readonly TextStyle Note = new() { Size = 9, LinePitch = 13, Colour = new(90, 90, 90) };

    public static readonly TextStyle Chart = new() { Typeface = Typeface.HeiLight, Size = 8.5, LinePitch = 11 };
}
