using InfoCenter.Core.Common;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Requests;

public sealed class RequestCallingTests : IDisposable
{
    private readonly RequestOffice _office = new();
    private readonly int _wang;

    public RequestCallingTests() => _wang = _office.Deputy("王强");

    private RequestCalling Calling => new(_office.Office.Databases, _office.Sequel, _office.Clerk, _office.Office.Clock);

    private RequestHandling Wang => new(_office.Office.Databases, _office.Sequel, _office.AccountOf(_wang), _office.Office.Clock);

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task Dissatisfied_twice_on_the_telephone_and_the_congress_sees_to_it()
    {
        var told = await _office.PassedToAsync(_wang);
        await Wang.AcceptAsync(told.Id, told.Version);
        await AnswerAsync(told, "低保每月十五日前申请。");
        var row = Assert.Single(await Calling.WaitingAsync());
        Assert.DoesNotContain(RequestOffice.Phone, $"{row}", StringComparison.Ordinal);
        Assert.Equal(RequestOffice.Phone, (await Calling.RevealAsync(told.Id, "回访")).Phone);

        await Refusal.ExpectAsync(
            nameof(RequestRules.DissatisfactionNeedsAReason), () => Calling.RateAsync(told.Id, Satisfaction.Satisfied, Satisfaction.Dissatisfied, " ", true, row.Version));
        await Calling.RateAsync(told.Id, Satisfaction.Satisfied, Satisfaction.Dissatisfied, "没有说清楚", true, row.Version);
        Assert.Equal((RequestStatus.Accepted, 2), ((await _office.RequestAsync(told.Number)).Status, (await _office.RequestAsync(told.Number)).Round));

        await AnswerAsync(told, "需要带户口本。");
        row = Assert.Single(await Calling.WaitingAsync());
        await Refusal.ExpectAsync(nameof(RequestRules.ReopenedAlready), () => Calling.RateAsync(told.Id, Satisfaction.Dissatisfied, Satisfaction.Dissatisfied, "还是没有", true, row.Version));
        await Calling.RateAsync(told.Id, Satisfaction.Dissatisfied, Satisfaction.Dissatisfied, "还是没有", false, row.Version);

        Assert.Equal(told.Id, Assert.Single(await Calling.SupervisedAsync()).Id);
        Assert.Equal("信息中心", (await _office.RequestAsync(told.Number)).Ratings[0].By);
    }

    [Fact]
    public async Task A_citizen_who_was_faster_is_not_rated_for_again()
    {
        var told = await _office.PassedToAsync(_wang);
        await Wang.AcceptAsync(told.Id, told.Version);
        await AnswerAsync(told, "已答复。");
        var row = Assert.Single(await Calling.WaitingAsync());
        await _office.Following.RateAsync(told.Number, _office.Codes.LinkOf(told.SubmissionKey), Satisfaction.Satisfied, Satisfaction.Satisfied);

        await Refusal.ExpectAsync(nameof(CommonRules.ChangedBy), () => Calling.RateAsync(told.Id, Satisfaction.Dissatisfied, Satisfaction.Dissatisfied, "不好", false, row.Version));
    }

    private async Task AnswerAsync(Request told, string answer) => await Wang.AnswerAsync(told.Id, answer, (await _office.RequestAsync(told.Number)).Version);
}
