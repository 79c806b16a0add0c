using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Ledger;

/// <summary>One act of the office, written in the same transaction as the change it tells of. Never changed, never deleted.</summary>
public sealed class LedgerEntry
{
    public LedgerEntry(CurrentUser user, DateTime at, string act, string subject, string detail)
    {
        var standing = user.Standing;
        (At, AccountId, AccountName, Act, Subject, Detail) = (at, standing.AccountId, standing.Name, act, subject, detail);
    }

    private LedgerEntry() { }

    public long Id { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public int AccountId { get; private set; }

    public string AccountName { get; private set; } = "";

    /// <summary>The official act in English, as the use case names it: <c>Verify</c>, <c>CommitImport</c>.</summary>
    public string Act { get; private set; } = "";

    /// <summary>What it was done to: <c>DutyRecord 17</c>.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>In words for people: what, before and after, why. Holds no phone and no ID number.</summary>
    public string Detail { get; private set; } = "";
}

/// <summary>Writing to the ledger.</summary>
public static class LedgerWriting
{
    extension(InfoCenterDb db)
    {
        public DbSet<LedgerEntry> LedgerEntries => db.Set<LedgerEntry>();

        /// <summary>Adds an entry that is saved, or not, together with the change.</summary>
        public void Record(CurrentUser user, TimeProvider clock, string act, string subject, string detail) =>
            db.LedgerEntries.Add(new LedgerEntry(user, clock.GetUtcNow().UtcDateTime, act, subject, detail));
    }
}

internal sealed class LedgerEntryConfiguration : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.Property(e => e.AccountName).HasMaxLength(50);
        builder.Property(e => e.Act).HasMaxLength(60);
        builder.Property(e => e.Subject).HasMaxLength(120);
        builder.Property(e => e.Detail).HasMaxLength(4000);
        builder.HasIndex(e => e.Subject);
        builder.HasIndex(e => e.At);
    }
}
