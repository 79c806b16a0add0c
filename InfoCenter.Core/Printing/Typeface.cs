namespace InfoCenter.Core.Printing;

/// <summary>The faces official papers use. A machine that lacks one prints its nearest relative.</summary>
public enum Typeface
{
    /// <summary>Song (serif), for tables and running text.</summary>
    Song,

    /// <summary>Heavy Song, for titles.</summary>
    SongBold,

    /// <summary>Hei (sans serif, strong), for first-level headings and table heads.</summary>
    Hei,

    /// <summary>A light sans serif, for charts.</summary>
    HeiLight,

    /// <summary>Fang Song, for the body of official documents.</summary>
    FangSong,

    /// <summary>Kai (brush), for second-level headings.</summary>
    Kai,
}
