using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using InfoCenter.Core.Common;

namespace InfoCenter.Core.Calendar;

/// <summary>
/// Reads a year's holidays out of what the clerk pastes: the State Council's notice as it stands, or the JSON that public calendars offer
/// (an array of name, date, isOffDay, or an object with such an array under "days").
/// </summary>
internal static class HolidayList
{
    public static IReadOnlyList<MarkedDay> Read(string text)
    {
        text = text.Trim().TrimStart('\uFEFF');
        var days = text.StartsWith('[') || text.StartsWith('{') ? FromJson(text) : HolidayNotice.Read(ChineseText.Squeeze(text));
        if (days.Count == 0) throw CalendarRules.NothingToImport;
        if (days.GroupBy(d => d.On).FirstOrDefault(g => g.Select(d => d.IsOff).Distinct().Count() > 1) is { } twice) throw CalendarRules.DayIsNamedTwice(twice.Key);

        var year = days.GroupBy(d => d.On.Year).MaxBy(g => g.Count())!.Key;
        // A New Year's holiday may begin in the December before; any other stranger is a mistake.
        _ = new CalendarYear(year, "");
        foreach (var day in days) _ = new CalendarDay(day.On, day.Name, day.IsOff);
        if (days.Any(d => d.On.Year != year && (d.On.Year != year - 1 || d.On.Month != 12))) throw CalendarRules.SeveralYears;
        return [.. days.DistinctBy(d => d.On).OrderBy(d => d.On)];
    }

    private static List<MarkedDay> FromJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var list = document.RootElement;
            if (list.ValueKind is JsonValueKind.Object && list.TryGetProperty("days", out var days)) list = days;
            if (list.ValueKind is not JsonValueKind.Array) throw CalendarRules.ListIsUnreadable;
            return [.. list.EnumerateArray().Select(One)];
        }
        catch (JsonException)
        {
            throw CalendarRules.ListIsUnreadable;
        }
    }

    private static MarkedDay One(JsonElement entry, int index) =>
        entry.ValueKind is JsonValueKind.Object
        && entry.TryGetProperty("name", out var name) && name.ValueKind is JsonValueKind.String
        && entry.TryGetProperty("date", out var date) && date.ValueKind is JsonValueKind.String
        && entry.TryGetProperty("isOffDay", out var isOff) && isOff.ValueKind is JsonValueKind.True or JsonValueKind.False
        && DateOnly.TryParseExact(date.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            ? new MarkedDay(on, name.GetString()!, isOff.GetBoolean())
            : throw CalendarRules.RowIsUnreadable(index + 1, entry.GetRawText());
}

/// <summary>The notice's own sentences: 二、春节：2月15日（…）至23日（…）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。</summary>
internal static partial class HolidayNotice
{
    public static List<MarkedDay> Read(string text)
    {
        if (Year().Match(text) is not { Success: true } named) return [];
        var year = int.Parse(named.Groups[1].Value, CultureInfo.InvariantCulture);
        var days = new List<MarkedDay>();
        foreach (Match part in Part().Matches(text))
        {
            var (name, sentences) = (part.Groups[1].Value, Bracket().Replace(part.Groups[2].Value, ""));
            foreach (var sentence in sentences.Split('。', '；').Where(s => s.Contains(HolidayWords.Off, StringComparison.Ordinal) || s.EndsWith(HolidayWords.Worked, StringComparison.Ordinal)))
            {
                var isOff = sentence.Contains(HolidayWords.Off, StringComparison.Ordinal);
                var month = 0;
                foreach (Match range in Range().Matches(sentence))
                {
                    month = Number(range, 1) ?? month;
                    var from = Day(year, month, Number(range, 2)!.Value, sentence);
                    var until = range.Groups[4].Success ? Day(year, month = Number(range, 3) ?? month, Number(range, 4)!.Value, sentence) : from;
                    for (var day = from; day <= until; day = day.AddDays(1)) days.Add(new(day, name, isOff));
                }
            }
        }

        return days;
    }

    private static int? Number(Match match, int group) => match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : null;

    private static DateOnly Day(int year, int month, int day, string sentence) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : throw CalendarRules.RowIsUnreadable(1, sentence);

    [GeneratedRegex(@"(20\d\d)年")]
    private static partial Regex Year();

    [GeneratedRegex(@"[一二三四五六七八九十]、([^：:。，、]{2,12})[：:](.*?)(?=[一二三四五六七八九十]、[^：:。，、]{2,12}[：:]|$)")]
    private static partial Regex Part();

    [GeneratedRegex(@"[（(][^）)]*[）)]")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"(?:(\d{1,2})月)?(\d{1,2})日(?:至(?:(\d{1,2})月)?(\d{1,2})日)?")]
    private static partial Regex Range();
}
