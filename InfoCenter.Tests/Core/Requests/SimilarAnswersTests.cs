using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Requests;

public sealed class SimilarAnswersTests : IDisposable
{
    private static readonly Signature By = new(9, "王强", new(2026, 6, 30, 2, 0, 0, DateTimeKind.Utc));

    private readonly RequestOffice _office = new();
    private readonly int _wang;

    public SimilarAnswersTests() => _wang = _office.Deputy("王强");

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task What_was_answered_before_is_shown_without_anybodys_name_or_number()
    {
        var past = await _office.PassedToAsync(_wang, "西关社区桥头的路灯坏了，晚上看不见");
        await AnswerAsync(past, "王小明您好，路灯已请城管局修好，有事打 19900000123。");
        var told = await _office.PassedToAsync(_wang, "西关社区桥头的路灯坏了三天");

        var found = Assert.Single(await Of(_office.AccountOf(_wang)).ToAsync(told.Id));
        Assert.Equal((past.Number, "城关镇"), (found.Number, found.Township));
        Assert.StartsWith("王**您好，路灯已请城管局修好", found.Answer, StringComparison.Ordinal);
        Assert.DoesNotContain("19900000123", $"{found}", StringComparison.Ordinal);
        Assert.DoesNotContain("小明", $"{found}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_unlike_and_nothing_unanswered_is_shown()
    {
        await AnswerAsync(await _office.PassedToAsync(_wang, "医保异地报销要带什么材料"), "带身份证和票据。");
        await _office.PassedToAsync(_wang, "西关社区桥头的路灯又坏了");
        var told = await _office.PassedToAsync(_wang);

        Assert.Empty(await Of(_office.AccountOf(_wang)).ToAsync(told.Id));
    }

    [Fact]
    public async Task Whoever_has_it_not_in_hand_is_shown_nothing()
    {
        var told = await _office.PassedToAsync(_wang);

        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => Of(_office.AccountOf(_office.Deputy("赵云", "城关镇第2选区"))).ToAsync(told.Id));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => Of(_office.AccountOf(_office.Unit("县水利局"))).ToAsync(told.Id));
    }

    [Fact]
    public async Task Among_ten_thousand_it_asks_three_times()
    {
        var told = await _office.PassedToAsync(_wang);
        await using (var db = _office.Office.Databases.CreateDbContext())
        {
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            for (var i = 0; i < 10_000; i++)
            {
                var facts = _office.Facts($"西关社区第{i}号路灯坏了半个月", $"199{i:00000000}");
                var past = new Request($"MS20250101-{i:00000}", facts, RequestOffice.Key(), TellingChannel.Web, Concern.None, By);
                past.Route(new(HolderKind.Deputy, _wang, "王强"), By);
                past.Accept(By);
                past.Answer($"第{i}号灯修好了。", By);
                db.Requests.Add(past);
            }

            await db.SaveChangesAsync();
        }

        var commands = await QueryCount.OfAsync(async () => Assert.Equal(5, (await Of(_office.AccountOf(_wang)).ToAsync(told.Id)).Count));

        Assert.InRange(commands, 1, 3);
    }

    private SimilarAnswers Of(CurrentUser user) => new(_office.Office.Databases, user);

    private async Task AnswerAsync(Request told, string answer)
    {
        var handling = new RequestHandling(_office.Office.Databases, _office.Sequel, _office.AccountOf(_wang), _office.Office.Clock);
        await handling.AcceptAsync(told.Id, told.Version);
        await handling.AnswerAsync(told.Id, answer, told.Version + 1);
    }
}
