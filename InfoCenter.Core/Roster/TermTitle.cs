using System.Globalization;
using System.Text.RegularExpressions;

namespace InfoCenter.Core.Roster;

/// <summary>A term as the roster writes it: whose congress, and its number. Each congress numbers its own terms (DOMAIN 2.2).</summary>
/// <param name="Place">竹山县; "" where only the number was written.</param>
/// <param name="Number">19 for 第十九届; 0 where the roster does not say.</param>
public readonly partial record struct TermTitle(string Place, int Number)
{
    /// <summary>The greatest number that is written in characters.</summary>
    public const int Greatest = 999;

    private const string Unsaid = "本届";
    private const string Digits = "零一二三四五六七八九";

    /// <summary>Reads 竹山县第十九届, 县十九届人大, 第19届, 19; null when there is no number in it.</summary>
    public static TermTitle? Parse(string text)
    {
        if (text.EndsWith(Unsaid, StringComparison.Ordinal)) return new TermTitle(text[..^Unsaid.Length], 0);

        var match = Pattern().Match(text);
        if (!match.Success) return null;

        var number = NumberOf(match.Groups["number"].Value);
        return number is > 0 and < 100 ? new TermTitle(match.Groups["place"].Value, number) : null;
    }

    /// <summary>The office's form: 竹山县第十九届.</summary>
    public override string ToString() => Number == 0 ? Place + Unsaid : $"{Place}第{InChinese(Number)}届";

    private static int NumberOf(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var arabic)) return arabic;

        var ten = text.IndexOf('十');
        if (ten < 0) return text.Length == 1 ? Digits.IndexOf(text[0]) : -1;
        var tens = ten == 0 ? 1 : Digits.IndexOf(text[0]);
        var ones = ten == text.Length - 1 ? 0 : Digits.IndexOf(text[^1]);
        return ten > 1 || text.Length - ten > 2 || tens < 0 || ones < 0 ? -1 : (tens * 10) + ones;
    }

    /// <summary>A number as papers of a congress write it: 十九, 一百零二.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below one, or above <see cref="Greatest"/>.</exception>
    public static string InChinese(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Greatest);
        var (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
        var text = hundreds == 0 ? "" : Digits[hundreds] + "百";
        if (tens > 0) text += tens == 1 && hundreds == 0 ? "十" : Digits[tens] + "十";
        else if (hundreds > 0 && ones > 0) text += Digits[0];
        return ones == 0 ? text : text + Digits[ones];
    }

    [GeneratedRegex("^(?<place>[^第0-9]*?)(人民代表大会|人大)?第?(?<number>[0-9]{1,2}|[一二三四五六七八九十]{1,3})(届(人民代表大会|人大)?(代表)?)?$")]
    private static partial Regex Pattern();
}
