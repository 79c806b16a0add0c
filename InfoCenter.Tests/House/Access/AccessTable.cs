using InfoCenter.Core.Accounts;

namespace InfoCenter.Tests.House.Access;

/// <summary>One row of access.md: a use case or an address, what object it is about, and what each role may with it.</summary>
/// <param name="Name"><c>DutySearch.RecordAsync</c>, <c>/office/roster/{Id:int}</c>, <c>POST /office/uploads</c>.</param>
/// <param name="Object">Kind and parameter, <c>Person personId</c>; empty where there is none.</param>
/// <param name="Cells">By column: yes, own, alike or no.</param>
public sealed record AccessRow(string Name, string Object, IReadOnlyDictionary<string, string> Cells);

/// <summary>The readable table beside these tests: who may what.</summary>
internal static class AccessTable
{
    public const string File = "InfoCenter.Tests/House/Access/access.md";

    /// <summary>Nobody is a visitor who has not signed in.</summary>
    public const string Nobody = "Nobody";

    public static IReadOnlyList<string> Columns { get; } = [.. Enum.GetNames<Role>(), Nobody];

    /// <summary>The rows under a heading of the table's page.</summary>
    public static IReadOnlyList<AccessRow> Under(string heading)
    {
        var lines = Sources.Lines(File).SkipWhile(line => line != "## " + heading).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal));
        var table = lines.Where(line => line.StartsWith('|')).Select(Split).ToList();
        var columns = table[0][2..];
        Assert.Equal(Columns, columns);
        return [.. table.Skip(2).Select(cells => new AccessRow(
            cells[0], cells[1], columns.Zip(cells[2..]).ToDictionary(pair => pair.First, pair => pair.Second)))];
    }

    /// <summary>The names listed under a heading, each with its reason.</summary>
    public static IReadOnlyDictionary<string, string> Reasons(string heading) =>
        Sources.Lines(File).SkipWhile(line => line != "## " + heading).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("* `", StringComparison.Ordinal))
            .Select(line => line[3..].Split("`: ", 2))
            .ToDictionary(parts => parts[0], parts => parts[1]);

    /// <summary>A row as it stands in the page; for the message that says what is missing.</summary>
    public static string Line(string name, string about, IEnumerable<string> cells) => $"| {name} | {about} | {string.Join(" | ", cells)} |";

    private static string[] Split(string line) => [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];
}
