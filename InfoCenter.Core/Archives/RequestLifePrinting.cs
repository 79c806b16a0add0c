using System.Security.Cryptography;
using System.Text.Json;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Printing;
using InfoCenter.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives;

/// <summary>Prints one request's life as evidence (溯源报告), with a code by which the paper can be checked.</summary>
public sealed class RequestLifePrinting(
    IDbContextFactory<InfoCenterDb> databases, RequestLife life, CurrentUser user, TimeProvider clock, VerificationCode codes, FontShelf fonts)
{
    /// <exception cref="RuleBrokenException">Foreign and missing look the same.</exception>
    public async Task<PrintedForm> PrintAsync(int id, CancellationToken cancel = default)
    {
        var story = await life.ReadAsync(id, cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var title = $"民意一生 {story.Number}";
        var hash = HashOf(story);
        var imprint = await ArchiveIssue.IssueFormAsync(db, title, story.Number, hash, user, clock, codes, cancel);
        return new(new RequestLifePaper(story, imprint).Compose().ToBytes(fonts), ArchiveFileNames.Tidy($"{title}.pdf"));
    }

    // The same life gives the same code, whoever prints it and when.
    private static string HashOf(RequestStory story) => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(story)));
}
