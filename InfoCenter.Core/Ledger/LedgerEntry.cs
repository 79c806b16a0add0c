using System.Text;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Ledger;

/// <summary>How an act ended.</summary>
public enum LedgerResult
{
    Done,
    Refused,
    Failed,
}

/// <summary>
/// One act of the office, written in the same transaction as the change it tells of. Never changed, never deleted: each entry carries
/// the seal of the one before it and its own.
/// </summary>
public sealed class LedgerEntry
{
    internal const int DetailLength = 4000;
    internal const int SubjectLength = 120;
    internal const int OriginLength = 60;

    public LedgerEntry(CurrentUser user, DateTime at, string act, string subject, string detail, LedgerResult result = LedgerResult.Done)
    {
        var standing = user.Standing;
        (AccountId, AccountName, Origin) = (standing.AccountId, LedgerText.Clean(standing.Name, 50), LedgerText.Clean(user.Origin, OriginLength));
        // PostgreSQL keeps microseconds; what is sealed must be what is read back.
        At = new DateTime(at.Ticks - (at.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
        (Act, Subject, Detail) = (act, LedgerText.Clean(subject, SubjectLength), LedgerText.Clean(detail, DetailLength));
        Result = result;
    }

    private LedgerEntry() { }

    /// <summary>The entry's number: 1, 2, 3 … without a gap.</summary>
    public long Id { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public int AccountId { get; private set; }

    public string AccountName { get; private set; } = "";

    /// <summary>Where from: the network address, or a name for what has none.</summary>
    public string Origin { get; private set; } = "";

    /// <summary>The official act in English, as the use case names it: <c>Verify</c>, <c>CommitImport</c>.</summary>
    public string Act { get; private set; } = "";

    /// <summary>What it was done to: <c>DutyRecord 17</c>.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>In words for people: what, before and after, why. Holds no phone and no ID number.</summary>
    public string Detail { get; private set; } = "";

    public LedgerResult Result { get; private set; }

    /// <summary>What the same save changed in the tables, before and after, as JSON; null where it changed none.</summary>
    public string? Changes { get; private set; }

    /// <summary>What the seal is made with.</summary>
    public SealAlgorithm Algorithm { get; private set; }

    /// <summary>The seal of the entry before; empty for the first.</summary>
    public byte[] Previous { get; private set; } = [];

    /// <summary>Over all other fields; empty while the entry has not been saved.</summary>
    public byte[] Seal { get; private set; } = [];

    internal void Tell(string? changes) => Changes = changes;

    internal void Renumber(long number) => Id = number;

    internal void Close(SealAlgorithm algorithm, byte[] previous, byte[] key)
    {
        (Algorithm, Previous) = (algorithm, previous);
        Seal = LedgerSeal.Of(algorithm, new()
        {
            Id = Id,
            Ticks = At.Ticks,
            AccountId = AccountId,
            AccountName = Bytes(AccountName),
            Origin = Bytes(Origin),
            Act = Bytes(Act),
            Subject = Bytes(Subject),
            Detail = Bytes(Detail),
            Result = Bytes(Result.ToString()),
            HasChanges = Changes is not null,
            Changes = Bytes(Changes ?? ""),
            Algorithm = Bytes(algorithm.ToString()),
            Previous = previous,
        }, key);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}

/// <summary>Writing to the ledger.</summary>
public static class LedgerWriting
{
    extension(InfoCenterDb db)
    {
        public DbSet<LedgerEntry> LedgerEntries => db.Set<LedgerEntry>();

        /// <summary>Adds an entry that is saved, or not, together with the change.</summary>
        public void Record(
            CurrentUser user, TimeProvider clock, string act, string subject, string detail, LedgerResult result = LedgerResult.Done) =>
            db.LedgerEntries.Add(new LedgerEntry(user, clock.Now, act, subject, detail, result));
    }
}

internal sealed class LedgerEntryConfiguration : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.Property(e => e.AccountName).HasMaxLength(50);
        builder.Property(e => e.Origin).HasMaxLength(LedgerEntry.OriginLength);
        builder.Property(e => e.Act).HasMaxLength(60);
        builder.Property(e => e.Subject).HasMaxLength(LedgerEntry.SubjectLength);
        builder.Property(e => e.Detail).HasMaxLength(LedgerEntry.DetailLength);
        builder.Property(e => e.Changes).HasMaxLength(LedgerEntry.DetailLength);
        // For entries older than the seals; EF always writes the value.
        builder.Property(e => e.Result).HasDefaultValue(LedgerResult.Done).ValueGeneratedNever();
        builder.Property(e => e.Algorithm).HasDefaultValue(SealAlgorithm.HmacSha256).ValueGeneratedNever();
        builder.Property(e => e.Previous).HasMaxLength(32);
        builder.Property(e => e.Seal).HasMaxLength(32);
        builder.HasIndex(e => e.Subject);
        builder.HasIndex(e => e.At);
    }
}
