using System.Collections.Frozen;

namespace InfoCenter.Core.Roster;

/// <summary>What people type and the office's word for it (DOMAIN 2.8, 3.3; GB/T 3304, GB/T 4762, GB/T 4658).</summary>
internal static class RosterSynonyms
{
    private const string NationalityNames =
        "汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 " +
        "布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺";

    /// <summary>The fifty-six, with and without 族, to the form with 族.</summary>
    public static FrozenDictionary<string, string> Nationalities { get; } = NationalityNames.Split(' ')
        .SelectMany(name => new[] { (name, name + "族"), (name + "族", name + "族") })
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    public static FrozenDictionary<string, Level> Levels { get; } = new Dictionary<string, Level>
    {
        ["全国"] = Level.Nation, ["国家"] = Level.Nation, ["国家级"] = Level.Nation, ["全国级"] = Level.Nation,
        ["省"] = Level.Province, ["省级"] = Level.Province,
        ["市"] = Level.City, ["市级"] = Level.City, ["地市级"] = Level.City,
        ["县"] = Level.County, ["县级"] = Level.County, ["区县级"] = Level.County, ["县市区级"] = Level.County,
        ["乡镇"] = Level.Township, ["乡镇级"] = Level.Township, ["乡"] = Level.Township, ["镇"] = Level.Township, ["乡级"] = Level.Township,
        ["镇级"] = Level.Township, ["乡(镇)"] = Level.Township, ["乡（镇）"] = Level.Township, ["乡、镇"] = Level.Township, ["镇乡"] = Level.Township,
    }.ToFrozenDictionary();

    /// <summary>What may stand after a level's name.</summary>
    public static IReadOnlyList<string> LevelEndings { get; } = ["人民代表大会代表", "人大代表", "代表", "人大"];

    public static FrozenDictionary<string, Sex> Sexes { get; } = new Dictionary<string, Sex>
    {
        ["男"] = Sex.Male, ["女"] = Sex.Female, ["男性"] = Sex.Male, ["女性"] = Sex.Female,
    }.ToFrozenDictionary();

    public static FrozenDictionary<string, bool> Answers { get; } = new Dictionary<string, bool>
    {
        ["是"] = true, ["否"] = false, ["连任"] = true, ["非连任"] = false, ["不是"] = false, ["√"] = true, ["✓"] = true, ["有"] = true, ["无"] = false,
        ["新任"] = false, ["首任"] = false, ["Y"] = true, ["N"] = false, ["×"] = false,
    }.ToFrozenDictionary();

    public static FrozenDictionary<string, string> Parties { get; } = new Dictionary<string, string>
    {
        ["党员"] = "中共党员", ["中共"] = "中共党员", ["共产党员"] = "中共党员", ["中国共产党党员"] = "中共党员", ["中国共产党"] = "中共党员", ["中共正式党员"] = "中共党员",
        ["预备党员"] = "中共预备党员", ["团员"] = "共青团员", ["共青团"] = "共青团员", ["无党派"] = "无党派人士", ["无党派民主人士"] = "无党派人士",
        ["民革"] = "民革党员", ["民盟"] = "民盟盟员", ["民建"] = "民建会员", ["民进"] = "民进会员", ["农工党"] = "农工党党员", ["农工"] = "农工党党员",
        ["致公党"] = "致公党党员", ["九三"] = "九三学社社员", ["九三学社"] = "九三学社社员", ["台盟"] = "台盟盟员",
    }.ToFrozenDictionary();

    public static FrozenDictionary<string, string> Educations { get; } = new Dictionary<string, string>
    {
        ["本科"] = "大学本科", ["大本"] = "大学本科", ["大学"] = "大学本科", ["专科"] = "大专", ["大学专科"] = "大专", ["中等专科"] = "中专", ["中等专业学校"] = "中专",
    }.ToFrozenDictionary();

    /// <summary>The last character of a township's name.</summary>
    public static char[] TownshipKinds { get; } = ['镇', '乡'];

    /// <summary>What may follow a township's bare name in the name of a delegation, group or district: 城关团, 城关第3选区.</summary>
    public static char[] AfterAStem { get; } = ['代', '团', '第', '选'];

    /// <summary>What a delegation's name ends in.</summary>
    public static IReadOnlyList<string> DelegationEndings { get; } = ["代表团", "团", ""];

    /// <summary>The first character of a numbered delegation: 第一代表团.</summary>
    public const char NumberSign = '第';

    /// <summary>The level of a place by the last character of its name.</summary>
    public static FrozenDictionary<char, Level> PlaceKinds { get; } = new Dictionary<char, Level>
    {
        ['省'] = Level.Province, ['市'] = Level.City, ['县'] = Level.County, ['乡'] = Level.Township, ['镇'] = Level.Township,
    }.ToFrozenDictionary();

    /// <summary>Delegations that are formed by neither a township nor a number.</summary>
    public static IReadOnlyList<string> OtherDelegations { get; } = ["县直", "直属", "机关", "军队", "驻军", "武警", "解放军", "林场"];
}
