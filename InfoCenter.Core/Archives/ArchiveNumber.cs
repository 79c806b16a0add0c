using System.Globalization;
using InfoCenter.Core.Data;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Archives;

/// <summary>A person's 档号 (DA/T 22-2015), given when the archive is first printed and never changed (DA/T 13-2022).</summary>
public sealed class ArchiveNumber
{
    /// <param name="personId">The deputy; the item number is made of the key, so that two printing clerks cannot meet on one.</param>
    /// <param name="fonds">全宗号, given to the county's congress by the archives hall.</param>
    /// <param name="year">The year of issue.</param>
    public ArchiveNumber(int personId, string fonds, int year) =>
        (PersonId, Number) = (personId, string.Create(CultureInfo.InvariantCulture, $"{fonds}-LZ·{year}-Y-DB-{personId:0000}"));

    private ArchiveNumber() { }

    public int Id { get; private set; }

    public int PersonId { get; private set; }

    /// <summary>全宗号-LZ·2026-Y-DB-0001: fonds, category, year, kept for ever, deputies, item.</summary>
    public string Number { get; private set; } = "";
}

/// <summary>A form that left the office: what its verification code stands for.</summary>
public sealed class IssuedForm
{
    public IssuedForm(string code, string title, string number, string contentHash, int? personId, DateTime at, string by) =>
        (Code, Title, Number, ContentHash, PersonId, IssuedAt, IssuedBy) = (code, title, number, contentHash, personId, at, by);

    private IssuedForm() { }

    public int Id { get; private set; }

    /// <summary>Sixteen letters and digits in groups of four.</summary>
    public string Code { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string Number { get; private set; } = "";

    /// <summary>SHA-256 of what was printed, as hexadecimal.</summary>
    public string ContentHash { get; private set; } = "";

    public int? PersonId { get; private set; }

    /// <summary>UTC; of the first print with this content.</summary>
    public DateTime IssuedAt { get; private set; }

    public string IssuedBy { get; private set; } = "";
}

/// <summary>The archives' tables.</summary>
public static class ArchiveTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<ArchiveNumber> ArchiveNumbers => db.Set<ArchiveNumber>();

        public DbSet<IssuedForm> IssuedForms => db.Set<IssuedForm>();
    }
}

internal sealed class ArchiveNumberConfiguration : IEntityTypeConfiguration<ArchiveNumber>, IEntityTypeConfiguration<IssuedForm>
{
    public void Configure(EntityTypeBuilder<ArchiveNumber> builder)
    {
        builder.Property(n => n.Number).HasMaxLength(60);
        builder.HasIndex(n => n.Number).IsUnique();
        builder.HasIndex(n => n.PersonId).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<IssuedForm> builder)
    {
        builder.Property(f => f.Code).HasMaxLength(19);
        builder.Property(f => f.Title).HasMaxLength(200);
        builder.Property(f => f.Number).HasMaxLength(60);
        builder.Property(f => f.ContentHash).HasMaxLength(64);
        builder.Property(f => f.IssuedBy).HasMaxLength(50);
        builder.HasIndex(f => f.Code).IsUnique();
    }
}
