using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Duties;

/// <summary>A picture or file that shows what a record says; the bytes lie among the attachments under their hash.</summary>
public sealed class DutyEvidence
{
    public DutyEvidence(int recordId, string fileHash, string name, DateTime addedAt) =>
        (RecordId, FileHash, Name, AddedAt) = (recordId, fileHash, name, addedAt);

    private DutyEvidence() { }

    public int Id { get; private set; }

    public int RecordId { get; private set; }

    /// <summary>SHA-256 of the stored bytes, lower-case hexadecimal.</summary>
    public string FileHash { get; private set; } = "";

    /// <summary>The file's name as the user knows it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime AddedAt { get; private set; }
}

internal sealed class DutyEvidenceConfiguration : IEntityTypeConfiguration<DutyEvidence>
{
    public void Configure(EntityTypeBuilder<DutyEvidence> builder)
    {
        builder.Property(e => e.FileHash).HasMaxLength(64);
        builder.Property(e => e.Name).HasMaxLength(200);
        builder.HasOne<DutyRecord>().WithMany().HasForeignKey(e => e.RecordId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(e => new { e.RecordId, e.FileHash }).IsUnique();
    }
}
