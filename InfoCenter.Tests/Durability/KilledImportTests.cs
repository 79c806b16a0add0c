using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Durability;

/// <summary>Killed while a roster of 1,229 is uploaded, committed and taken back.</summary>
public sealed class KilledImportTests
{
    private const int Seed = 20260701;

    [Fact]
    public async Task A_roster_is_there_whole_or_not_at_all()
    {
        var times = Tier.Durability(8, 200);
        using var office = new KilledOffice();
        var (breaches, acknowledged) = await office.KillAsync("import", times, Seed, acts: 3);

        Assert.Empty(breaches);
        Assert.True(acknowledged > times / 10, "The process was always killed before it had done anything.");
        Figures.Note("D1a", "`kill -9` during the import of 1,229 deputies", times, Seed,
            $"0 lost of {acknowledged} acknowledged, 0 half rosters, {times} of {times} restarts without hands");
    }

    [Fact]
    public async Task A_roster_written_in_two_transactions_is_found_out()
    {
        using var office = new KilledOffice();

        Assert.Contains((await office.KillAsync("import in halves", 40, Seed)).Breaches, b => b.Contains("half a roster", StringComparison.Ordinal));
    }
}
