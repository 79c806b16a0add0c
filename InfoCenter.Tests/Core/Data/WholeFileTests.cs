using System.Text;
using InfoCenter.Core.Data;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Data;

/// <summary>A final name never holds half a file.</summary>
public sealed class WholeFileTests : IDisposable
{
    private readonly Office _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_writer_that_fails_leaves_the_older_file_and_no_part()
    {
        var path = Path.Combine(_office.Folder.Below("papers"), "a.txt");
        await WholeFile.WriteAsync(path, Encoding.UTF8.GetBytes("older"), CancellationToken.None);

        await Assert.ThrowsAsync<IOException>(() => WholeFile.WriteAsync(path, async stream =>
        {
            await stream.WriteAsync("newer, half of it"u8.ToArray());
            throw new IOException("the disk is full");
        }));

        Assert.Equal("older", await File.ReadAllTextAsync(path));
        Assert.Equal(["a.txt"], Directory.GetFiles(Path.GetDirectoryName(path)!).Select(Path.GetFileName));
    }

    [Fact]
    public async Task While_it_is_written_the_final_name_is_not_there()
    {
        var path = Path.Combine(_office.Folder.Below("papers"), "b.txt");

        await WholeFile.WriteAsync(path, async stream =>
        {
            await stream.WriteAsync("whole"u8.ToArray());
            await stream.FlushAsync();
            Assert.False(File.Exists(path));
        });

        Assert.Equal("whole", await File.ReadAllTextAsync(path));
    }
}
