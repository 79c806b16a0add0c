namespace InfoCenter.Core.Printing;

/// <summary>One line above or below the text of every page. Its texts may hold <see cref="Number"/> and <see cref="Total"/>.</summary>
public sealed record PageLine
{
    /// <summary>Stands for the page's number.</summary>
    public const string Number = "{page}";

    /// <summary>Stands for the number of pages counted together.</summary>
    public const string Total = "{total}";

    /// <summary>The number after GB/T 9704: size 4, a dash on either side, at the outer edge, one character in.</summary>
    public static readonly PageLine OfficialNumber = new()
    {
        Right = $"\u2013 {Number} \u2013",
        Style = OfficialStyles.PageNumber,
        MirrorsOnEvenPages = true,
        Inset = 14,
    };

    /// <summary>The number in the middle, for archives that are printed on one side.</summary>
    public static readonly PageLine CentredNumber = new() { Centre = $"\u2013 {Number} \u2013", Style = ArchiveStyles.Table };

    public string Left { get; init; } = "";

    public string Centre { get; init; } = "";

    public string Right { get; init; } = "";

    public TextStyle Style { get; init; } = ArchiveStyles.Note;

    /// <summary>Left and right change places on even pages, so that both stay at the outer edge of a bound book.</summary>
    public bool MirrorsOnEvenPages { get; init; }

    /// <summary>How far left and right stand from the text's edges, in points.</summary>
    public double Inset { get; init; }

    /// <summary>A thin rule between this line and the text.</summary>
    public bool IsRuledOff { get; init; }
}
