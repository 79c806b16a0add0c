namespace InfoCenter.App.Demo;

/// <summary>The demonstration county's past is put down on the days it happened, not on the day it is loaded.</summary>
internal sealed class DemonstrationClock : TimeProvider
{
    private DateTimeOffset _now;

    /// <summary>Half past nine in the office.</summary>
    public void TurnTo(int year, int month, int day) => _now = new(year, month, day, 9, 30, 0, TimeSpan.FromHours(8));

    /// <summary>Any instant, UTC.</summary>
    public void TurnTo(DateTime instant) => _now = new(instant, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now.ToUniversalTime();
}
