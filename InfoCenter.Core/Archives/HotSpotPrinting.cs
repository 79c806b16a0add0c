using System.Security.Cryptography;
using System.Text.Json;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Printing;
using InfoCenter.Core.Spreadsheets;
using InfoCenter.Core.Supervision;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives;

/// <summary>Prints the hot-spot report, with a code by which the paper can be checked.</summary>
public sealed class HotSpotPrinting(
    IDbContextFactory<InfoCenterDb> databases, HotSpots hotSpots, CurrentUser user, TimeProvider clock, VerificationCode codes, FontShelf fonts)
{
    public async Task<PrintedForm> PrintAsync(YearMonth from, YearMonth to, string? townshipCode = null, CancellationToken cancel = default)
    {
        user.Must(Permission.PrintArchives);
        var report = await hotSpots.ReadAsync(from, to, townshipCode, cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var title = HotSpotWords.Title(report);
        var category = $"RD-{report.TownshipCode ?? "X"}-{report.Span.From.Year}{report.Span.From.Month:00}-{report.Span.To.Year}{report.Span.To.Month:00}";
        // The same figures give the same code, whoever prints them and when.
        var hash = Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(report)));
        var imprint = await ArchiveIssue.IssueFormAsync(db, title, category, hash, user, clock, codes, cancel);
        return new(new HotSpotPaper(report, title, imprint).Compose().ToBytes(fonts), ArchiveFileNames.Tidy($"{title}.pdf"));
    }
}
