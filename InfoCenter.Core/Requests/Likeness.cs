namespace InfoCenter.Core.Requests;

/// <summary>How alike two Chinese texts are, by the pairs of characters they share; needs no dictionary.</summary>
internal static class Likeness
{
    /// <summary>Texts from here on tell of the same thing often enough to ask.</summary>
    public const int Enough = 34;

    /// <summary>0 to 100: twice the shared pairs over all pairs (Dice).</summary>
    public static int Of(string one, string other)
    {
        var (first, second) = (Pairs(one), Pairs(other));
        if (first.Count + second.Count == 0) return 0;
        return 200 * first.Count(second.Contains) / (first.Count + second.Count);
    }

    /// <summary>The longest stretch both texts have; it tells neither writer anything they did not write.</summary>
    public static string Shared(string one, string other)
    {
        var longest = "";
        for (var start = 0; start < one.Length; start++)
        {
            while (start + longest.Length < one.Length && other.Contains(one.Substring(start, longest.Length + 1), StringComparison.Ordinal))
                longest = one.Substring(start, longest.Length + 1);
        }

        return longest;
    }

    private static HashSet<(char, char)> Pairs(string text)
    {
        var signs = text.Where(char.IsLetterOrDigit).ToArray();
        var pairs = new HashSet<(char, char)>();
        for (var i = 1; i < signs.Length; i++) pairs.Add((signs[i - 1], signs[i]));
        return pairs;
    }
}
