namespace InfoCenter.Core.Printing;

/// <summary>Where type is looked for, the county's own choice first.</summary>
internal static class FontFolders
{
    public const string Variable = "INFOCENTER_FONTS";

    /// <summary>Folders that exist, in order; the file names in them are compared without case.</summary>
    public static IReadOnlyList<string> Find(string? dataFolder)
    {
        var folders = new List<string?>
        {
            dataFolder is null ? null : Path.Combine(dataFolder, "fonts"),
            Environment.GetEnvironmentVariable(Variable),
            Path.Combine(AppContext.BaseDirectory, "fonts"),
            Upwards(AppContext.BaseDirectory),
            Upwards(Environment.CurrentDirectory),
            Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
            "/usr/share/fonts/truetype/hanazono",
        };
        return [.. folders.OfType<string>().Where(Directory.Exists).Select(Path.GetFullPath).Distinct()];
    }

    /// <summary>The nearest .cache/fonts at or above a folder: what tools/restore-fonts fills.</summary>
    private static string? Upwards(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var fonts = Path.Combine(folder.FullName, ".cache", "fonts");
            if (Directory.Exists(fonts) && Directory.EnumerateFiles(fonts, "*.ttf").Any()) return fonts;
        }

        return null;
    }
}
