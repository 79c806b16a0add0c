namespace InfoCenter.Core.Data;

/// <summary>Turns among processes: a lock of the operating system on a file of the data folder, gone with the process that held it.</summary>
public static class DataLock
{
    /// <summary>Held by every server of a folder, together.</summary>
    public const string Serving = "serving.lock";

    /// <summary>Takes the turn alone; null when somebody has it.</summary>
    public static FileStream? Take(DataFolder folder, string name) => Open(folder, name, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Takes it together with others that share it; null when somebody has it alone.</summary>
    public static FileStream? Share(DataFolder folder, string name) => Open(folder, name, FileAccess.Read, FileShare.Read);

    private static FileStream? Open(DataFolder folder, string name, FileAccess access, FileShare share)
    {
        try
        {
            return new(Path.Combine(folder.Root, name), FileMode.OpenOrCreate, access, share);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
