using System.Text.RegularExpressions;

namespace InfoCenter.Core.Ledger;

/// <summary>What may stand in the ledger: no phone and no ID number in full, whoever typed it and wherever, and nothing an engine cannot keep.</summary>
internal static partial class LedgerText
{
    /// <summary>The text with phone and ID numbers covered, cut to a length without tearing a character.</summary>
    public static string Clean(string text, int length)
    {
        var covered = Number().Replace(text, match => match.Length < 15 ? match.Value[..3] + "****" + match.Value[^4..] : match.Value[..4] + "**********" + match.Value[^4..]);
        var kept = covered.Contains('\0', StringComparison.Ordinal) ? covered.Replace("\0", "", StringComparison.Ordinal) : covered;
        if (kept.Length > length) kept = kept[..(char.IsHighSurrogate(kept[length - 2]) ? length - 2 : length - 1)] + "…";
        return Lone().Replace(kept, "\uFFFD");
    }

    // Not inside a longer number or a hexadecimal hash. \d also takes full-width digits.
    [GeneratedRegex(@"(?<![0-9A-Fa-f])(\d{17}[\dXxＸｘ]|\d{15}|1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?![0-9A-Fa-f])")]
    private static partial Regex Number();

    // Half a character: no engine keeps it as it is.
    [GeneratedRegex(@"[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex Lone();
}
