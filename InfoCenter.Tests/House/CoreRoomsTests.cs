using System.Reflection;
using System.Text.RegularExpressions;
using InfoCenter.Core.Common;

namespace InfoCenter.Tests.House;

/// <summary>Which room of Core may look into which (docs/decisions/0001). A new arrow is a decision: add it here, in review.</summary>
public partial class CoreRoomsTests
{
    private static readonly string[] Ground = ["Common", "Data", "Privacy", "Calendar", "Ledger", "Files", "Accounts", "Jobs", "Drafts", "Spreadsheets", "Printing", "Messages"];
    private static readonly string[] Domain = ["Roster", "Duties", "Requests", "Suggestions", "Appraisals", "Supervision"];

    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Common"] = [],
        ["Data"] = ["Common"],
        ["Privacy"] = ["Common"],
        ["Calendar"] = ["Common", "Data", "Ledger"],
        ["Ledger"] = ["Common", "Data"],
        ["Files"] = ["Common", "Data", "Ledger"],
        ["Accounts"] = ["Common", "Data", "Ledger"],
        ["Jobs"] = ["Common", "Data", "Ledger"],
        ["Drafts"] = ["Common", "Data"],
        ["Spreadsheets"] = ["Common", "Files"],
        ["Printing"] = ["Common"],
        ["Messages"] = ["Common", "Data", "Ledger", "Accounts"],
        ["Backups"] = ["Common", "Data", "Ledger", "Files", "Accounts", "Jobs"],
        ["Roster"] = Ground,
        ["Duties"] = [.. Ground, "Roster"],
        ["Requests"] = [.. Ground, "Roster", "Duties"],
        ["Suggestions"] = [.. Ground, "Roster", "Duties", "Requests"],
        ["Appraisals"] = [.. Ground, "Roster", "Duties", "Requests", "Suggestions"],
        ["Supervision"] = [.. Ground, "Roster", "Duties", "Requests", "Suggestions"],
        ["Portal"] = [.. Ground, .. Domain],
        ["Archives"] = [.. Ground, .. Domain],
        // Figures of all rooms beside one another, backups included: nothing is below it but them, nothing above it but the screens.
        ["Statistics"] = [.. Ground, .. Domain, "Backups"],
    };

    [Fact]
    public void Rooms_look_only_where_they_may() =>
        HouseRule.Holds(
            "A room uses only rooms below it. Move the code up, hand the value in, or make the new arrow a decision (MayUse in CoreRoomsTests).",
            from file in Sources.In("InfoCenter.Core", ".cs")
            let room = file.Split('/')[1]
            where MayUse.ContainsKey(room)
            from used in Used().Matches(Sources.Read(file)).Select(use => use.Groups[1].Value).Distinct()
            where used != room && !MayUse[room].Contains(used)
            select $"{file} uses {used}");

    [Fact]
    public void Every_source_file_lives_in_a_room() =>
        HouseRule.Holds(
            "Put the file into one of the rooms of docs/decisions/0001, or add the room to MayUse in CoreRoomsTests.",
            Sources.In("InfoCenter.Core", ".cs").Where(file => !MayUse.ContainsKey(file.Split('/')[1])));

    [Fact]
    public void Namespaces_follow_folders() =>
        HouseRule.Holds(
            "The namespace of a file is its folder: a using then tells which room is entered.",
            from file in Sources.In("InfoCenter.Core", ".cs").Concat(Sources.In("InfoCenter.App", ".cs")).Concat(Sources.In("InfoCenter.Tests", ".cs"))
            let expected = Path.GetDirectoryName(file)!.Replace('\\', '/').Replace('/', '.')
            let declared = Namespace().Match(Sources.Read(file))
            where declared.Success && declared.Groups[1].Value != expected
            where expected != "InfoCenter.Tests.Browser" // a namespace of that name would hide the browser's own type
            select $"{file} declares {declared.Groups[1].Value}, not {expected}");

    [Fact]
    public void Common_stays_small() =>
        HouseRule.Holds(
            "Common is not a drawer: at most ten files. Give the newest one to the room that needs it.",
            Sources.In("InfoCenter.Core/Common", ".cs").Skip(10));

    [Fact]
    public void Core_knows_nothing_of_the_web() =>
        HouseRule.Holds(
            "Core is the office without the web. Move what needs ASP.NET Core into InfoCenter.App.",
            from assembly in typeof(RuleBrokenException).Assembly.GetReferencedAssemblies().Select(name => name.Name!)
            where assembly.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            select assembly);

    [Fact]
    public void The_ground_floor_names_no_entity()
    {
        var context = typeof(InfoCenter.Core.Data.InfoCenterDb);

        HouseRule.Holds(
            "InfoCenterDb knows no feature. Bring the table with an extension property in the feature's own room.",
            context.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(property => property.PropertyType.IsGenericType)
                .Select(property => property.Name));
    }

    [GeneratedRegex(@"InfoCenter\.Core\.(\w+)")]
    private static partial Regex Used();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
