using System.Text.RegularExpressions;
using System.Xml.Linq;
using InfoCenter.Core.Common;

namespace InfoCenter.Tests.House;

/// <summary>What is written about the code: public types are explained, notices are complete, nothing is left lying about.</summary>
public partial class DocumentsTests
{
    [Fact]
    public void Public_types_of_Core_are_explained()
    {
        var assembly = typeof(RuleBrokenException).Assembly;
        var explained = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
            .Where(member => !string.IsNullOrWhiteSpace(member.Element("summary")?.Value))
            .Select(member => member.Attribute("name")!.Value).ToHashSet();

        HouseRule.Holds(
            "Add one sentence of /// <summary> that says what the name cannot.",
            from type in assembly.GetExportedTypes()
            let name = type.FullName!.Replace('+', '.')
            where !name.Contains('<') && !name.Contains(".Migrations.", StringComparison.Ordinal) && !explained.Contains("T:" + name)
            select name);
    }

    [Fact]
    public void Every_package_is_in_the_notices()
    {
        var notices = Sources.Read("THIRD-PARTY-NOTICES.md");

        HouseRule.Holds(
            "Name the package with version, licence and copyright in THIRD-PARTY-NOTICES.md.",
            from package in XDocument.Parse(Sources.Read("Directory.Packages.props")).Descendants("PackageVersion")
            let name = package.Attribute("Include")!.Value
            let version = package.Attribute("Version")!.Value.Trim('[', ']')
            where !Listed(notices, name, version)
            select $"{name} {version}");
    }

    [Fact]
    public void Nothing_is_left_lying_about() =>
        HouseRule.Holds(
            "Do it, or take it out: no open ends, regions, commented-out statements or skipped tests in the code.",
            from file in Sources.AllCSharp().Concat(Sources.In("InfoCenter.App", ".razor"))
            where !file.EndsWith("House/DocumentsTests.cs", StringComparison.Ordinal)
            from line in Sources.Lines(file).Select((text, index) => (text, number: index + 1))
            where Litter().IsMatch(line.text)
            select $"{file}:{line.number}: {line.text.Trim()}");

    [Fact]
    public void Decisions_are_numbered_one_after_another()
    {
        var numbers = Sources.In("docs/decisions", ".md").Select(path => Path.GetFileName(path)[..4]).ToList();

        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(number => $"{number:0000}"), numbers);
    }

    /// <summary>A row may name several packages of one family: <c>Microsoft.EntityFrameworkCore, .Sqlite.Core</c>.</summary>
    private static bool Listed(string notices, string name, string version) =>
        notices.Split('\n').Any(row => row.Contains(version, StringComparison.Ordinal)
            && (row.Contains(name, StringComparison.Ordinal)
                || Family().Matches(row).Select(match => match.Value).Any(part =>
                    name.EndsWith(part, StringComparison.Ordinal) && row.Contains("| " + name[..^part.Length], StringComparison.Ordinal))));

    [GeneratedRegex(@"(?<=, )\.[\w.]*\w")]
    private static partial Regex Family();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bHACK\b|#region|NotImplementedException|Skip\s*=\s*""|^\s*//\s*(var|await|return|if|foreach)\b.*[;{]\s*$")]
    private static partial Regex Litter();
}
