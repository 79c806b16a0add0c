using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Appraisals.Scores;

/// <summary>The tables of scores.</summary>
public static class ScoreTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<ScoreRuleBook> ScoreRuleBooks => db.Set<ScoreRuleBook>();

        public DbSet<ScoreRun> ScoreRuns => db.Set<ScoreRun>();

        public DbSet<ScoreSheet> ScoreSheets => db.Set<ScoreSheet>();

        public DbSet<ScoreObjection> ScoreObjections => db.Set<ScoreObjection>();
    }
}

internal sealed class ScoreConfiguration : IEntityTypeConfiguration<ScoreRuleBook>, IEntityTypeConfiguration<ScoreRuleItem>, IEntityTypeConfiguration<ScoreRun>,
    IEntityTypeConfiguration<ScoreSheet>, IEntityTypeConfiguration<ScoreObjection>
{
    private const int LongestBy = 50;

    public void Configure(EntityTypeBuilder<ScoreRuleBook> builder)
    {
        builder.Property(b => b.Name).HasMaxLength(ScoreTerms.LongestName);
        builder.Property(b => b.WriterIds).HasMaxLength(200);
        builder.Property(b => b.DraftedBy).HasMaxLength(LongestBy);
        builder.Property(b => b.AdoptedBy).HasMaxLength(LongestBy);
        builder.Property(b => b.Version).IsConcurrencyToken();
        builder.Ignore(b => b.Terms);
        builder.HasMany(b => b.Items).WithOne().HasForeignKey(i => i.BookId).OnDelete(DeleteBehavior.Cascade);
        builder.HasData(new
        {
            Id = 1,
            ScoreSeeds.Name,
            YearFrom = 2026,
            Fewest = ScoreTerms.FewestByDefault,
            ObjectionDays = 5,
            By = CommendBy.TopShare,
            CommendFrom = 10,
            Status = ScoreBookStatus.Draft,
            WriterIds = "",
            DraftedBy = ScoreSeeds.By,
            DraftedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            Version = 1,
        });
    }

    public void Configure(EntityTypeBuilder<ScoreRuleItem> builder)
    {
        builder.Property(i => i.SubKind).HasMaxLength(DutySubKind.LongestName);
        builder.Ignore(i => i.Facts);
        builder.HasIndex(i => new { i.BookId, i.Order });
        builder.HasData(ScoreSeeds.Items.Select((f, index) => new
        {
            Id = index + 1,
            BookId = 1,
            Order = index + 1,
            f.Subject.Kind,
            f.Subject.SubKind,
            f.Subject.Role,
            f.Subject.Attendance,
            f.Start,
            f.Each,
            f.Cap,
            f.Deduct,
        }));
    }

    public void Configure(EntityTypeBuilder<ScoreRun> builder)
    {
        builder.Property(r => r.ComputedBy).HasMaxLength(LongestBy);
        builder.Property(r => r.AnnouncedBy).HasMaxLength(LongestBy);
        builder.Property(r => r.ClosedBy).HasMaxLength(LongestBy);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasOne<ScoreRuleBook>().WithMany().HasForeignKey(r => r.BookId).OnDelete(DeleteBehavior.Restrict);
        // A year is counted in one place, also where two begin at the same moment.
        builder.HasIndex(r => r.Year).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ScoreSheet> builder)
    {
        builder.Property(s => s.TownshipCode).HasMaxLength(9);
        builder.Ignore(s => s.Turnout);
        builder.HasOne<ScoreRun>().WithMany().HasForeignKey(s => s.RunId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.RunId, s.PersonId }).IsUnique();
        builder.HasIndex(s => s.PersonId);
    }

    public void Configure(EntityTypeBuilder<ScoreObjection> builder)
    {
        builder.Property(o => o.Reason).HasMaxLength(ScoreObjection.LongestText * 2);
        builder.Property(o => o.Answer).HasMaxLength(ScoreObjection.LongestText * 2);
        builder.Property(o => o.RaisedBy).HasMaxLength(LongestBy);
        builder.Property(o => o.AnsweredBy).HasMaxLength(LongestBy);
        builder.Property(o => o.Version).IsConcurrencyToken();
        builder.HasOne<ScoreRun>().WithMany().HasForeignKey(o => o.RunId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(o => o.PersonId).OnDelete(DeleteBehavior.Restrict);
        // Two taps at once are one objection: the second meets the index.
        builder.HasIndex(o => new { o.RunId, o.PersonId }).HasFilter("\"Status\" = 'Open'").IsUnique();
    }
}
