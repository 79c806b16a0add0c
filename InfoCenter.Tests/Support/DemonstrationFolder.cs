using InfoCenter.App.Commands;
using InfoCenter.Core.Data;
using Microsoft.Data.Sqlite;

namespace InfoCenter.Tests.Support;

/// <summary>The demonstration county, loaded once for all tests and copied for each.</summary>
internal static class DemonstrationFolder
{
    private static readonly Lazy<Task<string>> Loaded = new(LoadAsync);

    /// <summary>Fills an empty folder with a copy.</summary>
    public static async Task CopyToAsync(string folder)
    {
        var source = await Loaded.Value;
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }

        if (PostgresOffices.AreWanted) PostgresOffices.PlaceCopy(new DataFolder(source), new DataFolder(folder));
    }

    private static async Task<string> LoadAsync()
    {
        var folder = Directory.CreateTempSubdirectory("infocenter-county-").FullName;
        SharedKey.PutInto(folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        if (PostgresOffices.AreWanted) PostgresOffices.PlaceEmpty(new DataFolder(folder));
        Assert.Equal(0, await CommandLine.Build().Parse(["demo", "load", "--data", folder]).InvokeAsync());
        SqliteConnection.ClearAllPools();
        return folder;
    }
}
