using InfoCenter.Seeds.Files;
using static InfoCenter.Seeds.Duties.DutyBook;

namespace InfoCenter.Seeds.Duties;

/// <summary>The forms in which the township offices send their records. No two offices agreed on one.</summary>
internal static class DutyLayouts
{
    private static readonly Func<DutyBook, IReadOnlyList<Sheet>>[] All =
        [OneTable, TwoRowHeadings, SheetPerMonth, SheetPerKind, MergedNames, PlainList, WideForm, ReorderedTable];

    /// <summary>The sheets of the township's workbook; three offices changed their form in 2026.</summary>
    public static IReadOnlyList<Sheet> Of(DutyBook book, int office)
    {
        var changed = book.Year > 2025 && office % 6 == 4;
        return All[(office + (changed ? 3 : 0)) % All.Length](book);
    }

    private static IReadOnlyList<Sheet> OneTable(DutyBook book)
    {
        var sheet = new Sheet("履职情况", 6, 12, 10, 12, 16, 24, 48, 34, 12);
        sheet.AddTitle($"{book.Township.Name}人大代表履职情况报送表（{book.Year}年）", 9);
        sheet.AddHeadings("序号", "代表姓名", "代表层级", "履职类别", "履职时间", "履职地点", "履职内容", "履职成果", "备注");
        foreach (var (index, entry) in book.Entries.Index())
        {
            sheet.Add(
                index + 1, entry.Person.Name, entry.LevelLabel, entry.KindLabel, book.Day(entry.On, "chinese", "dots", "dashes"),
                entry.Place, entry.Content, OrNothing(entry.Result), null);
        }

        return [sheet];
    }

    private static IReadOnlyList<Sheet> TwoRowHeadings(DutyBook book)
    {
        var sheet = new Sheet($"{book.Year}年", 6, 12, 8, 20, 12, 14, 24, 44, 32);
        sheet.AddTitle($"{book.Township.Name}{book.Year}年度代表履职登记表", 9);
        sheet.Add($"报送单位：{book.Township.Name}人大主席团");
        sheet.AddHeadings("序号", "代表信息", null, null, "履职情况", null, null, null, "履职成效");
        sheet.AddHeadings(null, "姓名", "层级", "所在小组", "履职类型", "时间", "地点", "内容", null);
        var top = sheet.LastRow - 1;
        sheet.Merge(top, 0, top + 1, 0);
        sheet.Merge(top, 1, top, 3);
        sheet.Merge(top, 4, top, 7);
        sheet.Merge(top, 8, top + 1, 8);
        foreach (var (index, entry) in book.Entries.Index())
        {
            sheet.Add(
                index + 1, entry.Person.Name, entry.LevelLabel, $"第{entry.Person.Group}代表小组", entry.KindLabel,
                book.Day(entry.On, "dashes", "excel"), entry.Place, entry.Content, OrNothing(entry.Result));
        }

        sheet.Add("合计", null, null, null, $"{book.Entries.Count}条");
        sheet.Add($"填表人：{book.Reporter}\u3000\u3000审核人：（签字）");
        return [sheet];
    }

    private static IReadOnlyList<Sheet> SheetPerMonth(DutyBook book) =>
    [
        .. book.Entries.GroupBy(entry => entry.On.Month).Select(month =>
        {
            var sheet = new Sheet($"{month.Key}月", 14, 12, 14, 26, 48, 34);
            sheet.AddTitle($"{book.Township.Name}代表活动台账（{book.Year}年{month.Key}月）", 6);
            sheet.AddHeadings("日期", "代表", "活动类别", "活动地点", "活动内容", "取得成效");
            foreach (var entry in month)
            {
                sheet.Add(
                    book.Day(entry.On, "excel", "chinese"), entry.Person.Name, entry.KindLabel, entry.Place, entry.Content,
                    OrNothing(entry.Result));
            }

            sheet.Skip();
            sheet.Add($"本月小计：{month.Count()}条");
            return sheet;
        }),
    ];

    private static IReadOnlyList<Sheet> SheetPerKind(DutyBook book) =>
    [
        .. book.Entries.GroupBy(entry => entry.Kind).OrderBy(kind => kind.Key).Select(kind =>
        {
            var label = DutyEntry.Label(kind.Key);
            var sheet = new Sheet(label, 6, 12, 10, 16, 26, 48, 34);
            sheet.AddTitle($"{book.Township.Name}代表{label}情况统计表", 7);
            sheet.AddHeadings("序号", "姓名", "代表级别", "时间", "地点", "主要内容", "成果");
            foreach (var (index, entry) in kind.Index())
            {
                sheet.Add(
                    index + 1, entry.Person.Name, entry.LevelLabel, book.Day(entry.On, "dots", "slashes"), entry.Place, entry.Content,
                    OrNothing(entry.Result));
            }

            return sheet;
        }),
    ];

    private static IReadOnlyList<Sheet> MergedNames(DutyBook book)
    {
        var sheet = new Sheet("代表履职", 12, 30, 12, 16, 48, 34, 26);
        sheet.AddTitle($"{book.Township.Name}人大代表{book.Year}年履职明细", 7);
        sheet.AddHeadings("姓　名", "工作单位及职务", "履职类别", "履职日期", "履职事项", "成果（成效）", "地　点");
        foreach (var person in book.Entries.GroupBy(entry => entry.Person.IdNumber))
        {
            var from = sheet.LastRow + 1;
            foreach (var (index, entry) in person.Index())
            {
                sheet.Add(
                    index == 0 ? Widened(entry.Person.Name) : null, index == 0 ? entry.Person.Post : null, entry.KindLabel,
                    book.Day(entry.On, "dashes"), entry.Content, OrNothing(entry.Result), entry.Place);
            }

            if (sheet.LastRow == from) continue;
            sheet.Merge(from, 0, sheet.LastRow, 0);
            sheet.Merge(from, 1, sheet.LastRow, 1);
        }

        sheet.Add($"填表单位：{book.Township.Name}{book.Reporter}");
        return [sheet];
    }

    /// <summary>No title at all, and every cell is text.</summary>
    private static IReadOnlyList<Sheet> PlainList(DutyBook book)
    {
        var sheet = new Sheet("Sheet1");
        sheet.AddHeadings("代表姓名", "类别", "时间", "地点", "事由及内容", "结果", "角色");
        foreach (var entry in book.Entries)
        {
            sheet.Add(
                entry.Person.Name, entry.KindLabel, book.Day(entry.On, "digits", "dots", "wide"), entry.Place, entry.Content,
                OrNothing(entry.Result), entry.Role);
        }

        return [sheet];
    }

    /// <summary>A hidden row keeps last year's instructions; the headings carry spaces and units.</summary>
    private static IReadOnlyList<Sheet> WideForm(DutyBook book)
    {
        var sheet = new Sheet("汇总表", 6, 12, 10, 20, 14, 14, 26, 48, 34);
        sheet.AddTitle($"{book.Township.Name}人大代表履职情况汇总表", 9);
        sheet.Add($"填报单位（盖章）：{book.Township.Name}人大", null, null, null, null, null, null, $"填报时间：{book.Year}年");
        sheet.AddHidden("填写要求：一事一行，时间写到日，成果写明资金和受益人数。");
        sheet.AddHeadings("编号", "代 表 姓 名", "代表层级", "代表小组", "履 职 类 别", "履 职 时 间", "履 职 地 点", "履职内容（何事）", "履职成果（含资金、受益人数）");
        foreach (var (index, entry) in book.Entries.Index())
        {
            sheet.Add(
                index + 1, Widened(entry.Person.Name), entry.LevelLabel, $"{book.Township.Name}第{entry.Person.Group}代表小组", entry.KindLabel,
                book.Day(entry.On, "chinese"), entry.Place, entry.Content, OrNothing(entry.Result));
        }

        sheet.Skip();
        sheet.Add(null, "合　计", null, null, $"共{book.Entries.Count}条");
        sheet.Add($"填表人：{book.Reporter}", null, null, null, "联系电话：199 0000 0000");
        return [sheet];
    }

    /// <summary>Somebody filtered the table before saving: some records are hidden, and count all the same.</summary>
    private static IReadOnlyList<Sheet> ReorderedTable(DutyBook book)
    {
        var sheet = new Sheet("履职台账", 14, 12, 48, 26, 12, 10, 34, 10, 14);
        sheet.AddTitle($"{book.Township.Name}代表履职台账", 9);
        sheet.Add($"{book.Year}年1月1日起");
        sheet.AddHeadings("履职日期", "履职类别", "内容摘要", "地点", "代表姓名", "代表层级", "履职成效", "参加方式", "备注");
        foreach (var (index, entry) in book.Entries.Index())
        {
            object?[] cells =
            [
                book.Day(entry.On, "excel"), entry.KindLabel, entry.Content, entry.Place, entry.Person.Name, entry.LevelLabel,
                OrNothing(entry.Result), entry.Role, entry.Person.Mandates.Count > 1 ? "兼乡镇代表" : null,
            ];
            if (index % 11 == 7) sheet.AddHidden(cells);
            else sheet.Add(cells);
        }

        return [sheet];
    }
}
