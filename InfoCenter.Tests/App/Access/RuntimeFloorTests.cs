using InfoCenter.App.Access;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Access;

public sealed class RuntimeFloorTests
{
    [Theory]
    [InlineData("10.0.0")]
    [InlineData("10.0.6")]
    [InlineData("9.0.22")]
    public void A_runtime_whose_cookies_can_be_forged_is_not_started_on(string runtime) =>
        Refusal.Expect(nameof(AccessRules.RuntimeIsTooOld), () => RuntimeFloor.Check(Version.Parse(runtime)));

    [Theory]
    [InlineData("10.0.7")]
    [InlineData("10.0.12")]
    [InlineData("11.0.0")]
    public void A_mended_one_is(string runtime) => RuntimeFloor.Check(Version.Parse(runtime));
}
