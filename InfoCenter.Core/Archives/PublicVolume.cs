using System.Globalization;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Archives;

/// <summary>Where a public volume stands.</summary>
public enum PublicVolumeStatus
{
    /// <summary>Printed; waits for a second person.</summary>
    Prepared,

    /// <summary>Everybody may fetch it.</summary>
    Published,

    Withdrawn,

    /// <summary>A newer one of the same term took its place.</summary>
    Replaced,
}

/// <summary>What a volume was printed from.</summary>
/// <param name="FileHash">SHA-256 of the PDF, lower-case hexadecimal.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Pages">Sheets' sides.</param>
/// <param name="PersonIds">The deputies in it.</param>
/// <param name="Records">Published records in it.</param>
public sealed record PrintedVolume(string FileHash, long Length, int Pages, IReadOnlyList<int> PersonIds, int Records);

/// <summary>一任一册 for everybody: the public fields of a term's deputies and their published records, printed once, let out by a second person (代表法 2025, 58: 公示代表基本信息和履职信息).</summary>
public sealed class PublicVolume
{
    /// <summary>Characters.</summary>
    public const int LongestReason = 200;

    internal PublicVolume(int termId, string title, PrintedVolume printed, Signature by)
    {
        (TermId, Title, FileHash, Length, Pages, Records) = (termId, title, printed.FileHash, printed.Length, printed.Pages, printed.Records);
        (People, PersonList) = (printed.PersonIds.Count, string.Join(',', printed.PersonIds.Select(id => id.ToString(CultureInfo.InvariantCulture))));
        (PreparedById, PreparedBy, PreparedAt) = (by.AccountId, by.Name, by.At);
    }

    private PublicVolume() { }

    public int Id { get; private set; }

    public int TermId { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>SHA-256 of the PDF, lower-case hexadecimal.</summary>
    public string FileHash { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Length { get; private set; }

    public int Pages { get; private set; }

    /// <summary>Deputies in it.</summary>
    public int People { get; private set; }

    /// <summary>Published records in it.</summary>
    public int Records { get; private set; }

    /// <summary>Who is in it, by key.</summary>
    public string PersonList { get; private set; } = "";

    public PublicVolumeStatus Status { get; private set; }

    public int PreparedById { get; private set; }

    public string PreparedBy { get; private set; } = "";

    /// <summary>Before its data was read, UTC: what was withdrawn later may be in it.</summary>
    public DateTime PreparedAt { get; private set; }

    public string? PublishedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? PublishedAt { get; private set; }

    public string? WithdrawReason { get; private set; }

    /// <summary>Grows with every act.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<int> PersonIds => [.. PersonList.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture))];

    /// <summary>Lets it out; never by who prepared it.</summary>
    /// <exception cref="RuleBrokenException">Not prepared, or one's own.</exception>
    public void Publish(Signature by)
    {
        if (Status is not PublicVolumeStatus.Prepared) throw PublicVolumeRules.OnlyPreparedOnesArePublished;
        if (by.AccountId == PreparedById) throw PublicVolumeRules.AnotherPersonPublishes;
        (Status, PublishedBy, PublishedAt) = (PublicVolumeStatus.Published, by.Name, by.At);
        Version++;
    }

    /// <summary>Takes it back, or drops one that was never let out.</summary>
    /// <exception cref="RuleBrokenException">It is not there any more, or no reason is given.</exception>
    public void Withdraw(string reason)
    {
        if (Status is not (PublicVolumeStatus.Prepared or PublicVolumeStatus.Published)) throw PublicVolumeRules.IsWithdrawnAlready;
        var why = reason.OrRefuse(PublicVolumeRules.ReasonIsRequired);
        if (why.Length > LongestReason) throw PublicVolumeRules.ReasonIsTooLong(LongestReason);
        (Status, WithdrawReason) = (PublicVolumeStatus.Withdrawn, why);
        Version++;
    }

    /// <summary>Makes room for a newer one.</summary>
    internal void Replace()
    {
        Status = PublicVolumeStatus.Replaced;
        Version++;
    }
}

/// <summary>The table of public volumes.</summary>
public static class PublicVolumeTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<PublicVolume> PublicVolumes => db.Set<PublicVolume>();

        /// <summary>Whether something in it is public no more: a record was withdrawn since, or a mandate ended before its time.</summary>
        internal async Task<bool> IsOverAsync(PublicVolume volume, CancellationToken cancel)
        {
            var people = volume.PersonIds;
            return await db.DutyRecords.AnyAsync(r => people.Contains(r.PersonId) && r.WithdrawnAt >= volume.PreparedAt, cancel)
                || await db.Mandates.AnyAsync(m => m.TermId == volume.TermId && people.Contains(m.PersonId) && m.Ending != null && m.Ending != Ending.TermOver, cancel);
        }
    }
}

internal sealed class PublicVolumeConfiguration : IEntityTypeConfiguration<PublicVolume>
{
    public void Configure(EntityTypeBuilder<PublicVolume> builder)
    {
        builder.Property(v => v.Title).HasMaxLength(100);
        builder.Property(v => v.FileHash).HasMaxLength(64);
        builder.Property(v => v.PreparedBy).HasMaxLength(50);
        builder.Property(v => v.PublishedBy).HasMaxLength(50);
        builder.Property(v => v.WithdrawReason).HasMaxLength(PublicVolume.LongestReason);
        builder.Property(v => v.Version).IsConcurrencyToken();
        builder.Ignore(v => v.PersonIds);
        builder.HasOne<Term>().WithMany().HasForeignKey(v => v.TermId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(v => new { v.Status, v.TermId });
    }
}
