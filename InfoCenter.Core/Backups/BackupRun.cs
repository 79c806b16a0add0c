using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Backups;

/// <summary>Who asked for a backup.</summary>
public enum BackupOrigin
{
    Planned,
    OnDemand,
    CommandLine,
}

/// <summary>One attempt at a backup. It is checked, or says why it is not; an attempt the program did not survive says so at the next one.</summary>
public sealed class BackupRun
{
    public BackupRun(BackupOrigin origin, string folder, DateTime now) => (Origin, Folder, StartedAt) = (origin, folder, now);

    private BackupRun() { }

    public int Id { get; private set; }

    public BackupOrigin Origin { get; private set; }

    public string Folder { get; private set; } = "";

    /// <summary>Null while none was made.</summary>
    public string? FileName { get; private set; }

    /// <summary>Bytes.</summary>
    public long Length { get; private set; }

    /// <summary>The content hash of all tables.</summary>
    public string? ContentHash { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>UTC: when its trial restore was found equal; null for a backup nobody should rely on.</summary>
    public DateTime? CheckedAt { get; private set; }

    /// <summary>Why it failed or is not to be relied on, in words for people.</summary>
    public string? Fault { get; private set; }

    /// <summary>UTC: when its time of keeping was over.</summary>
    public DateTime? RemovedAt { get; private set; }

    public bool IsOver => EndedAt is not null;

    /// <summary>A file was made; whether to rely on it is said by <see cref="Pass"/> or <see cref="Fail"/>.</summary>
    public void Keep(string fileName, long length, string contentHash) => (FileName, Length, ContentHash) = (fileName, length, contentHash);

    public void Pass(DateTime now) => (CheckedAt, EndedAt) = (now, now);

    public void Fail(DateTime now, string fault) => (Fault, EndedAt) = (fault.Length > 1000 ? fault[..1000] : fault, now);

    public void Remove(DateTime now) => RemovedAt = now;
}

/// <summary>The table of backups, and their words.</summary>
public static class BackupTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<BackupRun> BackupRuns => db.Set<BackupRun>();
    }

    extension(BackupOrigin origin)
    {
        public string Label => origin switch
        {
            BackupOrigin.Planned => "自动",
            BackupOrigin.OnDemand => "手动",
            BackupOrigin.CommandLine => "命令行",
        };
    }
}

internal sealed class BackupRunConfiguration : IEntityTypeConfiguration<BackupRun>
{
    public void Configure(EntityTypeBuilder<BackupRun> builder)
    {
        builder.Property(r => r.Folder).HasMaxLength(300);
        builder.Property(r => r.FileName).HasMaxLength(100);
        builder.Property(r => r.ContentHash).HasMaxLength(64);
        builder.Property(r => r.Fault).HasMaxLength(1000);
        builder.HasIndex(r => r.CheckedAt);
    }
}
