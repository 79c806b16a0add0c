using InfoCenter.App.Public;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Portal;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace InfoCenter.Tests.App.Public;

public sealed class ReadingTallyTests
{
    private const string Phone = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Mobile Safari/537.36";

    [Theory]
    [InlineData("Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)", 0)]
    [InlineData("Mozilla/5.0 (compatible; bingbot/2.0)", 0)]
    [InlineData(Phone, 1)]
    [InlineData("", 1)]
    public void Who_says_to_be_a_robot_is_not_counted(string agent, int counted)
    {
        var tally = new ReadingTally();
        tally.Note(From(agent), "/news/7");
        Assert.Equal(counted, tally.Take().Values.Sum());
    }

    [Fact]
    public void Nothing_that_was_typed_is_kept_and_nothing_of_the_visitor()
    {
        var tally = new ReadingTally();
        foreach (var address in new[] { "/deputies?name=wang", "/deputies?page=2", "/deputies" }) tally.Note(From(Phone), address);
        Assert.Equal([KeyValuePair.Create("/deputies", 3)], tally.Take());
        Assert.Empty(tally.Take());
    }

    [Fact]
    public void Readings_of_many_at_once_are_all_counted()
    {
        var tally = new ReadingTally();
        Parallel.For(0, 8_000, i => tally.Note(From(Phone), $"/news/{i % 8}"));
        Assert.All(tally.Take(), page => Assert.Equal(1_000, page.Value));
    }

    [Fact]
    public async Task What_was_read_even_if_already_known_is_written_down_when_the_server_ends()
    {
        var app = await RunningApp.StartAsync();
        app.AddAccount(Role.Clerk);
        using (var visitor = app.Visitor())
        {
            using var first = await visitor.GetAsync(new Uri("/news", UriKind.Relative));
            using var again = new HttpRequestMessage(HttpMethod.Get, new Uri("/news", UriKind.Relative)) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
            using var second = await visitor.SendAsync(again);
            Assert.Equal(304, (int)second.StatusCode);
            using var gone = await visitor.GetAsync(new Uri("/news/4711", UriKind.Relative));
            using var searched = await visitor.GetAsync(new Uri("/search?q=secret", UriKind.Relative));
        }

        foreach (var round in app.Services.GetServices<IHostedService>().Where(s => s.GetType().Name == "ReadingWriting")) await round.StopAsync(CancellationToken.None);
        await using (var db = app.Databases.CreateDbContext())
            Assert.Equal([("/news", 2), ("/search", 1)], db.ReadCounts.OrderBy(c => c.Address).Select(c => new { c.Address, c.Count }).ToList().Select(c => (c.Address, c.Count)));
        await app.DisposeAsync();
    }

    private static DefaultHttpContext From(string agent) => new() { Request = { Headers = { UserAgent = agent } } };
}
