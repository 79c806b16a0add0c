using InfoCenter.Core.Calendar;
using InfoCenter.Core.Data;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Suggestions;

/// <summary>The tables of suggestions.</summary>
public static class SuggestionTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<Suggestion> Suggestions => db.Set<Suggestion>();

        public DbSet<SuggestionSigner> SuggestionSigners => db.Set<SuggestionSigner>();

        public DbSet<SuggestionOrigin> SuggestionOrigins => db.Set<SuggestionOrigin>();

        public DbSet<SuggestionStep> SuggestionSteps => db.Set<SuggestionStep>();

        public DbSet<SuggestionTask> SuggestionTasks => db.Set<SuggestionTask>();

        public DbSet<SuggestionRating> SuggestionRatings => db.Set<SuggestionRating>();

        public DbSet<SuggestionPromise> SuggestionPromises => db.Set<SuggestionPromise>();

        public DbSet<SuggestionSubject> SuggestionSubjects => db.Set<SuggestionSubject>();

        public DbSet<SuggestionLimit> SuggestionLimits => db.Set<SuggestionLimit>();

        public DbSet<ReplyClass> ReplyClasses => db.Set<ReplyClass>();

        /// <summary>The days acts set from now on.</summary>
        internal async Task<SuggestionDates> SuggestionDatesAsync(DateTime now, CancellationToken cancel)
        {
            var limits = await db.SuggestionLimits.AsNoTracking().ToListAsync(cancel);
            return new(limits.ToDictionary(l => l.Stage, l => l.Time), await db.WorkingDaysAsync(cancel), now);
        }
    }
}

internal sealed class SuggestionConfiguration : IEntityTypeConfiguration<Suggestion>, IEntityTypeConfiguration<SuggestionSigner>, IEntityTypeConfiguration<SuggestionOrigin>,
    IEntityTypeConfiguration<SuggestionStep>, IEntityTypeConfiguration<SuggestionRating>
{
    private const int LongestName = 60;

    public void Configure(EntityTypeBuilder<Suggestion> builder)
    {
        builder.Property(s => s.Number).HasMaxLength(60);
        builder.Property(s => s.Title).HasMaxLength(SuggestionFacts.LongestTitle);
        builder.Property(s => s.Grounds).HasMaxLength(SuggestionFacts.LongestText);
        builder.Property(s => s.Proposal).HasMaxLength(SuggestionFacts.LongestText);
        builder.Property(s => s.Source).HasMaxLength(SuggestionFacts.LongestSource);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.Ignore(s => s.Lead).Ignore(s => s.Facts);
        builder.HasOne<Term>().WithMany().HasForeignKey(s => s.TermId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SuggestionSubject>().WithMany().HasForeignKey(s => s.SubjectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Signers).WithOne().HasForeignKey(s => s.SuggestionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Origins).WithOne().HasForeignKey(o => o.SuggestionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Tasks).WithOne().HasForeignKey(t => t.SuggestionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Ratings).WithOne().HasForeignKey(r => r.SuggestionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Steps).WithOne().HasForeignKey(t => t.SuggestionId).OnDelete(DeleteBehavior.Cascade);
        // A number stands once, also where two accept at the same moment.
        builder.HasIndex(s => s.Number).IsUnique();
        builder.HasIndex(s => new { s.Status, s.Id }).IsDescending(false, true);
    }

    public void Configure(EntityTypeBuilder<SuggestionSigner> builder)
    {
        builder.Property(s => s.Name).HasMaxLength(LongestName);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.SuggestionId, s.PersonId }).IsUnique();
        builder.HasIndex(s => s.PersonId);
    }

    public void Configure(EntityTypeBuilder<SuggestionOrigin> builder)
    {
        builder.HasOne<Request>().WithMany().HasForeignKey(o => o.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(o => new { o.SuggestionId, o.RequestId }).IsUnique();
        builder.HasIndex(o => o.RequestId);
    }

    public void Configure(EntityTypeBuilder<SuggestionStep> builder)
    {
        builder.Property(s => s.By).HasMaxLength(50);
        builder.Property(s => s.Text).HasMaxLength(SuggestionStep.LongestText);
        builder.HasIndex(s => new { s.SuggestionId, s.Id });
    }

    public void Configure(EntityTypeBuilder<SuggestionRating> builder)
    {
        builder.Property(r => r.Name).HasMaxLength(LongestName);
        builder.Property(r => r.Reason).HasMaxLength(SuggestionRating.LongestReason);
        builder.Property(r => r.By).HasMaxLength(50);
        // One word each in a round, also where the same form is sent twice.
        builder.HasIndex(r => new { r.SuggestionId, r.PersonId, r.Round }).IsUnique();
    }
}
