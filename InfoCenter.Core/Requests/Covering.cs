namespace InfoCenter.Core.Requests;

/// <summary>Covers words in a text. The office may cover what a citizen wrote and never write anything else, so the covered text is always made from the text itself.</summary>
public static class Covering
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
}
