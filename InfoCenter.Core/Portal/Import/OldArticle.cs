using System.Text.Json;
using InfoCenter.Core.Common;

namespace InfoCenter.Core.Portal.Import;

/// <summary>What may become of an old article.</summary>
public enum OldArticleState
{
    New,

    /// <summary>The portal has one with its title and day.</summary>
    AlreadyThere,

    /// <summary>Something has to be filled in.</summary>
    Faulty,

    /// <summary>A list, a menu, a frame: left out.</summary>
    NoArticle,
}

/// <summary>What the import does with it.</summary>
public enum OldArticleDecision
{
    Publish,

    /// <summary>Somebody reads it before the public does.</summary>
    Draft,
    LeaveOut,
}

/// <summary>What has to be filled in.</summary>
public enum OldArticleFault
{
    NoTitle,
    TitleIsTooLong,
    NoDay,
    TextIsTooLong,
}

/// <summary>A page of a former site as it waits in a preview, and which article it became.</summary>
public sealed class OldArticle
{
    /// <summary>Characters.</summary>
    public const int LongestPath = 400;

    internal OldArticle(string path, OldPage page, int columnId, DateOnly today)
    {
        (Path, ColumnId, Title) = (path.Length <= LongestPath ? path : path[^LongestPath..], columnId, page.Title);
        Folder = FolderOf(Path);
        var notes = page.Notes.ToList();
        if (page.On > today) notes.Add(SiteImportTexts.DayIsAhead(page.On.Value));
        else On = page.On;
        if (ChineseText.Length(page.Source) > Article.LongestSource || ChineseText.Length(page.Author) > Article.LongestSource) notes.Add(SiteImportTexts.SourceIsCut);
        (Source, Author) = (Cut(page.Source), Cut(page.Author));
        Notes = string.Join('\n', notes);
        Judge();
    }

    private OldArticle() { }

    public int Id { get; private set; }

    public int RunId { get; private set; }

    /// <summary>Its address in the former site.</summary>
    public string Path { get; private set; } = "";

    /// <summary>The folder it lay in, without those that are only a year or a month; empty for the root.</summary>
    public string Folder { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>The day it bears, which will be that of the article.</summary>
    public DateOnly? On { get; private set; }

    public int ColumnId { get; private set; }

    public string Source { get; private set; } = "";

    public string Author { get; private set; } = "";

    /// <summary>Clean markup; empty once the article has it.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Its files as JSON; see <see cref="Files"/>.</summary>
    public string FileList { get; private set; } = "[]";

    /// <summary>What a clerk ought to look at, a line each.</summary>
    public string Notes { get; private set; } = "";

    /// <summary>Phones and ID numbers in words and papers, masked, a line each.</summary>
    public string Numbers { get; private set; } = "";

    public OldArticleState State { get; private set; }

    public OldArticleDecision Decision { get; private set; }

    /// <summary>What it became; null before the import and after its undoing.</summary>
    public int? ArticleId { get; private set; }

    /// <summary>The article's version as the import left it.</summary>
    public int? ArticleVersion { get; private set; }

    public IReadOnlyList<OldFile> Files => FilesIn(FileList);

    public IReadOnlyList<OldArticleFault> Faults =>
    [
        .. Title.Length == 0 ? [OldArticleFault.NoTitle] : ChineseText.Length(Title) > Article.LongestTitle ? [OldArticleFault.TitleIsTooLong] : (OldArticleFault[])[],
        .. On is null ? [OldArticleFault.NoDay] : (OldArticleFault[])[],
        .. Body.Length > Article.LongestBody ? [OldArticleFault.TextIsTooLong] : (OldArticleFault[])[],
    ];

    /// <summary>Puts down text, files and what was found in them.</summary>
    internal void Fill(string body, IReadOnlyList<OldFile> files, IEnumerable<string> notes, IEnumerable<string> numbers)
    {
        (Body, FileList) = (body, JsonSerializer.Serialize(files));
        Notes = string.Join('\n', Notes.Split('\n', StringSplitOptions.RemoveEmptyEntries).Concat(notes));
        Numbers = string.Join('\n', numbers.Distinct());
        if (Body.Length == 0 && files.Count == 0) (State, Decision) = (OldArticleState.NoArticle, OldArticleDecision.LeaveOut);
        else Judge();
    }

    /// <summary>Says that the portal has it, or has not.</summary>
    internal void Know(bool isThere)
    {
        if (State is OldArticleState.NoArticle or OldArticleState.Faulty) return;
        if (isThere) (State, Decision) = (OldArticleState.AlreadyThere, OldArticleDecision.LeaveOut);
        else Judge();
    }

    /// <summary>Fills in or mends title, day and column.</summary>
    /// <exception cref="RuleBrokenException">The day lies ahead.</exception>
    public void Correct(string title, DateOnly? on, int columnId, DateOnly today)
    {
        if (on > today) throw SiteImportRules.DayIsAhead;
        var wasFaulty = State is OldArticleState.Faulty;
        (Title, On, ColumnId) = (ChineseText.Clean(title), on, columnId);
        if (wasFaulty || Faults.Count > 0) Judge();
    }

    public void MoveTo(int columnId) => ColumnId = columnId;

    /// <summary>Decides; to publish what numbers were found in says that they are meant for everybody.</summary>
    /// <exception cref="RuleBrokenException">Something has to be filled in first.</exception>
    public void Decide(OldArticleDecision decision)
    {
        if (decision is not OldArticleDecision.LeaveOut && State is OldArticleState.Faulty or OldArticleState.NoArticle) throw SiteImportRules.FaultyOnesStayOut;
        Decision = decision;
    }

    internal void Become(Article article) => (ArticleId, ArticleVersion, Body) = (article.Id, article.Version, "");

    internal static IReadOnlyList<OldFile> FilesIn(string list) => JsonSerializer.Deserialize<List<OldFile>>(list) ?? [];

    private void Judge()
    {
        State = Faults.Count > 0 ? OldArticleState.Faulty : OldArticleState.New;
        Decision = State is OldArticleState.Faulty ? OldArticleDecision.LeaveOut : Numbers.Length > 0 ? OldArticleDecision.Draft : OldArticleDecision.Publish;
    }

    private static string FolderOf(string path)
    {
        var folders = path.Split('/')[..^1];
        var named = Array.FindLastIndex(folders, folder => !folder.All(sign => char.IsAsciiDigit(sign) || sign is '-' or '_'));
        return string.Join('/', folders[..(named + 1)]);
    }

    private static string Cut(string text) => ChineseText.Length(text) <= Article.LongestSource ? text : text[..Article.LongestSource];
}
