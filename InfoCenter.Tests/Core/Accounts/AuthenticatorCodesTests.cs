using System.Text;
using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Identity;
using OtpNet;

namespace InfoCenter.Tests.Core.Accounts;

public sealed class AuthenticatorCodesTests : IDisposable
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");
    private readonly Office _office = new();
    private readonly Account _account = new("wang", "王方", Role.Clerk);

    public AuthenticatorCodesTests() => _account.TakeAuthenticator(_office.Safe.Seal(Key, _account.Id));

    // RFC 6238, appendix B: the last six digits of its SHA-1 column.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public async Task Codes_are_those_of_the_standard_and_taken_once(long seconds, string code)
    {
        Assert.True(await TakesAsync(code, seconds));
        Assert.False(await TakesAsync(code, seconds));
    }

    [Theory]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(-90, false)]
    [InlineData(90, false)]
    public async Task A_clock_half_a_minute_off_is_borne_and_no_more(int seconds, bool isTaken) =>
        Assert.Equal(isTaken, await TakesAsync(new Totp(Key).ComputeTotp(DateTime.UnixEpoch.AddSeconds(1111111111 + seconds)), 1111111111));

    [Theory]
    [InlineData("")]
    [InlineData("05047")]
    [InlineData("0504711")]
    [InlineData("动态口令")]
    public async Task What_is_no_code_is_refused(string typed) => Assert.False(await TakesAsync(typed, 1111111111));

    [Fact]
    public async Task Spaces_between_the_digits_do_not_matter() => Assert.True(await TakesAsync(" 050 471", 1111111111));

    [Fact]
    public void Keys_are_spelled_in_groups_of_four() => Assert.Equal("MZXW 6YTB", AuthenticatorWords.Spelled(Base32Encoding.ToString(Encoding.ASCII.GetBytes("fooba"))));

    public void Dispose() => _office.Dispose();

    private async Task<bool> TakesAsync(string code, long seconds)
    {
        await using var db = _office.Databases.CreateDbContext();
        using UserManager<Account> desk = IdentityDesk.Over(db, new StoppedClock(DateTimeOffset.FromUnixTimeSeconds(seconds)), _office.Safe, CancellationToken.None);
        return await desk.VerifyTwoFactorTokenAsync(_account, AuthenticatorCodes.Name, code);
    }
}
