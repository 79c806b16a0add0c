using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Durability;

/// <summary>Killed while records are verified and published, one by one and in batches.</summary>
public sealed class KilledDecisionTests
{
    private const int Seed = 20260702;

    [Theory]
    [InlineData("verify", "D1b", "verification")]
    [InlineData("publish", "D1c", "publication")]
    public async Task What_was_acknowledged_is_there_with_its_entry(string deed, string figure, string act)
    {
        var times = Tier.Durability(10, 200);
        using var office = new KilledOffice();
        var (breaches, acknowledged) = await office.KillAsync(deed, times, Seed, acts: 3);

        Assert.Empty(breaches);
        Assert.True(acknowledged > times / 2, "The process was always killed before it had done anything.");
        Figures.Note(figure, $"`kill -9` during {act}", times, Seed,
            $"0 lost of {acknowledged} acknowledged, ledger entries = changes, {times} of {times} restarts without hands");
    }

    [Theory]
    [InlineData("verify before the ledger", "ledger of verifications")]
    [InlineData("publish too early", "lost: published")]
    public async Task A_mistake_in_the_work_is_found_out(string deed, string breach)
    {
        using var office = new KilledOffice();

        Assert.Contains((await office.KillAsync(deed, 40, Seed)).Breaches, b => b.Contains(breach, StringComparison.Ordinal));
    }
}
