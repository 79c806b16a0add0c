using InfoCenter.Core.Appraisals;
using InfoCenter.Core.Common;
using InfoCenter.Core.Messages;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Appraisals;

/// <summary>Deputies are told what an appraisal asks of them and that it brought something; what it brought stays in the office.</summary>
public sealed class AppraisalNoticesTests : IDisposable
{
    private readonly AppraisalOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task Who_is_to_report_is_told_when_and_where_and_again_when_that_changes()
    {
        var id = await _office.PlannedAsync(_office.Duties.Wang);
        Assert.Equal(["代表您好，请您2026年6月30日在镇政府会议室向选民述职，请登录写好述职报告。"], await TextsAsync());
        var facts = new MeetingFacts("城关镇述职评议会（改名）", _office.Office.Clock.Today, "镇政府会议室", 1);
        await _office.PlanningBy(_office.Township).AmendAsync(id, facts, await _office.VersionAsync(id));
        Assert.Single(await TextsAsync());
        await _office.PlanningBy(_office.Township).AmendAsync(id, facts with { Place = "镇中心小学" }, await _office.VersionAsync(id));
        Assert.Equal("代表您好，请您2026年6月30日在镇中心小学向选民述职，请登录写好述职报告。", (await TextsAsync())[^1]);
        await _office.PlanningBy(_office.Township).RemoveDeputyAsync(id, (await _office.OfAsync(id)).Appraisals[0].Id, await _office.VersionAsync(id));
        Assert.Equal("代表您好，您的述职评议安排有变，本次不述职，请登录查看。", (await TextsAsync())[^1]);
    }

    [Fact]
    public async Task That_there_is_a_result_is_told_and_not_which()
    {
        var id = await _office.VotingAsync(2, _office.Duties.Wang);
        await _office.CastAsync(id, 1, 2);
        await _office.CastAsync(id, 2, 2);
        await _office.CloseAsync(id);
        Assert.Equal("代表您好，您的述职评议结果已经公布，请登录查看。", (await TextsAsync())[^1]);

        var appraisal = (await _office.OfAsync(id)).Appraisals[0];
        await _office.ReportingBy(_office.AccountOf(_office.Duties.Wang)).RectifyAsync(appraisal.Id, "已经逐户走访，答应的事办了两件。", appraisal.Version);
        appraisal = (await _office.OfAsync(id)).Appraisals[0];
        await _office.Following.JudgeAsync(appraisal.Id, isAccepted: false, "还差一件", appraisal.Version);
        Assert.Equal("代表您好，您的述职评议整改报告已退回补充，请登录查看。", (await TextsAsync())[^1]);
        Assert.DoesNotContain(await TextsAsync(), text => text.Contains("不称职", StringComparison.Ordinal));
    }

    private async Task<List<string>> TextsAsync()
    {
        await using var db = _office.Office.Databases.CreateDbContext();
        return (await db.Messages.AsNoTracking().OrderBy(m => m.Id).ToListAsync()).ConvertAll(m => m.Text);
    }
}
