using InfoCenter.Core.Roster;
using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.Core.Appraisals.Scores;

/// <summary>The list for commendation as a workbook: names, counts and points; no place beside a group that is too small.</summary>
internal static class ScoreColumns
{
    public static string Title(int year) => $"{year}年度代表履职评优名单";

    public static ExportSheet[] Sheets(ScoreRunSheet sheet) =>
    [
        new(
            "评优名单", [new("姓名", 12), new("层级", 10), new("乡镇", 16), new("积分"), new("组内"), new("应到"), new("到会"), new("请假"), new("缺席")],
            sheet.Rows.Where(r => r.IsCommended).Select(r => (IReadOnlyList<object?>)
                [r.Name, r.Level.Label, r.Township, ScorePoints.Text(r.Total), ScoreLabels.Words(r.Place), r.Turnout.Invited, r.Turnout.Attended, r.Turnout.OnLeave, r.Turnout.Absent])) { Title = Title(sheet.Run.Year) },
        new("口径", [new("说明", 100)], new[]
        {
            $"按“{sheet.Book.Name}”计算，{ScoreLabels.Commends(sheet.Book.Terms)}；不足 {sheet.Book.Fewest} 人的组不比较、不列名单。", ScoreLabels.Caution,
        }.Select(line => (IReadOnlyList<object?>)[line])),
    ];
}
