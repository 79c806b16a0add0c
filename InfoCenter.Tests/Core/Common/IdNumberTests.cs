using System.Globalization;
using FsCheck.Fluent;
using InfoCenter.Core.Common;

namespace InfoCenter.Tests.Core.Common;

public class IdNumberTests
{
    [Theory]
    [InlineData("42262419680512001X", "1968-05-12", true)]
    [InlineData("420323199501010021", "1995-01-01", false)]
    [InlineData(" 42262419680512001x ", "1968-05-12", true)]
    [InlineData("４２２６２４１９６８０５１２００１Ｘ", "1968-05-12", true)]
    [InlineData("422624 19680512 001X", "1968-05-12", true)]
    [InlineData("42262419680512001X'", "1968-05-12", true)]
    [InlineData("'42262419680512001X", "1968-05-12", true)]
    [InlineData("422624680512001", "1968-05-12", true)]
    public void A_valid_number_states_birth_and_sex(string typed, string bornOn, bool isMale)
    {
        Assert.True(IdNumber.TryRead(typed, out var number, out _));
        Assert.Equal((DateOnly.Parse(bornOn, CultureInfo.InvariantCulture), isMale), (number.BornOn, number.IsMale));
    }

    [Theory]
    [InlineData(null, IdNumberProblem.Missing)]
    [InlineData("　", IdNumberProblem.Missing)]
    [InlineData("4226241968051200", IdNumberProblem.WrongLength)]
    [InlineData("42262419680512001Y", IdNumberProblem.WrongCharacters)]
    [InlineData("4226241968O512001X", IdNumberProblem.WrongCharacters)]
    [InlineData("422624195502290017", IdNumberProblem.ImpossibleBirthDate)]
    [InlineData("422624681312001", IdNumberProblem.ImpossibleBirthDate)]
    [InlineData("422624196805120011", IdNumberProblem.WrongCheckDigit)]
    [InlineData("422624196805120000", IdNumberProblem.WrongCheckDigit)]
    [InlineData("4.22624196805E+17", IdNumberProblem.WrongLength)]
    public void A_broken_number_names_its_rule(string? typed, IdNumberProblem expected)
    {
        Assert.False(IdNumber.TryRead(typed, out _, out var problem));
        Assert.Equal(expected, problem);
        Assert.EndsWith("。", problem.Sentence);
    }

    [Fact]
    public void The_old_form_becomes_the_new_one()
    {
        Assert.True(IdNumber.TryRead("422624680512001", out var number, out _));
        Assert.Equal("42262419680512001X", number.Value);
        Assert.Equal("4226**********001X", number.Masked);
    }

    [Fact]
    public void One_changed_digit_is_always_noticed() =>
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(
            Gen.Choose(0, 16).SelectMany(at => Gen.Choose(1, 9).Select(step => (at, step))).ToArbitrary(),
            change =>
            {
                var digits = "42032319950101002".ToCharArray();
                var check = IdNumber.CheckDigit(new string(digits));
                digits[change.at] = (char)('0' + (digits[change.at] - '0' + change.step) % 10);
                return IdNumber.CheckDigit(new string(digits)) != check;
            }));
}
