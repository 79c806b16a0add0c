using InfoCenter.Core.Common;
using InfoCenter.Core.Suggestions;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Suggestions;

public sealed class PromiseKeepingTests : IDisposable
{
    private readonly SuggestionOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_promise_is_told_of_once_a_year_and_judged_by_the_lead_until_it_is_kept()
    {
        var id = await _office.RepliedAsync(2, _office.Seconder);
        var (unit, lead) = (_office.PromisesBy(_office.AccountOf(_office.Water)), _office.PromisesBy(_office.AccountOf(_office.Lead)));
        var promise = Assert.Single((await unit.ListAsync()).Rows);
        Assert.True(promise is { MayReport: true, MayJudge: false, IsLate: false });
        await Refusal.ExpectAsync(nameof(ReplyRules.NothingToRate), () => lead.JudgeAsync(promise.Id, PromiseVerdict.Kept, promise.Version));
        await Refusal.ExpectAsync(nameof(ReplyRules.PromiseReportIsRequired), () => unit.ReportAsync(promise.Id, " ", promise.Version));
        await unit.ReportAsync(promise.Id, "已完成设计", promise.Version);
        await Refusal.ExpectAsync(nameof(ReplyRules.ReportedThisYear), () => unit.ReportAsync(promise.Id, "再报一次", promise.Version + 1));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => _office.PromisesBy(_office.AccountOf(_office.Seconder)).JudgeAsync(promise.Id, PromiseVerdict.Kept, promise.Version + 1));
        await lead.JudgeAsync(promise.Id, PromiseVerdict.Underway, promise.Version + 1);

        _office.Office.Clock.Pass(TimeSpan.FromDays(400));
        var book = await lead.ListAsync();
        Assert.Equal((1, 0, 1), (book.All, book.Kept, book.Late));
        await unit.ReportAsync(promise.Id, "全部完工", promise.Version + 2);
        await lead.JudgeAsync(promise.Id, PromiseVerdict.Kept, promise.Version + 3);
        Assert.Equal((1, 1, 0), ((await lead.ListAsync()).All, (await lead.ListAsync()).Kept, (await lead.ListAsync()).Late));
        _office.Office.Clock.Pass(TimeSpan.FromDays(400));
        await Refusal.ExpectAsync(nameof(ReplyRules.PromiseIsOver), () => unit.ReportAsync(promise.Id, "又一年", promise.Version + 4));
        Assert.Equal(id, promise.SuggestionId);
    }

    [Fact]
    public async Task Another_unit_neither_sees_nor_tells_of_it()
    {
        await _office.RepliedAsync(2);
        var promise = Assert.Single((await _office.PromisesBy(_office.Committee).ListAsync()).Rows);
        Assert.Empty((await _office.PromisesBy(_office.AccountOf(_office.Roads)).ListAsync()).Rows);
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => _office.PromisesBy(_office.AccountOf(_office.Roads)).ReportAsync(promise.Id, "办好了", promise.Version));
    }

    [Fact]
    public async Task The_office_writes_down_the_deputys_word_only_with_the_paper_it_stands_on()
    {
        await _office.RepliedAsync(2);
        var (unit, office) = (_office.PromisesBy(_office.AccountOf(_office.Water)), _office.PromisesBy(_office.Committee));
        var promise = Assert.Single((await unit.ListAsync()).Rows);
        await unit.ReportAsync(promise.Id, "全部完工", promise.Version);
        Assert.True(Assert.Single((await office.ListAsync()).Rows).MayJudge);
        await Refusal.ExpectAsync(nameof(SuggestionRules.PaperIsRequired), () => office.JudgeAsync(promise.Id, PromiseVerdict.Kept, promise.Version + 1, " "));
        await office.JudgeAsync(promise.Id, PromiseVerdict.Kept, promise.Version + 1, "10月8日电话");
        Assert.Equal(1, (await office.ListAsync()).Kept);
    }
}
