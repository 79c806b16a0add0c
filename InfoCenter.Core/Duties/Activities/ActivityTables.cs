using InfoCenter.Core.Data;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Duties.Activities;

/// <summary>The tables of activities and campaigns.</summary>
public static class ActivityTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<Campaign> Campaigns => db.Set<Campaign>();

        public DbSet<ActivityPlan> ActivityPlans => db.Set<ActivityPlan>();

        public DbSet<ActivityInvitation> ActivityInvitations => db.Set<ActivityInvitation>();
    }
}

internal sealed class ActivityConfiguration : IEntityTypeConfiguration<Campaign>, IEntityTypeConfiguration<ActivityPlan>, IEntityTypeConfiguration<ActivityInvitation>
{
    private const int LongestName = 60;

    public void Configure(EntityTypeBuilder<Campaign> builder)
    {
        builder.Property(c => c.Title).HasMaxLength(ActivityFacts.LongestTitle);
        builder.Property(c => c.Expected).HasMaxLength(Campaign.LongestText);
        builder.Property(c => c.For).HasMaxLength(Campaign.LongestFor);
        builder.HasIndex(c => c.Title).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ActivityPlan> builder)
    {
        builder.Property(p => p.TownshipCode).HasMaxLength(9);
        builder.Property(p => p.Title).HasMaxLength(ActivityFacts.LongestTitle);
        builder.Property(p => p.SubKind).HasMaxLength(DutySubKind.LongestName);
        builder.Property(p => p.Place).HasMaxLength(DutyFacts.LongestPlace);
        builder.Property(p => p.Organiser).HasMaxLength(DutyFacts.LongestPlace);
        builder.Property(p => p.PlannedBy).HasMaxLength(50);
        builder.Property(p => p.CancelReason).HasMaxLength(ActivityPlan.LongestReason);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Ignore(p => p.Duty);
        builder.HasOne<Township>().WithMany().HasForeignKey(p => p.TownshipCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Campaign>().WithMany().HasForeignKey(p => p.CampaignId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Term>().WithMany().HasForeignKey(p => p.TermId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DutyActivity>().WithMany().HasForeignKey(p => p.DutyActivityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.On, p.Id }).IsDescending();
    }

    public void Configure(EntityTypeBuilder<ActivityInvitation> builder)
    {
        builder.Property(i => i.Name).HasMaxLength(LongestName);
        builder.Property(i => i.LeaveReason).HasMaxLength(ActivityPlan.LongestReason);
        builder.Property(i => i.LeaveDecision).HasMaxLength(ActivityPlan.LongestReason);
        builder.Property(i => i.LeaveDecidedBy).HasMaxLength(50);
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.HasOne<ActivityPlan>().WithMany().HasForeignKey(i => i.PlanId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(i => i.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Mandate>().WithMany().HasForeignKey(i => i.MandateId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(i => new { i.PlanId, i.PersonId }).IsUnique();
        builder.HasIndex(i => i.PersonId);
    }
}
