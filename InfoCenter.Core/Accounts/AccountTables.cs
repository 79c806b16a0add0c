using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Accounts;

/// <summary>The accounts' and sessions' tables.</summary>
public static class AccountTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<Account> Accounts => db.Set<Account>();

        public DbSet<Session> Sessions => db.Set<Session>();

        /// <summary>Ends the account's open sessions, to be saved with the act that ends them.</summary>
        internal async Task EndSessionsAsync(int accountId, DateTime now, int except, CancellationToken cancel)
        {
            foreach (var session in await db.Sessions.Where(s => s.AccountId == accountId && s.EndedAt == null && s.Id != except).ToListAsync(cancel))
                session.End(now);
        }
    }
}

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.Property(a => a.SignInName).HasMaxLength(50);
        builder.Property(a => a.DisplayName).HasMaxLength(50);
        builder.Property(a => a.TownshipCode).HasMaxLength(9);
        builder.Property(a => a.PasswordHash).HasMaxLength(200);
        builder.Property(a => a.SecurityStamp).HasMaxLength(32);
        builder.Property(a => a.AuthenticatorSecret).HasMaxLength(200);
        builder.Property(a => a.RecoveryCodes).HasMaxLength(400);
        builder.Property(a => a.OpenId).HasMaxLength(60).IsPersonal();
        builder.HasIndex(a => a.SignInName).IsUnique();
        builder.HasIndex(a => a.OpenId).IsUnique();

        // Tries made at the same moment are counted one after another, and one code opens once.
        builder.Property(a => a.Failures).IsConcurrencyToken();
        builder.Property(a => a.Locks).IsConcurrencyToken();
        builder.Property(a => a.LockedUntil).IsConcurrencyToken(); // a later lock of the same length leaves the other two as they were
        builder.Property(a => a.AuthenticatorStep).IsConcurrencyToken();
    }
}

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.Property(s => s.Token).HasMaxLength(32);
        builder.Property(s => s.Stamp).HasMaxLength(32);
        builder.Property(s => s.Address).HasMaxLength(60);
        builder.Property(s => s.Device).HasMaxLength(80);
        builder.HasIndex(s => s.Token).IsUnique();
        builder.HasIndex(s => s.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
