using InfoCenter.Core.Duties;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Requests;

/// <summary>Whoever has the code sees the life of the request, and nobody else.</summary>
public sealed class RequestFollowingTests : IDisposable
{
    private readonly RequestOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task The_receipt_leads_back_to_the_request()
    {
        var receipt = await _office.Telling.TellAsync(_office.Facts(), RequestOffice.Key(), []);

        var link = await _office.Following.OpenAsync(" ms20260630-0001 ", receipt.TypedCode.ToLowerInvariant().Replace('-', ' '), "0123");
        var life = await _office.Following.ReadAsync(link.Number, link.LinkCode);

        Assert.Equal(receipt, link);
        Assert.Equal((RequestStatus.Received, "西关社区桥头的路灯坏了半个月"), (life.Status, life.Words));
        Assert.Equal("您反映的事情已经收到", life.Steps.Single().Text);
    }

    [Fact]
    public async Task One_wrong_part_of_three_opens_nothing_and_does_not_say_which()
    {
        var receipt = await _office.Telling.TellAsync(_office.Facts(), RequestOffice.Key(), []);
        (string, string, string)[] wrong =
        [
            ("MS20260630-0002", receipt.TypedCode, "0123"), (receipt.Number, "0000-0000", "0123"), (receipt.Number, receipt.TypedCode, "0124"),
            (receipt.Number, receipt.TypedCode, "3"), (receipt.Number, "", ""), ("", "", ""), (receipt.Number, receipt.LinkCode, "0123"),
        ];

        var said = new HashSet<string>();
        foreach (var (number, code, tail) in wrong) said.Add((await Refusal.ExpectAsync(nameof(RequestRules.FollowingNeedsBoth), () => _office.Following.OpenAsync(number, code, tail))).Message);
        foreach (var code in (string[])["", receipt.TypedCode, receipt.LinkCode[..^1], receipt.LinkCode.ToLowerInvariant()])
            said.Add((await Refusal.ExpectAsync(nameof(RequestRules.FollowingNeedsBoth), () => _office.Following.ReadAsync(receipt.Number, code))).Message);

        Assert.Single(said);
    }

    [Fact]
    public async Task A_rating_closes_it_and_dissatisfaction_opens_it_once_more()
    {
        var receipt = await _office.Telling.TellAsync(_office.Facts(), RequestOffice.Key(), []);
        await Refusal.ExpectAsync(
            nameof(RequestRules.OnlyAnsweredRequestsCanBeRated), () => _office.Following.RateAsync(receipt.Number, receipt.LinkCode, Satisfaction.Satisfied, Satisfaction.Satisfied));
        await AnswerAsync(receipt.Number, isFirst: true);

        await _office.Following.RateAsync(receipt.Number, receipt.LinkCode, Satisfaction.Satisfied, Satisfaction.Dissatisfied, "灯还是不亮", reopen: true);
        Assert.Equal((RequestStatus.Accepted, true), (await LifeAsync(receipt) is var life ? (life.Status, life.IsSecondRound) : default));

        await AnswerAsync(receipt.Number, isFirst: false);
        await _office.Following.RateAsync(receipt.Number, receipt.LinkCode, Satisfaction.Satisfied, Satisfaction.Dissatisfied, "还是不亮", reopen: true);

        var request = await _office.RequestAsync(receipt.Number);
        Assert.Equal((RequestStatus.Closed, true, 2), (request.Status, request.NeedsSupervision, request.Ratings.Count));
    }

    [Fact]
    public async Task What_the_office_writes_for_itself_stays_there()
    {
        var receipt = await _office.Telling.TellAsync(_office.Facts(), RequestOffice.Key(), []);
        await using (var db = _office.Office.Databases.CreateDbContext())
        {
            var request = await db.Requests.SingleAsync();
            request.Note("此人常来，注意方式", _office.Clerk.Sign(_office.Office.Clock));
            await db.SaveChangesAsync();
        }

        Assert.DoesNotContain((await LifeAsync(receipt)).Steps, step => step.Text.Contains("注意方式", StringComparison.Ordinal));
    }

    private Task<FollowedRequest> LifeAsync(RequestReceipt receipt) => _office.Following.ReadAsync(receipt.Number, receipt.LinkCode);

    private async Task AnswerAsync(string number, bool isFirst)
    {
        await using var db = _office.Office.Databases.CreateDbContext();
        var (request, by) = (await db.Requests.SingleAsync(r => r.Number == number), _office.Clerk.Sign(_office.Office.Clock));
        if (isFirst)
        {
            request.Route(new(HolderKind.Committee, null, "县人大代工委"), by);
            request.Accept(by);
        }

        request.Answer("已经换了灯泡。", by);
        await db.SaveChangesAsync();
    }
}
