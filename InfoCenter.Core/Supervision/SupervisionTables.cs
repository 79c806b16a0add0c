using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Supervision;

/// <summary>The tables of supervision.</summary>
public static class SupervisionTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<SupervisionTopic> SupervisionTopics => db.Set<SupervisionTopic>();

        public DbSet<SupervisionProblem> SupervisionProblems => db.Set<SupervisionProblem>();

        public DbSet<SupervisionStep> SupervisionSteps => db.Set<SupervisionStep>();

        public DbSet<SupervisionBasis> SupervisionBases => db.Set<SupervisionBasis>();
    }
}

internal sealed class SupervisionConfiguration : IEntityTypeConfiguration<SupervisionTopic>, IEntityTypeConfiguration<TopicOrigin>, IEntityTypeConfiguration<TopicBasis>,
    IEntityTypeConfiguration<Inspection>, IEntityTypeConfiguration<InspectionDeputy>, IEntityTypeConfiguration<SupervisionStep>, IEntityTypeConfiguration<SupervisionBasis>
{
    private const int LongestName = 60;
    private const int LongestBy = 50;

    public void Configure(EntityTypeBuilder<SupervisionTopic> builder)
    {
        builder.Property(t => t.Title).HasMaxLength(TopicFacts.LongestTitle);
        builder.Property(t => t.Grounds).HasMaxLength(TopicFacts.LongestText);
        builder.Property(t => t.Proposal).HasMaxLength(TopicFacts.LongestText);
        builder.Property(t => t.TownshipCode).HasMaxLength(12);
        builder.Property(t => t.Reason).HasMaxLength(SupervisionStep.LongestText);
        builder.Property(t => t.Conclusion).HasMaxLength(SupervisionStep.LongestText);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.Ignore(t => t.Facts);
        builder.HasMany(t => t.Origins).WithOne().HasForeignKey(o => o.TopicId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(t => t.Bases).WithOne().HasForeignKey(b => b.TopicId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(t => t.Inspections).WithOne().HasForeignKey(i => i.TopicId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(t => t.Steps).WithOne().HasForeignKey(s => s.TopicId).OnDelete(DeleteBehavior.Cascade);
        // A number stands once, also where two approve at the same moment.
        builder.HasIndex(t => new { t.Year, t.Serial }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<TopicOrigin> builder)
    {
        builder.HasOne<Request>().WithMany().HasForeignKey(o => o.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(o => new { o.TopicId, o.RequestId }).IsUnique();
        builder.HasIndex(o => o.RequestId);
    }

    public void Configure(EntityTypeBuilder<TopicBasis> builder)
    {
        builder.HasOne<SupervisionBasis>().WithMany().HasForeignKey(b => b.BasisId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(b => new { b.TopicId, b.BasisId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Inspection> builder)
    {
        builder.Property(i => i.Place).HasMaxLength(DutyFacts.LongestPlace);
        builder.Property(i => i.Findings).HasMaxLength(SupervisionStep.LongestText);
        builder.Property(i => i.By).HasMaxLength(LongestBy);
        builder.HasMany(i => i.Deputies).WithOne().HasForeignKey(d => d.InspectionId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<InspectionDeputy> builder)
    {
        builder.Property(d => d.Name).HasMaxLength(LongestName);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.InspectionId, d.PersonId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SupervisionStep> builder)
    {
        builder.Property(s => s.By).HasMaxLength(LongestBy);
        builder.Property(s => s.Text).HasMaxLength(SupervisionStep.LongestText);
        builder.HasIndex(s => new { s.TopicId, s.Id });
    }

    public void Configure(EntityTypeBuilder<SupervisionBasis> builder)
    {
        builder.Property(b => b.Article).HasMaxLength(SupervisionBasis.LongestArticle);
        builder.Property(b => b.Text).HasMaxLength(SupervisionBasis.LongestText);
        builder.Property(b => b.Version).IsConcurrencyToken();
        builder.HasIndex(b => b.Article).IsUnique();
        builder.HasData(SupervisionSeeds.Bases.Select((b, index) => new { Id = index + 1, b.Article, b.Text, IsRetired = false, Version = 1 }));
    }
}

internal sealed class ProblemConfiguration : IEntityTypeConfiguration<SupervisionProblem>, IEntityTypeConfiguration<ProblemOrigin>, IEntityTypeConfiguration<Rectification>,
    IEntityTypeConfiguration<RectificationFile>, IEntityTypeConfiguration<SecondLook>
{
    private const int LongestBy = 50;

    public void Configure(EntityTypeBuilder<SupervisionProblem> builder)
    {
        builder.Property(p => p.Number).HasMaxLength(30);
        builder.Property(p => p.Title).HasMaxLength(ProblemFacts.LongestTitle);
        builder.Property(p => p.Text).HasMaxLength(SupervisionStep.LongestText);
        builder.Property(p => p.Basis).HasMaxLength(ProblemFacts.LongestBasis);
        builder.Property(p => p.UnitName).HasMaxLength(HandlingUnit.LongestName);
        builder.Property(p => p.Reason).HasMaxLength(SupervisionStep.LongestText);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Ignore(p => p.IsOpen);
        builder.HasOne<SupervisionTopic>().WithMany().HasForeignKey(p => p.TopicId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<HandlingUnit>().WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Inspection>().WithMany().HasForeignKey(p => p.InspectionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Origins).WithOne().HasForeignKey(o => o.ProblemId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Rectifications).WithOne().HasForeignKey(r => r.ProblemId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Looks).WithOne().HasForeignKey(l => l.ProblemId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(p => p.Steps).WithOne().HasForeignKey(s => s.ProblemId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => new { p.TopicId, p.Serial }).IsUnique();
        builder.HasIndex(p => new { p.UnitId, p.Id }).IsDescending(false, true);
    }

    public void Configure(EntityTypeBuilder<ProblemOrigin> builder)
    {
        builder.HasOne<Request>().WithMany().HasForeignKey(o => o.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(o => new { o.ProblemId, o.RequestId }).IsUnique();
        builder.HasIndex(o => o.RequestId);
    }

    public void Configure(EntityTypeBuilder<Rectification> builder)
    {
        builder.Property(r => r.Text).HasMaxLength(SupervisionStep.LongestText);
        builder.Property(r => r.By).HasMaxLength(LongestBy);
        builder.HasMany(r => r.Files).WithOne().HasForeignKey(f => f.RectificationId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<RectificationFile> builder)
    {
        builder.Property(f => f.FileHash).HasMaxLength(64);
        builder.Property(f => f.Name).HasMaxLength(120);
        builder.HasIndex(f => f.FileHash);
    }

    public void Configure(EntityTypeBuilder<SecondLook> builder)
    {
        builder.Property(l => l.Finding).HasMaxLength(SupervisionStep.LongestText);
        builder.Property(l => l.By).HasMaxLength(LongestBy);
    }
}
