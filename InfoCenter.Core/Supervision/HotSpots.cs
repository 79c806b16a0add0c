using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Supervision;

/// <summary>民意热点: reading the figures of some months, opening the tellings behind one, the workbook of them, and the county's measure.</summary>
public sealed class HotSpots(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>No more rows are read at once.</summary>
    public const int MostRows = 500;

    /// <summary>So far back the months are shown, and a run at the top is followed.</summary>
    public const int MonthsBack = 24;

    /// <summary>The figures of some months; a township's account always gets its own township's.</summary>
    public async Task<HotSpotReport> ReadAsync(YearMonth from, YearMonth to, string? townshipCode = null, CancellationToken cancel = default)
    {
        MustRead(townshipCode);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await ComposeAsync(db, new(from, to), townshipCode ?? user.Standing.TownshipCode, clock.Now, cancel);
    }

    /// <summary>The tellings a figure counts, the latest first, without their citizens; one row for each citizen or thing where those are counted.</summary>
    public async Task<IReadOnlyList<HotSpotRow>> RowsAsync(HotSpotFigure figure, string? townshipCode = null, CancellationToken cancel = default)
    {
        MustRead(townshipCode);
        var span = new MonthSpan(figure.From, figure.To);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var place = townshipCode ?? user.Standing.TownshipCode;
        var told = figure.Overdue ? db.Late(clock.Now, place) : db.TakenUp(span.Start, span.End, place);
        if (figure.OnTheSpot) told = told.SettledOnTheSpot(HotSpotMeasure.Of(db).HoursOnTheSpot);
        if (figure.Disposal is { } disposal) told = told.Where(r => r.Disposal == disposal);
        if (figure.CategoryId is { } category) told = told.Where(r => (r.CategoryId ?? 0) == category);
        var many = figure.Unit is HotSpotUnit.Telling ? null : await db.GatheredAsync(told, figure.Unit, MostRows, cancel);
        if (many?.Keys.ToList() is { } latest) told = db.Requests.AsNoTracking().Where(r => latest.Contains(r.Id));
        var categories = db.RequestCategories;
        var rows = await (
            from request in told
            join township in db.Townships on request.TownshipCode equals township.Code
            orderby request.ReceivedAt descending, request.Id descending
            select new HotSpotRow(
                request.Id, request.Number, request.ReceivedAt, township.Name, categories.Where(c => c.Id == request.CategoryId).Select(c => c.Name).FirstOrDefault(),
                request.Place, request.OpenWords, request.Status)).Take(MostRows).ToListAsync(cancel);
        return many is null ? rows : [.. rows.Select(row => row with { Tellings = many[row.Id] })];
    }

    /// <summary>The figures as a workbook, with the name to save it under.</summary>
    public async Task<(string FileName, byte[] Content)> ExportAsync(YearMonth from, YearMonth to, string? townshipCode = null, CancellationToken cancel = default)
    {
        user.Must(Permission.PrintArchives);
        var report = await ReadAsync(from, to, townshipCode, cancel);
        using var workbook = new MemoryStream();
        XlsxWriter.Write(workbook, HotSpotColumns.Sheets(report));
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.Record(user, clock, "ExportHotSpots", "HotSpots", HotSpotWords.Title(report));
        await db.SaveChangesAsync(cancel);
        return ($"{HotSpotWords.Title(report)}.xlsx", workbook.ToArray());
    }

    /// <summary>The county's measure in force.</summary>
    public async Task<HotSpotMeasure> MeasureAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ReadRequests);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return HotSpotMeasure.Of(db);
    }

    /// <summary>Puts another measure in force; <paramref name="seen"/> is the one the screen showed.</summary>
    /// <exception cref="RuleBrokenException">Out of bounds, or somebody chose otherwise meanwhile.</exception>
    public async Task ChangeMeasureAsync(HotSpotMeasure measure, HotSpotMeasure? seen = null, CancellationToken cancel = default)
    {
        user.Must(Permission.SetHotSpots);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (seen is not null && seen != HotSpotMeasure.Of(db)) throw await db.ChangedMeanwhileAsync("HotSpotMeasure", cancel);
        measure.Put(db);
        db.Record(user, clock, "ChangeHotSpotMeasure", "HotSpotMeasure", HotSpotWords.Measured(measure));
        await db.SaveOrTellAsync("HotSpotMeasure", cancel);
    }

    private void MustRead(string? townshipCode)
    {
        user.Must(Permission.ReadRequests);
        if (townshipCode is not null) user.MustReach(townshipCode);
    }

    private static async Task<HotSpotReport> ComposeAsync(InfoCenterDb db, MonthSpan span, string? township, DateTime now, CancellationToken cancel)
    {
        var measure = HotSpotMeasure.Of(db);
        var townships = await db.Townships.AsNoTracking().Where(t => township == null || t.Code == township).OrderBy(t => t.Code).ToListAsync(cancel);
        if (townships.Count == 0) throw CommonRules.NotFound;
        var categories = await db.RequestCategories.AsNoTracking().OrderBy(c => c.Order).ToListAsync(cancel);
        var last = MonthSpan.IndexOf(span.To);
        var tallies = await db.TalliesAsync(span, MonthSpan.StartOf(MonthSpan.MonthAt(last - MonthsBack + 1)), township, cancel);
        var outcomes = await db.OutcomesAsync(span, township, measure.HoursOnTheSpot, cancel);

        var months = tallies[Cut.MonthAndClass].ToList();
        var places = Enumerable.Range(0, MonthsBack)
            .Select(back => HotSpotRanking.Places(months.Where(m => m.Month == last - back).Select(m => (m.Category, m.Requests)), measure)).ToList();
        var (classes, classesBefore) = (tallies[Cut.Class].ToDictionary(t => t.Category), tallies[Cut.ClassBefore].ToDictionary(t => t.Category));
        var (byTownship, townshipsBefore) = (tallies[Cut.Township].ToDictionary(t => t.Township), tallies[Cut.TownshipBefore].ToDictionary(t => t.Township));
        var total = tallies[Cut.All].SingleOrDefault()?.Told ?? default;

        return new HotSpotReport
        {
            Span = span,
            Place = township is null ? db.Choice(CountySettings.CountyNameKey) ?? AccountRules.ReferenceCounty : townships[0].Name,
            TownshipCode = township,
            Measure = measure,
            Total = total,
            Before = tallies[Cut.AllBefore].SingleOrDefault()?.Told ?? default,
            Disposals = [.. Enum.GetValues<RequestDisposal>().Select(d => (RequestDisposal?)d).Append(null).Select(d => new DisposalFigure(d, outcomes.Where(o => !o.IsRefused && o.Disposal == d).Sum(o => o.Requests)))],
            OnTheSpot = new(outcomes.Sum(o => o.OnTheSpot), total.Requests),
            Refused = outcomes.Where(o => o.IsRefused).Sum(o => o.Requests),
            Overdue = await db.OverdueAsync(now, township, cancel),
            Examples = await db.ExamplesAsync(span, township, cancel),
            Classes = [.. categories.Select(c => (c.Id, c.Name)).Append((Id: 0, Name: HotSpotWords.NotClassed)).Where(c => classes.ContainsKey(c.Id) || classesBefore.ContainsKey(c.Id)).Select(Of)
                .OrderBy(c => c.CategoryId == 0).ThenByDescending(c => c.Told.Requests).ThenByDescending(c => c.Told.People)],
            Townships = [.. townships.Select(t => new TownshipFigures(
                t.Code, t.Name, t.Population, t.PopulationYear, byTownship.GetValueOrDefault(t.Code)?.Told ?? default, townshipsBefore.GetValueOrDefault(t.Code)?.Requests ?? 0))],
            Cells = [.. tallies[Cut.ClassAndTownship].Select(t => new HotSpotCell(t.Category, t.Township, t.Requests))],
            Months = [.. months.Select(m => new MonthFigure(MonthSpan.MonthAt(m.Month), m.Category, m.Requests))],
        };

        ClassFigures Of((int Id, string Name) one)
        {
            var running = HotSpotRanking.Running(places, one.Id, measure);
            return new(
                one.Id, one.Name, classes.GetValueOrDefault(one.Id)?.Told ?? default, classesBefore.GetValueOrDefault(one.Id)?.Requests ?? 0,
                places[0].TryGetValue(one.Id, out var place) ? place : null, running, running >= measure.Months);
        }
    }
}
