using System.Text;
using InfoCenter.Core.Common;

namespace InfoCenter.Core.Portal;

/// <summary>The form in which questions and texts are compared: compatibility forms made plain (full-width letters, ligatures), in small letters, without control signs.</summary>
public static class SearchWords
{
    /// <summary>Characters of a question that are read; what comes after is left.</summary>
    public const int LongestQuestion = 60;

    /// <summary>Words of a question that are looked for.</summary>
    public const int MostWords = 6;

    /// <summary>The text in that form, its spaces and line ends being one space each.</summary>
    public static string Normal(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // A half of a character reads as the replacement sign, which no engine refuses and normalising does not stumble on.
            if (!Rune.IsControl(rune)) sound.Append(rune.ToString());
            else if (rune.Value is '\t' or '\r' or '\n') sound.Append(' ');
        }

        return string.Join(' ', sound.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The question as it is read and shown again.</summary>
    public static string Question(string? typed)
    {
        var text = ChineseText.Clean(typed);
        return text.Length <= LongestQuestion ? text : text[..(char.IsHighSurrogate(text[LongestQuestion - 1]) ? LongestQuestion - 1 : LongestQuestion)];
    }

    /// <summary>What is looked for: the words between spaces, without the signs around them. Signs alone are no word.</summary>
    public static IReadOnlyList<string> Of(string? question) =>
        [.. Normal(Question(question)).Split(' ').Select(Bare).Where(word => word.Length > 0).Distinct().Take(MostWords)];

    private static string Bare(string word)
    {
        var runes = word.EnumerateRunes().ToList();
        var (first, last) = (runes.FindIndex(Rune.IsLetterOrDigit), runes.FindLastIndex(Rune.IsLetterOrDigit));
        return first < 0 ? "" : string.Concat(runes[first..(last + 1)]);
    }
}
