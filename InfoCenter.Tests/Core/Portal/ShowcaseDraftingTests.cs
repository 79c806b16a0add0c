using InfoCenter.Core.Portal;
using InfoCenter.Tests.Core.Appraisals.Scores;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Portal;

public sealed class ShowcaseDraftingTests : IDisposable
{
    private readonly ScoreOffice _made = new();

    private ShowcaseDrafting Drafting => new(_made.Office.Databases, _made.Clerk, _made.Office.Clock);

    public void Dispose() => _made.Dispose();

    [Fact]
    public async Task A_commended_deputys_article_tells_deeds_and_counts_and_no_score()
    {
        _made.Visit(_made.WangId);
        _made.Publish(_made.WangId, new() { Kind = InfoCenter.Core.Duties.DutyKind.Inspection, Content = "视察<b>水厂</b>", Result = "装了消毒设备", On = new(2026, 6, 3) });
        _made.Publish(_made.WangId, new() { Kind = InfoCenter.Core.Duties.DutyKind.MeetingAttendance, Content = "请假的会", On = new(2026, 6, 4), Attendance = InfoCenter.Core.Duties.Attendance.OnLeave });
        var run = await ClosedAsync();

        var sheet = await new ArticleWriting(_made.Office.Databases, _made.Clerk, _made.Office.Clock).OpenAsync(await Drafting.DraftAsync(run, _made.WangId));

        Assert.Equal((ArticleStatus.Draft, false), (sheet.Status, sheet.IsShown));
        Assert.Contains("公开的履职记录 2 条：调研视察 1 次、联系选民 1 次", sheet.Facts.Body, StringComparison.Ordinal);
        Assert.Contains("视察&lt;b&gt;水厂&lt;/b&gt;。成效：装了消毒设备", sheet.Facts.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("请假的会", sheet.Facts.Body, StringComparison.Ordinal);
        Assert.DoesNotMatch("分|名次|第 \\d+ 名", sheet.Facts.Body);
    }

    [Fact]
    public async Task Nobody_off_the_list_gets_an_article_and_none_before_the_year_is_closed()
    {
        _made.Visit(_made.WangId);
        var run = await _made.AnnouncedAsync();
        await Refusal.ExpectAsync(nameof(ShowcaseRules.OnlyCommendedDeputies), () => Drafting.DraftAsync(run, _made.WangId));
        _made.Office.Clock.Pass(TimeSpan.FromDays(8));
        await _made.CloseAsync(run, _made.Second);

        await Refusal.ExpectAsync(nameof(ShowcaseRules.OnlyCommendedDeputies), () => Drafting.DraftAsync(run, _made.Others[0]));
    }

    private async Task<int> ClosedAsync()
    {
        var run = await _made.AnnouncedAsync();
        _made.Office.Clock.Pass(TimeSpan.FromDays(8));
        await _made.CloseAsync(run, _made.Second);
        return run;
    }
}
