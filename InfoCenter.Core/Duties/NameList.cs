using InfoCenter.Core.Common;

namespace InfoCenter.Core.Duties;

/// <summary>Reads a pasted sign-in list: names between line breaks, commas or spaces, remarks in brackets behind them.</summary>
internal static class NameList
{
    private static readonly char[] Between = ['\n', '\r', '\t', '、', '，', ',', '；', ';'];

    /// <summary>The names in order, each once, with the part the remark tells.</summary>
    public static IReadOnlyList<(string Name, (DutyRole Role, Attendance Attendance) Part)> Read(string pasted) =>
    [
        .. pasted.Split(Between, StringSplitOptions.RemoveEmptyEntries).SelectMany(Names).Select(Part).DistinctBy(line => line.Name),
    ];

    // 王　强 is one name padded to three characters; 王强 李梅 are two.
    private static IEnumerable<string> Names(string piece)
    {
        var words = piece.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && words.All(word => ChineseText.Length(word.Split('(', '（')[0]) == 1) ? [string.Concat(words)] : words;
    }

    private static (string Name, (DutyRole Role, Attendance Attendance) Part) Part(string name)
    {
        var text = ChineseText.Squeeze(name);
        var open = text.IndexOfAny(['(', '（']);
        if (open <= 0) return (text, default);

        var remark = text[open..].Trim('(', ')', '（', '）');
        return remark.Length > 0 && DutyWords.PartOf(remark) is { } part ? (text[..open], part) : (text, default);
    }
}
