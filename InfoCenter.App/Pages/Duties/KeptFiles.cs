using System.Text.Json;
using InfoCenter.Core.Files;

namespace InfoCenter.App.Pages.Duties;

/// <summary>Files that are on the disk but hang on no record yet, as a draft keeps them.</summary>
internal static class KeptFiles
{
    public static string Write(IReadOnlyList<StoredFile> files) => files.Count == 0 ? "" : JsonSerializer.Serialize(files);

    public static void Read(string? kept, List<StoredFile> files)
    {
        if (string.IsNullOrEmpty(kept)) return;
        files.AddRange((JsonSerializer.Deserialize<List<StoredFile>>(kept) ?? []).Where(file => !files.Contains(file)));
    }
}
