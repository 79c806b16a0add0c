using InfoCenter.Core.Accounts;
using InfoCenter.Core.Messages;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Durability;

/// <summary>The program as a county runs it, killed while it empties the outbox into a gateway on this machine.</summary>
[Trait("Engine", "SQLite")]
public sealed class KilledSenderTests : IAsyncLifetime, IDisposable
{
    private const int Seed = 20261122, PerRound = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly Office _office = new();
    private readonly Random _random = new(Seed);
    private ProviderServer _provider = null!;
    private int _posted;

    public async Task InitializeAsync()
    {
        _provider = await ProviderServer.StartAsync();
        _provider.Delay = TimeSpan.FromMilliseconds(20);
        var channels = new ChannelKeeping(_office.Databases, _office.With(Role.Administrator), TimeProvider.System);
        await channels.ChangeLimitsAsync(new(0, 0, 0, 100, 100_000)); // whatever hour the test runs at
        await channels.ChangeSmsAsync(new()
        {
            IsOn = true, Address = $"{_provider.Address}sms", Secret = ProviderServer.Secret, SignName = "竹山人大", Templates = OutgoingTexts.All.ToDictionary(t => t.Name, t => t.Name),
        });
    }

    public async Task DisposeAsync() => await _provider.DisposeAsync();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_sender_killed_again_and_again_loses_no_message_and_doubles_none()
    {
        var kills = Tier.Durability(2, 50);
        for (var kill = 0; kill < kills; kill++)
        {
            await PostAsync();
            var before = _provider.SmsTries.Count;
            using var server = await ServerProcess.StartAsync(_office.Folder.Root);
            await UntilAsync(() => Task.FromResult(_provider.SmsTries.Count > before));
            await Task.Delay(_random.Next(400));
            await server.KillAsync();
        }

        var claimed = await CountAsync(MessageState.Sending);
        using (await ServerProcess.StartAsync(_office.Folder.Root))
            await UntilAsync(async () => await CountAsync(MessageState.Waiting) + await CountAsync(MessageState.Sending) == 0);

        var told = _provider.Delivered.Values.Select(sent => sent.GetProperty("params").GetProperty("number").GetString()).ToList();
        Assert.Equal(_posted, told.Count);
        Assert.Equal(_posted, told.Distinct().Count());
        Assert.Equal(_posted, await CountAsync(MessageState.Sent));
        Assert.Empty(_provider.Complaints);
        Assert.InRange(claimed, 0, 1);
        Figures.Note("S10", $"kills of the program while it sends {_posted} SMS", kills, Seed,
            $"0 lost, 0 double at the provider; {_provider.SmsTries.Count - _posted} handed over again under their number, which the gateway told");
    }

    private async Task PostAsync()
    {
        await using var db = _office.Databases.CreateDbContext();
        for (var i = 0; i < PerRound; i++, _posted++)
        {
            var fields = new Dictionary<string, string> { ["number"] = $"{_posted}", ["place"] = "某村", ["due"] = "今天" };
            await db.PostAsync(OutgoingTexts.RequestArrived, Recipient.Deputy(_posted, "代表", "19900001234"), fields, DateTime.UtcNow);
        }

        await db.SaveChangesAsync();
    }

    private async Task<int> CountAsync(MessageState state)
    {
        await using var db = _office.Databases.CreateDbContext();
        return await db.Messages.CountAsync(m => m.State == state);
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await holds()) await Task.Delay(50, patience.Token);
    }
}
