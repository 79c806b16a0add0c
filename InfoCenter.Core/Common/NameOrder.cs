using System.Globalization;

namespace InfoCenter.Core.Common;

/// <summary>The two orders of names in use: by strokes (official) and by pinyin; and the initials people search by.</summary>
public static class NameOrder
{
    // The first character, in pinyin order, of each initial letter.
    private const string Letters = "abcdefghjklmnopqrstwxyz";
    private const string Firsts = "阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他屲夕丫帀";

    private static readonly CompareInfo Pinyin = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;
    private static readonly CompareInfo Strokes = CultureInfo.GetCultureInfo("zh-CN_stroke").CompareInfo;

    /// <summary>First letters of the name's pinyin in lower case; other characters as they are.</summary>
    public static string Initials(string name) => string.Concat(name.EnumerateRunes().Select(r => Initial(r.ToString())));

    /// <summary>Hexadecimal sort key by pinyin.</summary>
    public static string ByPinyin(string name) => Convert.ToHexString(Pinyin.GetSortKey(name).KeyData);

    /// <summary>Hexadecimal sort key by strokes.</summary>
    public static string ByStrokes(string name) => Convert.ToHexString(Strokes.GetSortKey(name).KeyData);

    private static string Initial(string character)
    {
        if (Pinyin.Compare(character, "阿") < 0) return character.ToLowerInvariant();

        var letter = 0;
        while (letter + 1 < Firsts.Length && Pinyin.Compare(character, Firsts[letter + 1].ToString()) >= 0) letter++;
        return Letters[letter].ToString();
    }
}
