using System.Globalization;
using InfoCenter.Core.Common;

namespace InfoCenter.Core.Appraisals;

/// <summary>Ballot numbers as people write them: 1-40、43 45.</summary>
internal static class BallotNumberWords
{
    /// <summary>Each number once, in order.</summary>
    /// <exception cref="RuleBrokenException">Something in it is no number.</exception>
    public static IReadOnlyList<int> Read(string typed)
    {
        var found = new SortedSet<int>();
        foreach (var part in ChineseText.Clean(typed).Split([',', '，', '、', ';', '；', ' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = part.Split(['-', '~', '—', '–', '至', '到'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (ends.Length is < 1 or > 2) throw BallotRules.NumbersAreUnreadable;
            var (first, last) = (Number(ends[0]), Number(ends[^1]));
            if (first < 1 || last < first || last > AppraisalBallot.MostOfAMeeting) throw BallotRules.NumbersAreUnreadable;
            found.UnionWith(Enumerable.Range(first, last - first + 1));
        }

        return found.Count > 0 ? [.. found] : throw BallotRules.NumbersAreUnreadable;
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw BallotRules.NumbersAreUnreadable;
}
