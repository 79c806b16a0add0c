using System.Security.Cryptography;
using System.Text.Json;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Printing;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives;

/// <summary>年度履职报告: reading the figures, opening the rows behind one, and printing.</summary>
public sealed class AnnualReports(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock, VerificationCode codes, FontShelf fonts)
{
    /// <summary>No more rows are read at once.</summary>
    public const int MostRows = 500;

    /// <summary>The figures of a year; a township's account always gets its own township's.</summary>
    public async Task<AnnualReport> ReadAsync(int year, string? townshipCode = null, Level? level = null, CancellationToken cancel = default)
    {
        MustReadWhole(townshipCode);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await CountAsync(db, year, townshipCode ?? user.Standing.TownshipCode, level, cancel);
    }

    /// <summary>The records a figure counts, latest first; at most five hundred, so the count beside it tells the rest.</summary>
    public async Task<IReadOnlyList<FigureRow>> RowsAsync(FigureChoice choice, CancellationToken cancel = default)
    {
        MustReadWhole(choice.TownshipCode);
        var township = choice.TownshipCode ?? user.Standing.TownshipCode;
        var today = clock.Today;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (people, mandates, townships) = (db.People, db.Mandates, db.Townships);
        return await (
            from record in db.DutyRecords
            where record.Year == choice.Year && record.Status == DutyStatus.Published && record.Attendance == Attendance.Attended && record.On <= today
            where choice.Kind == null || record.Kind == choice.Kind
            where choice.Month == null || record.On.Month == choice.Month
            where choice.Level == null || mandates.Any(m => m.PersonId == record.PersonId && m.Level == choice.Level && (record.MandateId == null || record.MandateId == m.Id))
            join person in people on record.PersonId equals person.Id
            where township == null || person.TownshipCode == township
            orderby record.On descending, record.Id descending
            select new FigureRow(
                record.Id, person.Id, person.Name, townships.Where(t => t.Code == person.TownshipCode).Select(t => t.Name).FirstOrDefault(),
                record.Kind, record.On, record.Content, record.Result)).Take(MostRows).ToListAsync(cancel);
    }

    /// <summary>The report as PDF, with the name to save it under.</summary>
    public async Task<PrintedForm> PrintAsync(int year, string? townshipCode = null, Level? level = null, CancellationToken cancel = default)
    {
        user.Must(Permission.PrintArchives);
        MustReadWhole(townshipCode);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await PrintAsync(db, await CountAsync(db, year, townshipCode ?? user.Standing.TownshipCode, level, cancel), cancel);
    }

    /// <summary>The county's report and every township's, one after another, counted from one reading of the year.</summary>
    public async IAsyncEnumerable<PrintedForm> PrintAllAsync(
        int year, Level? level = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel = default)
    {
        user.Must(Permission.PrintArchives);
        MustReadWhole(null);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (material, county) = (await MaterialAsync(db, year, cancel), ArchiveIssue.County(db));
        foreach (var township in material.Townships.Where(t => user.Reaches(t.Code)).Prepend(null))
        {
            if (township is null && user.Standing.TownshipCode is not null) continue;
            yield return await PrintAsync(db, AnnualCounting.Count(material, county, township, level), cancel);
        }
    }

    private void MustReadWhole(string? townshipCode)
    {
        user.Must(Permission.ReadArchives);
        // A deputy reads their own archive; figures of others are the office's.
        if (user.Standing.PersonId is not null) throw CommonRules.PermissionIsRequired;
        if (townshipCode is not null) user.MustReach(townshipCode);
    }

    private async Task<AnnualMaterial> MaterialAsync(InfoCenterDb db, int year, CancellationToken cancel)
    {
        if (year < 1954 || year > clock.Today.Year) throw ArchiveRules.YearIsUnlikely(year);
        return await AnnualMaterial.ReadAsync(db, year, clock.Today, cancel);
    }

    private async Task<AnnualReport> CountAsync(InfoCenterDb db, int year, string? townshipCode, Level? level, CancellationToken cancel)
    {
        var material = await MaterialAsync(db, year, cancel);
        var township = townshipCode is null ? null : material.Townships.FirstOrDefault(t => t.Code == townshipCode) ?? throw CommonRules.NotFound;
        return AnnualCounting.Count(material, ArchiveIssue.County(db), township, level);
    }

    private async Task<PrintedForm> PrintAsync(InfoCenterDb db, AnnualReport report, CancellationToken cancel)
    {
        var title = $"{report.Place}{report.Year}年度{(report.Level is { } level ? $"{level.Label}级" : "")}代表履职报告";
        var hash = Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(report)));
        var category = $"ND{report.Year}-{report.TownshipCode?[6..] ?? "000"}{(report.Level is { } one ? $"-{(int)one}" : "")}";
        var imprint = await ArchiveIssue.IssueFormAsync(db, title, category, hash, user, clock, codes, cancel);
        return new(new AnnualReportPaper(report, title, imprint).Compose().ToBytes(fonts), ArchiveFileNames.Tidy($"{title}.pdf"));
    }
}

/// <summary>Which figure of a report is opened; null narrows nothing.</summary>
public sealed record FigureChoice(int Year, string? TownshipCode = null, Level? Level = null, DutyKind? Kind = null, int? Month = null);

/// <summary>A record behind a figure.</summary>
public sealed record FigureRow(int RecordId, int PersonId, string Name, string? Township, DutyKind Kind, DateOnly On, string Content, string? Result);
