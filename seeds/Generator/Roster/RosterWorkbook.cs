using System.Globalization;
using InfoCenter.Seeds.County;
using InfoCenter.Seeds.Files;

namespace InfoCenter.Seeds.Roster;

/// <summary>The county's roster as a clerk keeps it: right in substance, with a decade of different hands in the details.</summary>
internal static class RosterWorkbook
{
    public static readonly string[] Headings =
    [
        "序号", "代表层级", "代表团", "代表小组", "姓名", "性别", "民族", "出生年月", "政治面貌", "文化程度", "工作单位及职务", "代表类别", "选区", "代表证号", "联系电话",
        "身份证号", "届次", "是否连任", "备注",
    ];

    private static readonly double[] Widths = [6, 9, 14, 20, 16, 6, 9, 11, 12, 10, 34, 14, 18, 10, 14, 21, 16, 9, 14];

    public static void Save(string path, IReadOnlyList<Mandate> mandates)
    {
        var dice = new Dice("roster hands");
        var sheet = new Sheet("代表名册", Widths);
        sheet.AddTitle("竹山县四级人大代表名册", Headings.Length);
        sheet.Add("填报单位：县人大信息中心\u3000\u3000\u3000\u3000填报日期：2026年6月30日");
        sheet.Merge(2, 0, 2, Headings.Length - 1);
        sheet.AddHeadings([.. Headings]);
        foreach (var mandate in mandates) sheet.Add(Row(mandate, dice));
        sheet.Skip();
        sheet.Add("说明：本表由各代表团填写，信息中心汇总；一人兼任两级代表的分两行填写。");
        Workbook.Save(path, sheet);
    }

    /// <summary>The cells of one mandate in the headings' order, typed as people type.</summary>
    public static object?[] Row(Mandate mandate, Dice dice)
    {
        var person = mandate.Person;
        return
        [
            mandate.Number,
            mandate.LevelLabel,
            mandate.Delegation,
            $"{person.Township.Name}第{person.Group}代表小组",
            Name(person, dice),
            person.IsWoman ? "女" : "男",
            dice.Chance(82) ? person.Nation + "族" : person.Nation,
            Born(person.BornOn, dice),
            person.Party == "中共党员" && dice.Chance(30) ? "党员" : person.Party,
            dice.Chance(4) ? person.Education switch { "大专" => "专科", "大学本科" => "本科", var other => other } : person.Education,
            person.Post,
            person.Category,
            mandate.District,
            mandate.Card,
            Phone(person.Phone, dice),
            IdNumber(person.IdNumber, dice),
            mandate.Term,
            mandate.IsReelected ? "是" : "否",
            person.Mandates.Count > 1 && mandate.Level == Level.Township ? "兼县人大代表" : null,
        ];
    }

    private static string Name(Person person, Dice dice)
    {
        var name = person.Name;
        if (name.Contains('·')) return dice.Chance(50) ? name.Replace('·', '•') : name;

        var letters = new StringInfo(name);
        if (letters.LengthInTextElements == 2)
        {
            var gap = dice.Weighted(("", 60), ("  ", 18), ("\u3000", 18), (" ", 4));
            return letters.SubstringByTextElements(0, 1) + gap + letters.SubstringByTextElements(1);
        }

        return dice.Weighted((name, 960), (name + " ", 25), (name + (person.IsWoman ? "（女）" : ""), 15));
    }

    private static object Born(DateOnly born, Dice dice) => dice.Below(100) switch
    {
        < 24 => $"{born:yyyy.MM}",
        < 42 => $"{born:yyyy-MM}",
        < 60 => $"{born.Year}年{born.Month}月",
        < 72 => $"{born.Year}.{born.Month}",
        < 84 => new DateOnly(born.Year, born.Month, 1),
        < 94 => born.Year * 100 + born.Month,
        < 97 => $"{born:yy}.{born.Month}",
        _ => $"{born:yyyy/MM}",
    };

    private static object Phone(string phone, Dice dice) => dice.Below(100) switch
    {
        < 70 => phone,
        < 85 => long.Parse(phone, CultureInfo.InvariantCulture),
        < 95 => $"{phone[..3]} {phone[3..7]} {phone[7..]}",
        < 98 => string.Concat(phone.Select(digit => (char)(digit - '0' + '０'))),
        _ => phone + " ",
    };

    private static string IdNumber(string id, Dice dice) => dice.Below(100) switch
    {
        < 3 => $"{id[..6]} {id[6..14]} {id[14..]}",
        < 5 => id + " ",
        _ => id.EndsWith('X') && dice.Chance(40) ? id.ToLowerInvariant() : id,
    };
}
