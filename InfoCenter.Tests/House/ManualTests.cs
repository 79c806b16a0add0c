using System.Text.RegularExpressions;

namespace InfoCenter.Tests.House;

/// <summary>The handbook's pictures are taken by the journeys, so that they never go stale.</summary>
public partial class ManualTests
{
    private const string Pictures = "docs/manual/pictures/";

    private static List<(string File, string Name)> Named =>
    [
        .. from file in Sources.In("docs/manual", ".md").Concat(["README.md", "README.zh-CN.md"])
           from Match named in Picture().Matches(Sources.Read(file))
           select (file, named.Groups[1].Value),
    ];

    private static HashSet<string> Taken =>
    [
        .. from file in Sources.In("InfoCenter.Tests/Browser", ".cs")
           from Match taken in Shot().Matches(Sources.Read(file))
           select taken.Groups[1].Value,
    ];

    private static List<string> Kept => [.. Sources.In("docs/manual/pictures", ".png").Select(path => Path.GetFileNameWithoutExtension(path)!)];

    [Fact]
    public void Every_picture_named_is_taken_by_a_journey() =>
        HouseRule.Holds(
            "Take the picture in a journey with PictureAsync, or take it out of the text.",
            Named.Where(picture => !Taken.Contains(picture.Name)).Select(picture => $"{picture.File}: {picture.Name}"));

    [Fact]
    public void Every_picture_named_is_there() =>
        HouseRule.Holds(
            "Run the journeys once with INFOCENTER_PICTURES=docs and commit the pictures.",
            Named.Where(picture => !Kept.Contains(picture.Name)).Select(picture => $"{picture.File}: {picture.Name}"));

    [Fact]
    public void No_picture_is_kept_for_nothing() =>
        HouseRule.Holds(
            "Name the picture in the manual, or delete it.",
            Kept.Except(Named.Select(picture => picture.Name)).Select(name => $"{Pictures}{name}.png"));

    [Fact]
    public void Pictures_are_small() =>
        HouseRule.Holds(
            "Show a smaller part of the page: a picture has less than 200 KB.",
            from name in Kept
            let length = new FileInfo(Path.Combine(Sources.Repository, Pictures, name + ".png")).Length
            where length >= 200_000
            select $"{name}: {length} bytes");

    [Fact]
    public void Links_between_the_chapters_lead_somewhere() =>
        HouseRule.Holds(
            "Correct the link: there is no such file.",
            from file in Sources.In("docs/manual", ".md")
            from Match link in Link().Matches(Sources.Read(file))
            let target = Path.Combine(Sources.Repository, "docs", "manual", link.Groups[1].Value)
            where !File.Exists(target)
            select $"{file}: {link.Groups[1].Value}");

    [Fact]
    public void Every_button_named_is_on_a_screen()
    {
        var screens = string.Concat(Sources.In("InfoCenter.App", ".razor").Select(Sources.Read));

        HouseRule.Holds(
            "Name the button as the screen does.",
            from file in Sources.In("docs/manual", ".md")
            from Match button in Button().Matches(Sources.Read(file))
            where !screens.Contains(button.Groups[1].Value, StringComparison.Ordinal)
            select $"{file}: {button.Value}");
    }

    [Fact]
    public void Every_refusal_explained_is_one_of_ours()
    {
        var words = string.Concat(Sources.AllCSharp().Where(file => file.EndsWith("Rules.cs", StringComparison.Ordinal))
            .Concat(Sources.In("InfoCenter.App", ".razor")).Select(Sources.Read));

        HouseRule.Holds(
            "Quote the refusal, or its beginning, word for word.",
            from Match refusal in Refusal().Matches(Sources.Read("docs/manual/7-questions.md"))
            let text = refusal.Groups[1].Value.Trim()
            where text is not ("提示" or "---") && !words.Contains(text, StringComparison.Ordinal)
            select text);
    }

    [GeneratedRegex(@"pictures/([a-z0-9-]+)\.png")]
    private static partial Regex Picture();

    [GeneratedRegex(@"(?:PictureAsync|Draw)\([^""]*""([a-z0-9-]+)""")]
    private static partial Regex Shot();

    [GeneratedRegex("【([^】]+)】")]
    private static partial Regex Button();

    [GeneratedRegex(@"^\| ([^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex Refusal();

    [GeneratedRegex(@"\]\(([^)#:]+\.md)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
