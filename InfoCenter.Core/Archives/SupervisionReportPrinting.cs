using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Printing;
using InfoCenter.Core.Supervision;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives;

/// <summary>Prints the yearly report of supervision, with a code by which the paper can be checked.</summary>
public sealed class SupervisionReportPrinting(
    IDbContextFactory<InfoCenterDb> databases, SupervisionReports reports, CurrentUser user, TimeProvider clock, VerificationCode codes, FontShelf fonts)
{
    public async Task<PrintedForm> PrintAsync(int year, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadSupervision);
        var report = await reports.ReadAsync(year, cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var title = SupervisionReportWords.Title(year);
        // The same figures give the same code, whoever prints them and on which day.
        var hash = Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(report with { Day = default })));
        var imprint = await ArchiveIssue.IssueFormAsync(db, title, $"JD-{year.ToString(CultureInfo.InvariantCulture)}", hash, user, clock, codes, cancel);
        return new(new SupervisionReportPaper(report, imprint).Compose().ToBytes(fonts), ArchiveFileNames.Tidy($"{title}.pdf"));
    }
}
