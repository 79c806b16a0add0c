namespace InfoCenter.Core.Portal.Import;

/// <summary>What an import of a former site says of what it found.</summary>
public static class SiteImportTexts
{
    internal const string DayOfFile = "日期取自文件的创建日期，请核对。";

    internal const string BoxesAreLeftOut = "Word 里的文本框没有带过来，请核对正文。";

    internal const string DescriptionIsMade = "有图片原来没有说明，暂用“标题（图N）”，最好改成图上是什么。";

    internal const string SourceIsCut = "来源或作者太长，只留了前面的字。";

    internal static string PictureIsMissing(string name) => $"找不到图片 {name}，正文里去掉了。";

    internal static string PictureIsNotUsable(string name) => $"图片 {name} 不是完整的 JPEG 或 PNG，正文里去掉了。";

    internal static string PaperIsMissing(string name) => $"找不到附件 {name}，没有带过来。";

    internal static string PaperIsNotTaken(string name) => $"附件 {name} 的格式不收（只收 PDF、.docx、.xlsx），没有带过来。";

    internal static string PaperIsNotRead(string name) => $"附件 {name} 里的字没法检查，请打开看看有没有个人信息。";

    internal static string TooManyFiles(int most) => $"图片和附件超过 {most} 个，后面的没有带过来。";

    internal static string PictureOf(string title, int number) => $"{(title.Length > 60 ? title[..60] : title)}（图{number}）";

    internal static string DayIsAhead(DateOnly day) => $"页面上的日期 {day:yyyy-MM-dd} 还没有到，没有采用。";

    internal static string NumbersFound(string numbers) => $"里面有像电话或身份证号的内容：{string.Join("、", numbers.Split('\n').Take(5))}，先存为草稿，看过再发布。";

    internal static string Found(SiteImportReport report) =>
        $"共 {report.Pages} 页：发布 {report.Publish}，存为草稿 {report.Draft}，已经有了 {report.AlreadyThere}，要补填 {report.Errors.Select(e => e.Path).Distinct().Count()}，不是文章 {report.NoArticle}；图片 {report.Pictures} 张。";

    internal static string Uploaded(string file, int pages) => $"{file}：{pages} 页";

    internal static string Committed(SiteImportRun run) => $"{run.FileName}：发布 {run.Published} 篇，草稿 {run.Drafts} 篇";

    internal static string Batch(int first, int last, int count) => $"文章 {first} 至 {last}，共 {count} 篇";

    internal static string Moved(string folder, string column, int count) => $"文件夹 {(folder.Length == 0 ? "/" : folder)} → {column}，{count} 篇";

    internal static string Corrected(OldArticle former, OldArticle now) => $"{former.Path}：{former.Title}（{former.On:yyyy-MM-dd}）→ {now.Title}（{now.On:yyyy-MM-dd}）";

    // What numbers stand in is named: letting it out is an act of its own.
    internal static string Decided(OldArticleDecision decision, IReadOnlyCollection<OldArticle> articles) =>
        $"{decision.Label}：{articles.Count} 篇{string.Concat(articles.Where(a => a.Numbers.Length > 0).Take(20).Select(a => $"；有号码：{a.Title}"))}";

    extension(OldArticleFault fault)
    {
        public string Sentence => fault switch
        {
            OldArticleFault.NoTitle => "没有找到标题，请填写。",
            OldArticleFault.TitleIsTooLong => $"标题超过 {Article.LongestTitle} 个字，请缩短。",
            OldArticleFault.NoDay => "没有找到发布日期，请填写。",
            OldArticleFault.TextIsTooLong => "正文太长，导入不了；请拆开后手工录入。",
        };
    }

    extension(OldArticleState state)
    {
        public string Label => state switch
        {
            OldArticleState.New => "可以导入",
            OldArticleState.AlreadyThere => "已经有了",
            OldArticleState.Faulty => "要补填",
            OldArticleState.NoArticle => "不是文章",
        };
    }

    extension(OldArticleDecision decision)
    {
        public string Label => decision switch
        {
            OldArticleDecision.Publish => "发布",
            OldArticleDecision.Draft => "存为草稿",
            OldArticleDecision.LeaveOut => "不导入",
        };
    }
}
