using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Appraisals;

/// <summary>The tables of appraisals.</summary>
public static class AppraisalTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<AppraisalScheme> AppraisalSchemes => db.Set<AppraisalScheme>();

        public DbSet<AppraisalMeeting> AppraisalMeetings => db.Set<AppraisalMeeting>();

        public DbSet<Appraisal> Appraisals => db.Set<Appraisal>();

        public DbSet<AppraisalBallot> AppraisalBallots => db.Set<AppraisalBallot>();

        public DbSet<AppraisalCount> AppraisalCounts => db.Set<AppraisalCount>();
    }
}

internal sealed class AppraisalSchemeConfiguration : IEntityTypeConfiguration<AppraisalScheme>, IEntityTypeConfiguration<SchemeOption>, IEntityTypeConfiguration<SchemeGrade>
{
    public void Configure(EntityTypeBuilder<AppraisalScheme> builder)
    {
        builder.Property(s => s.Name).HasMaxLength(AppraisalScheme.LongestName);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasMany(s => s.Options).WithOne().HasForeignKey(o => o.SchemeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Grades).WithOne().HasForeignKey(g => g.SchemeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => s.Name).IsUnique();
        builder.HasData(new { Id = 1, AppraisalSeeds.Name, Basis = VoteBasis.Valid, AppraisalSeeds.LeastVoters, AppraisalSeeds.RectifyMonths, IsRetired = false, Version = 1 });
    }

    public void Configure(EntityTypeBuilder<SchemeOption> builder)
    {
        builder.Property(o => o.Title).HasMaxLength(AppraisalScheme.LongestTitle);
        builder.HasData(AppraisalSeeds.Options.Select((title, index) => new { Id = index + 1, SchemeId = 1, Order = index, Title = title }));
    }

    public void Configure(EntityTypeBuilder<SchemeGrade> builder)
    {
        builder.Property(g => g.Title).HasMaxLength(AppraisalScheme.LongestTitle);
        builder.HasData(AppraisalSeeds.Grades.Select((g, index) => new { Id = index + 1, SchemeId = 1, Order = index, g.Title, g.Through, g.LeastPercent, g.NeedsRectification }));
    }
}

internal sealed class AppraisalConfiguration : IEntityTypeConfiguration<AppraisalMeeting>, IEntityTypeConfiguration<Appraisal>, IEntityTypeConfiguration<AppraisalBallot>,
    IEntityTypeConfiguration<AppraisalCount>
{
    private const int LongestName = 60;

    public void Configure(EntityTypeBuilder<AppraisalMeeting> builder)
    {
        builder.Property(m => m.TownshipCode).HasMaxLength(9);
        builder.Property(m => m.Title).HasMaxLength(AppraisalMeeting.LongestTitle);
        builder.Property(m => m.Place).HasMaxLength(DutyFacts.LongestPlace);
        builder.Property(m => m.FewVotersReason).HasMaxLength(AppraisalMeeting.LongestReason);
        builder.Property(m => m.Scrutineer).HasMaxLength(AppraisalMeeting.LongestNames);
        builder.Property(m => m.Teller).HasMaxLength(AppraisalMeeting.LongestNames);
        builder.Property(m => m.ClosedBy).HasMaxLength(50);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasOne<Township>().WithMany().HasForeignKey(m => m.TownshipCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AppraisalScheme>().WithMany().HasForeignKey(m => m.SchemeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(m => m.Appraisals).WithOne().HasForeignKey(a => a.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(m => new { m.On, m.Id }).IsDescending();
    }

    public void Configure(EntityTypeBuilder<Appraisal> builder)
    {
        builder.Property(a => a.Name).HasMaxLength(LongestName);
        foreach (var text in new[] { nameof(Appraisal.Study), nameof(Appraisal.Session), nameof(Appraisal.Between), nameof(Appraisal.Voters), nameof(Appraisal.Next) })
            builder.Property(text).HasMaxLength(ReportText.Longest);
        builder.Property(a => a.Grade).HasMaxLength(AppraisalScheme.LongestTitle);
        foreach (var text in new[] { nameof(Appraisal.Opinion), nameof(Appraisal.RectificationReport), nameof(Appraisal.RectificationWords) })
            builder.Property(text).HasMaxLength(Appraisal.LongestOpinion);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.Ignore(a => a.Report);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Mandate>().WithMany().HasForeignKey(a => a.MandateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Term>().WithMany().HasForeignKey(a => a.TermId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.MeetingId, a.PersonId }).IsUnique();
        builder.HasIndex(a => a.PersonId);
    }

    public void Configure(EntityTypeBuilder<AppraisalBallot> builder)
    {
        builder.Property(b => b.Version).IsConcurrencyToken();
        builder.HasOne<AppraisalMeeting>().WithMany().HasForeignKey(b => b.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(b => new { b.MeetingId, b.Serial }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AppraisalCount> builder)
    {
        builder.Ignore(c => c.Total);
        builder.HasOne<Appraisal>().WithMany().HasForeignKey(c => c.AppraisalId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(c => new { c.AppraisalId, c.Option }).IsUnique();
    }
}
