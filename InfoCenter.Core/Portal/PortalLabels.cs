namespace InfoCenter.Core.Portal;

/// <summary>The portal's words.</summary>
public static class PortalLabels
{
    /// <summary>The columns a new portal opens with; the five of the county's article, and two of its own work.</summary>
    internal static readonly (string Code, string Title, ColumnKind Kind)[] FirstColumns =
    [
        ("news", "人大要闻", ColumnKind.Articles),
        ("meetings", "人大三会", ColumnKind.Meetings),
        ("resolutions", "决议决定", ColumnKind.Articles),
        ("laws", "法律法规", ColumnKind.Laws),
        ("duties", "代表履职", ColumnKind.Articles),
        ("deputies", "代表名录", ColumnKind.Deputies),
        ("showcase", "代表风采", ColumnKind.Articles),
        ("requests", "民生公示", ColumnKind.Requests),
    ];

    extension(ColumnKind kind)
    {
        /// <summary>What the first column of the kind is called in a new portal.</summary>
        public string FirstTitle => FirstColumns.First(column => column.Kind == kind).Title;
    }

    extension(ArticleStatus status)
    {
        public string Label => status switch
        {
            ArticleStatus.Draft => "草稿",
            ArticleStatus.InReview => "待审核",
            ArticleStatus.Published => "已发布",
            ArticleStatus.Withdrawn => "已撤回",
        };
    }

    extension(Column column)
    {
        /// <summary>Where its page is.</summary>
        public string Address => PublicColumn.AddressOf(column.Code, column.Kind);
    }
}
