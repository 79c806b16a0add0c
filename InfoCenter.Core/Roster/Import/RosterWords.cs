using System.Collections.Frozen;
using InfoCenter.Core.Common;

namespace InfoCenter.Core.Roster.Import;

/// <summary>A cell's value in the office's words, or the refusal that says why there is none.</summary>
internal readonly record struct Word(string? Value, RuleBrokenException? Refusal = null)
{
    public static implicit operator Word(RuleBrokenException refusal) => new(null, refusal);
}

/// <summary>Brings what people type to the words the roster is kept in.</summary>
internal static class RosterWords
{
    private static readonly char[] PhoneBreaks = ['/', '、', ',', '，', ';', '；', '|'];

    public static Word Level(string text)
    {
        var bare = ChineseText.Squeeze(text);
        foreach (var ending in RosterSynonyms.LevelEndings)
        {
            if (bare.Length > ending.Length && bare.EndsWith(ending, StringComparison.Ordinal)) bare = bare[..^ending.Length];
        }

        return RosterSynonyms.Levels.TryGetValue(bare, out var level) ? new Word(level.Label) : RosterImportRules.LevelIsUnknown;
    }

    public static Word Sex(string text) =>
        RosterSynonyms.Sexes.TryGetValue(ChineseText.Squeeze(text), out var sex) ? new Word(sex.Label) : RosterImportRules.SexIsUnknown;

    public static Word Nationality(string text) =>
        RosterSynonyms.Nationalities.TryGetValue(ChineseText.Squeeze(text), out var full) ? new Word(full) : RosterImportRules.NationalityIsUnknown;

    public static Word Party(string text) => Known(RosterSynonyms.Parties, text, 30);

    public static Word Education(string text) => Known(RosterSynonyms.Educations, text, 30);

    /// <summary>Text whose inner spaces mean nothing.</summary>
    public static Word Close(string text, int most) => Within(ChineseText.Squeeze(text), most);

    /// <summary>Text whose inner spaces stay; line breaks become spaces.</summary>
    public static Word Free(string text, int most) =>
        Within(ChineseText.Clean(text.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ')), most);

    public static Word Answer(string text) =>
        RosterSynonyms.Answers.TryGetValue(ChineseText.Squeeze(text), out var answer) ? new Word(Answer(answer)) : RosterImportRules.AnswerIsNotUnderstood;

    public static string? Answer(bool? answer) => answer switch { true => "是", false => "否", null => null };

    /// <summary>Digits only; several numbers in one cell are kept, divided by a stroke.</summary>
    public static Word Phone(string text)
    {
        var bare = ChineseText.Squeeze(text);
        if (bare.Length == 11 && bare.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0) return PhoneDigits(bare);

        var numbers = new List<string>();
        foreach (var part in bare.Split(PhoneBreaks, StringSplitOptions.RemoveEmptyEntries))
        {
            var digits = string.Concat(part.Where(sign => sign is not ('-' or '－' or '—' or '–' or '(' or ')' or '（' or '）' or '.' or '_')));
            if (digits.StartsWith("+86", StringComparison.Ordinal)) digits = digits[3..];
            else if (digits.StartsWith("0086", StringComparison.Ordinal)) digits = digits[4..];
            if (PhoneDigits(digits) is { Refusal: not null } refused) return refused;
            numbers.Add(digits);
        }

        return numbers.Count == 0 ? RosterImportRules.PhoneIsNotANumber : Within(string.Join('/', numbers), 30);
    }

    private static Word PhoneDigits(string digits)
    {
        if (digits.Length == 0 || digits.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0) return RosterImportRules.PhoneIsNotANumber;
        if (digits[0] == '0' ? digits.Length is >= 10 and <= 12 : digits.Length == 11 && digits[0] == '1') return new(digits);
        return digits.Length < 11 ? RosterImportRules.PhoneIsTooShort : RosterImportRules.PhoneIsNotANumber;
    }

    private static Word Known(FrozenDictionary<string, string> synonyms, string text, int most)
    {
        var bare = ChineseText.Squeeze(text);
        return synonyms.TryGetValue(bare, out var known) ? new Word(known) : Within(bare, most);
    }

    private static Word Within(string text, int most) =>
        text.Length == 0 ? new Word(null) : text.Length > most ? RosterImportRules.TextIsTooLong(most) : new Word(text);
}
