using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Roster.Import;

/// <summary>How far an import has come.</summary>
public enum ImportState
{
    Uploaded,
    Previewed,
    Committed,
    Undone,

    /// <summary>Submitted with its turnover: nobody changes it while a second person looks at it.</summary>
    Held,
}

/// <summary>One file's way into the roster.</summary>
public sealed class RosterImportRun
{
    public RosterImportRun(string fileName, string uploadedBy, DateTime now) => (FileName, UploadedBy, UploadedAt) = (fileName, uploadedBy, now);

    private RosterImportRun() { }

    /// <summary>The new term the file is meant for: then the turnover commits it and takes it back, nobody else.</summary>
    public int? AimedAtTermId { get; private set; }

    internal void Aim(int termId) => AimedAtTermId = termId;

    public int Id { get; private set; }

    public string FileName { get; private set; } = "";

    public ImportState State { get; private set; }

    public string UploadedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime UploadedAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? CommittedAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? UndoneAt { get; private set; }

    public int Persons { get; private set; }

    public int Mandates { get; private set; }

    public int New { get; private set; }

    public int Changed { get; private set; }

    public int Same { get; private set; }

    public int InTheWay { get; private set; }

    /// <summary>Grows with every step; stops two clerks from deciding on the same preview.</summary>
    public int Version { get; private set; }

    public bool CanBeDecided => State is ImportState.Uploaded or ImportState.Previewed;

    public bool CanBeUndone => State is ImportState.Committed;

    /// <summary>Puts down what a preview, made or decided anew, found.</summary>
    public void Preview(RosterPreview preview)
    {
        MustBeDecidable();
        (State, Persons, Mandates) = (ImportState.Previewed, preview.Persons, preview.Mandates);
        (New, Changed, Same) = (preview.Count(RowState.New), preview.Count(RowState.Changed), preview.Count(RowState.Same));
        InTheWay = preview.InTheWay;
        Version++;
    }

    public void Commit(DateTime now)
    {
        if (State is not ImportState.Held) MustBeDecidable();
        if (State is ImportState.Uploaded) throw RosterImportRules.PreviewIsRequired;
        if (InTheWay > 0) throw RosterImportRules.RowsAreInTheWay(InTheWay);

        (State, CommittedAt) = (ImportState.Committed, now);
        Version++;
    }

    /// <summary>The turnover it belongs to is submitted.</summary>
    internal void Hold()
    {
        MustBeDecidable();
        if (State is not ImportState.Previewed) throw RosterImportRules.PreviewIsRequired;
        State = ImportState.Held;
        Version++;
    }

    /// <summary>The turnover goes back into preparation.</summary>
    internal void Release()
    {
        if (State is not ImportState.Held) return;
        State = ImportState.Previewed;
        Version++;
    }

    /// <exception cref="RuleBrokenException">Submitted with its turnover, committed or undone.</exception>
    internal void MustBeDecidable()
    {
        if (State is ImportState.Held) throw RosterImportRules.IsSubmittedWithItsTurnover;
        if (!CanBeDecided) throw RosterImportRules.AlreadyCommitted;
    }

    public void Undo(DateTime now)
    {
        if (!CanBeUndone) throw RosterImportRules.OnlyCommittedImportsCanBeUndone;

        (State, UndoneAt) = (ImportState.Undone, now);
        Version++;
    }
}

/// <summary>What belongs to an import and is too large for a list: the file, the stored preview, and what the commit replaced.</summary>
public sealed class RosterImportPapers
{
    public RosterImportPapers(RosterImportRun run, byte[] content, string wishes) => (Run, Content, Wishes) = (run, content, wishes);

    private RosterImportPapers() { }

    public int RunId { get; private set; }

    public RosterImportRun Run { get; private set; } = null!;

    public byte[] Content { get; private set; } = [];

    /// <summary><see cref="PreviewWishes"/> as JSON.</summary>
    public string Wishes { get; private set; } = "";

    /// <summary><see cref="RosterPreview"/> as JSON.</summary>
    public string? Preview { get; private set; }

    /// <summary><see cref="BeforeImages"/> as JSON.</summary>
    public string? Before { get; private set; }

    public void File(string preview, string wishes) => (Preview, Wishes) = (preview, wishes);

    public void KeepForUndo(string before) => Before = before;
}

/// <summary>How the headings of one kind of file were mapped the last time.</summary>
public sealed class RememberedMapping
{
    public RememberedMapping(string signature, string mapping) => (Signature, Mapping) = (signature, mapping);

    private RememberedMapping() { }

    /// <summary>SHA-256 over the file's headings.</summary>
    public string Signature { get; private set; } = "";

    /// <summary>Heading to field as JSON.</summary>
    public string Mapping { get; private set; } = "";

    public void Learn(string mapping) => Mapping = mapping;
}

/// <summary>The import's tables and the words for its states.</summary>
public static class RosterImportTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<RosterImportRun> RosterImportRuns => db.Set<RosterImportRun>();

        public DbSet<RosterImportPapers> RosterImportPapers => db.Set<RosterImportPapers>();

        public DbSet<RememberedMapping> RememberedMappings => db.Set<RememberedMapping>();
    }

    extension(ImportState state)
    {
        public string Label => state switch
        {
            ImportState.Uploaded => "已上传",
            ImportState.Previewed => "待确认",
            ImportState.Committed => "已导入",
            ImportState.Undone => "已撤销",
            ImportState.Held => "已随换届提交",
        };
    }
}

internal sealed class RosterImportConfiguration
    : IEntityTypeConfiguration<RosterImportRun>, IEntityTypeConfiguration<RosterImportPapers>, IEntityTypeConfiguration<RememberedMapping>
{
    public void Configure(EntityTypeBuilder<RosterImportRun> builder)
    {
        builder.Property(r => r.FileName).HasMaxLength(200);
        builder.Property(r => r.UploadedBy).HasMaxLength(50);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(r => r.UploadedAt);
    }

    public void Configure(EntityTypeBuilder<RosterImportPapers> builder)
    {
        builder.HasKey(p => p.RunId);
        builder.HasOne(p => p.Run).WithOne().HasForeignKey<RosterImportPapers>(p => p.RunId).OnDelete(DeleteBehavior.Cascade);

        // Each holds a whole roster, phones and ID numbers with it.
        builder.Property(p => p.Content).IsSealedBytes();
        builder.Property(p => p.Wishes).IsSealedText();
        builder.Property(p => p.Preview!).IsSealedText();
        builder.Property(p => p.Before!).IsSealedText();
    }

    public void Configure(EntityTypeBuilder<RememberedMapping> builder)
    {
        builder.HasKey(m => m.Signature);
        builder.Property(m => m.Signature).HasMaxLength(64);
        builder.Property(m => m.Mapping).IsSealedText(); // a file without a header gives its first row for headings
    }
}
