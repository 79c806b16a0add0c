using System.Globalization;
using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.Core.Statistics;

/// <summary>How figures are told.</summary>
public static class BoardWords
{
    /// <summary>A part of fewer than this is told as numbers, never as per cent (ANCHORS: a rate of one in one tops every list).</summary>
    public const int LeastForPercent = 10;

    public static string Title(string of, int year) => $"{year}年统计（{of}）";

    /// <summary>12 / 20（60%）; 3 / 4 where the whole is small; 7 where it is a number alone.</summary>
    public static string Told(BoardFigure figure) => figure.Of is not { } of ? figure.Value.ToString(CultureInfo.InvariantCulture)
        : of < LeastForPercent ? $"{figure.Value} / {of}" : $"{figure.Value} / {of}（{Math.Round(figure.Value * 100m / of, MidpointRounding.AwayFromZero)}%）";

    internal static ExportSheet Sheet(string role, int year, IReadOnlyList<BoardFigure> figures)
    {
        ExportColumn[] columns = [new("类别", 16), new("指标", 30), new("数量", 12), new("总数", 12), new("怎样数的", 80)];
        return new("统计", columns, figures.Select(f => (IReadOnlyList<object?>)[f.Group, f.Title, f.Value, f.Of, f.Definition])) { Title = Title(role, year) };
    }

    internal static ExportSheet Sheet(BoardFigure figure, int year, IReadOnlyList<BoardRow> rows)
    {
        ExportColumn[] columns = [new("日期", 14), new("名称", 60), new("说明", 30)];
        return new("明细", columns, rows.Select(r => (IReadOnlyList<object?>)[r.Day, r.Title, r.Note])) { Title = $"{Title(figure.Title, year)}：{figure.Definition}" };
    }
}
