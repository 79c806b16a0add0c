using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Durability;

/// <summary>Killed while pictures come in.</summary>
public sealed class KilledUploadTests
{
    private const int Seed = 20260703;

    [Fact]
    public async Task A_record_never_points_to_half_a_picture_and_no_part_outlives_the_next_start()
    {
        var times = Tier.Durability(5, 50);
        using var office = new KilledOffice();
        var (breaches, acknowledged) = await office.KillAsync("evidence", times, Seed);

        Assert.Empty(breaches);
        Assert.True(acknowledged > times / 10, "The process was always killed before it had done anything.");
        Assert.Equal(0, await office.PartsAfterARestartAsync());
        Figures.Note("D2a", "`kill -9` while pictures come in", times, Seed, $"0 lost of {acknowledged} acknowledged, 0 partial files under a final name, 0 orphans after the start");
    }

    [Fact]
    public async Task A_picture_written_under_its_final_name_is_found_out()
    {
        using var office = new KilledOffice();

        Assert.Contains((await office.KillAsync("evidence under its final name", 40, Seed)).Breaches, b => b.Contains("half a file", StringComparison.Ordinal));
    }
}
