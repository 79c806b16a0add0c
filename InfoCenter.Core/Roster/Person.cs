using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Roster;

/// <summary>As the identity number tells it (GB/T 2261.1, the two values an election knows).</summary>
public enum Sex
{
    Male,
    Female,
}

/// <summary>What is known of a person, apart from any mandate; every text already normalised, null where unknown.</summary>
public sealed record PersonFacts
{
    public required string Name { get; init; }

    public Sex? Sex { get; init; }

    /// <summary>With 族: 汉族 (GB/T 3304).</summary>
    public string? Nationality { get; init; }

    /// <summary><c>yyyy-MM</c>.</summary>
    public string? BirthMonth { get; init; }

    public string? Party { get; init; }

    public string? Education { get; init; }

    /// <summary>工作单位及职务 in one text.</summary>
    public string? Position { get; init; }

    public string? Phone { get; init; }

    /// <summary>Eighteen characters, checked (GB 11643).</summary>
    public string? IdNumber { get; init; }

    /// <summary>The township the person belongs to, nine digits.</summary>
    public string? TownshipCode { get; init; }
}

/// <summary>A human being. Who is a deputy of two levels is one person with two mandates.</summary>
public sealed class Person
{
    public Person(PersonFacts facts) => Describe(facts);

    private Person() { }

    public int Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>First letters of the name's pinyin, for the search box: <c>wj</c>.</summary>
    public string Initials { get; private set; } = "";

    /// <summary>Sort key by pinyin, hexadecimal, so that both engines sort alike.</summary>
    public string PinyinOrder { get; private set; } = "";

    /// <summary>Sort key by surname strokes, the official order.</summary>
    public string StrokeOrder { get; private set; } = "";

    public Sex? Sex { get; private set; }

    public string? Nationality { get; private set; }

    /// <summary><c>yyyy-MM</c>.</summary>
    public string? BirthMonth { get; private set; }

    public string? Party { get; private set; }

    public string? Education { get; private set; }

    public string? Position { get; private set; }

    public string? Phone { get; private set; }

    public string? IdNumber { get; private set; }

    public string? TownshipCode { get; private set; }

    /// <summary>SHA-256 of the photograph's bytes in the attachments' folder.</summary>
    public string? PhotoHash { get; private set; }

    /// <summary>Grows with every change; stops two clerks from overwriting one another.</summary>
    public int Version { get; private set; }

    /// <summary>Puts down what is known of the person, replacing what was.</summary>
    public void Describe(PersonFacts facts)
    {
        var name = facts.Name.OrRefuse(RosterRules.NameIsRequired);
        if (name != Name)
        {
            (Name, Initials) = (name, NameOrder.Initials(name));
            (PinyinOrder, StrokeOrder) = (NameOrder.ByPinyin(name), NameOrder.ByStrokes(name));
        }

        (Sex, Nationality, BirthMonth, Party, Education) = (facts.Sex, facts.Nationality, facts.BirthMonth, facts.Party, facts.Education);
        (Position, Phone, IdNumber, TownshipCode) = (facts.Position, facts.Phone, facts.IdNumber, facts.TownshipCode);
        Version++;
    }

    public PersonFacts Facts => new()
    {
        Name = Name, Sex = Sex, Nationality = Nationality, BirthMonth = BirthMonth, Party = Party, Education = Education,
        Position = Position, Phone = Phone, IdNumber = IdNumber, TownshipCode = TownshipCode,
    };

    public void AttachPhoto(string? hash)
    {
        PhotoHash = hash;
        Version++;
    }

    /// <summary>Puts back exactly what was before an import, the version included.</summary>
    internal void Restore(PersonFacts facts, int version)
    {
        Describe(facts);
        Version = version;
    }
}

/// <summary>The table of people.</summary>
public static class PersonTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<Person> People => db.Set<Person>();
    }

    extension(Sex sex)
    {
        public string Label => sex switch
        {
            Sex.Male => "男",
            Sex.Female => "女",
        };
    }
}

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.Property(p => p.Name).HasMaxLength(50);
        builder.Property(p => p.Initials).HasMaxLength(50);
        builder.Property(p => p.PinyinOrder).HasMaxLength(400);
        builder.Property(p => p.StrokeOrder).HasMaxLength(400);
        builder.Property(p => p.Nationality).HasMaxLength(20);
        builder.Property(p => p.BirthMonth).HasMaxLength(7);
        builder.Property(p => p.Party).HasMaxLength(30);
        builder.Property(p => p.Education).HasMaxLength(30);
        builder.Property(p => p.Position).HasMaxLength(200);
        builder.Property(p => p.Phone).HasMaxLength(30).IsPersonal();
        builder.Property(p => p.IdNumber).HasMaxLength(18).IsPersonal();
        builder.Property(p => p.TownshipCode).HasMaxLength(9);
        builder.Property(p => p.PhotoHash).HasMaxLength(64);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Ignore(p => p.Facts);
        builder.HasOne<Township>().WithMany().HasForeignKey(p => p.TownshipCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.IdNumber).IsUnique();
        builder.HasIndex(p => p.Name);
    }
}
