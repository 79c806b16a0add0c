using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Portal.Import;

/// <summary>One former site's way, or a part's, onto the portal.</summary>
public sealed class SiteImportRun
{
    private readonly List<OldArticle> _articles = [];

    internal SiteImportRun(string fileName, string? archiveHash, IEnumerable<OldArticle> articles, Signature by)
    {
        (FileName, ArchiveHash, UploadedById, UploadedBy, UploadedAt) = (fileName, archiveHash, by.AccountId, by.Name, by.At);
        _articles.AddRange(articles);
        (Pages, State) = (_articles.Count, ImportState.Previewed);
    }

    private SiteImportRun() { }

    public int Id { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>The ZIP among the files; null where a folder of the machine was read.</summary>
    public string? ArchiveHash { get; private set; }

    public int UploadedById { get; private set; }

    public string UploadedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime UploadedAt { get; private set; }

    public ImportState State { get; private set; }

    /// <summary>Pages and papers that were read.</summary>
    public int Pages { get; private set; }

    public int Published { get; private set; }

    public int Drafts { get; private set; }

    public string? CommittedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? CommittedAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? UndoneAt { get; private set; }

    /// <summary>Grows with every step.</summary>
    public int Version { get; private set; }

    public bool CanBeDecided => State is ImportState.Previewed;

    public bool CanBeUndone => State is ImportState.Committed;

    public IReadOnlyList<OldArticle> Articles => _articles;

    /// <summary>Who handed the articles in; the time is that of the upload.</summary>
    internal Signature UploadSignature => new(UploadedById, UploadedBy, UploadedAt);

    /// <summary>Notes that something was mended or decided.</summary>
    /// <exception cref="RuleBrokenException">It is too late.</exception>
    public void Change()
    {
        if (!CanBeDecided) throw SiteImportRules.AlreadyDecided;
        Version++;
    }

    /// <summary>Takes it over; what the public will see needs a second person.</summary>
    /// <exception cref="RuleBrokenException">Nothing is chosen, it is too late, or it is one's own.</exception>
    public void Commit(int published, int drafts, Signature by)
    {
        if (!CanBeDecided) throw SiteImportRules.AlreadyDecided;
        if (published + drafts == 0) throw SiteImportRules.NothingIsChosen;
        if (published > 0 && by.IsPerson && by.AccountId == UploadedById) throw SiteImportRules.AnotherPersonLetsOut;
        (State, Published, Drafts, CommittedBy, CommittedAt) = (ImportState.Committed, published, drafts, by.Name, by.At);
        Version++;
    }

    /// <exception cref="RuleBrokenException">It was not taken over.</exception>
    public void Undo(DateTime now)
    {
        if (!CanBeUndone) throw SiteImportRules.OnlyCommittedOnesAreUndone;
        (State, UndoneAt) = (ImportState.Undone, now);
        Version++;
    }
}

/// <summary>The tables of the import.</summary>
public static class SiteImportTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<SiteImportRun> SiteImportRuns => db.Set<SiteImportRun>();

        public DbSet<OldArticle> OldArticles => db.Set<OldArticle>();
    }
}

internal sealed class SiteImportConfiguration : IEntityTypeConfiguration<SiteImportRun>, IEntityTypeConfiguration<OldArticle>
{
    public void Configure(EntityTypeBuilder<SiteImportRun> builder)
    {
        builder.Property(r => r.FileName).HasMaxLength(200);
        builder.Property(r => r.ArchiveHash).HasMaxLength(64);
        builder.Property(r => r.UploadedBy).HasMaxLength(50);
        builder.Property(r => r.CommittedBy).HasMaxLength(50);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasMany(r => r.Articles).WithOne().HasForeignKey(a => a.RunId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<OldArticle> builder)
    {
        builder.Property(a => a.Path).HasMaxLength(OldArticle.LongestPath);
        builder.Property(a => a.Folder).HasMaxLength(OldArticle.LongestPath);
        builder.Property(a => a.Source).HasMaxLength(Article.LongestSource * 2);
        builder.Property(a => a.Author).HasMaxLength(Article.LongestSource * 2);
        builder.Ignore(a => a.Files).Ignore(a => a.Faults);
        builder.HasOne<Column>().WithMany().HasForeignKey(a => a.ColumnId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Article>().WithMany().HasForeignKey(a => a.ArticleId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(a => new { a.RunId, a.State, a.Id });
        builder.HasIndex(a => a.ArticleId);
    }
}
