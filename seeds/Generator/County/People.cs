using InfoCenter.Seeds.Files;

namespace InfoCenter.Seeds.County;

/// <summary>Makes one person after another, each with traits that agree: sex and birth with the identity number, post with category.</summary>
internal sealed class People
{
    private static readonly string[] Bureaus =
        ["教育局", "水利和湖泊局", "交通运输局", "农业农村局", "住房和城乡建设局", "民政局", "财政局", "文化和旅游局", "卫生健康局", "林业局", "司法局", "乡村振兴局"];

    private static readonly string[] Businesses =
        ["绿松石工艺有限公司总经理", "茶叶专业合作社理事长", "食用菌专业合作社理事长", "建筑工程公司经理", "中药材种植合作社理事长", "生态农业公司负责人", "电商服务中心负责人", "郧巴黄酒厂厂长"];

    private static readonly string[] Experts =
        ["中心学校教师", "中心学校校长", "卫生院医师", "卫生院护士长", "农业技术推广中心农艺师", "初级中学教师", "文化站馆员", "兽医站兽医师"];

    /// <summary>Names with characters outside the basic plane or of a nation that writes its names with ·.</summary>
    private static readonly (string Name, bool IsWoman, string Nation)[] Rare =
    [
        ("贺㛃", true, "汉"), ("曾𬸣", false, "汉"), ("王𬭎", false, "汉"), ("龚䶮", false, "汉"), ("陈𠅤", false, "汉"), ("林𠮷", false, "汉"), ("李𬭎文", false, "汉"),
        ("覃㛃琴", true, "土家"), ("柯䶮明", false, "汉"), ("史𬸣", false, "回"), ("阿依努尔·艾山", true, "维吾尔"), ("买买提江·吐尔逊", false, "维吾尔"),
        ("其其格·巴雅尔", true, "蒙古"), ("格桑·次仁", false, "藏"), ("古丽娜尔·热合曼", true, "维吾尔"),
    ];

    private readonly Dice _dice;
    private readonly Names _names;
    private readonly IdNumbers _ids;
    private readonly int _firstPhone;
    private readonly List<(string Name, bool IsWoman, string Nation)> _met = [];

    public People(string purpose, int firstPhone)
    {
        _dice = new($"people {purpose}");
        _names = new(new($"names {purpose}"));
        _ids = new(new($"numbers {purpose}"));
        _firstPhone = firstPhone;
    }

    public Person Next(Township township, Level level, bool mayBeRare = true)
    {
        var number = _met.Count;
        var (name, isWoman, nation) = (number % 80, number % 130) switch
        {
            (37, _) when mayBeRare && number / 80 < Rare.Length => Rare[number / 80],
            (_, 129) => _met[number - (number % 260 == 129 ? 97 : 20)], // a namesake far away, or in the same township
            _ => Ordinary(),
        };
        _met.Add((name, isWoman, nation));
        var bornOn = new DateOnly(1956 + (_dice.Below(41) + _dice.Below(41)) / 2, 1, 1).AddDays(_dice.Below(365));
        var category = _dice.Weighted(("农民", 40), ("干部", level is Level.Township ? 18 : 32), ("专业技术人员", 18), ("企业负责人", 12), ("工人", 10));
        var party = _dice.Weighted(("中共党员", 62), ("群众", 29), ("无党派人士", 3), ("民盟盟员", 2), ("民革党员", 2), ("共青团员", 2));
        if (party == "共青团员" && bornOn.Year < 1996) party = "群众";

        return new(
            name, isWoman, nation, bornOn, party, Education(category, bornOn), category, Post(category, party, isWoman, township),
            $"199{_firstPhone + number:00000000}", _ids.For(bornOn, isWoman), township, Group: 0);
    }

    private (string Name, bool IsWoman, string Nation) Ordinary()
    {
        var isWoman = _dice.Chance(32);
        var nation = _dice.Weighted(("汉", 905), ("土家", 34), ("回", 30), ("苗", 14), ("蒙古", 10), ("满", 7));
        return (_names.Unused(isWoman), isWoman, nation);
    }

    private string Education(string category, DateOnly bornOn) => category switch
    {
        "干部" => _dice.Weighted(("研究生", 8), ("大学本科", 52), ("大专", 40)),
        "专业技术人员" => _dice.Weighted(("研究生", 4), ("大学本科", 46), ("大专", 38), ("中专", 12)),
        "农民" => _dice.Weighted(("大专", 10), ("高中", 34), ("中专", 8), ("初中", 40), ("小学", bornOn.Year < 1970 ? 12 : 2)),
        _ => _dice.Weighted(("大学本科", 14), ("大专", 32), ("高中", 30), ("中专", 14), ("初中", 10)),
    };

    private string Post(string category, string party, bool isWoman, Township township)
    {
        var village = _dice.Pick(township.Villages);
        var committee = village.EndsWith("社区", StringComparison.Ordinal) ? "居委会" : "村委会";
        return category switch
        {
            "农民" when party == "中共党员" && _dice.Chance(45) => $"{township.Name}{village}党支部书记、{committee}主任",
            "农民" => township.Name + village + _dice.Weighted((committee == "居委会" ? "居民" : "村民", 5), ("种植大户", 2), (isWoman ? "妇女主任" : "会计", 1), ("护林员", 1)),
            "干部" => _dice.Weighted(
                ($"{township.Name}党委副书记", 2), ($"{township.Name}人大副主席", 2), ($"{township.Name}人民政府副{township.Rank}长", 3),
                ($"{township.Name}党政办公室主任", 2), ($"竹山县{_dice.Pick(Bureaus)}副局长", 3), ($"{township.Name}综治中心主任", 2)),
            "企业负责人" => township.Name + _dice.Pick(Businesses),
            "专业技术人员" => township.Name + _dice.Pick(Experts),
            _ => township.Name + _dice.Weighted(("供水站职工", 2), ("电管站线路工", 2), ("公路养护站养护工", 2), ("茶厂工人", 2), ("环卫所职工", 1)),
        };
    }
}
