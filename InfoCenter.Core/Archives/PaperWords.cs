using System.Globalization;
using InfoCenter.Core.Common;
using InfoCenter.Core.Printing;

namespace InfoCenter.Core.Archives;

/// <summary>Words and lines that all printed forms of the archives share.</summary>
internal static class PaperWords
{
    public static readonly Colour DarkRed = new(150, 26, 30);

    public static readonly TextStyle CoverPlace = new() { Typeface = Typeface.SongBold, Size = 26, LinePitch = 40, Alignment = Alignment.Centre };

    public static readonly TextStyle CoverTitle = CoverPlace with { Size = 40, LinePitch = 64 };

    public static readonly TextStyle CoverName = new() { Typeface = Typeface.Kai, Size = 26, LinePitch = 40, Alignment = Alignment.Centre };

    public static readonly TextStyle CoverLine = new() { Size = 14, LinePitch = 24 };

    /// <summary>The sheet of a cover: room at its foot for the office and the day.</summary>
    public static readonly PageSetup CoverPage = PageSetup.A4(top: 22, left: 28, right: 18, bottom: 52);

    private static readonly string[] Digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    /// <summary>2025年6月30日.</summary>
    public static string Words(this DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>2025-06-30.</summary>
    public static string Short(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>1968年5月 from <c>1968-05</c>.</summary>
    public static string? BirthWords(this PersonArchive archive) =>
        archive.BirthMonth is { Length: 7 } month ? $"{month[..4]}年{int.Parse(month[5..], CultureInfo.InvariantCulture)}月" : archive.BirthMonth;

    /// <summary>2021-09-20 至今, or what of it is known.</summary>
    public static string Span(DateOnly? from, DateOnly? until) => (from, until) switch
    {
        (null, null) => "",
        ({ } start, null) => $"{start.Short()} 起",
        (null, { } end) => $"至 {end.Short()}",
        ({ } start, { } end) => $"{start.Short()} 至 {end.Short()}",
    };

    /// <summary>The heading's number: 一, 二 … from 1.</summary>
    public static string Ordinal(int number) => Digits[number - 1];

    /// <summary>A count in a table; a dash-free blank would look forgotten, so zero is written.</summary>
    public static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>Fen as 万元 or 元, without needless zeros.</summary>
    public static string Money(long fen) => fen >= 1_000_000
        ? $"{(fen / 1_000_000m).ToString("0.####", CultureInfo.InvariantCulture)} 万元"
        : $"{(fen / 100m).ToString("0.##", CultureInfo.InvariantCulture)} 元";

    /// <summary>The foot of a cover: who made it, and when.</summary>
    public static IReadOnlyList<PageLine> CoverFooter(Imprint imprint) =>
    [
        new() { Centre = $"{imprint.County}人大常委会", Style = CoverLine },
        new() { Centre = DateOnly.FromDateTime(imprint.PrintedAt.InOffice).Words(), Style = CoverLine },
    ];

    /// <summary>The footer: the page's number, and under it where the form comes from and how it can be checked.</summary>
    public static IReadOnlyList<PageLine> Footer(Imprint imprint) =>
    [
        PageLine.CentredNumber,
        new() { Left = $"校验码 {imprint.Code}", Right = $"生成时间 {imprint.PrintedAt.InOffice.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}" },
    ];

    /// <summary>The header: what it is, and its number.</summary>
    public static IReadOnlyList<PageLine> Header(string title, string number) =>
        [new() { Left = title, Right = $"档号 {number}", IsRuledOff = true }];

    /// <summary>The file's properties.</summary>
    public static Document Paper(string title, string subject, Imprint imprint) => new()
    {
        Title = title,
        Subject = subject,
        Author = $"{imprint.County}人大常委会",
        Keywords = $"{imprint.Number} {imprint.Code}",
        CreatedAt = imprint.PrintedAt,
    };
}
