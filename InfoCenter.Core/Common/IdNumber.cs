using System.Globalization;

namespace InfoCenter.Core.Common;

/// <summary>Which rule of GB 11643 a typed ID number breaks.</summary>
public enum IdNumberProblem
{
    None,
    Missing,
    WrongLength,
    WrongCharacters,
    ImpossibleBirthDate,
    WrongCheckDigit,
}

/// <summary>A citizen's ID number that keeps every rule of GB 11643. Its first digits are never tested: divisions were renumbered and people moved.</summary>
public readonly record struct IdNumber
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private IdNumber(string value, DateOnly bornOn) => (Value, BornOn) = (value, bornOn);

    /// <summary>Eighteen characters, the last a digit or a capital X.</summary>
    public string Value { get; }

    /// <summary>The date of birth the number states.</summary>
    public DateOnly BornOn { get; }

    /// <summary>The sex the number states: an odd seventeenth digit is a man's.</summary>
    public bool IsMale => (Value[16] - '0') % 2 == 1;

    /// <summary>The number with the ten digits of birth and order hidden: <c>4226**********001X</c>.</summary>
    public string Masked => Masking.IdNumber(Value);

    /// <summary>Reads a typed number: spaces and full-width signs are forgiven, x becomes X, the old form of 15 digits is brought to 18. Otherwise says what is wrong.</summary>
    public static bool TryRead(string? typed, out IdNumber number, out IdNumberProblem problem)
    {
        number = default;
        var text = ChineseText.Squeeze(typed).TrimStart('\'', '\u2018').ToUpperInvariant();
        problem = FormOf(text);
        if (problem is not IdNumberProblem.None) return false;

        var body = text.Length == 15 ? text[..6] + "19" + text[6..] : text[..17];
        if (!DateOnly.TryParseExact(body[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var bornOn) || bornOn.Year < 1900)
            problem = IdNumberProblem.ImpossibleBirthDate;
        else if (text.Length == 18 && text[17] != CheckDigit(body))
            problem = IdNumberProblem.WrongCheckDigit;
        else
            number = new IdNumber(body + CheckDigit(body), bornOn);

        return problem is IdNumberProblem.None;
    }

    /// <inheritdoc />
    public override string ToString() => Value is null ? "" : Masked;

    internal static char CheckDigit(string body) => "10X98765432"[body.Select((digit, i) => (digit - '0') * Weights[i]).Sum() % 11];

    private static IdNumberProblem FormOf(string text)
    {
        if (text.Length == 0) return IdNumberProblem.Missing;
        if (text.Length is not (15 or 18)) return IdNumberProblem.WrongLength;

        var digits = text.AsSpan(0, text.Length == 18 ? 17 : 15);
        var areDigits = digits.IndexOfAnyExceptInRange('0', '9') < 0 && (text.Length == 15 || text[17] is 'X' or (>= '0' and <= '9'));
        return areDigits ? IdNumberProblem.None : IdNumberProblem.WrongCharacters;
    }
}

/// <summary>The broken rule in the user's words.</summary>
public static class IdNumberProblemLabels
{
    extension(IdNumberProblem problem)
    {
        /// <summary>A sentence that says what is wrong and what to do; "" when nothing is.</summary>
        public string Sentence => problem switch
        {
            IdNumberProblem.None => "",
            IdNumberProblem.Missing => "没有填写身份证号。",
            IdNumberProblem.WrongLength => "身份证号应为 18 位，请核对是否多填或漏填。",
            IdNumberProblem.WrongCharacters => "身份证号只能由数字组成，最后一位可以是 X，请核对。",
            IdNumberProblem.ImpossibleBirthDate => "身份证号中的出生日期不存在，请核对第 7 至 14 位。",
            IdNumberProblem.WrongCheckDigit => "身份证号的校验码不对，说明有数字填错，请逐位核对。",
        };
    }
}
