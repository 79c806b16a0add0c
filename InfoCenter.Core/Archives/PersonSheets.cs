using InfoCenter.Core.Duties;
using InfoCenter.Core.Printing;
using InfoCenter.Core.Roster;

namespace InfoCenter.Core.Archives;

/// <summary>The parts of one person's archive on paper, for the archive itself and for the bound volume.</summary>
internal static class PersonSheets
{
    private static readonly DutyKind[] Kinds = Enum.GetValues<DutyKind>();

    // Records are many and long; the rest of the page keeps the larger type.
    private static readonly TextStyle Small = ArchiveStyles.Table with { Size = 9.5, LinePitch = 13.5 };
    private static readonly TextStyle SmallHead = ArchiveStyles.TableHead with { Size = 9.5, LinePitch = 13.5 };

    public static Table Basics(PersonArchive archive)
    {
        var table = new Table(Column.Fixed(86), Column.Relative(), Column.Fixed(76), Column.Relative()) { LeastRowHeight = 24, KeepsTogether = true };
        table.AddRow(Cell.Label("姓名"), archive.Name, Cell.Label("性别"), In(archive.Sex?.Label));
        table.AddRow(Cell.Label("民族"), In(archive.Nationality), Cell.Label("出生年月"), In(archive.BirthWords()));
        table.AddRow(Cell.Label("政治面貌"), In(archive.Party), Cell.Label("文化程度"), In(archive.Education));
        table.AddRow(Cell.Label("工作单位及职务"), new Cell(archive.Position) { ColumnSpan = 3 });
        table.AddRow(Cell.Label("所在乡镇"), In(archive.TownshipName), Cell.Label("代表小组"), Groups(archive));
        return table;
    }

    /// <summary>What everybody may read of the person.</summary>
    public static Table PublicBasics(PersonArchive archive)
    {
        var table = new Table(Column.Fixed(86), Column.Relative(), Column.Fixed(76), Column.Relative()) { LeastRowHeight = 24, KeepsTogether = true };
        table.AddRow(Cell.Label("姓名"), archive.Name, Cell.Label("性别"), In(archive.Sex?.Label));
        table.AddRow(Cell.Label("民族"), In(archive.Nationality), Cell.Label("所在乡镇"), In(archive.TownshipName));
        table.AddRow(Cell.Label("工作单位及职务"), new Cell(archive.Position) { ColumnSpan = 3 });
        table.AddRow(Cell.Label("代表小组"), new Cell(Groups(archive)) { ColumnSpan = 3 });
        return table;
    }

    /// <summary>The seats, without the cards' numbers.</summary>
    public static Table PublicMandates(PersonArchive archive)
    {
        var table = new Table(Column.Fixed(36, Alignment.Centre), Column.Relative(1.3), Column.Relative(1.3), Column.Relative(1.1));
        table.AddHead("层级", "届次", "选区（选举单位）", "代表团");
        foreach (var mandate in archive.Mandates) table.AddRow(mandate.Level.Label, mandate.Term, In(mandate.ElectedBy), In(mandate.Delegation));
        return table;
    }

    public static Table Mandates(PersonArchive archive)
    {
        var table = new Table(
            Column.Fixed(36, Alignment.Centre), Column.Relative(1.3), Column.Relative(1.3), Column.Relative(1.1),
            Column.Fixed(64, Alignment.Centre), Column.Fixed(70, Alignment.Centre));
        table.AddHead("层级", "届次", "选区（选举单位）", "代表团", "代表证号", "任职情况");
        foreach (var mandate in archive.Mandates)
        {
            table.AddRow(mandate.Level.Label, mandate.Term, In(mandate.ElectedBy), In(mandate.Delegation), In(mandate.CardNumber), Standing(mandate));
        }

        return table;
    }

    /// <summary>Years down, kinds across; the last line sums up.</summary>
    public static Table Summary(PersonArchive archive)
    {
        Column[] columns =
        [
            Column.Fixed(52, Alignment.Centre), .. Kinds.Select(_ => Column.Relative(1, Alignment.Centre)),
            Column.Fixed(44, Alignment.Centre), Column.Fixed(44, Alignment.Centre), Column.Fixed(44, Alignment.Centre),
        ];
        var table = new Table(columns) { KeepsTogether = true };
        table.AddHead(["年度", .. Kinds.Select(k => (Cell)k.Label), "合计", "请假", "缺席"]);
        var years = archive.Years.Where(y => y.Records.Any(r => r.IsPublished)).OrderBy(y => y.Year).ToList();
        foreach (var year in years) table.AddRow(Line($"{year.Year}", year));
        if (years.Count > 1) table.AddRow(Line("合计", new YearSummary(0, archive.Records)));
        return table;
    }

    /// <summary>A year's records but the suggestions, by kind and day.</summary>
    public static Table Records(IEnumerable<ArchiveRecord> records)
    {
        var table = new Table(
            Column.Fixed(52, Alignment.Centre), Column.Fixed(50, Alignment.Centre), Column.Relative(2), Column.Fixed(74), Column.Relative(1.3))
        {
            Style = Small, HeadStyle = SmallHead,
        };
        table.AddHead("日期", "类别", "项目和内容", "地点", "成果");
        foreach (var record in records.OrderBy(r => r.Kind).ThenBy(r => r.On).ThenBy(r => r.Id))
        {
            table.AddRow(MonthAndDay(record), Kind(record), Content(record), In(record.Place), Result(record));
        }

        return table;
    }

    public static Table Suggestions(IEnumerable<ArchiveRecord> records)
    {
        var table = new Table(Column.Fixed(66, Alignment.Centre), Column.Fixed(36, Alignment.Centre), Column.Relative(2), Column.Relative(1.3))
        {
            Style = Small, HeadStyle = SmallHead,
        };
        table.AddHead("日期", "方式", "建议内容", "办理结果");
        foreach (var record in records.OrderBy(r => r.On).ThenBy(r => r.Id))
        {
            var part = record.Role is DutyRole.Seconder ? DutyRole.Seconder.Label : DutyRole.Leader.Label;
            table.AddRow(record.On.Short(), part, record.Content, Result(record));
        }

        return table;
    }

    private static Cell In(string? text) => new(text);

    private static string Groups(PersonArchive archive) => string.Join("、",
        archive.Groups.Where(g => g.Until is null).Select(g => g.IsConvenor ? $"{g.Name}（召集人）" : g.Name));

    private static string Standing(ArchiveMandate mandate) => mandate.Ending is { } ending
        ? $"{mandate.EndedOn?.Short()} {ending.Label}".Trim()
        : mandate.StartedOn is { } start ? $"{start.Short()} 起在任" : "在任";

    private static Cell[] Line(string name, YearSummary year) =>
    [
        Cell.Label(name), .. Kinds.Select(k => (Cell)PaperWords.Count(year.Of(k))), PaperWords.Count(year.Total),
        PaperWords.Count(year.Leaves), PaperWords.Count(year.Absences),
    ];

    // The year stands above the table.
    private static string MonthAndDay(ArchiveRecord record) => record.Until is { } until
        ? $"{record.On.Month}月{record.On.Day}日至{until.Month}月{until.Day}日"
        : $"{record.On.Month}月{record.On.Day}日";

    private static string Kind(ArchiveRecord record) => record.SubKind is { } own ? $"{record.Kind.Label}\n{own}" : record.Kind.Label;

    private static string Content(ArchiveRecord record)
    {
        var remarks = new List<string>();
        if (record.Role is not DutyRole.Participant) remarks.Add(record.Role.Label);
        if (record.Attendance is not Attendance.Attended) remarks.Add(record.Attendance.Label);
        return remarks.Count == 0 ? record.Content : $"{record.Content}（{string.Join("、", remarks)}）";
    }

    private static string Result(ArchiveRecord record)
    {
        var figures = new List<string>();
        if (record.FundsInFen is > 0 and { } fen) figures.Add($"资金 {PaperWords.Money(fen)}");
        if (record.Beneficiaries is > 0 and { } people) figures.Add($"受益 {people} 人");
        return string.Join("\n", new[] { record.Result, figures.Count == 0 ? null : string.Join("，", figures) }.OfType<string>());
    }
}
