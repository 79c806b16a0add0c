using System.Globalization;

namespace InfoCenter.Core.Common;

/// <summary>Personal data shown only as far as needed. Characters are counted as people see them, so a rare character is never cut in two.</summary>
public static class Masking
{
    private const char Cover = '*';

    /// <summary>A phone number without its middle: <c>199****1234</c>; of a shorter one only the last two signs stay.</summary>
    public static string Phone(string? phone) => phone is { Length: >= 11 } ? Middle(phone, 3, 4) : Middle(phone, 0, 2);

    /// <summary>An ID number with its first and last four signs: <c>4226**********001X</c>.</summary>
    public static string IdNumber(string? number) => number is { Length: >= 15 } ? Middle(number, 4, 4) : Middle(number, 0, 0);

    /// <summary>A name with only its first character: <c>王**</c>.</summary>
    public static string Name(string? name) => Middle(name, 1, 0);

    private static string Middle(string? text, int first, int last)
    {
        if (string.IsNullOrEmpty(text)) return "";

        var elements = new StringInfo(text);
        var hidden = Math.Max(0, elements.LengthInTextElements - first - last);
        if (hidden == 0) return new string(Cover, elements.LengthInTextElements);

        var start = first == 0 ? "" : elements.SubstringByTextElements(0, first);
        var end = last == 0 ? "" : elements.SubstringByTextElements(first + hidden, last);
        return start + new string(Cover, hidden) + end;
    }
}
