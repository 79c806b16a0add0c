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
        var keys = new byte[20][];
        Parallel.For(0, keys.Length, i => keys[i] = SecretKey.Of(_office.Folder, "trial"));

        Assert.All(keys, key => Assert.Equal(keys[0], key));
        Assert.Equal(32, keys[0].Length);
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
