using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Printing;
using InfoCenter.Core.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives;

/// <summary>Prints the yearly report of how suggestions were handled, with a code by which the paper can be checked.</summary>
public sealed class SuggestionReportPrinting(
    IDbContextFactory<InfoCenterDb> databases, SuggestionReports reports, CurrentUser user, TimeProvider clock, VerificationCode codes, FontShelf fonts)
{
    public async Task<PrintedForm> PrintAsync(int year, CancellationToken cancel = default)
    {
        user.Must(Permission.ReportSuggestions);
        var report = await reports.ReadAsync(year, cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var title = SuggestionReportWords.Title(year);
        // The same figures give the same code, whoever prints them and on which day.
        var hash = Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(report with { Day = default })));
        var imprint = await ArchiveIssue.IssueFormAsync(db, title, $"JY-{year.ToString(CultureInfo.InvariantCulture)}", hash, user, clock, codes, cancel);
        return new(new SuggestionReportPaper(report, imprint).Compose().ToBytes(fonts), ArchiveFileNames.Tidy($"{title}.pdf"));
    }
}
