using System.IO.Compression;
using System.Text;
using InfoCenter.Seeds.Files;

namespace InfoCenter.Tests.Seeds.Files;

public class DeflateTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("代表代表代表代表代表代表履职𬭎")]
    public void The_runtime_reads_what_was_compressed(string text) => ReadsBack(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Long_runs_far_matches_and_noise_survive()
    {
        var dice = new Dice("noise");
        var noise = Enumerable.Range(0, 40_000).Select(_ => (byte)dice.Below(256)).ToArray();

        ReadsBack([.. new byte[1_000], .. noise, .. noise[..5_000], .. noise[^32_768..], .. noise.Select(value => (byte)(value % 3))]);
    }

    private static void ReadsBack(byte[] data)
    {
        using var stream = new DeflateStream(new MemoryStream(Deflate.Compress(data)), CompressionMode.Decompress);
        using var read = new MemoryStream();
        stream.CopyTo(read);

        Assert.Equal(data, read.ToArray());
    }
}
