using InfoCenter.Core.Data;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Data;

/// <summary>A key is made once, and nobody but the office's own account reads it.</summary>
public sealed class SecretKeyTests : IDisposable
{
    private readonly Office _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public void Twenty_that_ask_at_once_get_the_same_key()
    {
        for (var round = 0; round < 20; round++)
        {
            var keys = new byte[20][];
            using var start = new Barrier(keys.Length);
            var threads = Enumerable.Range(0, keys.Length).Select(i => new Thread(() =>
            {
                start.SignalAndWait();
                keys[i] = SecretKey.Of(_office.Folder, $"trial-{round}");
            })).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());

            Assert.All(keys, key => Assert.Equal(keys[0], key));
            Assert.Equal(32, keys[0].Length);
        }

        Assert.DoesNotContain(Directory.GetFiles(_office.Folder.Below("keys")), file => file.EndsWith(".part", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_owner_may_read_it()
    {
        _ = SecretKey.Of(_office.Folder, "trial");

        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_office.Folder.Below("keys"), "trial.key")));
    }
}
