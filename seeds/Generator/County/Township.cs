using InfoCenter.Seeds.Files;

namespace InfoCenter.Seeds.County;

/// <summary>A township of the demonstration county: the code and name are real, villages not known from public sources are made up.</summary>
internal sealed record Township(string Code, string Name, int Population, int Groups, string Term, IReadOnlyList<string> Villages)
{
    public static IReadOnlyList<Township> All { get; } =
    [
        Make("420323100", "城关镇", 64_251, 5, "第十八届", "北大街社区", "城西社区", "西关社区", "大街社区", "东门社区", "明清村", "窑沟村", "虎山村", "园艺场村"),
        Make("420323101", "溢水镇", 31_298, 4, "第十八届"),
        Make("420323102", "麻家渡镇", 28_655, 5, "第十七届"),
        Make("420323103", "宝丰镇", 55_401, 5, "第十八届"),
        Make("420323104", "擂鼓镇", 25_034, 4, "第十八届"),
        Make("420323105", "秦古镇", 23_500, 4, "第十七届"),
        Make("420323106", "得胜镇", 24_723, 4, "第十八届"),
        Make("420323107", "上庸镇", 14_884, 3, "第十六届"),
        Make("420323108", "官渡镇", 15_200, 3, "第十八届"),
        Make("420323200", "潘口乡", 17_789, 4, "第十七届", "小漩社区", "小漩村", "龙王沟村", "魏沟村", "潘口河村", "鱼岭村", "悬鼓洲村"),
        Make("420323201", "竹坪乡", 24_730, 4, "第十八届", "兴竹路社区", "周家湾村", "陈家河村", "马安山村", "沈家营村", "仁合寨村", "店坪村", "佛洞村", "六合村", "金花村", "兴合村", "安河塘村"),
        Make("420323202", "大庙乡", 12_028, 3, "第十八届"),
        Make("420323203", "双台乡", 16_108, 3, "第十七届"),
        Make("420323204", "楼台乡", 24_249, 4, "第十八届"),
        Make("420323205", "文峰乡", 14_021, 3, "第十八届"),
        Make("420323206", "深河乡", 10_987, 3, "第十六届"),
        Make("420323207", "柳林乡", 13_391, 3, "第十八届"),
    ];

    /// <summary>镇 or 乡, as in 镇长 and 乡长.</summary>
    public char Rank => Name[^1];

    /// <summary>The 12-digit code of each village: neighbourhood committees count from 001, villages from 201.</summary>
    public IEnumerable<(string Code, string Name)> CodedVillages()
    {
        var (neighbourhoods, villages) = (0, 200);
        foreach (var name in Villages)
        {
            var number = name.EndsWith("社区", StringComparison.Ordinal) ? ++neighbourhoods : ++villages;
            yield return ($"{Code}{number:000}", name);
        }
    }

    private static Township Make(string code, string name, int population, int groups, string term, params string[] known)
    {
        string[] first =
        [
            "青石", "白果", "龙潭", "桃园", "柳树", "枫树", "茶园", "双河", "三岔", "新桥", "石门", "花园", "金竹", "松树", "板仓", "高桥",
            "莲花", "凤凰", "红岩", "清水", "铁炉", "杨柳", "长岭", "望峰", "云台", "吴家", "何家", "曾家", "余家", "向家",
        ];
        string[] second = ["湾", "沟", "坪", "坝", "河", "岭", "寨", "畈", "垭", "院"];

        var dice = new Dice($"villages {code}");
        var starts = dice.Shuffle(first);
        var made = starts.Select(start => $"{start}{dice.Pick(second)}村").Take(Math.Max(0, 12 - known.Length));
        return new(code, name, population, groups, term, [.. known, .. made]);
    }
}
