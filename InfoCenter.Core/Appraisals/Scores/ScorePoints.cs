using System.Globalization;

namespace InfoCenter.Core.Appraisals.Scores;

/// <summary>Points as people read and type them; inside they are whole tenths, never a floating number.</summary>
public static class ScorePoints
{
    /// <summary>Tenths in a point.</summary>
    public const int Tenths = 10;

    /// <summary>25 is 2.5, 20 is 2, -5 is -0.5.</summary>
    public static string Text(int tenths)
    {
        var (whole, rest) = (Math.Abs(tenths) / Tenths, Math.Abs(tenths) % Tenths);
        return string.Create(CultureInfo.InvariantCulture, $"{(tenths < 0 ? "-" : "")}{whole}{(rest == 0 ? "" : $".{rest}")}");
    }

    /// <summary>Reads 2, 2.5 or -0.5; empty is null.</summary>
    /// <exception cref="Common.RuleBrokenException">No such number, or finer than a tenth.</exception>
    public static int? Read(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var text = typed.Trim().Normalize(System.Text.NormalizationForm.FormKC);
        var (sign, digits) = text.StartsWith('-') ? (-1, text[1..]) : (1, text);
        var parts = digits.Split('.');
        if (parts.Length > 2 || parts is [_, { Length: not 1 }] || !parts.All(p => p.Length is > 0 and < 6 && p.All(char.IsAsciiDigit))) throw ScoreRules.PointsAreUnreadable;
        return sign * ((int.Parse(parts[0], CultureInfo.InvariantCulture) * Tenths) + (parts.Length == 2 ? parts[1][0] - '0' : 0));
    }
}
