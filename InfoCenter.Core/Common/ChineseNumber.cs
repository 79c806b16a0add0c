namespace InfoCenter.Core.Common;

/// <summary>Numbers as papers of a congress write them: 第十九届, 第一百零二次.</summary>
public static class ChineseNumber
{
    /// <summary>The greatest number that is written.</summary>
    public const int Greatest = 999;

    private const string Digits = "零一二三四五六七八九";

    /// <summary>One to <see cref="Greatest"/>: 十九, 一百零二, 二百一十.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Smaller or greater.</exception>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Greatest);
        var (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
        var text = hundreds == 0 ? "" : Digits[hundreds] + "百";
        if (tens > 0) text += tens == 1 && hundreds == 0 ? "十" : Digits[tens] + "十";
        else if (hundreds > 0 && ones > 0) text += Digits[0];
        return ones == 0 ? text : text + Digits[ones];
    }
}
