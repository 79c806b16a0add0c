using InfoCenter.Core.Data;

namespace InfoCenter.Core.Archives;

/// <summary>Reads photographs for paper.</summary>
internal static class Photographs
{
    /// <summary>The picture's bytes; null when there is none.</summary>
    public static byte[]? Read(DataFolder folder, string? hash)
    {
        if (hash is null) return null;
        var path = Path.Combine(folder.Root, "files", hash[..2], hash);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }
}
