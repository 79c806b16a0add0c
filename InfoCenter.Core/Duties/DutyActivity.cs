using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Duties;

/// <summary>One activity entered once; each deputy invited gets a record of their own that points here.</summary>
public sealed class DutyActivity
{
    public DutyActivity(string? townshipCode, DutyFacts facts, Signature by)
    {
        (TownshipCode, Kind, Content, On, Place) = (townshipCode, facts.Kind, facts.Content, facts.On, facts.Place);
        (EnteredById, EnteredBy, EnteredAt) = by;
    }

    private DutyActivity() { }

    public int Id { get; private set; }

    /// <summary>The township that held it; null for the county.</summary>
    public string? TownshipCode { get; private set; }

    public DutyKind Kind { get; private set; }

    public string Content { get; private set; } = "";

    public DateOnly On { get; private set; }

    public string? Place { get; private set; }

    public int EnteredById { get; private set; }

    public string EnteredBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime EnteredAt { get; private set; }
}

internal sealed class DutyActivityConfiguration : IEntityTypeConfiguration<DutyActivity>
{
    public void Configure(EntityTypeBuilder<DutyActivity> builder)
    {
        builder.Property(a => a.TownshipCode).HasMaxLength(9);
        builder.Property(a => a.Content).HasMaxLength(DutyFacts.LongestContent);
        builder.Property(a => a.Place).HasMaxLength(DutyFacts.LongestPlace);
        builder.Property(a => a.EnteredBy).HasMaxLength(50);
        builder.HasIndex(a => a.On);
    }
}
