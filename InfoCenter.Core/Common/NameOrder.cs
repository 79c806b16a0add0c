using System.Globalization;
using System.Text;

namespace InfoCenter.Core.Common;

/// <summary>The two orders of names in use: by strokes (official) and by pinyin; and the initials people search by.</summary>
public static class NameOrder
{
    // The first character, in ICU's pinyin order, of each initial letter.
    private const string Letters = "abcdefghjklmnopqrstwxyz";
    private const string Firsts = "阿丷嚓咑妸发旮哈丌咔垃呣嗯喔妑七呥仨他屲夕丫帀";

    private static readonly CompareInfo Pinyin = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;
    private static readonly CompareInfo Strokes = CultureInfo.GetCultureInfo("zh-CN_stroke").CompareInfo;

    /// <summary>Surnames read otherwise than the word, each with a common character of the same sound.</summary>
    private static readonly Dictionary<string, string> Surnames = Pairs(
        "单=善 解=谢 仇=求 区=欧 查=渣 曾=增 任=人 尉迟=玉迟 万俟=末其 盖=葛 缪=庙 朴=瓢 召=哨 翟=宅 乐=月 员=运 秘=必 逄=旁 折=舌 种=虫 黑=贺 繁=婆 "
        + "覃=秦 祭=债 那=娜 隗=伟 长孙=掌孙 澹台=谈台 宿=素 都=督 卜=补 柏=百 薄=博 阚=看 幺=腰 佴=耐 莘=申 句=勾 盛=胜 褚=楚 燕=烟 纪=挤 俞=鱼 於=迂 "
        + "仉=掌 厍=社 过=锅 冼=显 洗=显 訾=资 晁=潮 牟=木 宁=佞 逯=路 缑=沟 郗=西 郇=寻 郄=切 乜=聂 亓=其 麴=屈 谌=陈 令狐=玲狐 鲜于=先于 夏侯=下侯");

    /// <summary>Characters of names that ICU's pinyin order does not know.</summary>
    private static readonly Dictionary<string, string> Rare = Pairs("䶮=演 㛃=杰 𬭎=宏 㭎=刚 㻬=突 㮾=朗 𫖮=以");

    /// <summary>First letters of the name's pinyin in lower case; other characters as they are.</summary>
    public static string Initials(string name) => string.Concat(Spoken(name).EnumerateRunes().Select(Initial));

    /// <summary>Hexadecimal sort key by pinyin, for the database to sort by. Keys of different ICU versions do not mix.</summary>
    public static string ByPinyin(string name) => Convert.ToHexString(Pinyin.GetSortKey(Spoken(name)).KeyData);

    /// <summary>Hexadecimal sort key by strokes.</summary>
    public static string ByStrokes(string name) => Convert.ToHexString(Strokes.GetSortKey(name).KeyData);

    private static string Spoken(string name)
    {
        for (var length = Math.Min(2, name.Length); length > 0; length--)
        {
            if (Surnames.TryGetValue(name[..length], out var sound)) return sound + name[length..];
        }

        return name;
    }

    private static string Initial(Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.OtherLetter) return rune.ToString().ToLowerInvariant();

        var character = Rare.GetValueOrDefault(rune.ToString(), rune.ToString());

        var letter = 0;
        while (letter + 1 < Firsts.Length && Pinyin.Compare(character, Firsts[letter + 1].ToString()) >= 0) letter++;
        return Letters[letter].ToString();
    }

    private static Dictionary<string, string> Pairs(string table) =>
        table.Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
}
