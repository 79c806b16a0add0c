using InfoCenter.Core.Calendar;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Requests;

/// <summary>The tables of limits and clocks.</summary>
public static class ClockTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<RequestLimit> RequestLimits => db.Set<RequestLimit>();

        public DbSet<RequestClock> RequestClocks => db.Set<RequestClock>();
    }
}

internal sealed class ClockConfiguration : IEntityTypeConfiguration<RequestLimit>, IEntityTypeConfiguration<RequestClock>
{
    private const int LongestCode = 5;
    private const int Yellow = 50;
    private const int Red = 20;

    // Only the 24 hours are the county's own word; the others are a beginning, for the committee to change.
    private static readonly (RequestStage Stage, TimeLimit Limit)[] Seeds =
    [
        (RequestStage.Review, TimeLimit.WorkingDays(1)), (RequestStage.Accept, TimeLimit.WorkingDays(2)), (RequestStage.Answer, TimeLimit.Hours(24)),
        (RequestStage.Sign, TimeLimit.WorkingDays(2)), (RequestStage.Reply, TimeLimit.WorkingDays(10)), (RequestStage.Inform, TimeLimit.WorkingDays(3)),
        (RequestStage.Suggestion, TimeLimit.Months(3)), (RequestStage.SuggestionAtMost, TimeLimit.Months(6)), (RequestStage.Rating, TimeLimit.WorkingDays(7)),
        (RequestStage.Pause, TimeLimit.WorkingDays(10)), (RequestStage.Own, TimeLimit.WorkingDays(10)),
    ];

    public void Configure(EntityTypeBuilder<RequestLimit> builder)
    {
        builder.Property(l => l.Limit).HasMaxLength(LongestCode);
        builder.Property(l => l.Version).IsConcurrencyToken();
        builder.Ignore(l => l.Time);
        builder.HasIndex(l => l.Stage).IsUnique();
        builder.HasData(Seeds.Select((s, index) => new { Id = index + 1, s.Stage, Limit = s.Limit.Code, YellowPercent = Yellow, RedPercent = Red, Version = 1 }));
    }

    public void Configure(EntityTypeBuilder<RequestClock> builder)
    {
        builder.Property(c => c.Limit).HasMaxLength(LongestCode);
        builder.Property(c => c.EarlierLimit).HasMaxLength(LongestCode);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasOne(c => c.Request).WithMany().HasForeignKey(c => c.RequestId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(c => c.Assignment).WithMany().HasForeignKey(c => c.AssignmentId).OnDelete(DeleteBehavior.Cascade);
        // A request's running ones; those about to ring; the late ones.
        builder.HasIndex(c => new { c.RequestId, c.EndedAt });
        builder.HasIndex(c => c.AlarmAt);
        builder.HasIndex(c => new { c.EndedAt, c.DueAt });
    }
}
