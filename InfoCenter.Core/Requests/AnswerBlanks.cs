using System.Text.RegularExpressions;

namespace InfoCenter.Core.Requests;

/// <summary>What a template's blanks are filled with; null where it is not known.</summary>
public sealed record AnswerFacts(string? Number = null, string? Place = null, string? Unit = null);

/// <summary>Blanks in a text, such as 〔地点〕: filled from the request, and not sent while one is left.</summary>
public static partial class AnswerBlanks
{
    /// <summary>The text with what is known filled in; other blanks stay for whoever writes.</summary>
    public static string Fill(string text, AnswerFacts facts) => new[] { (AnswerTexts.NumberBlank, facts.Number), (AnswerTexts.PlaceBlank, facts.Place), (AnswerTexts.UnitBlank, facts.Unit) }
        .Aggregate(text, (filled, blank) => string.IsNullOrEmpty(blank.Item2) ? filled : filled.Replace(blank.Item1, blank.Item2, StringComparison.Ordinal));

    /// <summary>The first blank nobody filled; the year of a paper's number, as in 〔2026〕12号, is none.</summary>
    public static string? LeftIn(string? text) => Blank().Match(text ?? "") is { Success: true } left ? left.Value : null;

    /// <summary>The text, where no blank is left in it.</summary>
    internal static string Filled(string text) => LeftIn(text) is { } blank ? throw AnswerRules.BlankIsLeft(blank) : text;

    [GeneratedRegex(@"〔(?!\s*\d{2,4}\s*〕)[^〔〕]{0,20}〕")]
    private static partial Regex Blank();
}
