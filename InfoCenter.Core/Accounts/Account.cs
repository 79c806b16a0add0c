using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoCenter.Core.Accounts;

/// <summary>One person's way in. Nobody shares one.</summary>
public sealed class Account
{
    private const int FailuresUntilLocked = 5;
    private static readonly TimeSpan LockTime = TimeSpan.FromMinutes(5);

    public Account(string signInName, string displayName, Role role, string? townshipCode = null, int? personId = null)
    {
        if (role is Role.Township && townshipCode is null) throw AccountRules.TownshipIsRequired;
        // Without the person the rights would reach everybody's archive.
        if (role is Role.Deputy && personId is null) throw AccountRules.DeputyIsRequired;

        SignInName = signInName.OrRefuse(AccountRules.NameIsRequired);
        DisplayName = displayName.OrRefuse(AccountRules.NameIsRequired);
        (Role, TownshipCode, PersonId) = (role, townshipCode, personId);
    }

    private Account() { }

    public int Id { get; private set; }

    public string SignInName { get; private set; } = "";

    public string DisplayName { get; private set; } = "";

    public Role Role { get; private set; }

    /// <summary>Nine digits; set for the roles whose rights end at a township.</summary>
    public string? TownshipCode { get; private set; }

    public int? PersonId { get; private set; }

    public string PasswordHash { get; private set; } = "";

    public bool IsDisabled { get; private set; }

    /// <summary>A demonstration account's name is shown on the sign-in page; real accounts never are.</summary>
    public bool IsDemonstration { get; private set; }

    public int Failures { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? LockedUntil { get; private set; }

    public void SetPassword(string password)
    {
        if (password.Length < 12) throw AccountRules.PasswordIsTooShort;
        PasswordHash = Passwords.Hash(password);
    }

    public void MarkAsDemonstration() => IsDemonstration = true;

    public void Disable() => IsDisabled = true;

    public void Enable() => (IsDisabled, Failures, LockedUntil) = (false, 0, null);

    /// <summary>Whether the password opens the account; counts failures and locks.</summary>
    /// <exception cref="RuleBrokenException">The account is disabled or locked.</exception>
    public bool Admits(string password, DateTime now)
    {
        if (IsDisabled) throw AccountRules.AccountIsDisabled;
        if (LockedUntil > now) throw AccountRules.AccountIsLocked;

        if (Passwords.Matches(password, PasswordHash))
        {
            (Failures, LockedUntil) = (0, null);
            return true;
        }

        Failures++;
        if (Failures % FailuresUntilLocked == 0) LockedUntil = now + (LockTime * (Failures / FailuresUntilLocked));
        return false;
    }
}

/// <summary>The accounts' table.</summary>
public static class AccountTables
{
    extension(InfoCenterDb db)
    {
        public DbSet<Account> Accounts => db.Set<Account>();
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
        builder.HasIndex(a => a.SignInName).IsUnique();
    }
}
