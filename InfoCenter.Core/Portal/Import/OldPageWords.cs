using System.Globalization;
using System.Text.RegularExpressions;
using InfoCenter.Core.Common;

namespace InfoCenter.Core.Portal.Import;

/// <summary>The phrases around an old article that tell its day, source and author.</summary>
internal static partial class OldPageWords
{
    private const int FirstYear = 1990;

    /// <summary>The day after a phrase such as 发布时间; else the first day in the text at all.</summary>
    public static DateOnly? DayIn(string text) => Day(NamedDay().Match(text)) ?? AnyDay().Matches(text).Select(Day).FirstOrDefault(day => day is not null);

    /// <summary>The day in an address: <c>news/2019/0312/3.htm</c>, <c>t20190312_77.html</c>, <c>2019-03-12 会议.docx</c>.</summary>
    public static DateOnly? DayOfAddress(string path) => Day(AddressDay().Match(path));

    /// <summary>A day as a field has it.</summary>
    public static DateOnly? DayOf(string? field) => field is null ? null : Day(AnyDay().Match(field)) ?? Day(AddressDay().Match(field));

    public static string SourceIn(string text) => NamedSource().Match(text) is { Success: true } found ? found.Groups[1].Value.Trim() : "";

    public static string AuthorIn(string text) => NamedAuthor().Match(text) is { Success: true } found ? found.Groups[1].Value.Trim() : "";

    /// <summary>A window's title without the site's name after it.</summary>
    public static string WithoutSite(string title)
    {
        var parts = SiteName().Split(title).Select(ChineseText.Clean).Where(part => part.Length > 0).ToList();
        return parts.Count == 0 ? "" : parts[0];
    }

    /// <summary>The title cut at each sign that may stand before a column or a site, the longest first.</summary>
    public static IEnumerable<string> Beginnings(string title) => Separators().Matches(title).Select(sign => title[..sign.Index].Trim()).Prepend(title).OrderByDescending(beginning => beginning.Length);

    private static DateOnly? Day(Match found)
    {
        if (!found.Success) return null;
        var (year, month, day) = (Number(found, "y"), Number(found, "m"), Number(found, "d"));
        return year >= FirstYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;
    }

    private static int Number(Match found, string group) => int.Parse(found.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:发布|发表|发稿|更新|上传|添加|录入)?(?:时间|日期)\s*[:：]?\s*(?<y>\d{4})\s*[-/.年]\s*(?<m>\d{1,2})\s*[-/.月]\s*(?<d>\d{1,2})")]
    private static partial Regex NamedDay();

    [GeneratedRegex(@"(?<!\d)(?<y>\d{4})\s*[-/.年]\s*(?<m>\d{1,2})\s*[-/.月]\s*(?<d>\d{1,2})(?!\d)")]
    private static partial Regex AnyDay();

    [GeneratedRegex(@"(?<!\d)(?<y>(?:19|20)\d{2})[-_/.年]?(?<m>0[1-9]|1[0-2])[-_/.月]?(?<d>0[1-9]|[12]\d|3[01])(?!\d)")]
    private static partial Regex AddressDay();

    [GeneratedRegex(@"(?:文章|信息|稿件)?来\s*源\s*[:：]\s*([^\s|｜【】\[\]()（）]{2,30})")]
    private static partial Regex NamedSource();

    [GeneratedRegex(@"(?:作\s*者|供\s*稿|撰\s*稿)\s*[:：]\s*([^\s|｜【】\[\]()（）]{2,20})")]
    private static partial Regex NamedAuthor();

    [GeneratedRegex("[-_|｜–—]")]
    private static partial Regex Separators();

    [GeneratedRegex(@"\s*[_|｜]\s*|\s+[-–—]+\s+|[-–—]{2,}|-(?=[^-]*(?:人大|网|门户|委员会|首页)[^-]*$)")]
    private static partial Regex SiteName();
}
