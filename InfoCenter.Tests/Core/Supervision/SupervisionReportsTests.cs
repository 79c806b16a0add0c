using InfoCenter.Core.Archives;
using InfoCenter.Core.Common;
using InfoCenter.Core.Spreadsheets;
using InfoCenter.Core.Supervision;
using InfoCenter.Tests.Core.Archives;
using InfoCenter.Tests.Core.Printing;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Supervision;

public sealed class SupervisionReportsTests : IDisposable
{
    private readonly SupervisionOffice _office = new();

    private SupervisionReports Reports => new(_office.Office.Databases, _office.Leader, _office.Office.Clock);

    private SupervisionSettings Settings => new(_office.Office.Databases, _office.Leader, _office.Office.Clock);

    private TopicPrinting Printing => new(_office.Office.Databases, _office.Register, _office.Leader, _office.Office.Clock, new(_office.Office.Folder), ArchiveOffice.Fonts);

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_confirmed_report_is_not_put_right_and_every_figure_opens_what_it_counts()
    {
        var year = _office.Office.Clock.Today.Year;
        var done = await _office.ConfirmedAsync();
        await _office.Inspections.AddAsync(done, _office.Visit, [_office.Wang, _office.Zhang], await _office.VersionAsync(done));
        await _office.Inspections.AddAsync(done, _office.Visit, [_office.Wang], await _office.VersionAsync(done));
        Assert.Equal(new Share(0, 1), (await Reports.ReadAsync(year)).Rate);
        var problem = await _office.ProblemAsync(done);
        await _office.Keeping.LookAgainAsync(problem.Id, _office.Office.Clock.Today, "在用", true, null, problem.Version);
        await _office.AssignedAsync(days: 5);
        await _office.SubmittedAsync();
        _office.Office.Clock.Pass(TimeSpan.FromDays(6));

        var report = await Reports.ReadAsync(year);
        Assert.Equal((2, 2, 2, 3), (report.Topics.Count, report.Inspections, report.Deputies, report.Participations));
        Assert.Equal((2, 1, 0, 1, 3), (report.Problems, report.Rectified, report.Reopened, report.Late, report.Requests));
        Assert.Equal((2, 1, 1), (report.Units.Single().Problems, report.Units.Single().Rectified, report.Units.Single().Late));
        Assert.Equal(report.Problems, (await _office.Register.ProblemsAsync(new(year))).Count);
        Assert.Equal(report.Rectified, (await _office.Register.ProblemsAsync(new(year, ProblemStatus.Closed))).Count);
        Assert.Equal(report.Late, (await _office.Register.ProblemsAsync(new(year, OnlyLate: true))).Count);
        Assert.Equal(report.Reopened, (await _office.Register.ProblemsAsync(new(year, OnlyReopened: true))).Count);
        Assert.Contains("已整改销号 1 / 2", SupervisionReportWords.Summary(report), StringComparison.Ordinal);
        Assert.Equal("15 / 20（75%）", SupervisionReportWords.Words(new(15, 20)));
    }

    [Fact]
    public async Task The_memo_is_printed_with_its_reasons_its_law_and_the_requests_behind_it()
    {
        var id = await _office.DraftedAsync();
        using var draft = new Paper((await Printing.MemoAsync(id)).Pdf);
        var requests = (await _office.Register.OpenAsync(id)).Requests;
        Assert.Equal(3, requests.Count);
        Assert.All((string[])["监督议题建议书", "一、提出的理由", "监督法第十二条第五项", "3件诉求", .. requests.Select(r => r.Number)], words => Assert.Contains(words, draft.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("六、审定", draft.Text, StringComparison.Ordinal);
        await _office.ProposingBy(_office.Clerk).SubmitAsync(id, await _office.VersionAsync(id));
        await _office.ApprovalBy(_office.Leader).ApproveAsync(id, await _office.VersionAsync(id));
        var printed = await Printing.MemoAsync(id);
        using var memo = new Paper(printed.Pdf);
        Assert.Contains("列为2026年监督议题第1号", memo.Text, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("INFOCENTER_SHOTS") is { } shots) await File.WriteAllBytesAsync(Path.Combine(shots, "memo.pdf"), printed.Pdf);
    }

    [Fact]
    public async Task The_problem_list_of_a_topic_is_printed_without_what_was_struck()
    {
        var id = await _office.AssignedAsync();
        await _office.Keeping.AddAsync(id, _office.Problem() with { Title = "写错了的一条" }, [], await _office.VersionAsync(id));
        var struck = await _office.ProblemAsync(id);
        await _office.Keeping.StrikeAsync(struck.Id, "写错了", struck.Version);
        var printed = await Printing.ProblemsAsync(id);
        using var list = new Paper(printed.Pdf);
        Assert.All(new[] { "2026年监督议题第1号问题清单", "三个村水厂没有消毒设备", "县水利和湖泊局", "待签收" }, words => Assert.Contains(words, list.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("写错了的一条", list.Text, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("INFOCENTER_SHOTS") is { } shots) await File.WriteAllBytesAsync(Path.Combine(shots, "problems.pdf"), printed.Pdf);
    }

    [Fact]
    public async Task An_empty_problem_list_is_not_printed()
    {
        var id = await _office.ApprovedAsync();
        await Refusal.ExpectAsync(nameof(ProblemRules.NothingIsListed), () => Printing.ProblemsAsync(id));
    }

    [Fact]
    public async Task It_is_taken_away_as_a_workbook_and_as_a_paper()
    {
        await _office.AssignedAsync();
        var year = _office.Office.Clock.Today.Year;
        var (name, content) = await Reports.ExportAsync(year);
        Assert.Equal(4, WorkbookReader.Read(content, name).Sheets.Count);
        var paper = await new SupervisionReportPrinting(_office.Office.Databases, Reports, _office.Leader, _office.Office.Clock, new(_office.Office.Folder), ArchiveOffice.Fonts).PrintAsync(year);
        using var read = new Paper(paper.Pdf);
        Assert.All(new[] { "审定监督议题1个", "关联群众诉求3件", "已整改销号0/1", "问题清单", "三个村水厂没有消毒设备" }, words => Assert.Contains(words, read.Text, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("INFOCENTER_SHOTS") is { } shots) await File.WriteAllBytesAsync(Path.Combine(shots, "supervision.pdf"), paper.Pdf);
        await Refusal.ExpectAsync(nameof(TopicRules.YearIsNotThere), () => Reports.ReadAsync(year + 1));
        Assert.Equal([year], await Reports.YearsAsync());
    }

    [Fact]
    public async Task A_retired_point_of_law_is_offered_no_more_and_stays_where_it_was_used()
    {
        var id = await _office.DraftedAsync();
        var fifth = (await Settings.BasesAsync()).Single(b => b.Article == "监督法第十二条第五项");
        Assert.Equal(1, fifth.Topics);
        await Settings.PutBasisAsync(fifth.Id, true, fifth.Version);
        await Refusal.ExpectAsync(nameof(CommonRules.ChangedBy), () => Settings.PutBasisAsync(fifth.Id, false, fifth.Version));
        Assert.DoesNotContain(await _office.ProposingBy(_office.Clerk).BasesAsync(), b => b.Id == fifth.Id);
        await _office.ProposingBy(_office.Clerk).AmendAsync(id, (await _office.TopicAsync(id)).Facts, await _office.VersionAsync(id));
        await Refusal.ExpectAsync(nameof(TopicRules.BasisIsNotThere), _office.DraftedAsync);

        await Settings.AddBasisAsync("监督法第十三条第五项", "人民来信来访集中反映的问题");
        await Refusal.ExpectAsync(nameof(TopicRules.ArticleIsThereAlready), () => Settings.AddBasisAsync("监督法第十三条第五项", "同"));
        await Refusal.ExpectAsync(nameof(TopicRules.ArticleIsRequired), () => Settings.AddBasisAsync(" ", "同"));
        await Refusal.ExpectAsync(nameof(TopicRules.ArticleTextIsRequired), () => Settings.AddBasisAsync("监督法第十四条", " "));
    }
}
