using System.Text.RegularExpressions;
using InfoCenter.Core.Common;

namespace InfoCenter.Core.Privacy;

/// <summary>A phone or ID number found in a text.</summary>
/// <param name="IsIdNumber">An ID number that keeps its checksum; else a mobile phone.</param>
/// <param name="Masked">As it may be shown.</param>
public sealed record PersonalTrace(bool IsIdNumber, string Masked);

/// <summary>Finds mobile phones and ID numbers that people typed into texts meant for others: plain, in full width, or with gaps and dashes between the digits.</summary>
public static partial class PersonalTraces
{
    private const int ShortestHash = 24;

    /// <summary>Everything found, in the text's order; a number that merely resembles one (a long amount, a document number) is left alone.</summary>
    public static IReadOnlyList<PersonalTrace> In(string? text) => [.. Find(text).Select(f => f.Trace)];

    /// <summary>The text with everything found in it masked.</summary>
    public static string Mask(string text)
    {
        foreach (var (place, trace) in Find(text).Reverse()) text = string.Concat(text.AsSpan(0, place.Index), trace.Masked, text.AsSpan(place.Index + place.Length));
        return text;
    }

    /// <summary>The digits, where the text is a mobile phone and nothing else.</summary>
    public static string? PhoneIn(string? text)
    {
        var narrow = Narrow(ChineseText.Clean(text));
        return Mobile().Match(narrow) is { Success: true } match && match.Length == narrow.Length ? Bare(match.Value) : null;
    }

    private static IEnumerable<(Match Place, PersonalTrace Trace)> Find(string? text)
    {
        if (text is not { Length: >= 11 }) return [];

        var (narrow, found) = (Narrow(text), new List<(Match Place, PersonalTrace Trace)>());
        foreach (Match match in EighteenDigits().Matches(narrow))
        {
            if (IdNumber.TryRead(Bare(match.Value), out var number, out _)) found.Add((match, new(true, number.Masked)));
        }

        var phones = from match in Mobile().Matches(narrow)
                     where !IsWithinAHash(narrow, match)
                     where !found.Exists(f => f.Place.Index <= match.Index && match.Index < f.Place.Index + f.Place.Length)
                     select (match, new PersonalTrace(false, Masking.Phone(Bare(match.Value))));
        found.AddRange(phones.ToList());
        return found.OrderBy(f => f.Place.Index);
    }

    // Eleven digits in a row happen in one of three hundred hashes, and files are often named by one.
    private static bool IsWithinAHash(string text, Match match)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        while (start > 0 && IsOfAHash(text[start - 1])) start--;
        while (end < text.Length && IsOfAHash(text[end])) end++;
        return end - start >= ShortestHash && text.AsSpan(start, end - start).IndexOfAnyInRange('A', 'f') >= 0;
    }

    private static bool IsOfAHash(char sign) => sign is '-' || char.IsAsciiHexDigit(sign);

    // One character for one, so that places stay places.
    private static string Narrow(string text) => string.Create(text.Length, text, (narrow, wide) =>
    {
        for (var i = 0; i < wide.Length; i++) narrow[i] = wide[i] is >= '\uFF01' and <= '\uFF5E' ? (char)(wide[i] - 0xFEE0) : wide[i];
    });

    private static string Bare(string number) => string.Concat(number.Where(char.IsAsciiLetterOrDigit));

    [GeneratedRegex(@"(?<![0-9])1[3-9](?:[\s\u3000.\-\u2013\u2014]?[0-9]){9}(?![0-9])")]
    private static partial Regex Mobile();

    [GeneratedRegex(@"(?<![0-9])[1-9](?:[\s\u3000.\-\u2013\u2014]?[0-9]){16}[\s\u3000.\-\u2013\u2014]?[0-9Xx](?![0-9])")]
    private static partial Regex EighteenDigits();
}
