using InfoCenter.Core.Common;

namespace InfoCenter.Core.Portal.Import;

/// <summary>Everything the import of a former site can be refused for.</summary>
public static class SiteImportRules
{
    public static RuleBrokenException ArchiveIsNotReadable => new("这个文件不是完整的 ZIP 压缩包，请把旧网站的文件夹重新压缩成 ZIP 再上传。");

    public static RuleBrokenException ArchiveIsTooLarge => new("压缩包解开后太大，请分成几个压缩包，一次导入一个。");

    public static RuleBrokenException NothingToImport => new("里面没有网页（.html、.htm）或 Word 文件（.docx），请检查压缩的是不是旧网站的文件夹。");

    public static RuleBrokenException ColumnIsRequired => new("请先选一个栏目，认不出栏目的文章先放在那里。");

    public static RuleBrokenException AlreadyDecided => new("这批已经导入或撤销，不能再改。需要时请重新上传。");

    public static RuleBrokenException FaultyOnesStayOut => new("这篇还缺标题或日期，补填后才能导入；不要的请选“不导入”。");

    public static RuleBrokenException DayIsAhead => new("发布日期不能晚于今天，请改正。");

    public static RuleBrokenException AnotherPersonLetsOut => new("自己上传的文章要由另一个人核对后发布，请同事打开这一页点“确认导入”；或者把“发布”都改成“存为草稿”。");

    public static RuleBrokenException NothingIsChosen => new("没有选中要导入的文章。请至少把一篇选为“发布”或“存为草稿”。");

    public static RuleBrokenException ArchiveIsGone => new("压缩包已经不在，图片取不出来。请重新上传。");

    public static RuleBrokenException OnlyCommittedOnesAreUndone => new("只有导入过的才能撤销，请刷新后再看它现在的状态。");

    public static RuleBrokenException FolderIsMissing(string path) => new($"没有这个文件夹或文件：{path}。请检查后再试。");

    public static RuleBrokenException TooManyFiles(int most) => new($"文件超过 {most} 个，请分成几批导入。");

    public static RuleBrokenException LaterChangesStandInTheWay(IReadOnlyList<string> titles) =>
        new($"导入以后有文章改过、撤回过或放进了会议材料，不能整批撤销：{string.Join("、", titles.Take(5))}{(titles.Count > 5 ? $"等 {titles.Count} 篇" : "")}。请逐篇处理。");
}
