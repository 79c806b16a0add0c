using System.Security.Cryptography;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Ledger;

/// <summary>The end of the chain, one row: moved in the transaction that adds the entry, so two writers cannot both follow the same one.</summary>
public sealed class LedgerHead
{
    private LedgerHead() { }

    public int Id { get; private set; }

    /// <summary>The last entry's number; 0 while there is none.</summary>
    public long Sequence { get; private set; }

    /// <summary>The last entry's seal.</summary>
    public byte[] Seal { get; private set; } = [];

    /// <summary>What the next entries are sealed with: the installation's choice.</summary>
    public SealAlgorithm Algorithm { get; private set; }

    /// <summary>Tells one key from another without giving it away; empty before the first seal.</summary>
    public string KeyMark { get; private set; } = "";

    /// <exception cref="Common.RuleBrokenException">The chain was begun with another key.</exception>
    internal void Take(LedgerEntry entry, byte[] key)
    {
        var mark = MarkOf(key);
        if (KeyMark.Length > 0 && KeyMark != mark) throw LedgerRules.KeyIsAnother;
        KeyMark = mark;

        entry.Close(Algorithm, Seal, key);
        (Sequence, Seal) = (entry.Id, entry.Seal);
    }

    /// <exception cref="Common.RuleBrokenException">It is the one in force.</exception>
    internal void Choose(SealAlgorithm algorithm) => Algorithm = algorithm != Algorithm ? algorithm : throw LedgerRules.AlgorithmIsInForce(algorithm.Label);

    internal static string MarkOf(byte[] key) => Convert.ToHexString(SHA256.HashData([.. "ledger key"u8, .. key]).AsSpan(0, 8));
}

/// <summary>The ledger's head.</summary>
public static class LedgerHeadTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<LedgerHead> LedgerHeads => db.Set<LedgerHead>();
    }
}

internal sealed class LedgerHeadConfiguration : IEntityTypeConfiguration<LedgerHead>
{
    public void Configure(EntityTypeBuilder<LedgerHead> builder)
    {
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.Sequence).IsConcurrencyToken();
        builder.Property(h => h.Seal).HasMaxLength(32);
        builder.Property(h => h.KeyMark).HasMaxLength(16);
        builder.HasData(new { Id = 1, Sequence = 0L, Seal = Array.Empty<byte>(), Algorithm = SealAlgorithm.HmacSha256, KeyMark = "" });
    }
}
