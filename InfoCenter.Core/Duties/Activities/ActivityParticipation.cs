using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Duties.Activities;

/// <summary>参与率: how many of the deputies in office came to activities, who they are, and the same as a workbook.</summary>
public sealed class ActivityParticipation(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>The figures of some days or of a campaign.</summary>
    /// <exception cref="RuleBrokenException">No such campaign, or the days are the wrong way round.</exception>
    public async Task<ParticipationReport> ReadAsync(ParticipationSpan span, CancellationToken cancel = default)
    {
        user.Must(Permission.HoldActivities);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return (await ParticipationCounting.ReadAsync(db, user, span, clock.Today, cancel)).Report();
    }

    /// <summary>The deputies a figure counts, by township and name.</summary>
    public async Task<IReadOnlyList<ParticipationRow>> RowsAsync(ParticipationSpan span, ParticipationFigure figure, CancellationToken cancel = default)
    {
        user.Must(Permission.HoldActivities);
        MustReach(figure);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return (await ParticipationCounting.ReadAsync(db, user, span, clock.Today, cancel)).Rows(figure);
    }

    /// <summary>What is shown as a workbook, the opened figure's deputies with it, and the name to save it under.</summary>
    public async Task<(string FileName, byte[] Content)> ExportAsync(ParticipationSpan span, ParticipationFigure? figure = null, CancellationToken cancel = default)
    {
        user.Must(Permission.HoldActivities);
        MustReach(figure);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var counting = await ParticipationCounting.ReadAsync(db, user, span, clock.Today, cancel);
        var report = counting.Report();
        using var workbook = new MemoryStream();
        XlsxWriter.Write(workbook, ParticipationWords.Sheets(report, figure, figure is null ? null : counting.Rows(figure)));
        db.Record(user, clock, "ExportParticipation", "Activities", ParticipationWords.Title(report));
        await db.SaveChangesAsync(cancel);
        return ($"{ParticipationWords.Title(report)}.xlsx", workbook.ToArray());
    }

    private void MustReach(ParticipationFigure? figure)
    {
        if (figure?.TownshipCode is { Length: > 0 } code) user.MustReach(code);
    }
}
