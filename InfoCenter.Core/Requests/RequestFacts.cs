using InfoCenter.Core.Common;
using InfoCenter.Core.Privacy;

namespace InfoCenter.Core.Requests;

/// <summary>What a citizen tells, as the form has it.</summary>
public sealed record RequestFacts
{
    /// <summary>Characters.</summary>
    public const int LongestWords = 1000;

    public const int LongestPlace = 60;

    public const int LongestReason = 300;

    public const int MostPictures = 6;

    private const int ShortestWords = 4;
    private const int LongestName = 30;

    public string Words { get; init; } = "";

    /// <summary>Where exactly, in words.</summary>
    public string Place { get; init; } = "";

    public string? Name { get; init; }

    public string? Phone { get; init; }

    public int? PlateId { get; init; }

    public string? VillageCode { get; init; }

    public string? TownshipCode { get; init; }

    public int? ChosenPersonId { get; init; }

    public int? AlikeId { get; init; }

    public IReadOnlyList<string> PictureHashes { get; init; } = [];

    /// <summary>What others will see of the words.</summary>
    public string OpenWords => PersonalTraces.Mask(ChineseText.Clean(Words));

    /// <summary>What others will see of the place.</summary>
    public string OpenPlace => PersonalTraces.Mask(ChineseText.Clean(Place));

    /// <summary>The facts in the office's spelling.</summary>
    /// <exception cref="RuleBrokenException">Something is missing or makes no sense; says what to do.</exception>
    public RequestFacts Checked()
    {
        var words = WordsOf(Words);
        if (string.IsNullOrEmpty(TownshipCode)) throw RequestRules.TownshipIsRequired;
        var place = PlaceOf(Place);
        var name = ChineseText.Clean(Name).OrRefuse(RequestRules.NameIsRequired);
        if (ChineseText.Length(name) > LongestName) throw RequestRules.NameIsTooLong;
        if (PictureHashes.Count > MostPictures) throw RequestRules.TooManyPictures(MostPictures);

        return this with { Words = words, Place = place, Name = name, Phone = PhoneOf(Phone) };
    }

    /// <summary>The texts others may read, as the office covered them; no number may be left in them.</summary>
    internal static (string Words, string Place) Covered(string openWords, string openPlace)
    {
        var (words, place) = (WordsOf(openWords), PlaceOf(openPlace));
        return PersonalTraces.In(words).Count + PersonalTraces.In(place).Count == 0 ? (words, place) : throw RequestRules.PublicTextNamesANumber;
    }

    private static string WordsOf(string typed)
    {
        var words = ChineseText.Clean(typed).OrRefuse(RequestRules.WordsAreRequired);
        if (ChineseText.Length(words) < ShortestWords) throw RequestRules.WordsAreTooShort;
        return ChineseText.Length(words) <= LongestWords ? words : throw RequestRules.WordsAreTooLong(LongestWords);
    }

    private static string PlaceOf(string typed)
    {
        var place = ChineseText.Clean(typed).OrRefuse(RequestRules.PlaceIsRequired);
        return ChineseText.Length(place) <= LongestPlace ? place : throw RequestRules.PlaceIsTooLong(LongestPlace);
    }

    /// <summary>A mobile phone's eleven digits, or a landline with its area code.</summary>
    /// <exception cref="RuleBrokenException">Neither.</exception>
    public static string PhoneOf(string? typed)
    {
        var digits = string.Concat(ChineseText.Squeeze(typed).OrRefuse(RequestRules.PhoneIsRequired).Where(sign => sign is not ('-' or '(' or ')' or '+' or '\uFF08' or '\uFF09')));
        if (!digits.All(char.IsAsciiDigit)) throw RequestRules.PhoneIsWrong;
        if (digits.Length == 13 && digits.StartsWith("86", StringComparison.Ordinal)) digits = digits[2..];
        var isMobile = digits.Length == 11 && digits[0] == '1' && digits[1] is >= '3' and <= '9';
        var isLandline = digits.Length is >= 10 and <= 12 && digits[0] == '0';
        return isMobile || isLandline ? digits : throw RequestRules.PhoneIsWrong;
    }
}
