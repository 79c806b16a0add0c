using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Requests;

/// <summary>The table of what the public may read.</summary>
public static class PublicationTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<RequestPublication> RequestPublications => db.Set<RequestPublication>();
    }
}

internal sealed class PublicationConfiguration : IEntityTypeConfiguration<RequestPublication>, IEntityTypeConfiguration<PublishedPicture>
{
    public void Configure(EntityTypeBuilder<RequestPublication> builder)
    {
        builder.Property(p => p.Number).HasMaxLength(20);
        builder.Property(p => p.Words).HasMaxLength(RequestFacts.LongestWords * 2);
        builder.Property(p => p.Place).HasMaxLength(RequestFacts.LongestPlace * 2);
        builder.Property(p => p.Answer).HasMaxLength(RequestStep.LongestText);
        builder.Property(p => p.PreparedBy).HasMaxLength(50);
        builder.Property(p => p.PublishedBy).HasMaxLength(50);
        builder.Property(p => p.EndedBy).HasMaxLength(50);
        builder.Property(p => p.EndReason).HasMaxLength(RequestPublication.LongestReason);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasOne<Request>().WithMany().HasForeignKey(p => p.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Pictures).WithOne().HasForeignKey(p => p.PublicationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => p.Number).IsUnique();
        builder.HasIndex(p => new { p.Status, p.Id });
    }

    public void Configure(EntityTypeBuilder<PublishedPicture> builder)
    {
        builder.Property(p => p.FileHash).HasMaxLength(64);
        builder.HasIndex(p => new { p.PublicationId, p.Order }).IsUnique();
    }
}
