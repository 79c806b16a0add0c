using System.Text;
using InfoCenter.Core.Accounts;

namespace InfoCenter.Tests.Core.Accounts;

public sealed class AuthenticatorTests
{
    // RFC 6238, appendix B: the last six digits of its SHA-1 column.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Authenticator.CodeAt(Encoding.ASCII.GetBytes("12345678901234567890"), DateTime.UnixEpoch.AddSeconds(seconds)));

    [Theory]
    [InlineData("fooba", "MZXW 6YTB")]
    [InlineData("foobafooba", "MZXW 6YTB MZXW 6YTB")]
    public void Secrets_are_spelled_in_base_32(string secret, string spelled) => Assert.Equal(spelled, Authenticator.Spell(Encoding.ASCII.GetBytes(secret)));

    [Fact]
    public void A_clock_half_a_minute_off_is_borne_and_no_more()
    {
        var (secret, now) = (Encoding.ASCII.GetBytes("12345678901234567890"), new DateTime(2026, 6, 30, 2, 0, 0, DateTimeKind.Utc));

        foreach (var seconds in new[] { -30, 0, 30 })
            Assert.NotNull(Authenticator.StepOf(secret, Authenticator.CodeAt(secret, now.AddSeconds(seconds)), now));
        foreach (var seconds in new[] { -90, 90 })
            Assert.Null(Authenticator.StepOf(secret, Authenticator.CodeAt(secret, now.AddSeconds(seconds)), now));
        Assert.Null(Authenticator.StepOf(secret, "", now));
    }
}
