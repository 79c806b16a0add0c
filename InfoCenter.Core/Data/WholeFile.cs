using System.Runtime.InteropServices;

namespace InfoCenter.Core.Data;

/// <summary>Files that are there whole or not at all, even through a power cut: written beside, put on the disk, then named.</summary>
public static partial class WholeFile
{
    // errno.h
    private const int InputOutputError = 5;
    private const int NoSpace = 28;

    /// <summary>Writes the file under a name that says it is a part, and gives it its own name once its bytes are on the disk.</summary>
    /// <param name="path">The final name; an older file there is replaced.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="isSecret">Only the program's own user may read it.</param>
    /// <exception cref="IOException">The disk took it not; the final name is as it was.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write, bool isSecret = false)
    {
        MakeFolder(Path.GetDirectoryName(path)!);
        var part = PartOf(path);
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 1 << 16 };
            if (isSecret && !OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            await using (var stream = new FileStream(part, options))
            {
                await write(stream);
                stream.Flush(flushToDisk: true);
            }

            PutInPlace(part, path);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    /// <inheritdoc cref="WriteAsync(string, Func{Stream, Task}, bool)"/>
    public static Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancel, bool isSecret = false) =>
        WriteAsync(path, stream => stream.WriteAsync(bytes, cancel).AsTask(), isSecret);

    /// <summary>Gives a file that is on the disk already its final name, and puts the name on the disk too.</summary>
    public static void PutInPlace(string part, string path)
    {
        File.Move(part, path, overwrite: true);
        FlushFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Makes a folder, and those above it that are missing, so that a power cut does not take the name of a new folder with all that is in it.</summary>
    public static void MakeFolder(string path)
    {
        if (Directory.Exists(path) || Path.GetDirectoryName(path) is not { } above) return;
        MakeFolder(above);
        Directory.CreateDirectory(path);
        FlushFolder(above);
    }

    /// <summary>Puts the names in a folder on the disk. Windows does so by itself.</summary>
    /// <exception cref="IOException">The disk took them not.</exception>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;

        // .NET opens no folders; a rename is only sure once its folder is flushed.
        var handle = Open(folder, 0);
        if (handle < 0) return;
        var error = Fsync(handle) < 0 ? Marshal.GetLastPInvokeError() : 0;
        _ = Close(handle);
        // Some file systems flush no folders and say so; a disk that breaks or is full says something else.
        if (error is InputOutputError or NoSpace) throw new IOException($"The names in {folder} could not be put on the disk: {error}.");
    }

    /// <summary>A name beside the final one that says whose part it is, for <see cref="Leftovers"/>.</summary>
    internal static string PartOf(string path) => $"{path}.{Environment.ProcessId}-{Guid.NewGuid():N}.part";

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
