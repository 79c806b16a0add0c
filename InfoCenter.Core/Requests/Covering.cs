using System.Text.RegularExpressions;
using InfoCenter.Core.Privacy;

namespace InfoCenter.Core.Requests;

/// <summary>Covers words in a text. The office may cover what a citizen wrote and never write anything else, so the covered text is always made from the text itself.</summary>
public static partial class Covering
{
    /// <summary>What stands in place of each sign.</summary>
    public const char Sign = '■';

    /// <summary>The text with each of the words covered wherever it stands; longer words first.</summary>
    public static string Apply(string text, IEnumerable<string> words)
    {
        foreach (var word in words.Where(word => word.Length > 0 && !word.Contains(Sign)).OrderByDescending(word => word.Length))
            text = text.Replace(word, new string(Sign, word.Length), StringComparison.Ordinal);
        return text;
    }

    /// <summary>
    /// The text with every phone and ID number covered from end to end. Within the office a masked number keeps its last digits, by which people know it; with them and a receipt
    /// number somebody could try a follow-up code.
    /// </summary>
    public static string WithoutNumbers(string text) => Masked().Replace(PersonalTraces.Mask(text), number => new string(Sign, number.Length));

    [GeneratedRegex(@"[0-9]*\*{2,}[0-9Xx]*")]
    private static partial Regex Masked();
}
