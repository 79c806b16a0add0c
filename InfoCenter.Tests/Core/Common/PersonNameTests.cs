using InfoCenter.Core.Common;

namespace InfoCenter.Tests.Core.Common;

public class PersonNameTests
{
    [Theory]
    [InlineData("王强", "王强")]
    [InlineData("王　强", "王强")]
    [InlineData(" 王 强 ", "王强")]
    [InlineData("王\u00A0强\u200B", "王强")]
    [InlineData("王\r\n强", "王强")]
    [InlineData("阿卜杜拉·买买提", "阿卜杜拉·买买提")]
    [InlineData("阿卜杜拉•买买提", "阿卜杜拉·买买提")]
    [InlineData("阿卜杜拉‧买买提", "阿卜杜拉·买买提")]
    [InlineData("阿卜杜拉・买买提", "阿卜杜拉·买买提")]
    [InlineData("阿卜杜拉 ． 买买提", "阿卜杜拉·买买提")]
    [InlineData("阿卜杜拉.买买提", "阿卜杜拉·买买提")]
    [InlineData("曾𬸣", "曾𬸣")]
    [InlineData("𠅤䶮", "𠅤䶮")]
    [InlineData("John  Smith", "John Smith")]
    [InlineData("王强（常委）", "王强（常委）")]
    public void Names_are_brought_to_one_form(string typed, string expected) =>
        Assert.Equal(expected, PersonName.Read(typed)?.Name.Value);

    [Theory]
    [InlineData("李某（女）", "李某", "女", null)]
    [InlineData("李某(女)", "李某", "女", null)]
    [InlineData("李 某 （ 女 ）", "李某", "女", null)]
    [InlineData("张某（土家族）", "张某", null, "土家族")]
    [InlineData("张某（女，土家族）", "张某", "女", "土家族")]
    [InlineData("张某（女）（回族）", "张某", "女", "回族")]
    public void Notes_behind_the_name_become_hints(string typed, string name, string? sex, string? nationality)
    {
        var read = PersonName.Read(typed)!;
        Assert.Equal((name, sex, nationality), (read.Name.Value, read.Sex, read.Nationality));
    }

    [Fact]
    public void Fifty_rare_characters_are_a_name_and_fifty_one_are_not()
    {
        Assert.NotNull(PersonName.Read(string.Concat(Enumerable.Repeat("𬸣", 50))));
        Assert.Null(PersonName.Read(string.Concat(Enumerable.Repeat("𬸣", 51))));
        Assert.Null(PersonName.Read(" 　"));
    }

    [Fact]
    public void Names_typed_differently_are_equal() =>
        Assert.Equal(PersonName.Read("欧阳　娜")!.Name, PersonName.Read("欧阳娜（女）")!.Name);
}
