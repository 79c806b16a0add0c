using System.Net;
using InfoCenter.App.Access;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.App.Access;

public sealed class DoorWatchTests
{
    private static readonly IPAddress Guesser = IPAddress.Parse("192.0.2.7");

    [Fact]
    public void One_who_keeps_guessing_is_kept_out_for_a_while_and_nobody_else_is()
    {
        var clock = new StoppedClock(new(2026, 6, 30, 2, 0, 0, TimeSpan.Zero));
        var watch = new DoorWatch(clock);
        for (var failure = 0; failure < 39; failure++) watch.Fail(Guesser);
        watch.Check(Guesser);

        watch.Fail(Guesser);
        Refusal.Expect(nameof(AccessRules.TooManyFailures), () => watch.Check(Guesser));
        watch.Check(IPAddress.Parse("192.0.2.8"));

        clock.Pass(TimeSpan.FromMinutes(16));
        watch.Check(Guesser);
    }
}
