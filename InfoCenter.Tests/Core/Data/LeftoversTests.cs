using InfoCenter.Core.Data;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Data;

/// <summary>What a killed process was writing goes; what a living one writes, and everything with a name of its own, stays.</summary>
public sealed class LeftoversTests : IDisposable
{
    private const string Guid = "0123456789abcdef0123456789abcdef";
    private readonly Office _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public void Parts_of_processes_that_are_gone_are_removed()
    {
        var gone = Put($"files/ab/cd.{int.MaxValue}-{Guid}.part");
        var before = Put($"keys/trial.key.{Environment.ProcessId}-{Guid}.part");
        File.SetLastWriteTimeUtc(before, DateTime.UtcNow.AddDays(-30)); // this number, but another process

        Assert.Equal(2, Leftovers.Sweep(_office.Folder));

        Assert.False(File.Exists(gone));
        Assert.False(File.Exists(before));
    }

    [Fact]
    public void A_part_that_is_being_written_and_whole_files_stay()
    {
        var writing = Put($"files/ab/cd.{Environment.ProcessId}-{Guid}.part");
        var named = Put("papers/spare.part");

        Assert.Equal(0, Leftovers.Sweep(_office.Folder));

        Assert.True(File.Exists(writing));
        Assert.True(File.Exists(named));
    }

    private string Put(string name)
    {
        var path = Path.Combine(_office.Folder.Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "half");
        return path;
    }
}
