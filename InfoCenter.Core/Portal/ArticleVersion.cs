using InfoCenter.Core.Duties;

namespace InfoCenter.Core.Portal;

/// <summary>A picture or a paper of an article, as its form has it.</summary>
/// <param name="FileHash">SHA-256 of the stored bytes, lower-case hexadecimal.</param>
/// <param name="Name">Shown where it is fetched: 公告.pdf.</param>
/// <param name="Description">What a picture shows, for who does not see it; empty for a paper.</param>
/// <param name="IsPicture">Whether it is shown in the page.</param>
public sealed record ArticleFileFacts(string FileHash, string Name, string Description, bool IsPicture);

/// <summary>What an article said at one time. What was handed in for review is never changed again.</summary>
public sealed class ArticleVersion
{
    private readonly List<ArticleFile> _files = [];

    internal ArticleVersion(int number, ArticleFacts facts, Signature by)
    {
        Number = number;
        Write(facts, by);
    }

    private ArticleVersion() { }

    public int Id { get; private set; }

    public int ArticleId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>A sentence or two for lists; empty where the text speaks for itself.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>Cleaned markup of the allow-list.</summary>
    public string Body { get; private set; } = "";

    public string Source { get; private set; } = "";

    public string Author { get; private set; } = "";

    public int SavedById { get; private set; }

    public string SavedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime SavedAt { get; private set; }

    public IReadOnlyList<ArticleFile> Files => _files;

    internal void Write(ArticleFacts facts, Signature by)
    {
        (Title, Summary, Body, Source, Author) = (facts.Title, facts.Summary, facts.Body, facts.Source, facts.Author);
        (SavedById, SavedBy, SavedAt) = (by.AccountId, by.Name, by.At);
        var wanted = facts.Files;
        while (_files.Count > wanted.Count) _files.RemoveAt(_files.Count - 1);
        for (var order = 0; order < wanted.Count; order++)
        {
            if (order < _files.Count) _files[order].Put(wanted[order]);
            else _files.Add(new(wanted[order], order + 1));
        }
    }
}

/// <summary>A picture or a paper of one version.</summary>
public sealed class ArticleFile
{
    /// <summary>Characters.</summary>
    public const int LongestName = 80;

    public const int LongestDescription = 80;

    internal ArticleFile(ArticleFileFacts facts, int order)
    {
        Order = order;
        Put(facts);
    }

    private ArticleFile() { }

    public int Id { get; private set; }

    public int ArticleVersionId { get; private set; }

    /// <summary>SHA-256 of the stored bytes, lower-case hexadecimal.</summary>
    public string FileHash { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Description { get; private set; } = "";

    public bool IsPicture { get; private set; }

    /// <summary>From 1.</summary>
    public int Order { get; private set; }

    internal void Put(ArticleFileFacts facts) => (FileHash, Name, Description, IsPicture) = (facts.FileHash, facts.Name, facts.Description, facts.IsPicture);
}
