using InfoCenter.Core.Privacy;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Privacy;

/// <summary>Numbers in texts meant for others: found however they are typed, and nothing else taken for one.</summary>
public sealed class PersonalTracesTests
{
    private static readonly string Id = RosterBook.Id(7);

    [Theory]
    [InlineData("联系人王某，19900001234。", "199****1234")]
    [InlineData("电话199 0000 1234", "199****1234")]
    [InlineData("电话199-0000-1234转", "199****1234")]
    [InlineData("１９９００００１２３４", "199****1234")]
    [InlineData("+8619900001234", null)]
    [InlineData("拨付资金19900001234560元", null)]
    [InlineData("phone19900001234", "199****1234")]
    [InlineData("3fa85f64c19900001234b3fc2c963f66.jpg", null)]
    [InlineData("0f8fad5b-1990-0001-2345-70c11ab8e1d0", null)]
    [InlineData("2026-05-01-19900001234", "199****1234")]
    [InlineData("文号 12345678901", null)]
    [InlineData("2026-05-01 走访 30 户", null)]
    [InlineData("", null)]
    public void Phones(string text, string? masked) =>
        Assert.Equal(masked, PersonalTraces.In(text).SingleOrDefault()?.Masked);

    [Fact]
    public void Id_numbers_that_keep_their_checksum()
    {
        Assert.Equal(new PersonalTrace(true, $"{Id[..4]}**********{Id[^4..]}"), Assert.Single(PersonalTraces.In($"身份证{Id}的申请人")));
        Assert.Single(PersonalTraces.In($"身份证 {Id[..6]} {Id[6..14]} {Id[14..]}"));
        Assert.Single(PersonalTraces.In(string.Concat(Id.Select(c => c is 'X' ? 'Ｘ' : (char)(c + 0xFEE0)))));
        Assert.Empty(PersonalTraces.In($"编号{Id[..17]}{(Id[17] == '1' ? '2' : '1')}"));
        Assert.Empty(PersonalTraces.In($"流水号9{Id}"));
    }

    [Fact]
    public void A_text_is_masked_where_the_numbers_stand_and_nowhere_else() =>
        Assert.Equal(
            $"甲 199****1234，乙{Id[..4]}**********{Id[^4..]}，共 2 人",
            PersonalTraces.Mask($"甲 199-0000-1234，乙{Id}，共 2 人"));

    [Fact]
    public void A_search_for_a_phone_is_known_as_one()
    {
        Assert.Equal("19900001234", PersonalTraces.PhoneIn(" 199 0000 1234 "));
        Assert.Null(PersonalTraces.PhoneIn("王 19900001234"));
        Assert.Null(PersonalTraces.PhoneIn("D00012"));
    }
}
