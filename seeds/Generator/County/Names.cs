using InfoCenter.Seeds.Files;

namespace InfoCenter.Seeds.County;

/// <summary>Draws names from lists of surnames and given-name characters. Nobody real is meant.</summary>
internal sealed class Names(Dice dice)
{
    private static readonly string[] Surnames =
    [
        "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何", "高", "林", "罗", "郑", "梁",
        "谢", "宋", "唐", "许", "韩", "冯", "邓", "曹", "彭", "曾", "肖", "田", "董", "袁", "潘", "于", "蒋", "蔡", "余", "杜", "叶", "程",
        "苏", "魏", "吕", "丁", "任", "沈", "姚", "卢", "姜", "崔", "钟", "谭", "陆", "汪", "范", "金", "石", "廖", "贾", "夏", "韦", "付",
        "方", "白", "邹", "孟", "熊", "秦", "邱", "江", "尹", "薛", "闫", "段", "雷", "侯", "龙", "史", "陶", "黎", "贺", "顾", "毛", "郝",
        "龚", "邵", "万", "钱", "严", "覃", "武", "戴", "莫", "孔", "向", "汤", "柯", "华", "骆", "阮",
    ];

    private static readonly string[] DoubleSurnames = ["欧阳", "上官", "司马", "诸葛", "尉迟", "皇甫", "司徒", "东方"];

    private static readonly string[] Men =
    [
        "伟", "勇", "军", "磊", "涛", "超", "强", "鹏", "杰", "斌", "波", "辉", "刚", "健", "明", "亮", "志", "建", "文", "平", "春", "生",
        "德", "荣", "光", "全", "有", "学", "正", "宗", "世", "永", "兴", "成", "立", "祥", "华", "富", "贵", "云", "山", "峰", "林",
        "海", "洋", "安", "宁", "东", "飞", "凯", "浩", "宇", "晨", "旭", "帆", "帅", "俊",
    ];

    private static readonly string[] Women =
    [
        "芳", "娟", "敏", "静", "丽", "艳", "玲", "霞", "燕", "萍", "红", "梅", "琴", "英", "兰", "秀", "珍", "莉", "凤", "洁", "云", "莲", "环",
        "雪", "爱", "香", "月", "莺", "媛", "瑞", "佳", "嘉", "勤", "贞", "桂", "娣", "璧", "璐", "娅", "琦", "晶", "妍", "茜", "秋", "珊", "莎",
        "锦", "黛", "青", "倩", "婷", "婉", "娴", "瑾", "颖", "露", "瑶", "怡", "婵",
    ];

    /// <summary>Names in use by people of public life, which these lists could meet by chance.</summary>
    private static readonly HashSet<string> Avoided =
    [
        "李强", "王毅", "李希", "蔡奇", "韩正", "王勇", "张又侠", "刘国中", "何立峰", "张国清", "陈文清", "李鸿忠", "王东明", "黄飞", "甘雷", "赵文丽", "李云龙", "马云", "刘翔",
        "姚明", "李娜", "孙杨", "郭晶晶", "张军", "王军", "陈军", "毛新宇",
    ];

    private readonly HashSet<string> _taken = [];

    /// <summary>A name nobody else in the county has yet.</summary>
    public string Unused(bool isWoman)
    {
        while (true)
        {
            var name = Draw(isWoman);
            if (!Avoided.Contains(name) && _taken.Add(name)) return name;
        }
    }

    private string Draw(bool isWoman)
    {
        var characters = isWoman ? Women : Men;
        var surname = dice.Chance(2) ? dice.Pick(DoubleSurnames) : dice.Pick(Surnames);
        var first = dice.Pick(characters);
        var second = dice.Pick(characters);
        return dice.Chance(24) || first == second ? surname + first : surname + first + second;
    }
}
