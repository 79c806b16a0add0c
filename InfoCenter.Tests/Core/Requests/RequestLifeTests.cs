using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Requests;

public sealed class RequestLifeTests : IDisposable
{
    private readonly RequestOffice _office = new();
    private readonly int _wang;

    public RequestLifeTests() => _wang = _office.Deputy("王强");

    private RequestHandling Wang => new(_office.Office.Databases, _office.Sequel, _office.AccountOf(_wang), _office.Office.Clock);

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task The_life_names_every_step_and_never_the_citizen()
    {
        var told = await AnsweredAsync();
        var story = await LifeOf(_office.Office.With(Role.Leader)).ReadAsync(told.Id);

        Assert.Equal([StepKind.Told, StepKind.Routed, StepKind.Accepted, StepKind.Answered], story.Steps.Select(s => s.Kind));
        Assert.DoesNotContain("王小明", $"{story} {string.Join(' ', story.Steps)}", StringComparison.Ordinal);
        Assert.DoesNotContain(RequestOffice.Phone, $"{story} {string.Join(' ', story.Steps)}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_business_it_is_not_reads_nothing()
    {
        var told = await AnsweredAsync();
        await LifeOf(_office.Township).ReadAsync(told.Id);
        await LifeOf(_office.AccountOf(_wang)).ReadAsync(told.Id);
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => LifeOf(_office.Office.With(Role.Township, Office.Pankou)).ReadAsync(told.Id));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => LifeOf(_office.AccountOf(_office.Deputy("赵云", "城关镇第2选区"))).ReadAsync(told.Id));
        Assert.Empty(await LifeOf(_office.Office.With(Role.Township, Office.Pankou)).ListAsync(new()));
    }

    [Fact]
    public async Task The_book_is_searched_by_status_and_by_words()
    {
        var told = await AnsweredAsync();
        var life = LifeOf(_office.Clerk);
        Assert.Equal(told.Id, Assert.Single(await life.ListAsync(new() { Status = RequestStatus.AwaitingRating, Words = "路灯" })).Id);
        Assert.Empty(await life.ListAsync(new() { Status = RequestStatus.Closed }));
        Assert.Empty(await life.ListAsync(new() { Words = "水管" }));
    }

    [Fact]
    public async Task The_answer_enters_the_deputys_archive_once_and_waits_to_be_verified()
    {
        var told = await AnsweredAsync();
        await _office.Following.RateAsync(told.Number, _office.Codes.LinkOf(told.SubmissionKey), Satisfaction.Satisfied, Satisfaction.Dissatisfied, "没有修好", reopen: true);
        await Wang.AnswerAsync(told.Id, "今天已经修好。", (await _office.RequestAsync(told.Number)).Version);

        await using var db = _office.Office.Databases.CreateDbContext();
        var record = await db.DutyRecords.SingleAsync();
        Assert.Equal((_wang, DutyKind.VoterContact, "码上见答复", DutySource.Automatic, DutyStatus.Submitted), (record.PersonId, record.Kind, record.SubKind!, record.Source, record.Status));
        Assert.Contains(told.Number, record.Content, StringComparison.Ordinal);
    }

    private RequestLife LifeOf(CurrentUser user) => new(_office.Office.Databases, user, _office.Office.Clock);

    private async Task<Request> AnsweredAsync()
    {
        var told = await _office.PassedToAsync(_wang);
        await Wang.AcceptAsync(told.Id, told.Version);
        await Wang.AnswerAsync(told.Id, "路灯由城管局管，已请他们来修。", (await _office.RequestAsync(told.Number)).Version);
        return told;
    }
}
