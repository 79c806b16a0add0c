using InfoCenter.App.Public;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace InfoCenter.Tests.App.Public;

/// <summary>What is kept between visitors stays true and stays theirs.</summary>
public sealed class PublicShelfTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30); // it is there after one; a busy machine may need longer
    private RunningApp _app = null!;

    public async Task InitializeAsync() => _app = await RunningApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Many_visitors_cost_few_readings()
    {
        var shelf = _app.Services.GetRequiredService<PublicShelf>();
        var commands = await QueryCount.OfAsync(async () =>
        {
            for (var visitor = 0; visitor < 60; visitor++) Assert.NotEmpty(await shelf.TownshipsAsync(CancellationToken.None));
        });

        Assert.InRange(commands, 1, 30);
    }

    [Fact]
    public async Task A_village_that_was_added_by_another_program_is_soon_there_to_choose()
    {
        using var visitor = _app.Visitor();
        Assert.DoesNotContain("新桥村民委员会", await ReadAsync(visitor, "/tell"), StringComparison.Ordinal);
        await using (var db = _app.Databases.CreateDbContext())
        {
            db.Villages.Add(new(Office.Chengguan + "999", "新桥村民委员会", Office.Chengguan));
            await db.SaveChangesAsync();
        }

        var since = TimeProvider.System.GetTimestamp();
        while (!(await ReadAsync(visitor, "/tell")).Contains("新桥村民委员会", StringComparison.Ordinal))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(since) < Patience, "the form never showed the new village");
            await Task.Delay(100);
        }
    }

    [Fact]
    public async Task Two_visitors_of_one_kept_page_get_tokens_and_keys_of_their_own()
    {
        using var one = _app.Visitor();
        using var other = _app.Visitor();
        var (first, second) = (await ReadAsync(one, "/tell"), await ReadAsync(other, "/tell"));

        Assert.NotEqual(Teller.Hidden(first)["Key"], Teller.Hidden(second)["Key"]);
        Assert.NotEqual(Teller.Hidden(first)["__RequestVerificationToken"], Teller.Hidden(second)["__RequestVerificationToken"]);
        Assert.DoesNotContain(PageWithGaps.Token, first, StringComparison.Ordinal);
        Assert.DoesNotContain(PageWithGaps.Key, first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Large_type_is_for_the_one_who_asked_for_it()
    {
        using var one = _app.Visitor();
        using var other = _app.Visitor();
        Assert.Contains("class=\"large\"", await ReadAsync(one, "/tell?large=1"), StringComparison.Ordinal);
        Assert.Contains("class=\"large\"", await ReadAsync(one, "/tell"), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"large\"", await ReadAsync(other, "/tell"), StringComparison.Ordinal);
    }

    private static Task<string> ReadAsync(HttpClient visitor, string address) => visitor.GetStringAsync(new Uri(address, UriKind.Relative));
}
