using InfoCenter.Core.Data;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Duties;

/// <summary>The tables of duties.</summary>
public static class DutyTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<DutyRecord> DutyRecords => db.Set<DutyRecord>();

        public DbSet<DutyActivity> DutyActivities => db.Set<DutyActivity>();

        public DbSet<DutyEvidence> DutyEvidence => db.Set<DutyEvidence>();

        public DbSet<DutySubKind> DutySubKinds => db.Set<DutySubKind>();

        public DbSet<DutyObjection> DutyObjections => db.Set<DutyObjection>();

        public DbSet<DutyWorkbook> DutyWorkbooks => db.Set<DutyWorkbook>();
    }
}

internal sealed class DutyRecordConfiguration : IEntityTypeConfiguration<DutyRecord>
{
    private const int LongestReason = 500;
    private const int LongestName = 50;

    public void Configure(EntityTypeBuilder<DutyRecord> builder)
    {
        builder.Property(r => r.TownshipCode).HasMaxLength(9);
        builder.Property(r => r.SubKind).HasMaxLength(DutySubKind.LongestName);
        builder.Property(r => r.Content).HasMaxLength(DutyFacts.LongestContent);
        builder.Property(r => r.Result).HasMaxLength(DutyFacts.LongestContent);
        builder.Property(r => r.Place).HasMaxLength(DutyFacts.LongestPlace);
        builder.Property(r => r.Organiser).HasMaxLength(DutyFacts.LongestPlace);
        builder.Property(r => r.Remark).HasMaxLength(DutyFacts.LongestRemark);
        builder.Property(r => r.SubmittedBy).HasMaxLength(LongestName);
        builder.Property(r => r.VerifiedBy).HasMaxLength(LongestName);
        builder.Property(r => r.PublishedBy).HasMaxLength(LongestName);
        builder.Property(r => r.ReturnedBy).HasMaxLength(LongestName);
        builder.Property(r => r.WithdrawnBy).HasMaxLength(LongestName);
        builder.Property(r => r.ReturnReason).HasMaxLength(LongestReason);
        builder.Property(r => r.WithdrawReason).HasMaxLength(LongestReason);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Ignore(r => r.Facts);

        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Mandate>().WithMany().HasForeignKey(r => r.MandateId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Township>().WithMany().HasForeignKey(r => r.TownshipCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DutyActivity>().WithMany().HasForeignKey(r => r.ActivityId).OnDelete(DeleteBehavior.Restrict);

        // The lists, newest first: by year and kind, by state alone, and a township's own.
        builder.HasIndex(r => new { r.Year, r.Kind, r.Status, r.On, r.Id }).IsDescending(false, false, false, true, true);
        builder.HasIndex(r => new { r.Status, r.On, r.Id }).IsDescending(false, true, true);
        builder.HasIndex(r => new { r.TownshipCode, r.Status, r.On, r.Id }).IsDescending(false, false, true, true);
        // Counts per deputy and kind are read from this index alone.
        builder.HasIndex(r => new { r.PersonId, r.Year, r.Kind, r.Status });
        builder.HasIndex(r => r.ImportId);
        builder.HasIndex(r => r.SuggestionId);
    }
}

internal sealed class DutyObjectionConfiguration : IEntityTypeConfiguration<DutyObjection>
{
    public void Configure(EntityTypeBuilder<DutyObjection> builder)
    {
        builder.Property(o => o.Reason).HasMaxLength(DutyObjection.LongestText * 2);
        builder.Property(o => o.Answer).HasMaxLength(DutyObjection.LongestText * 2);
        builder.Property(o => o.RaisedBy).HasMaxLength(50);
        builder.Property(o => o.AnsweredBy).HasMaxLength(50);
        builder.Property(o => o.Version).IsConcurrencyToken();
        builder.HasOne<DutyRecord>().WithMany().HasForeignKey(o => o.RecordId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(o => new { o.PersonId, o.Status });
        builder.HasIndex(o => new { o.Status, o.Id });
        // Two taps at once are one objection: the second meets the index.
        builder.HasIndex(o => o.RecordId).HasFilter("\"Status\" = 'Open'").IsUnique();
    }
}
