namespace InfoCenter.Core.Data;

/// <summary>The one folder everything lives in: database, attachments, keys, printed files.</summary>
public sealed class DataFolder
{
    /// <param name="path">Made when missing.</param>
    /// <exception cref="Common.RuleBrokenException">The folder cannot be made or written to.</exception>
    public DataFolder(string path)
    {
        Root = Path.GetFullPath(path);
        if (NetworkDisks.KindOf(Root) is { } kind) throw DataRules.FolderIsOnTheNetwork(Root, kind);
        try
        {
            Make(Root);
            var probe = Path.Combine(Root, $".probe-{Environment.ProcessId}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        }
        catch (UnauthorizedAccessException)
        {
            throw DataRules.FolderIsNotOurs(Root, Environment.UserName);
        }
        catch (IOException error)
        {
            throw StorageFaults.RefusalOf(error) switch
            {
                { Rule: nameof(DataRules.DiskIsFull) } full => full,
                { Rule: nameof(DataRules.DatabaseIsReadOnly) } => DataRules.FolderIsReadOnly(Root),
                _ when IsBelowAFile => DataRules.FolderIsAFile(Root),
                _ => DataRules.FolderIsNotWritable(Root),
            };
        }
    }

    public string Root { get; }

    public string DatabaseFile => Path.Combine(Root, "infocenter.db");

    /// <summary>A folder below the root, made when missing.</summary>
    public string Below(string name)
    {
        var folder = Path.Combine(Root, name);
        WholeFile.MakeFolder(folder);
        return folder;
    }

    // Personal data: a new folder is its user's alone, whatever the umask. One that is there stays as its administrator made it.
    private static void Make(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private bool IsBelowAFile
    {
        get
        {
            for (var path = Root; path is not null; path = Path.GetDirectoryName(path))
            {
                if (File.Exists(path)) return true;
            }

            return false;
        }
    }
}
