using InfoCenter.Core.Calendar;

namespace InfoCenter.Core.Suggestions;

/// <summary>What a new installation starts with (DOMAIN 2.4); a county changes it on its own screen.</summary>
internal static class SuggestionSeeds
{
    public static IReadOnlyList<string> Subjects { get; } = ["财政经济", "农业农村", "城乡建设", "环境资源", "教科文卫", "社会建设", "监察司法", "其他"];

    public static IReadOnlyList<(string Code, string Title, bool IsSolved, bool NeedsPromise)> Classes { get; } =
    [
        ("A", "已经解决或者基本解决", true, false), ("B", "正在解决或者列入规划逐步解决", false, true),
        ("C", "因目前条件限制或者其他原因，需要以后解决", false, false), ("D", "留作参考", false, false),
    ];

    public static IReadOnlyList<(SuggestionStage Stage, TimeLimit Limit)> Limits { get; } =
    [
        (SuggestionStage.Assign, TimeLimit.WorkingDays(5)), (SuggestionStage.Return, TimeLimit.WorkingDays(7)), (SuggestionStage.Assist, TimeLimit.Months(1)),
        (SuggestionStage.Reply, TimeLimit.Months(3)), (SuggestionStage.ReplyDifficult, TimeLimit.Months(6)), (SuggestionStage.Rate, TimeLimit.WorkingDays(15)),
        (SuggestionStage.Rehandle, TimeLimit.Months(1)),
    ];
}
