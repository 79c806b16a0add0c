using System.Globalization;
using System.Text;

namespace InfoCenter.Core.Portal;

/// <summary>A piece of a text.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="IsFound">Whether it is a word that was looked for.</param>
public sealed record TextPart(string Text, bool IsFound);

/// <summary>Shows where in a text the words stand. Compared in the form questions have, shown as it was written.</summary>
internal static class SearchExcerpt
{
    private const int Before = 24;
    private const int Longest = 110;
    private const string Left = "……";

    /// <summary>The whole text.</summary>
    public static IReadOnlyList<TextPart> Whole(string text, IReadOnlyList<string> words) => Parts(text, words);

    /// <summary>A piece around the first word found; the beginning where there is none.</summary>
    public static IReadOnlyList<TextPart> Of(string text, IReadOnlyList<string> words)
    {
        var (plain, at) = Fold(text);
        var first = words.Select(word => plain.IndexOf(word, StringComparison.Ordinal)).Where(place => place >= 0).DefaultIfEmpty(0).Min();
        var from = Math.Max(0, new StringInfo(text[..at[first]]).LengthInTextElements - Before);
        var whole = new StringInfo(text);
        var length = Math.Min(Longest, whole.LengthInTextElements - from);
        if (length <= 0) return [];
        var piece = whole.SubstringByTextElements(from, length).ReplaceLineEndings(" ");
        return Parts($"{(from > 0 ? Left : "")}{piece}{(from + length < whole.LengthInTextElements ? Left : "")}", words);
    }

    /// <summary>How a text begins.</summary>
    public static string Start(string text, int most)
    {
        var whole = new StringInfo(text);
        return whole.LengthInTextElements <= most ? text : whole.SubstringByTextElements(0, most) + Left;
    }

    private static List<TextPart> Parts(string text, IReadOnlyList<string> words)
    {
        var (plain, at) = Fold(text);
        var found = new bool[text.Length];
        foreach (var word in words)
        {
            for (var place = plain.IndexOf(word, StringComparison.Ordinal); place >= 0; place = plain.IndexOf(word, place + word.Length, StringComparison.Ordinal))
                found.AsSpan(at[place], at[place + word.Length] - at[place]).Fill(true);
        }

        var parts = new List<TextPart>();
        for (var (start, i) = (0, 1); i <= text.Length; i++)
        {
            if (i < text.Length && found[i] == found[start]) continue;
            parts.Add(new(text[start..i], found[start]));
            start = i;
        }

        return parts;
    }

    // The compared form, and for each of its characters where in the text the sign it comes of begins.
    private static (string Plain, List<int> At) Fold(string text)
    {
        var (plain, at) = (new StringBuilder(text.Length), new List<int>(text.Length + 1));
        for (var i = 0; i < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, i);
            var sign = SearchWords.Normal(text.Substring(i, length));
            if (sign.Length == 0) sign = " "; // words on either side of a space are two
            plain.Append(sign);
            for (var j = 0; j < sign.Length; j++) at.Add(i);
            i += length;
        }

        at.Add(text.Length);
        return (plain.ToString(), at);
    }
}
