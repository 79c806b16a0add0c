using InfoCenter.Core.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Duties;

/// <summary>A sub-kind the county uses below one of the five kinds. Retired ones stay on the records that bear them.</summary>
public sealed class DutySubKind
{
    public const int LongestName = 30;

    public DutySubKind(DutyKind kind, string name, int order)
    {
        (Kind, Order) = (kind, order);
        Rename(name);
    }

    private DutySubKind() { }

    public int Id { get; private set; }

    public DutyKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    public int Order { get; private set; }

    public bool IsRetired { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    public void Rename(string name)
    {
        var kept = name.OrRefuse(DutyRules.SubKindNameIsRequired);
        if (kept.Length > LongestName) throw DutyRules.TextIsTooLong;
        Name = kept;
        Version++;
    }

    public void Retire() => Put(isRetired: true);

    public void Restore() => Put(isRetired: false);

    private void Put(bool isRetired)
    {
        IsRetired = isRetired;
        Version++;
    }
}

internal sealed class DutySubKindConfiguration : IEntityTypeConfiguration<DutySubKind>
{
    public void Configure(EntityTypeBuilder<DutySubKind> builder)
    {
        builder.Property(k => k.Name).HasMaxLength(DutySubKind.LongestName);
        builder.Property(k => k.Version).IsConcurrencyToken();
        builder.HasIndex(k => new { k.Kind, k.Name }).IsUnique();
        builder.HasData(DutySubKindSeeds.All.Select((k, index) =>
            new { Id = index + 1, k.Kind, k.Name, Order = index + 1, IsRetired = false, Version = 1 }));
    }
}
