using System.Globalization;
using System.Text;

namespace InfoCenter.Core.Common;

/// <summary>Text as people type it, made comparable: NFC, half-width digits and letters, no spaces of any kind at the ends.</summary>
public static class ChineseText
{
    /// <summary>The text in NFC with full-width digits and letters made half-width, control signs gone, trimmed of every kind of space and of a trailing apostrophe. Null gives "".</summary>
    public static string Clean(string? typed)
    {
        if (string.IsNullOrEmpty(typed)) return "";

        var text = IsPlain(typed) ? typed : Rebuild(typed);
        var (start, end) = (0, text.Length);
        while (start < end && IsSpace(text[start])) start++;
        while (end > start && (IsSpace(text[end - 1]) || text[end - 1] is '\'' or '\u2019')) end--;

        return end - start == text.Length ? text : text[start..end];
    }

    /// <summary><see cref="Clean"/> with the spaces inside gone as well.</summary>
    public static string Squeeze(string? typed)
    {
        var text = Clean(typed);
        foreach (var sign in text)
        {
            if (IsSpace(sign)) return string.Concat(text.Where(kept => !IsSpace(kept)));
        }

        return text;
    }

    /// <summary>The number of characters a reader counts: a rare character or one with a variation selector is one.</summary>
    public static int Length(string text) => text.Length == 0 ? 0 : new StringInfo(text).LengthInTextElements;

    /// <summary>White space, U+3000, the zero-width signs and the byte order mark.</summary>
    public static bool IsSpace(char sign) =>
        sign <= ' ' || char.IsWhiteSpace(sign)
        || sign is '\u00AD' or '\u180E' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or '\u2060' or '\u3164' or '\uFEFF';

    // Common CJK and ASCII are in NFC already; most cells end here without a copy.
    private static bool IsPlain(string text)
    {
        foreach (var sign in text)
        {
            if (sign is not ((>= ' ' and <= '~') or (>= '\u4E00' and <= '\u9FFF') or (>= '\u3000' and <= '\u3015'))) return false;
        }

        return true;
    }

    private static string Rebuild(string typed)
    {
        var built = new StringBuilder(typed.Length);
        for (var i = 0; i < typed.Length; i++)
        {
            var sign = typed[i];
            if (char.IsHighSurrogate(sign) && i + 1 < typed.Length && char.IsLowSurrogate(typed[i + 1])) built.Append(sign).Append(typed[++i]);
            else if (char.IsSurrogate(sign)) built.Append('\uFFFD');
            else if (sign is (>= '\uFF10' and <= '\uFF19') or (>= '\uFF21' and <= '\uFF3A') or (>= '\uFF41' and <= '\uFF5A')) built.Append((char)(sign - 0xFEE0));
            else if (sign is '\t' or '\r' or '\n' || !char.IsControl(sign)) built.Append(sign);
        }

        return built.ToString().Normalize(NormalizationForm.FormC);
    }
}
