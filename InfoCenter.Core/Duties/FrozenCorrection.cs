using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Duties;

/// <summary>A named correction: opens one deputy's records of a frozen term, once somebody else has allowed it, until it is closed.</summary>
public sealed class FrozenCorrection
{
    /// <summary>Characters.</summary>
    public const int LongestReason = 300;

    /// <exception cref="RuleBrokenException">No reason is given, or too long a one.</exception>
    public FrozenCorrection(int termId, int personId, string reason, Signature by)
    {
        (TermId, PersonId, Reason) = (termId, personId, reason.OrRefuse(FreezeRules.CorrectionNeedsAReason));
        if (Reason.Length > LongestReason) throw FreezeRules.CorrectionReasonIsTooLong(LongestReason);
        (AskedById, AskedBy, AskedAt) = (by.AccountId, by.Name, by.At);
    }

    private FrozenCorrection() { }

    public int Id { get; private set; }

    public int TermId { get; private set; }

    public int PersonId { get; private set; }

    public string Reason { get; private set; } = "";

    public int AskedById { get; private set; }

    public string AskedBy { get; private set; } = "";

    /// <summary>UTC, like every instant below.</summary>
    public DateTime AskedAt { get; private set; }

    public string? AllowedBy { get; private set; }

    public DateTime? AllowedAt { get; private set; }

    public string? ClosedBy { get; private set; }

    /// <summary>Set when the records are closed again, or when it was never allowed.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Grows with every act.</summary>
    public int Version { get; private set; }

    /// <exception cref="RuleBrokenException">One's own, or decided already.</exception>
    public void Allow(Signature by)
    {
        if (AllowedAt is not null || ClosedAt is not null) throw FreezeRules.CorrectionIsDecided;
        if (by.AccountId == AskedById) throw FreezeRules.NobodyAllowsTheirOwnCorrection;
        (AllowedBy, AllowedAt) = (by.Name, by.At);
        Version++;
    }

    /// <exception cref="RuleBrokenException">Closed already.</exception>
    public void Close(Signature by)
    {
        if (ClosedAt is not null) throw FreezeRules.CorrectionIsDecided;
        (ClosedBy, ClosedAt) = (by.Name, by.At);
        Version++;
    }
}

/// <summary>The table of corrections.</summary>
public static class FrozenCorrectionTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<FrozenCorrection> FrozenCorrections => db.Set<FrozenCorrection>();
    }
}

internal sealed class FrozenCorrectionConfiguration : IEntityTypeConfiguration<FrozenCorrection>
{
    public void Configure(EntityTypeBuilder<FrozenCorrection> builder)
    {
        builder.Property(c => c.Reason).HasMaxLength(FrozenCorrection.LongestReason);
        builder.Property(c => c.AskedBy).HasMaxLength(50);
        builder.Property(c => c.AllowedBy).HasMaxLength(50);
        builder.Property(c => c.ClosedBy).HasMaxLength(50);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasOne<Term>().WithMany().HasForeignKey(c => c.TermId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        // Two questions at once are one: the second meets the index.
        builder.HasIndex(c => new { c.TermId, c.PersonId }).HasFilter("\"ClosedAt\" IS NULL").IsUnique();
    }
}
