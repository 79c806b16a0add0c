using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Suggestions;

/// <summary>The yearly report of handling, read and taken away as a workbook.</summary>
public sealed class SuggestionReports(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    private const int FirstYear = 1990;

    /// <summary>The figures of a year as they stand now.</summary>
    /// <exception cref="RuleBrokenException">No year of this office.</exception>
    public async Task<SuggestionReport> ReadAsync(int year, CancellationToken cancel = default)
    {
        user.Must(Permission.ReportSuggestions);
        if (year < FirstYear || year > clock.Today.Year) throw SuggestionRules.YearIsNotThere;
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.CountSuggestionsAsync(year, clock.Today, cancel);
    }

    /// <summary>The years something was handed in, the latest first, and this one.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ReportSuggestions);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var years = await db.Suggestions.Where(s => s.Serial != null).Select(s => s.Year).Distinct().ToListAsync(cancel);
        return [.. years.Append(clock.Today.Year).Distinct().OrderDescending()];
    }

    /// <summary>The figures as a workbook, with the name to save it under.</summary>
    public async Task<(string FileName, byte[] Content)> ExportAsync(int year, CancellationToken cancel = default)
    {
        var report = await ReadAsync(year, cancel);
        using var workbook = new MemoryStream();
        XlsxWriter.Write(workbook, SuggestionReportWords.Sheets(report));
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.Record(user, clock, "ExportSuggestions", "Suggestions", SuggestionReportWords.Title(year));
        await db.SaveChangesAsync(cancel);
        return ($"{SuggestionReportWords.Title(year)}.xlsx", workbook.ToArray());
    }
}
