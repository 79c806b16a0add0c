using System.Globalization;
using InfoCenter.Seeds.County;
using InfoCenter.Seeds.Files;

namespace InfoCenter.Seeds.Roster;

/// <summary>Sixty by-elected deputies, twelve of them with one mistake each, for the manual and for practice.</summary>
internal static class RosterWithErrors
{
    public const int Rows = 60;
    private const int FirstNumber = 1_301;
    private const int FirstRow = 4; // title, unit and date, headings

    /// <summary>Row as Excel numbers it, the column's heading, what a clerk may have done.</summary>
    public static readonly (int Row, string Column, Func<object?, object?> Spoil)[] Mistakes =
    [
        (6, "姓名", _ => null),
        (11, "身份证号", id => MistypeDigit((string)id!)),
        (15, "出生年月", _ => "1975年13月"),
        (20, "代表团", _ => "某某乡代表团"),
        (24, "性别", sex => (string)sex! == "男" ? "女" : "男"),
        (29, "代表层级", _ => "区"),
        (33, "身份证号", id => double.Parse(((string)id!)[..15], CultureInfo.InvariantCulture) * 1000),
        (38, "联系电话", phone => phone!.ToString()![..9]),
        (44, "出生年月", _ => "1875-01"),
        (49, "身份证号", id => ((string)id!)[..17]),
        (54, "性别", _ => "未填"),
        (60, "身份证号", _ => "42269919550229001" + IdNumbers.CheckDigit("42269919550229001")),
    ];

    public static void Save(string path)
    {
        var people = new People("by-election", firstPhone: 2_000);
        var dice = new Dice("by-election");
        var sheet = new Sheet("补选代表");
        sheet.AddTitle("竹山县人大代表补选名册", RosterWorkbook.Headings.Length);
        sheet.Add("填报单位：县人大信息中心\u3000\u3000\u3000\u3000填报日期：2026年10月15日");
        sheet.AddHeadings([.. RosterWorkbook.Headings]);
        for (var i = 0; i < Rows; i++) sheet.Add(Row(i, people, dice));
        Workbook.Save(path, sheet);
    }

    private static object?[] Row(int index, People people, Dice dice)
    {
        var township = Township.All[index % Township.All.Count];
        var person = people.Next(township, Level.Township, mayBeRare: false) with { Group = 1 + index % township.Groups };
        var mandate = new Mandate(
            FirstNumber + index, person, Level.Township, $"{township.Name}代表团", $"{township.Name}第{1 + index % 15}选区",
            township.Name + township.Term, IsReelected: false);
        var cells = RosterWorkbook.Row(mandate, dice);
        foreach (var (row, column, spoil) in Mistakes)
        {
            if (row != FirstRow + index) continue;

            // The mistake shall be the row's only one, so the clean value goes in first.
            var at = Array.IndexOf(RosterWorkbook.Headings, column);
            cells[at] = spoil(column switch { "身份证号" => person.IdNumber, "联系电话" => person.Phone, _ => cells[at] });
        }

        return cells;
    }

    /// <summary>One digit of the order number mistyped; the check digit catches it.</summary>
    private static string MistypeDigit(string id) => id[..15] + (char)('0' + (id[15] - '0' + 1) % 10) + id[16..];
}
