namespace InfoCenter.Core.Printing;

/// <summary>What kind of character a code point is, as far as breaking lines is concerned.</summary>
internal static class Characters
{
    private const string NeverFirst =
        "，。、；：？！）】》〉」』”’〗〕｝］…—·～％‰℃°′″％々ー,.;:?!)]}%" + "–﹐﹑﹒﹔﹕﹖﹗．";

    private const string NeverLast = "（【《〈「『“‘〖〔｛［￥＄＃№([{$#";

    /// <summary>Directions, selectors and controls leave no mark on paper.</summary>
    public static bool IsInvisible(int codePoint) => codePoint
        is < 0x20 or (>= 0x7F and < 0xA0) or 0xAD or (>= 0x200B and <= 0x200F) or (>= 0x2028 and <= 0x202E) or (>= 0x2060 and <= 0x206F)
        or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or (>= 0xE0000 and <= 0xE01EF);

    /// <summary>Code points anyone may use for anything: what they mean is known only to the font they were made for.</summary>
    public static bool IsPrivate(int codePoint) => codePoint is (>= 0xE000 and <= 0xF8FF) or >= 0xF0000;

    public static bool MayNotBegin(int codePoint) => codePoint < 0x10000 && NeverFirst.Contains((char)codePoint);

    public static bool MayNotEnd(int codePoint) => codePoint < 0x10000 && NeverLast.Contains((char)codePoint);

    /// <summary>Letters and figures that stand together as a word; Chinese characters each stand alone.</summary>
    public static bool IsWord(int codePoint) => codePoint is > 0x20 and < 0x2000 and not 0xB7 or 0x2011;

    /// <summary>A line may end between these two.</summary>
    public static bool MayBreakBetween(int before, int after)
    {
        if (before == 0xA0 || after == 0xA0 || after == ' ') return false;
        if (MayNotBegin(after) || MayNotEnd(before)) return false;

        return before == ' ' || !(IsWord(before) && IsWord(after));
    }
}
