using System.Text.RegularExpressions;

namespace InfoCenter.Core.Common;

/// <summary>A person's name in the one form names are compared in: NFC, no inner spaces, the dot of minority names as U+00B7.</summary>
public readonly partial record struct PersonName
{
    /// <summary>The longest name kept, in characters (民委发〔2016〕33号 asks for 25 Chinese characters, 50 signs).</summary>
    public const int MostCharacters = 50;

    private PersonName(string value) => Value = value;

    /// <summary>The name; never empty except in a default value.</summary>
    public string Value { get; }

    /// <summary>Reads a typed name such as <c>王　强</c> or <c>李某（女，土家族）</c>; null when nothing is left or it is longer than <see cref="MostCharacters"/>.</summary>
    public static TypedName? Read(string? typed)
    {
        var text = ChineseText.Clean(typed);
        var (sex, nationality) = ((string?)null, (string?)null);
        for (Match note; (note = Note().Match(text)).Success; text = text[..note.Index])
        {
            foreach (var word in note.Groups[1].Value.Split(['，', ',', '、', ' ', '　', '；', ';'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (word is "男" or "女") sex = word;
                else nationality = word;
            }
        }

        var name = Dots().Replace(CloseUp(text), "·").Trim('·');
        return name.Length > 0 && ChineseText.Length(name) <= MostCharacters ? new TypedName(new PersonName(name), sex, nationality) : null;
    }

    /// <inheritdoc />
    public override string ToString() => Value ?? "";

    // Latin names keep one space between their words; between Chinese characters spaces only pad.
    private static string CloseUp(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var kept = words.Select(word => string.Concat(word.Where(sign => !ChineseText.IsSpace(sign)))).Where(word => word.Length > 0);
        return kept.Aggregate("", (name, word) => name.Length > 0 && char.IsAsciiLetter(name[^1]) && char.IsAsciiLetter(word[0]) ? $"{name} {word}" : name + word);
    }

    // Only what says sex or nationality counts as a note; anything else in brackets stays part of the name and is seen in the preview.
    [GeneratedRegex(@"\s*[（(]\s*((?:男|女|\p{L}{1,5}族)(?:[，,、；;\s]+(?:男|女|\p{L}{1,5}族))*)\s*[）)]\s*$")]
    private static partial Regex Note();

    [GeneratedRegex(@"\s*[·•‧・･．.∙⋅᛫]\s*")]
    private static partial Regex Dots();
}

/// <summary>A name with what the clerk wrote in brackets behind it; sex is 男 or 女, nationality ends in 族.</summary>
public sealed record TypedName(PersonName Name, string? Sex, string? Nationality);
