using System.Globalization;
using System.Text.RegularExpressions;

namespace InfoCenter.Core.Spreadsheets;

/// <summary>The <c>_xHHHH_</c> escapes of workbook texts. Some writers split rare characters into two of them (<c>_xD873__xDE23_</c>).</summary>
internal static partial class EscapedText
{
    /// <summary>The text with every escape turned into its character; two halves of a rare character join by standing together.</summary>
    public static string Decode(string text) =>
        text.Contains("_x", StringComparison.Ordinal)
            ? Escape().Replace(text, match => ((char)ushort.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
            : text;

    /// <summary>XML text in which only the rare characters are made real again; other escapes stay for the reader of the file.</summary>
    public static string JoinRareCharacters(string xml) =>
        SplitCharacter().Replace(xml, match => string.Concat(
            (char)ushort.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            (char)ushort.Parse(match.ValueSpan[9..13], NumberStyles.HexNumber, CultureInfo.InvariantCulture)));

    /// <summary>The text as a workbook part may hold it: control signs and what looks like an escape are escaped, halves of characters replaced.</summary>
    public static string Encode(string text)
    {
        var escaped = Escape().Replace(text, match => "_x005F" + match.Value);
        return escaped.Any(sign => char.IsControl(sign) || char.IsSurrogate(sign) || sign >= '\uFFFE')
            ? string.Concat(escaped.EnumerateRunes().Select(rune => IsAllowed(rune.Value) ? rune.ToString() : $"_x{rune.Value:X4}_"))
            : escaped;
    }

    // A carriage return would be read back as a line feed.
    private static bool IsAllowed(int rune) => rune is '\t' or '\n' or (>= ' ' and not (0xFFFE or 0xFFFF));

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escape();

    [GeneratedRegex("(?<!_x005F)_x[Dd][89ABab][0-9A-Fa-f]{2}__x[Dd][C-Fc-f][0-9A-Fa-f]{2}_")]
    private static partial Regex SplitCharacter();
}
