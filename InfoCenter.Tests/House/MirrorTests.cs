namespace InfoCenter.Tests.House;

/// <summary>A test lies where its subject lies.</summary>
public class MirrorTests
{
    private static readonly Dictionary<string, string> Mirrored = new()
    {
        ["InfoCenter.Tests/Core/"] = "InfoCenter.Core/",
        ["InfoCenter.Tests/App/"] = "InfoCenter.App/",
        ["InfoCenter.Tests/Seeds/"] = "seeds/Generator/",
    };

    private static readonly string[] OnTheirOwn =
        ["InfoCenter.Tests/Browser/", "InfoCenter.Tests/House/", "InfoCenter.Tests/Durability/", "InfoCenter.Tests/Support/", "InfoCenter.Tests/Attack/"];

    [Fact]
    public void Every_test_mirrors_a_source_file_or_folder()
    {
        var sources = Mirrored.Values.SelectMany(folder => Sources.In(folder, ".cs", ".razor")).ToList();
        var subjects = sources.Select(path => Path.ChangeExtension(path, null)).ToHashSet();
        var folders = sources.Select(path => Path.GetDirectoryName(path)!.Replace('\\', '/')).ToHashSet();

        HouseRule.Holds(
            "Name the test XTests.cs in the folder that mirrors X's own (X may also be a folder there).",
            from test in Sources.In("InfoCenter.Tests", ".cs")
            where test.EndsWith("Tests.cs", StringComparison.Ordinal) && !OnTheirOwn.Any(test.StartsWith)
            let mirror = Mirrored.FirstOrDefault(pair => test.StartsWith(pair.Key, StringComparison.Ordinal))
            let subject = mirror.Key is null ? null : mirror.Value + test[mirror.Key.Length..^"Tests.cs".Length]
            where subject is null || (!subjects.Contains(subject) && !folders.Contains(subject))
            select $"{test} (looked for {subject ?? "a mirrored folder"})");
    }

    [Fact]
    public void Files_with_tests_are_called_so() =>
        HouseRule.Holds(
            "A file with [Fact] or [Theory] is named ...Tests.cs, in Browser/ ...Journey.cs.",
            Sources.In("InfoCenter.Tests", ".cs")
                .Where(path => !path.EndsWith(path.StartsWith("InfoCenter.Tests/Browser/", StringComparison.Ordinal) ? "Journey.cs" : "Tests.cs", StringComparison.Ordinal))
                .Where(path => Sources.Code(path).Any(line => line.Code.TrimStart().StartsWith("[Fact", StringComparison.Ordinal) || line.Code.TrimStart().StartsWith("[Theory", StringComparison.Ordinal))));
}
