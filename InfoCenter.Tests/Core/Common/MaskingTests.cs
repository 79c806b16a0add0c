using InfoCenter.Core.Common;

namespace InfoCenter.Tests.Core.Common;

public class MaskingTests
{
    [Theory]
    [InlineData("19900001234", "199****1234")]
    [InlineData("0719123", "*****23")]
    [InlineData("1", "*")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Phones_keep_head_and_tail(string? phone, string masked) => Assert.Equal(masked, Masking.Phone(phone));

    [Theory]
    [InlineData("42262419680512001X", "4226**********001X")]
    [InlineData("1234", "****")]
    public void Id_numbers_hide_birth_and_order(string number, string masked) => Assert.Equal(masked, Masking.IdNumber(number));

    [Theory]
    [InlineData("王强", "王*")]
    [InlineData("欧阳文全", "欧***")]
    [InlineData("𬸣强", "𬸣*")]
    [InlineData("王", "*")]
    public void Names_keep_one_whole_character(string name, string masked) => Assert.Equal(masked, Masking.Name(name));
}
