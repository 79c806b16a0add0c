namespace InfoCenter.Core.Spreadsheets;

/// <summary>Sheet names Excel accepts: no forbidden signs, at most 31 signs, none twice, none empty.</summary>
internal static class SheetNames
{
    private const int MostLetters = 31;

    public static IReadOnlyList<string> Of(IEnumerable<string> wanted)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. wanted.Select(name => Free(name, taken))];
    }

    public static string Free(string wanted, HashSet<string> taken)
    {
        var clean = string.Concat(wanted.Where(sign => !char.IsControl(sign) && !char.IsSurrogate(sign) && !@"[]:*?/\".Contains(sign))).Trim(' ', '\'');
        if (clean.Length == 0) clean = "Sheet";
        for (var i = 1; ; i++)
        {
            var ending = i == 1 ? "" : $"({i})";
            var name = clean[..Math.Min(clean.Length, MostLetters - ending.Length)] + ending;
            if (taken.Add(name)) return name;
        }
    }
}
