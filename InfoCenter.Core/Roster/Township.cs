using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Roster;

/// <summary>A township of the county (GB/T 2260 + GB/T 10114, nine digits).</summary>
public sealed class Township
{
    public Township(string code, string name, int population = 0, int? populationYear = null) =>
        (Code, Name, Population, PopulationYear) = (code, name, population, populationYear);

    private Township() { }

    /// <summary>Nine digits, <c>420323100</c>.</summary>
    public string Code { get; private set; } = "";

    /// <summary>With its kind: 城关镇, 潘口乡.</summary>
    public string Name { get; private set; } = "";

    /// <summary>People, for rates per 10,000; 0 when unknown.</summary>
    public int Population { get; private set; }

    /// <summary>The year the population is of; null when nobody has said.</summary>
    public int? PopulationYear { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    public void Describe(string name, int population, int? populationYear = null)
    {
        (Name, Population, PopulationYear) = (name, population, populationYear);
        Version++;
    }
}

/// <summary>A village or community below a township (twelve-digit statistical code, or the county's own).</summary>
public sealed class Village
{
    public Village(string code, string name, string townshipCode) => (Code, Name, TownshipCode) = (code, name, townshipCode);

    private Village() { }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string TownshipCode { get; private set; } = "";

    public void Describe(string name, string townshipCode) => (Name, TownshipCode) = (name, townshipCode);
}

/// <summary>The tables of places.</summary>
public static class PlaceTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<Township> Townships => db.Set<Township>();

        public DbSet<Village> Villages => db.Set<Village>();
    }
}

internal sealed class TownshipConfiguration : IEntityTypeConfiguration<Township>, IEntityTypeConfiguration<Village>
{
    private const int CensusYear = 2010;

    // The reference county's seventeen, as a new installation's start; a clerk may change them (DOMAIN 3.1, census 2010).
    private static readonly (string Code, string Name, int Population)[] Zhushan =
    [
        ("420323100", "城关镇", 64251), ("420323101", "溢水镇", 31298), ("420323102", "麻家渡镇", 28655), ("420323103", "宝丰镇", 55401),
        ("420323104", "擂鼓镇", 25034), ("420323105", "秦古镇", 23500), ("420323106", "得胜镇", 24723), ("420323107", "上庸镇", 14884),
        ("420323108", "官渡镇", 15200), ("420323200", "潘口乡", 17789), ("420323201", "竹坪乡", 24730), ("420323202", "大庙乡", 12028),
        ("420323203", "双台乡", 16108), ("420323204", "楼台乡", 24249), ("420323205", "文峰乡", 14021), ("420323206", "深河乡", 10987),
        ("420323207", "柳林乡", 13391),
    ];

    public void Configure(EntityTypeBuilder<Township> builder)
    {
        builder.HasKey(t => t.Code);
        builder.Property(t => t.Code).HasMaxLength(9);
        builder.Property(t => t.Name).HasMaxLength(30);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.HasIndex(t => t.Name).IsUnique();
        builder.HasData(Zhushan.Select(t => new { t.Code, t.Name, t.Population, PopulationYear = (int?)CensusYear, Version = 0 }));
    }

    public void Configure(EntityTypeBuilder<Village> builder)
    {
        builder.HasKey(v => v.Code);
        builder.Property(v => v.Code).HasMaxLength(12);
        builder.Property(v => v.Name).HasMaxLength(40);
        builder.HasOne<Township>().WithMany().HasForeignKey(v => v.TownshipCode).OnDelete(DeleteBehavior.Restrict);
    }
}
