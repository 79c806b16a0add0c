namespace InfoCenter.Core.Data;

/// <summary>Whether a folder lies on another machine's disk: SQLite's locks do not hold there, and what two write at once is lost.</summary>
internal static class NetworkDisks
{
    private static readonly HashSet<string> Kinds = ["nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "ncpfs", "fuse.sshfs"];

    /// <summary>The kind of network disk; null for a disk of this machine, or where it cannot be told.</summary>
    public static string? KindOf(string path)
    {
        if (path.StartsWith(@"\\", StringComparison.Ordinal)) return "UNC";
        if (OperatingSystem.IsWindows()) return new DriveInfo(path).DriveType is DriveType.Network ? "SMB" : null;

        try
        {
            return KindOf(path, File.ReadLines("/proc/self/mounts"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null; // Not every Unix lists its disks.
        }
    }

    // Each line: device, folder, kind, … The longest folder above the path is where it lies, the last one if several lie over one another.
    private static string? KindOf(string path, IEnumerable<string> mounts)
    {
        var (longest, kind) = (0, "");
        foreach (var words in mounts.Select(line => line.Split(' ')).Where(words => words.Length > 2))
        {
            var folder = words[1].Replace(@"\040", " ", StringComparison.Ordinal).TrimEnd('/');
            if (folder.Length >= longest && (path + "/").StartsWith(folder + "/", StringComparison.Ordinal)) (longest, kind) = (folder.Length, words[2]);
        }

        return Kinds.Contains(kind) ? kind : null;
    }
}
