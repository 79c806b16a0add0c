using InfoCenter.Core.Roster;
using InfoCenter.Core.Spreadsheets;

namespace InfoCenter.Core.Duties;

/// <summary>The words on screen and on paper.</summary>
public static class DutyLabels
{
    extension(DutyKind kind)
    {
        public string Label => kind switch
        {
            DutyKind.MeetingAttendance => "出席会议",
            DutyKind.Inspection => "调研视察",
            DutyKind.Suggestion => "提出建议",
            DutyKind.VoterContact => "联系选民",
            DutyKind.GroupActivity => "小组活动",
        };
    }

    extension(DutyRole role)
    {
        public string Label => role switch
        {
            DutyRole.Participant => "参加",
            DutyRole.Chair => "主持",
            DutyRole.Speaker => "发言",
            DutyRole.Observer => "列席",
            DutyRole.Leader => "领衔",
            DutyRole.Seconder => "附议",
            DutyRole.Organiser => "组织",
        };
    }

    extension(Attendance attendance)
    {
        public string Label => attendance switch
        {
            Attendance.Attended => "到会",
            Attendance.OnLeave => "请假",
            Attendance.Absent => "缺席",
        };
    }

    extension(DutySource source)
    {
        public string Label => source switch
        {
            DutySource.TownshipWorkbook => "乡镇表格",
            DutySource.Form => "乡镇填报",
            DutySource.Activity => "活动登记",
            DutySource.Deputy => "代表本人",
            DutySource.Automatic => "系统自动",
        };
    }

    extension(DutyStatus status)
    {
        public string Label => status switch
        {
            DutyStatus.Draft => "草稿",
            DutyStatus.Submitted => "已报送",
            DutyStatus.Verified => "已核实",
            DutyStatus.Published => "已发布",
            DutyStatus.Returned => "已退回",
            DutyStatus.Withdrawn => "已撤回",
        };
    }

    extension(DutyWorkbookStatus status)
    {
        public string Label => status switch
        {
            DutyWorkbookStatus.Uploaded => "已上传",
            DutyWorkbookStatus.Previewed => "待导入",
            DutyWorkbookStatus.Committed => "已导入",
            DutyWorkbookStatus.Undone => "已撤销",
        };
    }

    extension(DutyRowState state)
    {
        public string Label => state switch
        {
            DutyRowState.New => "新增",
            DutyRowState.Similar => "疑似重复",
            DutyRowState.Repeated => "已有，不再导入",
            DutyRowState.Undecided => "待选代表",
            DutyRowState.Wrong => "有错误",
            DutyRowState.LeftOut => "不导入",
        };
    }

    extension(DutyFacts facts)
    {
        /// <summary>One line for the ledger.</summary>
        public string Line => Short($"{facts.Kind.Label} {facts.On:yyyy-MM-dd} {facts.Content}");
    }

    /// <summary>A batch in the ledger: how many, and their numbers with neighbours drawn together.</summary>
    public static string Batch(IReadOnlyList<int> ids)
    {
        var ranges = new List<string>();
        for (var first = 0; first < ids.Count;)
        {
            var last = first;
            while (last + 1 < ids.Count && ids[last + 1] == ids[last] + 1) last++;
            ranges.Add(first == last ? $"{ids[first]}" : $"{ids[first]}-{ids[last]}");
            first = last + 1;
        }

        return $"共 {ids.Count} 条：{string.Join("、", ranges)}";
    }

    /// <summary>A deputy to choose: name, levels, post.</summary>
    public static string Deputy(string name, IEnumerable<Level> levels, string? position) =>
        $"{name}（{string.Join("、", levels.Select(l => l.Label))}代表）{position}";

    /// <summary>What was passed over in a workbook, one sentence a line.</summary>
    public static string Notes(WorkbookTables tables) => string.Join('\n',
    [
        .. tables.LeftOut.Select(s => $"工作表“{s.Sheet}”没有读取：{s.Reason.Label}。"),
        .. tables.Tables.SelectMany(t => t.Skipped).Select(r => $"“{r.Sheet}”第 {r.Row} 行没有读取（{r.Reason.Label}）：{Short(r.Text)}"),
    ]);

    public static string Activity(DutyFacts facts, int people) => $"{facts.Line}，{people} 位代表";

    public static string ErrorFile(string fileName) => $"{Path.GetFileNameWithoutExtension(fileName)}-错误.xlsx";

    public static string Upload(string fileName, int rows) => $"上传《{fileName}》，{rows} 行";

    public static string Commit(string fileName, int records) => $"导入《{fileName}》，{records} 条记录";

    public static string Undo(string fileName, int records) => $"撤销导入《{fileName}》，移除 {records} 条记录";

    private static string Short(string line) => line.Length > 200 ? string.Concat(line.AsSpan(0, 200), "…") : line;
}
