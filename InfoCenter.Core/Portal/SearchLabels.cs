namespace InfoCenter.Core.Portal;

/// <summary>What can be found on the portal.</summary>
public enum SearchKind
{
    Deputy,
    Article,
    Meeting,
    Law,
    Request,
}

/// <summary>The words of the search.</summary>
public static class SearchLabels
{
    extension(SearchKind kind)
    {
        public string Label => kind switch
        {
            SearchKind.Deputy => "人大代表",
            SearchKind.Article => "文章",
            SearchKind.Meeting => "会议",
            SearchKind.Law => "法律法规",
            SearchKind.Request => "公开的反映",
        };
    }

    internal static string SeatsOf(PublicDeputyRow row) =>
        string.Join("；", row.Seats.Select(seat => $"{seat.Term}人大代表").Append(row.Township ?? "").Append(row.Position ?? "").Where(part => part.Length > 0));

    /// <summary>法律，全国人民代表大会，现行有效。</summary>
    internal static string StandingOf(Law law, DateOnly today) => $"{string.Join('，', new[] { law.Kind.Label, law.Issuer, law.StateOn(today).Label }.Where(part => part.Length > 0))}。";

    internal static string TitleOf(string township, string words) => $"{township}：{SearchExcerpt.Start(words.ReplaceLineEndings(" "), 30)}";
}
