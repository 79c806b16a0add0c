using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Roster;

/// <summary>Leave to take the roster out once with whole phones and ID numbers: asked for by one person, confirmed by another, used by the first, all within a day.</summary>
public sealed class FullExport
{
    private static readonly TimeSpan Validity = TimeSpan.FromHours(24);

    /// <param name="reason">What it is needed for.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="RuleBrokenException">No reason is given.</exception>
    public FullExport(string reason, Standing by, DateTime now)
    {
        var kept = reason.OrRefuse(RosterRules.ReasonIsRequired);
        Reason = kept.Length > LongestReason ? kept[..LongestReason] : kept;
        (AskedById, AskedBy, AskedAt) = (by.AccountId, by.Name, now);
    }

    private FullExport() { }

    internal const int LongestReason = 300;

    public int Id { get; private set; }

    public string Reason { get; private set; } = "";

    public int AskedById { get; private set; }

    public string AskedBy { get; private set; } = "";

    /// <summary>UTC, like every instant below.</summary>
    public DateTime AskedAt { get; private set; }

    public int? ConfirmedById { get; private set; }

    public string? ConfirmedBy { get; private set; }

    public DateTime? ConfirmedAt { get; private set; }

    public DateTime? FetchedAt { get; private set; }

    /// <summary>Grows with every step: it is confirmed once and fetched once.</summary>
    public int Version { get; private set; }

    /// <summary>When it lapses.</summary>
    public DateTime ValidUntil => AskedAt + Validity;

    /// <exception cref="RuleBrokenException">By the one who asked, too late, or a second time.</exception>
    public void Confirm(Standing by, DateTime now)
    {
        if (ValidUntil < now) throw RosterRules.FullExportHasLapsed;
        if (ConfirmedAt is not null) throw RosterRules.FullExportIsConfirmed(ConfirmedBy!);
        if (by.AccountId == AskedById) throw RosterRules.NobodyConfirmsTheirOwnExport;

        (ConfirmedById, ConfirmedBy, ConfirmedAt) = (by.AccountId, by.Name, now);
        Version++;
    }

    /// <exception cref="RuleBrokenException">Another's, not confirmed, too late, or a second time.</exception>
    public void Fetch(Standing by, DateTime now)
    {
        if (by.AccountId != AskedById) throw CommonRules.NotFound;
        if (FetchedAt is not null) throw RosterRules.FullExportIsFetched;
        if (ValidUntil < now) throw RosterRules.FullExportHasLapsed;
        if (ConfirmedAt is null) throw RosterRules.FullExportNeedsASecondPerson;

        FetchedAt = now;
        Version++;
    }
}

/// <summary>The table of full exports.</summary>
public static class FullExportTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<FullExport> FullExports => db.Set<FullExport>();
    }
}

internal sealed class FullExportConfiguration : IEntityTypeConfiguration<FullExport>
{
    public void Configure(EntityTypeBuilder<FullExport> builder)
    {
        builder.Property(e => e.Reason).HasMaxLength(FullExport.LongestReason);
        builder.Property(e => e.AskedBy).HasMaxLength(50);
        builder.Property(e => e.ConfirmedBy).HasMaxLength(50);
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.Ignore(e => e.ValidUntil);
        builder.HasIndex(e => e.AskedAt);
    }
}
