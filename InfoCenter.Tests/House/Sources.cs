using System.Text.RegularExpressions;

namespace InfoCenter.Tests.House;

/// <summary>The repository's own source files, for tests that read them.</summary>
internal static partial class Sources
{
    private static readonly string[] NotOurs = ["bin", "obj", "Migrations", "node_modules", ".cache"];

    public static string Repository { get; } = FindRepository();

    /// <summary>Files below a folder of the repository, by extension, with paths from the repository's root and forward slashes.</summary>
    public static List<string> In(string folder, params string[] extensions)
    {
        var start = Path.Combine(Repository, folder);
        if (!Directory.Exists(start)) return []; // a project that has yet to come

        return [.. Directory.EnumerateFiles(start, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository, path).Replace('\\', '/'))
            .Where(path => extensions.Contains(Path.GetExtension(path)) && !path.Split('/').Intersect(NotOurs).Any())
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>All C# of the product and its tests.</summary>
    public static List<string> AllCSharp() =>
        [.. In("InfoCenter.Core", ".cs"), .. In("InfoCenter.App", ".cs"), .. In("InfoCenter.Tests", ".cs"), .. In("InfoCenter.Benchmarks", ".cs"),
            .. In("seeds", ".cs"), .. In("tools", ".cs")];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Repository, path));

    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Repository, path));

    /// <summary>The lines without what stands behind <c>//</c>, numbered from 1. An address such as https:// inside a string is cut too; nobody looks there.</summary>
    public static IEnumerable<(int Number, string Code)> Code(string path) =>
        Lines(path).Select((line, index) => (index + 1, Comment().Replace(line, "")));

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "InfoCenter.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}

/// <summary>One way to fail for every house rule: what to do, then where.</summary>
internal static class HouseRule
{
    public static void Holds(string whatToDo, IEnumerable<string> breaches)
    {
        var list = breaches.ToList();
        if (list.Count > 0) Assert.Fail($"{whatToDo}\n  {string.Join("\n  ", list)}");
    }
}
