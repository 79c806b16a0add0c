using InfoCenter.Core.Archives;
using InfoCenter.Core.Common;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Spreadsheets;
using InfoCenter.Core.Suggestions;
using InfoCenter.Tests.Core.Archives;
using InfoCenter.Tests.Core.Printing;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Suggestions;

public sealed class SuggestionReportsTests : IDisposable
{
    private readonly SuggestionOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task Replied_to_is_not_solved_and_every_figure_opens_the_rows_it_counts()
    {
        var solved = await _office.RepliedAsync();
        await _office.RateAsync(solved, _office.Lead, Satisfaction.Satisfied);
        var promised = await PromisedAsync();
        var unhappy = await _office.RepliedAsync(1, _office.Seconder);
        await _office.RateAsync(unhappy, _office.Lead, Satisfaction.Dissatisfied);
        var late = await _office.AssignedAsync();
        await _office.Review.MarkAsync(late, true, "第 3 次主任会议", await _office.VersionAsync(late));
        await _office.SubmittedAsync();
        var taken = await _office.AcceptedAsync();
        await _office.WritingBy(_office.AccountOf(_office.Lead)).WithdrawAsync(taken, "已经解决", await _office.VersionAsync(taken));
        _office.Office.Clock.Pass(TimeSpan.FromDays(40));

        var year = (await _office.OfAsync(solved)).Year;
        var report = await _office.ReportsBy(_office.Committee).ReadAsync(year);
        Assert.Equal((4, 3, 2, 1, 1), (report.All, report.Replied, report.Solved, report.Key, report.Dissatisfied));
        Assert.Equal(("A", 2, "B", 1), (report.Replies[0].Code, report.Replies[0].Letters, report.Replies[1].Code, report.Replies[1].Letters));
        Assert.Equal((1, 0, 1), (report.Result.Satisfied, report.Result.Basically, report.Result.Dissatisfied));
        var unit = Assert.Single(report.Units);
        Assert.Equal((4, 3, 3, 2, 1, 0), (unit.Owed, unit.Replied, unit.InTime, unit.Solved, unit.Promises, unit.Kept));
        Assert.DoesNotContain(report.List, s => s.Id == taken);
        Assert.Contains(report.List, s => s.Id == promised && s.Classes == "B");

        foreach (var (measure, figure) in new[] { (SuggestionMeasure.Replied, report.Replied), (SuggestionMeasure.Solved, report.Solved), (SuggestionMeasure.Late, report.Late), (SuggestionMeasure.Key, report.Key), (SuggestionMeasure.Dissatisfied, report.Dissatisfied) })
            Assert.Equal(figure, (await ListAsync(new() { ReportYear = year, Measure = measure })).Total);
        Assert.Equal(report.All, (await ListAsync(new() { ReportYear = year })).Total);
        Assert.Equal(unit.Owed, (await ListAsync(new() { ReportYear = year, UnitId = unit.UnitId })).Total);
        Assert.Equal(1, (await ListAsync(new() { ReportYear = year, ClassCode = "B" })).Total);
    }

    [Fact]
    public async Task A_letter_that_has_not_come_is_late_the_day_after_it_was_due()
    {
        var id = await _office.AssignedAsync();
        var due = (await _office.TaskAsync(id, _office.Water)).DueOn;
        _office.Office.Clock.Pass(TimeSpan.FromDays(due.DayNumber - _office.Office.Clock.Today.DayNumber));
        var year = (await _office.OfAsync(id)).Year;
        Assert.Equal(0, (await _office.ReportsBy(_office.Committee).ReadAsync(year)).Late);
        _office.Office.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(1, (await _office.ReportsBy(_office.Committee).ReadAsync(year)).Late);
    }

    [Fact]
    public async Task It_is_taken_away_as_a_workbook_and_as_a_paper()
    {
        var id = await PromisedAsync();
        var year = (await _office.OfAsync(id)).Year;
        var (name, content) = await _office.ReportsBy(_office.Committee).ExportAsync(year);
        Assert.EndsWith(".xlsx", name, StringComparison.Ordinal);
        Assert.Equal(5, WorkbookReader.Read(content, name).Sheets.Count);

        var paper = await new SuggestionReportPrinting(_office.Office.Databases, _office.ReportsBy(_office.Committee), _office.Committee, _office.Office.Clock, new(_office.Office.Folder), ArchiveOffice.Fonts).PrintAsync(year);
        using var read = new Paper(paper.Pdf);
        Assert.All(new[] { "共收到代表建议1件", "已答复1/1，已解决0/1", "逾期", "一览表", "答复了不等于解决了" }, words => Assert.Contains(words, read.Text, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("INFOCENTER_SHOTS") is { } shots) await File.WriteAllBytesAsync(Path.Combine(shots, "suggestions.pdf"), paper.Pdf);
        await Refusal.ExpectAsync(nameof(SuggestionRules.YearIsNotThere), () => _office.ReportsBy(_office.Committee).ReadAsync(year + 1));
    }

    [Fact]
    public async Task A_reply_is_printed_as_a_letter_once_it_is_there()
    {
        var id = await _office.AssignedAsync(null, _office.Seconder);
        var lead = _office.AccountOf(_office.Lead);
        var printing = new ReplyLetterPrinting(_office.Office.Databases, _office.RegisterBy(lead), lead, _office.Office.Clock, ArchiveOffice.Fonts);
        var task = await _office.TaskAsync(id, _office.Water);
        await Refusal.ExpectAsync(nameof(ReplyRules.NoLetterYet), () => printing.PrintAsync(id, task.Id));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => printing.PrintAsync(id, task.Id + 1));
        await _office.ReplyAsync(id, _office.Water, 2);
        var paper = await printing.PrintAsync(id, task.Id);
        using var read = new Paper(paper.Pdf);
        Assert.All(new[] { "县水利和湖泊局", "竹水函〔2026〕12号", "代表：", "你们提出的", "承诺事项：其余小区管网改造", "责任人：李副局长", "联系人：张科长", "抄送" }, words => Assert.Contains(words, read.Text, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("INFOCENTER_SHOTS") is { } shots) await File.WriteAllBytesAsync(Path.Combine(shots, "letter.pdf"), paper.Pdf);
    }

    private Task<ListPage<SuggestionRow>> ListAsync(SuggestionFilter filter) => _office.RegisterBy(_office.Committee).ListAsync(filter);

    private Task<int> PromisedAsync() => _office.RepliedAsync(2);
}
