using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Portal;

/// <summary>The tables of the portal.</summary>
public static class PortalTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<Column> Columns => db.Set<Column>();

        public DbSet<Article> Articles => db.Set<Article>();

        public DbSet<ArticleVersion> ArticleVersions => db.Set<ArticleVersion>();

        public DbSet<Meeting> Meetings => db.Set<Meeting>();

        public DbSet<Law> Laws => db.Set<Law>();

        public DbSet<SiteMessage> SiteMessages => db.Set<SiteMessage>();

        public DbSet<ReadCount> ReadCounts => db.Set<ReadCount>();
    }
}

internal sealed class PortalConfiguration : IEntityTypeConfiguration<Column>, IEntityTypeConfiguration<Article>, IEntityTypeConfiguration<ArticleVersion>, IEntityTypeConfiguration<ArticleFile>
{
    public void Configure(EntityTypeBuilder<Column> builder)
    {
        builder.Property(c => c.Code).HasMaxLength(Column.LongestCode);
        builder.Property(c => c.Title).HasMaxLength(Column.LongestTitle * 2);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => c.Code).IsUnique();
        builder.HasOne<Column>().WithMany().HasForeignKey(c => c.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasData(PortalLabels.FirstColumns.Select((column, index) => new { Id = index + 1, column.Code, column.Title, column.Kind, Order = index + 1, IsRetired = false, Version = 1 }));
    }

    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.Property(a => a.EndReason).HasMaxLength(Article.LongestReason);
        builder.Property(a => a.SubmittedBy).HasMaxLength(50);
        builder.Property(a => a.PublishedBy).HasMaxLength(50);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasOne<Column>().WithMany().HasForeignKey(a => a.ColumnId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(a => a.Versions).WithOne().HasForeignKey(v => v.ArticleId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(a => new { a.ColumnId, a.ShownFromAt, a.Id });
        builder.HasIndex(a => new { a.Status, a.Id });
    }

    public void Configure(EntityTypeBuilder<ArticleVersion> builder)
    {
        builder.Property(v => v.Title).HasMaxLength(Article.LongestTitle * 2);
        builder.Property(v => v.Summary).HasMaxLength(Article.LongestSummary * 2);
        builder.Property(v => v.Source).HasMaxLength(Article.LongestSource * 2);
        builder.Property(v => v.Author).HasMaxLength(Article.LongestSource * 2);
        builder.Property(v => v.SavedBy).HasMaxLength(50);
        builder.HasMany(v => v.Files).WithOne().HasForeignKey(f => f.ArticleVersionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(v => new { v.ArticleId, v.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ArticleFile> builder)
    {
        builder.Property(f => f.FileHash).HasMaxLength(64);
        builder.Property(f => f.Name).HasMaxLength(ArticleFile.LongestName * 2);
        builder.Property(f => f.Description).HasMaxLength(ArticleFile.LongestDescription * 2);
        builder.HasIndex(f => new { f.ArticleVersionId, f.Order }).IsUnique();
    }
}

internal sealed class MeetingConfiguration : IEntityTypeConfiguration<Meeting>, IEntityTypeConfiguration<MeetingPaper>, IEntityTypeConfiguration<Law>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.Property(m => m.Place).HasMaxLength(Meeting.LongestPlace * 2);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.Ignore(m => m.Items).Ignore(m => m.Title);
        builder.HasMany(m => m.Papers).WithOne().HasForeignKey(p => p.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(m => new { m.Kind, m.Term, m.Number }).IsUnique();
        builder.HasIndex(m => new { m.OpensOn, m.Id });
    }

    public void Configure(EntityTypeBuilder<MeetingPaper> builder)
    {
        builder.HasOne<Article>().WithMany().HasForeignKey(p => p.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.ArticleId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Law> builder)
    {
        builder.Property(l => l.Title).HasMaxLength(Law.LongestTitle * 2);
        builder.Property(l => l.Issuer).HasMaxLength(Law.LongestIssuer * 2);
        builder.Property(l => l.OfficialAddress).HasMaxLength(Law.LongestAddress);
        builder.Property(l => l.Version).IsConcurrencyToken();
        builder.HasIndex(l => new { l.Title, l.AdoptedOn }).IsUnique();
        builder.HasIndex(l => new { l.EffectiveOn, l.Id });
    }
}

internal sealed class SiteConfiguration : IEntityTypeConfiguration<SiteMessage>, IEntityTypeConfiguration<ReadCount>
{
    public void Configure(EntityTypeBuilder<SiteMessage> builder)
    {
        builder.Property(m => m.Text).HasMaxLength(SiteMessage.LongestText * 2);
        builder.Property(m => m.OffHoursText).HasMaxLength(SiteMessage.LongestText * 2);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.Ignore(m => m.Facts);
    }

    public void Configure(EntityTypeBuilder<ReadCount> builder)
    {
        builder.Property(c => c.Address).HasMaxLength(ReadCount.LongestAddress);
        builder.HasIndex(c => new { c.On, c.Address }).IsUnique();
    }
}
