using System.Globalization;
using InfoCenter.Seeds.County;
using InfoCenter.Seeds.Files;

namespace InfoCenter.Seeds.Duties;

/// <summary>One township's records of one year, and the habits its office has when typing them.</summary>
internal sealed record DutyBook(Township Township, int Year, IReadOnlyList<DutyEntry> Entries, Dice Dice)
{
    public string Reporter => Dice.Pick(["综合办", "人大办", "党政办"]);

    /// <summary>A day in one of the forms a cell may hold it; most offices keep to one or two forms.</summary>
    public object Day(DateOnly day, params string[] forms) => Dice.Pick(forms) switch
    {
        "excel" => day,
        "chinese" => $"{day.Year}年{day.Month}月{day.Day}日",
        "dots" => $"{day.Year}.{day.Month}.{day.Day}",
        "dashes" => $"{day:yyyy-MM-dd}",
        "slashes" => string.Create(CultureInfo.InvariantCulture, $"{day.Year}/{day.Month}/{day.Day}"),
        "digits" => day.Year * 10_000 + day.Month * 100 + day.Day,
        "wide" => string.Concat($"{day.Year}.{day.Month}.{day.Day}".Select(letter => char.IsAsciiDigit(letter) ? (char)(letter - '0' + '０') : letter)),
        var form => throw new ArgumentOutOfRangeException(nameof(forms), form, "No such form of a day."),
    };

    /// <summary>Two-character names are widened to three, as typists do to line up a column.</summary>
    public static string Widened(string name)
    {
        var letters = new StringInfo(name);
        return letters.LengthInTextElements == 2
            ? $"{letters.SubstringByTextElements(0, 1)}\u3000{letters.SubstringByTextElements(1)}"
            : name;
    }

    /// <summary>An empty result is an empty cell.</summary>
    public static string? OrNothing(string text) => text.Length == 0 ? null : text;
}
