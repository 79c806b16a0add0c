using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Files;

/// <summary>One file somebody handed in. The bytes lie in the data folder under their hash; the same bytes handed in twice lie there once.</summary>
public sealed class Attachment
{
    public Attachment(StoredFile file, FilePurpose purpose, string? townshipCode, int uploadedBy, DateTime at)
    {
        (Hash, Name, ContentType, Length) = (file.Hash, file.Name, file.ContentType, file.Length);
        (Purpose, TownshipCode, UploadedBy, At) = (purpose, townshipCode, uploadedBy, at);
    }

    private Attachment() { }

    public int Id { get; private set; }

    /// <summary>SHA-256 of the stored bytes, lower-case hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The file's name as the user knows it, fit to be shown.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Found from the content, never from the name.</summary>
    public string ContentType { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Length { get; private set; }

    public FilePurpose Purpose { get; private set; }

    /// <summary>The township whose business the file is; null for the county's.</summary>
    public string? TownshipCode { get; private set; }

    /// <summary>The account; 0 for the command line.</summary>
    public int UploadedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }
}

/// <summary>The attachments' table.</summary>
public static class AttachmentTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<Attachment> Attachments => db.Set<Attachment>();
    }
}

internal sealed class AttachmentConfiguration : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.Property(a => a.Hash).HasMaxLength(64);
        builder.Property(a => a.Name).HasMaxLength(200);
        builder.Property(a => a.ContentType).HasMaxLength(100);
        builder.Property(a => a.TownshipCode).HasMaxLength(9);
        builder.HasIndex(a => a.Hash);
    }
}
