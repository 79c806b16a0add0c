using System.IO.Compression;
using System.Text;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Files;
using InfoCenter.Core.Portal;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Portal;

/// <summary>An office with a clerk who writes and a colleague who judges.</summary>
internal sealed class PortalOffice : IDisposable
{
    public const int News = 1;
    public const int Meetings = 2;

    public PortalOffice() => (Clerk, Colleague) = (Office.With(Role.Clerk), Office.With(Role.Committee));

    public Office Office { get; } = new();

    public CurrentUser Clerk { get; }

    public CurrentUser Colleague { get; }

    public ArticleWriting Writing => new(Office.Databases, Clerk, Office.Clock);

    public ArticleReview Review => new(Office.Databases, new FileStore(Office.Folder), Colleague, Office.Clock);

    public PublishedArticles Public => new(Office.Databases, new FileStore(Office.Folder), Office.Clock);

    public ColumnKeeping Columns => new(Office.Databases, Clerk, Office.Clock);

    public static ArticleFacts Facts(string title = "县人大开会", string body = "<p>今天开会。</p>", int column = News) => new() { ColumnId = column, Title = title, Body = body };

    /// <summary>Written and handed in.</summary>
    public async Task<int> SubmittedAsync(ArticleFacts? facts = null)
    {
        var id = await Writing.AddAsync(facts ?? Facts());
        await Writing.SubmitAsync(id, (await Writing.OpenAsync(id)).Version);
        return id;
    }

    /// <summary>Written, handed in and let out.</summary>
    public async Task<int> PublishedAsync(ArticleFacts? facts = null, DateTime? fromAt = null)
    {
        var id = await SubmittedAsync(facts);
        await Review.PublishAsync(id, fromAt, numbersMayShow: true, await VersionAsync(id));
        return id;
    }

    public async Task<int> VersionAsync(int id) => (await Writing.OpenAsync(id)).Version;

    /// <summary>A file of the portal, as handed in by the clerk.</summary>
    public async Task<ArticleFileFacts> FileAsync(string name, byte[] bytes, string description = "")
    {
        using var content = new MemoryStream(bytes);
        var kept = await new Attachments(Office.Databases, new FileStore(Office.Folder), Clerk, Office.Clock).KeepAsync(name, content, FilePurpose.PortalFile);
        return new(kept.Hash, kept.Name, description, kept.ContentType.StartsWith("image/", StringComparison.Ordinal));
    }

    /// <summary>A paper of Word's, each word in a run of its own.</summary>
    public static byte[] Paper(params string[] runs)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("word/document.xml").Open();
            part.Write(Encoding.UTF8.GetBytes($"<w:document xmlns:w=\"w\"><w:body><w:p>{string.Concat(runs.Select(run => $"<w:r><w:t>{run}</w:t></w:r>"))}</w:p></w:body></w:document>"));
        }

        return memory.ToArray();
    }

    public void Dispose() => Office.Dispose();
}
