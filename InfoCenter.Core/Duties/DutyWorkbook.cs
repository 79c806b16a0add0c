using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using InfoCenter.Core.Data;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Duties;

/// <summary>Where a township's workbook stands.</summary>
public enum DutyWorkbookStatus
{
    Uploaded,
    Previewed,
    Committed,
    Undone,
}

/// <summary>A township's workbook with the preview that was shown: what is committed is exactly what was stored here.</summary>
public sealed class DutyWorkbook
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // read by nobody but this class
    };

    public DutyWorkbook(string fileName, string fileHash, Signature by)
    {
        (FileName, FileHash) = (fileName, fileHash);
        (UploadedById, UploadedBy, UploadedAt) = by;
    }

    private DutyWorkbook() { }

    public int Id { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>SHA-256 of the file, lower-case hexadecimal; the bytes lie among the attachments.</summary>
    public string FileHash { get; private set; } = "";

    /// <summary>Whose records these are; null until the township is known.</summary>
    public string? TownshipCode { get; private set; }

    public DutyWorkbookStatus Status { get; private set; }

    public int UploadedById { get; private set; }

    public string UploadedBy { get; private set; } = "";

    /// <summary>UTC, like the instants below.</summary>
    public DateTime UploadedAt { get; private set; }

    public DateTime? CommittedAt { get; private set; }

    public DateTime? UndoneAt { get; private set; }

    /// <summary>How many records landed.</summary>
    public int RecordCount { get; private set; }

    /// <summary>The stored preview as JSON; <see cref="Rows"/> reads it.</summary>
    public string StoredRows { get; private set; } = "[]";

    /// <summary>What was passed over in the file and why, one sentence a line.</summary>
    public string Notes { get; private set; } = "";

    /// <summary>Two clerks never commit or undo the same workbook twice.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<DutyWorkbookRow> Rows => JsonSerializer.Deserialize<List<DutyWorkbookRow>>(StoredRows, Json) ?? [];

    public bool CanBeCommitted => Status is DutyWorkbookStatus.Previewed && Rows.All(r => r.IsSettled);

    public bool CanBeUndone => Status is DutyWorkbookStatus.Committed;

    /// <summary>Stores what the clerk is shown; may be done again until it is committed.</summary>
    public void Preview(string? townshipCode, IReadOnlyList<DutyWorkbookRow> rows, string? notes = null)
    {
        if (Status is not (DutyWorkbookStatus.Uploaded or DutyWorkbookStatus.Previewed)) throw DutyRules.WorkbookIsCommitted;
        (TownshipCode, StoredRows) = (townshipCode, JsonSerializer.Serialize(rows, Json));
        Notes = notes ?? Notes;
        MoveTo(DutyWorkbookStatus.Previewed);
    }

    /// <summary>The rows that become records.</summary>
    public IReadOnlyList<DutyWorkbookRow> Commit(DateTime now)
    {
        if (Status is not DutyWorkbookStatus.Previewed) throw DutyRules.OnlyPreviewedWorkbooksCanBeCommitted;
        var rows = Rows;
        if (rows.Count(r => !r.IsSettled) is > 0 and var open) throw DutyRules.RowsAreUnsettled(open);

        var landing = rows.Where(r => r.Lands).ToList();
        (CommittedAt, RecordCount) = (now, landing.Count);
        MoveTo(DutyWorkbookStatus.Committed);
        return landing;
    }

    public void Undo(DateTime now)
    {
        if (!CanBeUndone) throw DutyRules.OnlyCommittedWorkbooksCanBeUndone;
        UndoneAt = now;
        MoveTo(DutyWorkbookStatus.Undone);
    }

    private void MoveTo(DutyWorkbookStatus status)
    {
        Status = status;
        Version++;
    }
}

internal sealed class DutyWorkbookConfiguration : IEntityTypeConfiguration<DutyWorkbook>
{
    public void Configure(EntityTypeBuilder<DutyWorkbook> builder)
    {
        builder.Property(w => w.FileName).HasMaxLength(200);
        builder.Property(w => w.FileHash).HasMaxLength(64);
        builder.Property(w => w.TownshipCode).HasMaxLength(9);
        builder.Property(w => w.UploadedBy).HasMaxLength(50);
        builder.Property(w => w.Version).IsConcurrencyToken();
        builder.Property(w => w.StoredRows).IsSealedText(); // cells as typed, whatever a township typed into them
        builder.Property(w => w.Notes).IsSealedText();
        builder.Ignore(w => w.Rows);
        builder.HasOne<Township>().WithMany().HasForeignKey(w => w.TownshipCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(w => new { w.TownshipCode, w.UploadedAt });
    }
}
