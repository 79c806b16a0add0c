using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Durability;

/// <summary>Killed while archives are printed as one ZIP in the background.</summary>
public sealed class KilledPrintingTests
{
    private const int Seed = 20260704;

    [Fact]
    public async Task A_batch_goes_on_after_every_kill_and_its_zip_is_what_its_list_says()
    {
        var (times, archives) = (Tier.Durability(5, 50), Tier.Durability(40, 200));
        using var office = new KilledOffice(archives);
        var (breaches, acknowledged) = await office.KillAsync("print", times, Seed, papers: archives / 2);

        Assert.Empty(breaches);
        Assert.True(office.HalfPrinted > times / 2, "No kill met a batch at work.");
        Assert.Empty(await office.PrintedToTheEndAsync());
        Figures.Note("D2", $"`kill -9` while a batch of {archives} archives is printed and packed", times, Seed,
            $"{office.HalfPrinted} met a half printed batch; 0 lost of {acknowledged} acknowledged, 0 partial files under a final name, the job went on each time, the ZIP as its list says, 0 orphans after the sweep");
    }

    [Fact]
    public async Task A_zip_that_grows_under_its_final_name_is_found_out()
    {
        using var office = new KilledOffice(archives: 40);
        var (breaches, _) = await office.KillAsync("print under the final name", 40, Seed, papers: 120);

        Assert.Contains(breaches, b => b.Contains("half a file under its final name: jobs", StringComparison.Ordinal));
        Figures.Note("D2x", "negative control: a ZIP that grows under its final name", 1, Seed, "found out, as it must be");
    }
}
