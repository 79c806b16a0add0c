using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Requests;

/// <summary>The tables of units and of what was assigned to them.</summary>
public static class HandlingTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<HandlingUnit> HandlingUnits => db.Set<HandlingUnit>();

        public DbSet<RequestAssignment> RequestAssignments => db.Set<RequestAssignment>();

        public DbSet<AssignmentEvidence> AssignmentEvidence => db.Set<AssignmentEvidence>();
    }
}

internal sealed class HandlingConfiguration :
    IEntityTypeConfiguration<HandlingUnit>, IEntityTypeConfiguration<RequestAssignment>, IEntityTypeConfiguration<AssignmentEvidence>
{
    private const int LongestBy = 50;

    public void Configure(EntityTypeBuilder<HandlingUnit> builder)
    {
        builder.Property(u => u.Name).HasMaxLength(HandlingUnit.LongestName);
        builder.Property(u => u.Contact).HasMaxLength(HandlingUnit.LongestContact);
        builder.Property(u => u.Version).IsConcurrencyToken();
        builder.HasIndex(u => u.Name).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RequestAssignment> builder)
    {
        builder.Property(a => a.UnitName).HasMaxLength(HandlingUnit.LongestName);
        builder.Property(a => a.AssignedBy).HasMaxLength(LongestBy);
        builder.Property(a => a.SignedBy).HasMaxLength(LongestBy);
        builder.Property(a => a.RepliedBy).HasMaxLength(LongestBy);
        builder.Property(a => a.Note).HasMaxLength(RequestStep.LongestText);
        builder.Property(a => a.Report).HasMaxLength(RequestStep.LongestText);
        builder.Property(a => a.ReturnReason).HasMaxLength(RequestStep.LongestText);
        builder.Property(a => a.SentBackReason).HasMaxLength(RequestStep.LongestText);
        builder.Property(a => a.ExtensionReason).HasMaxLength(RequestStep.LongestText);
        builder.Property(a => a.ExtensionAnswer).HasMaxLength(RequestStep.LongestText);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasOne<Request>().WithMany().HasForeignKey(a => a.RequestId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<HandlingUnit>().WithMany().HasForeignKey(a => a.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(a => a.Evidence).WithOne().HasForeignKey(e => e.AssignmentId).OnDelete(DeleteBehavior.Cascade);
        // A unit's own list, the newest first.
        builder.HasIndex(a => new { a.UnitId, a.Id }).IsDescending(false, true);
    }

    public void Configure(EntityTypeBuilder<AssignmentEvidence> builder)
    {
        builder.Property(e => e.FileHash).HasMaxLength(64);
        builder.Property(e => e.Name).HasMaxLength(120);
        builder.HasIndex(e => e.FileHash);
    }
}
