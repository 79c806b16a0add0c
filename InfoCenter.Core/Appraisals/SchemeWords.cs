using System.Globalization;
using InfoCenter.Core.Common;

namespace InfoCenter.Core.Appraisals;

/// <summary>Grades as a person writes them, a line each: 称职 80 1, with 整改 behind those that ask for it.</summary>
public static class SchemeWords
{
    private const string Rectify = "整改";

    /// <exception cref="RuleBrokenException">A line is not a name, a share and a number of options.</exception>
    public static IReadOnlyList<GradeFacts> Grades(string typed) =>
        [.. typed.Split('\n').Select(ChineseText.Clean).Where(line => line.Length > 0).Select(Grade)];

    private static GradeFacts Grade(string line)
    {
        var parts = line.Replace("%", " ", StringComparison.Ordinal).Split([' ', '\t', '，', ',', '、'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is < 3 or > 4 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
            || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var through) || (parts.Length == 4 && parts[3] != Rectify)) throw SchemeRules.GradeLineIsUnreadable(line);
        return new(parts[0], through, percent, parts.Length == 4);
    }
}
