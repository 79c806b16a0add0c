using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Printing;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Appraisals;

/// <summary>Prints what is read out and what is signed.</summary>
public sealed class AppraisalPrinting(
    IDbContextFactory<InfoCenterDb> databases, AppraisalReporting reporting, AppraisalRegister register, CurrentUser user, TimeProvider clock, FontShelf fonts)
{
    /// <summary>The report as kept; before that, the draft from the archive.</summary>
    public async Task<AppraisalForm> ReportAsync(int appraisalId, CancellationToken cancel = default)
    {
        user.Must(Permission.WriteAppraisalReports);
        var sheet = await reporting.OpenAsync(appraisalId, cancel);
        var pdf = AppraisalPaperTexts.Report(sheet, County(), clock.Now).ToBytes(fonts);
        await RecordAsync("PrintAppraisalReport", sheet.Appraisal.Subject, sheet.Appraisal.Name, cancel);
        return new(pdf, $"appraisal-report-{appraisalId}.pdf");
    }

    /// <summary>The result sheet, to be signed on the spot.</summary>
    /// <exception cref="RuleBrokenException">The vote is not over.</exception>
    public async Task<AppraisalForm> ResultAsync(int meetingId, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadAppraisals);
        var sheet = await register.OpenAsync(meetingId, cancel);
        if (sheet.Meeting.Stage is not MeetingStage.Closed) throw AppraisalRules.NoResultYet;
        var pdf = AppraisalPaperTexts.Result(sheet, County(), clock.Now).ToBytes(fonts);
        await RecordAsync("PrintAppraisalResult", sheet.Meeting.Subject, sheet.Meeting.Title, cancel);
        return new(pdf, $"appraisal-result-{meetingId}.pdf");
    }

    private string County() => new CountySettings(databases, user, clock).Read().CountyName;

    private async Task RecordAsync(string act, string subject, string detail, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.Record(user, clock, act, subject, detail);
        await db.SaveChangesAsync(cancel);
    }
}
