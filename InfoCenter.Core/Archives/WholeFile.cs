namespace InfoCenter.Core.Archives;

/// <summary>Files that are there whole or not at all: written beside, put on the disk, then named.</summary>
internal static class WholeFile
{
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = path + ".part";
        await using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
        {
            await write(stream);
            stream.Flush(flushToDisk: true);
        }

        File.Move(part, path, overwrite: true);
    }

    public static Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancel) =>
        WriteAsync(path, stream => stream.WriteAsync(bytes, cancel).AsTask());
}
