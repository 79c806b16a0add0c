namespace InfoCenter.Tests.House;

/// <summary>No file outgrows one sitting.</summary>
public class SizesTests
{
    [Fact]
    public void A_source_file_has_at_most_250_lines() =>
        HouseRule.Holds(
            "Split the file by activity, not by kind.",
            Longer(Sources.AllCSharp(), than: 250));

    [Fact]
    public void A_page_has_at_most_200_lines() =>
        HouseRule.Holds(
            "Take a part of the page out into a component beside it.",
            Longer(Sources.In("InfoCenter.App", ".razor"), than: 200));

    [Fact]
    public void A_page_is_one_file() =>
        HouseRule.Holds(
            "No code-behind: the page's code lies in its @code block, larger pieces in a component or a use-case class.",
            Sources.In("InfoCenter.App", ".cs").Where(path => path.EndsWith(".razor.cs", StringComparison.Ordinal)));

    [Fact]
    public void The_program_reads_as_a_list() =>
        HouseRule.Holds(
            "Program.cs has at most sixty lines: move the steps into setup classes.",
            Longer([.. Sources.In("InfoCenter.App", ".cs").Where(path => path == "InfoCenter.App/Program.cs")], than: 60));

    private static IEnumerable<string> Longer(List<string> files, int than) =>
        from file in files
        let lines = Sources.Lines(file).Length
        where lines > than
        select $"{file}: {lines} lines";
}
