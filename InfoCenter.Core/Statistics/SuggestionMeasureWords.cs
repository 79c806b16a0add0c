using InfoCenter.Core.Common;
using InfoCenter.Core.Suggestions;

namespace InfoCenter.Core.Statistics;

/// <summary>Figures of deputies' suggestions.</summary>
internal static class SuggestionMeasureWords
{
    private const string Group = "代表建议";
    private static readonly Permission[] Readers = [Permission.ReadSuggestions];

    public static IReadOnlyList<BoardMeasure> All { get; } =
    [
        new()
        {
            Key = "suggestions", Group = Group, Title = "立案的代表建议", For = Readers, Link = Open, Definition = "当年立案编号的建议。代表看到自己领衔、附议的，承办单位看到交办给本单位的。",
            Rows = s => Told(Numbered(s)),
        },
        new()
        {
            Key = "suggestions-replied", Group = Group, Title = "已经答复的建议", For = Readers, Link = Open, Definition = "当年立案的建议里，该答复的单位都答复了的。答复了不等于解决了。总数是当年立案的。",
            Rows = s => Told(Numbered(s).Where(g => g.RepliedAt != null)), Whole = s => Told(Numbered(s)),
        },
        new()
        {
            Key = "suggestions-late", Group = Group, Title = "过了答复期限的建议", For = Readers, Link = Open, Definition = "现在过了答复期限、还没有答复的建议，不论哪一年。",
            Rows = s => Told(s.Db.Suggestions.Within(s.Db, s.User).Where(g => g.Status == SuggestionStatus.Assigned && g.RepliedAt == null && g.DueOn < s.Today)),
        },
        new()
        {
            Key = "suggestions-rating", Group = Group, Title = "等代表测评的建议", For = Readers, Link = Open, Definition = "现在已经答复、代表还没有测评完的建议，不论哪一年。",
            Rows = s => Told(s.Db.Suggestions.Within(s.Db, s.User).Where(g => g.Status == SuggestionStatus.AwaitingRating)),
        },
        new()
        {
            Key = "suggestions-key", Group = Group, Title = "重点督办的建议", For = Readers, Link = Open, Definition = "当年立案的建议里，主任会议确定重点督办的。",
            Rows = s => Told(Numbered(s).Where(g => g.IsKey)),
        },
        new()
        {
            Key = "promises", Group = Group, Title = "没有兑现的承诺", For = Readers, Link = Open, Definition = "答复里写了承诺、代表还没有评为兑现的，不论哪一年。一件建议有几个承诺算几条。",
            Rows = Promises,
        },
    ];

    private static IQueryable<Suggestion> Numbered(BoardScope scope) => scope.Db.Suggestions.Within(scope.Db, scope.User).Where(g => g.Serial != null && g.Year == scope.Year);

    private static IQueryable<BoardRow> Told(IQueryable<Suggestion> suggestions) =>
        suggestions.OrderByDescending(g => g.SubmittedAt).ThenByDescending(g => g.Id).Select(g => new BoardRow(g.Id, g.Title, g.Number, null, g.SubmittedAt));

    private static IQueryable<BoardRow> Promises(BoardScope scope)
    {
        var (unit, within) = (scope.Unit, scope.Db.Suggestions.Within(scope.Db, scope.User));
        return from task in scope.Db.SuggestionTasks
               where task.Promise != null && (task.Promise.Verdict == null || task.Promise.Verdict != PromiseVerdict.Kept)
               where (unit == null || task.UnitId == unit) && within.Any(g => g.Id == task.SuggestionId)
               orderby task.Promise!.DueOn, task.Id
               select new BoardRow(task.SuggestionId, task.Promise!.Text, task.UnitName, task.Promise.DueOn, null);
    }

    private static string Open(CurrentUser user, BoardRow row) => $"/office/suggestions/{row.Id}";
}
