using InfoCenter.Core.Portal;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Portal;

public sealed class ReadingCountsTests : IDisposable
{
    private readonly PortalOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public void Of_a_reading_only_day_page_and_number_are_kept() =>
        Assert.Equal("Address Count Id On", string.Join(' ', typeof(ReadCount).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal)));

    [Fact]
    public async Task Readings_of_a_day_add_up_and_the_next_day_begins_anew()
    {
        await CountAsync(("/", 3), ("/news", 2));
        await CountAsync(("/", 4));
        _office.Office.Clock.Pass(TimeSpan.FromDays(1));
        await CountAsync(("/", 1));

        var report = await ReadAsync();
        Assert.Equal(10, report.Total);
        Assert.Equal([9, 1], report.Days.TakeLast(2).Select(d => d.Count));
        Assert.Equal([new("首页", "/", 8)], report.Others);
    }

    [Fact]
    public async Task An_article_counts_for_its_column_too_and_the_most_read_stands_first()
    {
        var (one, other) = (await _office.PublishedAsync(PortalOffice.Facts("少人看的")), await _office.PublishedAsync(PortalOffice.Facts("多人看的")));
        await CountAsync(($"/news/{one}", 2), ($"/news/{other}", 5), ("/news", 1), ("/resolutions", 4), ("/search", 6), ("/requests/GK2026-0001", 1));

        var report = await ReadAsync();
        Assert.Equal(["多人看的", "少人看的"], report.Articles.Select(a => a.Name));
        Assert.Equal([("人大要闻", 8), ("决议决定", 4)], report.Columns.Select(c => (c.Name, c.Count)));
        Assert.Equal([("搜索", 6), ("公开的诉求 GK2026-0001", 1)], report.Others.Select(o => (o.Name, o.Count)));
    }

    [Fact]
    public async Task What_is_older_than_two_years_goes()
    {
        await CountAsync(("/", 1));
        _office.Office.Clock.Pass(TimeSpan.FromDays(732));
        await CountAsync(("/news", 1));
        await using var db = _office.Office.Databases.CreateDbContext();
        Assert.Equal("/news", Assert.Single(db.ReadCounts).Address);
    }

    [Fact]
    public async Task A_span_that_is_none_or_too_long_is_refused()
    {
        await Refusal.ExpectAsync(nameof(ReadingRules.SpanIsWrong), () => Counts.ReadAsync(new(2026, 6, 2), new(2026, 6, 1)));
        await Refusal.ExpectAsync(nameof(ReadingRules.SpanIsWrong), () => Counts.ReadAsync(new(2025, 6, 1), new(2026, 6, 2)));
    }

    [Fact]
    public async Task The_workbook_has_the_days_the_lists_and_what_is_counted()
    {
        await CountAsync(("/", 3));
        var (name, content) = await Counts.ExportAsync(new(2026, 6, 1), new(2026, 6, 30));
        Assert.Equal("门户阅读统计20260601-20260630.xlsx", name);
        Assert.NotEmpty(content);
    }

    private ReadingCounts Counts => new(_office.Office.Databases, _office.Clerk, _office.Office.Clock);

    private Task CountAsync(params (string Page, int Count)[] pages) => Counts.AddAsync(pages.ToDictionary(p => p.Page, p => p.Count));

    private Task<ReadingReport> ReadAsync() => Counts.ReadAsync(new(2026, 6, 25), new(2026, 7, 1));
}
