using InfoCenter.Core.Duties;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Api;

/// <summary>A citizen follows and rates by a program.</summary>
public sealed class FollowApiTests : IAsyncLifetime
{
    private RunningApp _app = null!;
    private ApiCaller _api = null!;

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync();
        _api = ApiCaller.At(_app);
    }

    public async Task DisposeAsync()
    {
        await _api.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task What_was_answered_is_rated_once_and_may_be_handled_again()
    {
        var receipt = await _api.PostAsync("/requests", ApiCaller.Telling());
        var (number, linkCode) = (receipt.Text("number"), receipt.Text("linkCode"));
        Assert.Equal(nameof(RequestRules.OnlyAnsweredRequestsCanBeRated), (await RateAsync("Satisfied")).Rule);
        await AnswerAsync(number);

        Assert.True((bool)(await _api.PostAsync("/follow", new { number, linkCode })).Body!["request"]!["canBeRated"]!);
        Assert.Equal(nameof(RequestRules.BothWordsAreRequired), (await _api.PostAsync("/follow/rating", new { number, linkCode })).Rule);
        Assert.Equal(nameof(RequestRules.DissatisfactionNeedsAReason), (await RateAsync("Dissatisfied")).Rule);
        var rated = await RateAsync("Dissatisfied", "灯还是不亮", reopen: true);

        Assert.Equal(200, rated.Status);
        Assert.Equal((true, false), ((bool)rated.Body!["request"]!["isSecondRound"]!, (bool)rated.Body["request"]!["canBeRated"]!));

        Task<ApiAnswer> RateAsync(string result, string? reason = null, bool reopen = false) =>
            _api.PostAsync("/follow/rating", new { number, linkCode, attitude = "Satisfied", result, reason, reopen });
    }

    [Fact]
    public async Task Wrong_codes_are_all_answered_alike_and_after_twenty_not_at_all()
    {
        var receipt = await _api.PostAsync("/requests", ApiCaller.Telling());
        var number = receipt.Text("number");
        object[] wrong =
        [
            new { number, linkCode = new string('A', 26) }, new { number = "MS20260630-9999", linkCode = receipt.Text("linkCode") }, new { number, typedCode = receipt.Text("typedCode"), phoneTail = "9999" },
            new { number, typedCode = "AAAA-AAAA", phoneTail = "0123" }, new { },
        ];
        foreach (var key in wrong) Assert.Equal((404, nameof(RequestRules.FollowingNeedsBoth)), await AskAsync(key));

        var (answer, guesses) = ((404, ""), 0);
        while (answer.Item1 == 404 && guesses++ < 100) answer = await AskAsync(new { number, typedCode = $"AAAA-{guesses:0000}", phoneTail = "0123" })!;
        Assert.Equal((429, nameof(RequestRules.FollowedTooOften)), answer);
        Assert.Equal(200, (await _api.PostAsync("/follow", new { number, linkCode = receipt.Text("linkCode") })).Status);

        async Task<(int, string)> AskAsync(object key) => await _api.PostAsync("/follow", key) is var told ? (told.Status, told.Rule!) : default;
    }

    private async Task AnswerAsync(string number)
    {
        await using var db = _app.Databases.CreateDbContext();
        var request = db.Requests.Single(r => r.Number == number);
        var by = new Signature(9, "王强", DateTime.UtcNow);
        request.Route(new(HolderKind.Committee, null, "县人大代工委"), by);
        request.Accept(by);
        request.Answer("灯已经修好了", by);
        await db.SaveChangesAsync();
    }
}
