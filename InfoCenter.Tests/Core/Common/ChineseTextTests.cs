using InfoCenter.Core.Common;

namespace InfoCenter.Tests.Core.Common;

public class ChineseTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("\u3000\u00A0 \t", "")]
    [InlineData("\uFEFF竹山县\u200B", "竹山县")]
    [InlineData("１９６８．０５", "1968．05")]
    [InlineData("ＡＢｃ", "ABc")]
    [InlineData("42262419680512001X'", "42262419680512001X")]
    [InlineData("王　强", "王　强")]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("（必填）：", "（必填）：")]
    [InlineData("㈠①", "㈠①")]
    [InlineData("a\u0000b\u0007", "ab")]
    [InlineData("曾𬸣", "曾𬸣")]
    public void Cleaning_changes_only_what_looks_alike(string? typed, string expected) => Assert.Equal(expected, ChineseText.Clean(typed));

    [Fact]
    public void Text_that_needs_nothing_is_not_copied()
    {
        var text = "麻家渡镇 2025-07-01";
        Assert.Same(text, ChineseText.Clean(text));
    }

    [Fact]
    public void Lengths_count_what_the_eye_counts() => Assert.Equal(4, ChineseText.Length("曾𬸣葛\U000E0100é"));
}
