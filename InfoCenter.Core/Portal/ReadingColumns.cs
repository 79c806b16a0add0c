using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.Core.Portal;

/// <summary>The report on reading as a workbook.</summary>
internal static class ReadingColumns
{
    public static ExportSheet[] Sheets(ReadingReport report) =>
    [
        new("每天", [new("日期", 14), new("阅读（次）", 12)], report.Days.Select(d => (IReadOnlyList<object?>)[d.On, d.Count])) { Title = ReadingWords.Title(report) },
        Ranked("文章", "标题", report.Articles),
        Ranked("栏目", "栏目", report.Columns),
        Ranked("代表", "姓名", report.Deputies),
        Ranked("其他", "页面", report.Others),
        new("口径", [new("说明", 120)], [[ReadingWords.WhatIsCounted]]),
    ];

    private static ExportSheet Ranked(string title, string name, IReadOnlyList<ReadingRow> rows) =>
        new(title, [new(name, 50), new("网址", 30), new("阅读（次）", 12)], rows.Select(r => (IReadOnlyList<object?>)[r.Name, r.Address, r.Count]));
}
