using InfoCenter.Core.Accounts;

namespace InfoCenter.Tests.Core.Accounts;

public sealed class PasswordPolicyTests
{
    [Theory]
    [InlineData("Shi7-liu-kai", null)]
    [InlineData("石榴花开满山红2026Yr", null)]
    [InlineData("Correct-Horse-7", null)]
    [InlineData("Short-7", nameof(AccountRules.PasswordIsTooShort))]
    [InlineData("only-small-letters", nameof(AccountRules.PasswordNeedsClasses))]
    [InlineData("nothing2butdigits", nameof(AccountRules.PasswordNeedsClasses))]
    [InlineData("Wangfang-and-7-more", nameof(AccountRules.PasswordHoldsOwnName))]
    [InlineData("W@ngfang-and-7-more", nameof(AccountRules.PasswordHoldsOwnName))]
    [InlineData("我是王方-7-And-more", nameof(AccountRules.PasswordHoldsOwnName))]
    [InlineData("竹溪县-is-Home-77", nameof(AccountRules.PasswordHoldsOwnName))]
    [InlineData("Zhushan-hills-77", nameof(AccountRules.PasswordHoldsOwnName))]
    [InlineData("Renda-office-9-x", nameof(AccountRules.PasswordHoldsOwnName))]
    [InlineData("Myqwerthorse-77", nameof(AccountRules.PasswordHoldsRun))]
    [InlineData("Horse-1234-stable", nameof(AccountRules.PasswordHoldsRun))]
    [InlineData("Horse-9876-stable", nameof(AccountRules.PasswordHoldsRun))]
    [InlineData("Horse-zzzz-stable-7", nameof(AccountRules.PasswordHoldsRun))]
    [InlineData("1Qaz-horse-stable", nameof(AccountRules.PasswordHoldsRun))]
    [InlineData("P@ssw0rd-2026", nameof(AccountRules.PasswordIsCommon))]
    [InlineData("Woaizhongguo520!", nameof(AccountRules.PasswordIsCommon))]
    [InlineData("Admin@Password888", nameof(AccountRules.PasswordIsCommon))]
    [InlineData("我爱你中国-Woaini1314", nameof(AccountRules.PasswordIsCommon))]
    public void Guessable_passwords_are_refused_with_what_to_do(string password, string? rule)
    {
        var policy = PasswordPolicy.Default with { County = "竹溪县" };

        Assert.Equal(rule, policy.RefusalOf(password, "wangfang", "王方")?.Rule);
    }

    [Fact]
    public void A_county_may_ask_for_more() =>
        Assert.Equal(nameof(AccountRules.PasswordNeedsClasses), new PasswordPolicy(16, 4).RefusalOf("Correct-Horse-Stable")?.Rule);

    [Fact]
    public void An_endless_password_is_no_work_for_the_hasher() =>
        Assert.Equal(nameof(AccountRules.PasswordIsTooLong), PasswordPolicy.Default.RefusalOf(new string('x', 129))?.Rule);
}
