using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Requests;

/// <summary>The table of templates.</summary>
public static class AnswerTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<AnswerTemplate> AnswerTemplates => db.Set<AnswerTemplate>();
    }
}

internal sealed class AnswerConfiguration : IEntityTypeConfiguration<AnswerTemplate>
{
    public void Configure(EntityTypeBuilder<AnswerTemplate> builder)
    {
        builder.Property(t => t.Title).HasMaxLength(AnswerTemplate.LongestTitle);
        builder.Property(t => t.Text).HasMaxLength(AnswerTemplate.LongestText);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.HasOne<RequestCategory>().WithMany().HasForeignKey(t => t.CategoryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<HandlingUnit>().WithMany().HasForeignKey(t => t.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasData(AnswerTexts.Seeds.Select((seed, index) => new { Id = index + 1, seed.Title, seed.Use, seed.Text, IsRetired = false, Version = 1 }));
    }
}
