using InfoCenter.Core.Data;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Archives.Turnover;

/// <summary>One paper of a frozen term: the bound volume, or one deputy's archive. Written once; the bytes lie sealed in the store.</summary>
public sealed class FrozenPaper
{
    internal FrozenPaper(int runId, int order, string title, string number, int pages, long length, string sha256, string fileHash) =>
        (RunId, Order, Title, Number, Pages, Length, Sha256, FileHash) = (runId, order, title, number, pages, length, sha256, fileHash);

    private FrozenPaper() { }

    public int Id { get; private set; }

    public int RunId { get; private set; }

    /// <summary>Its place in the list; the volume is 0.</summary>
    public int Order { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>档号.</summary>
    public string Number { get; private set; } = "";

    public int Pages { get; private set; }

    /// <summary>Bytes.</summary>
    public long Length { get; private set; }

    /// <summary>SHA-256 of the PDF, lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Where the store has it.</summary>
    public string FileHash { get; private set; } = "";

    /// <summary>The line of the manifest that is hashed.</summary>
    internal string Line => FormattableString.Invariant($"{Order}\t{Number}\t{Title}\t{Pages}\t{Length}\t{Sha256}\n");
}

/// <summary>The tables of turnovers.</summary>
public static class TurnoverTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<TurnoverRun> TurnoverRuns => db.Set<TurnoverRun>();

        public DbSet<FrozenPaper> FrozenPapers => db.Set<FrozenPaper>();
    }
}

internal sealed class TurnoverConfiguration : IEntityTypeConfiguration<TurnoverRun>, IEntityTypeConfiguration<FrozenPaper>
{
    public void Configure(EntityTypeBuilder<TurnoverRun> builder)
    {
        foreach (var name in (string[])[nameof(TurnoverRun.OpenedBy), nameof(TurnoverRun.PrintedBy), nameof(TurnoverRun.FrozenBy), nameof(TurnoverRun.SubmittedBy), nameof(TurnoverRun.DoneBy), nameof(TurnoverRun.UndoneBy)])
            builder.Property(name).HasMaxLength(50);
        builder.Property(r => r.ManifestHash).HasMaxLength(64);
        builder.Property(r => r.ArchivesHash).HasMaxLength(64);
        builder.Property(r => r.UndoReason).HasMaxLength(TurnoverRun.LongestReason);
        builder.Property(r => r.Traces!).IsSealedText(); // names and who handed what to whom
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Ignore(r => r.IsUnderWay).Ignore(r => r.IsFrozen).Ignore(r => r.TakesARoster);
        builder.HasOne<Assembly>().WithMany().HasForeignKey(r => r.AssemblyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Term>().WithMany().HasForeignKey(r => r.FormerTermId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Term>().WithMany().HasForeignKey(r => r.NewTermId).OnDelete(DeleteBehavior.SetNull);
        // One at a time for an assembly; the second click meets the index.
        builder.HasIndex(r => r.AssemblyId).HasFilter("\"Stage\" NOT IN ('Done', 'Undone')").IsUnique();
    }

    public void Configure(EntityTypeBuilder<FrozenPaper> builder)
    {
        builder.Property(p => p.Title).HasMaxLength(120);
        builder.Property(p => p.Number).HasMaxLength(60);
        builder.Property(p => p.Sha256).HasMaxLength(64);
        builder.Property(p => p.FileHash).HasMaxLength(64);
        builder.Ignore(p => p.Line);
        builder.HasOne<TurnoverRun>().WithMany().HasForeignKey(p => p.RunId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.RunId, p.Order }).IsUnique();
    }
}
