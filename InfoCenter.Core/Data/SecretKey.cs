using System.Security.Cryptography;

namespace InfoCenter.Core.Data;

/// <summary>A key of this office, made at first need and kept in <c>keys/</c> of the data folder: apart from the database, in every backup.</summary>
public static class SecretKey
{
    private const int PatienceInMilliseconds = 10_000;

    /// <summary>32 random bytes, the same ever after.</summary>
    /// <param name="folder">The office's folder.</param>
    /// <param name="name">What the key is for; names the file.</param>
    public static byte[] Of(DataFolder folder, string name)
    {
        var path = Path.Combine(folder.Below("keys"), name + ".key");
        if (File.Exists(path)) return File.ReadAllBytes(path);

        // One at a time, threads and processes: the move below asks whether the name is taken and then takes it, which on Unix are two steps.
        using var turn = TakeTurn(folder);
        if (File.Exists(path)) return File.ReadAllBytes(path);

        // Written whole and then named: what a torn key made could never be checked or read again.
        var part = WholeFile.PartOf(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(part, options))
        {
            stream.Write(RandomNumberGenerator.GetBytes(32));
            stream.Flush(flushToDisk: true);
        }

        File.Move(part, path);
        WholeFile.FlushFolder(Path.GetDirectoryName(path)!);
        return File.ReadAllBytes(path);
    }

    private static FileStream TakeTurn(DataFolder folder)
    {
        var path = Path.Combine(folder.Root, "keys.lock");
        for (var until = Environment.TickCount64 + PatienceInMilliseconds; ; Thread.Sleep(5))
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path) && Environment.TickCount64 < until)
            {
                // Somebody has the turn. A disk that takes no file, though, is told at once and as what it is.
            }
        }
    }
}
