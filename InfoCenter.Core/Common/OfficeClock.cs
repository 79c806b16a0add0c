namespace InfoCenter.Core.Common;

/// <summary>The office's own day and hour. China has one time and no summer time since 1991, so no time zone table is needed.</summary>
public static class OfficeClock
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    /// <summary>The instant, UTC, at which a day begins in the office.</summary>
    public static DateTime StartOf(DateOnly day) => DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue) - Shanghai, DateTimeKind.Utc);

    extension(TimeProvider clock)
    {
        /// <summary>The instant to store: UTC.</summary>
        public DateTime Now => clock.GetUtcNow().UtcDateTime;

        /// <summary>The day it is in the office.</summary>
        public DateOnly Today => DateOnly.FromDateTime(clock.Now.InOffice);
    }

    extension(DateTime instant)
    {
        /// <summary>A stored UTC instant as the office's wall clock shows it.</summary>
        public DateTime InOffice => DateTime.SpecifyKind(instant + Shanghai, DateTimeKind.Unspecified);

        /// <summary>What somebody typed by the office's wall clock, as the UTC instant to store.</summary>
        public DateTime FromOffice => DateTime.SpecifyKind(instant - Shanghai, DateTimeKind.Utc);
    }
}
