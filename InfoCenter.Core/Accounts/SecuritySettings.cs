using System.Globalization;
using System.Net;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Accounts;

/// <summary>What the security administrator chooses for everybody.</summary>
/// <param name="Password">What a password must be.</param>
/// <param name="AuthenticatorRoles">Who must use an authenticator.</param>
/// <param name="StaffAddresses">From where staff pages open, one address or network (10.1.0.0/16) a line; empty opens them everywhere.</param>
public sealed record SecurityChoices(PasswordPolicy Password, IReadOnlySet<Role> AuthenticatorRoles, string StaffAddresses);

/// <summary>The security administrator's rules.</summary>
public sealed class SecuritySettings(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>The rules in force.</summary>
    public async Task<SecurityChoices> ReadAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ManageSecurity);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return db.SecurityChoices();
    }

    /// <summary>Puts new rules in force, within seconds on open screens too.</summary>
    /// <exception cref="RuleBrokenException">An address cannot be read, or the list would shut out whoever makes it.</exception>
    public async Task ChangeAsync(SecurityChoices choices, CancellationToken cancel = default)
    {
        user.Must(Permission.ManageSecurity);
        if (choices.Password.Length is < PasswordPolicy.LeastLength or > 64 || choices.Password.Classes is < 1 or > 4) throw AccountRules.PolicyIsTooWeak;

        await using var db = await databases.CreateDbContextAsync(cancel);
        var addresses = AddressList.Read(choices.StaffAddresses);
        if (!addresses.IsEmpty && !addresses.Admits(await OwnAddressAsync(db, cancel))) throw AccountRules.OwnAddressIsMissing;

        var before = db.SecurityChoices();
        db.Put(choices with { StaffAddresses = addresses.ToString() });
        db.Record(user, clock, "ChangeSecurity", "Settings", $"{Words(before)} → {Words(choices)}");
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Opens the staff pages to every address again: the way back for whoever may run programs on the office's machine.</summary>
    public async Task OpenToEveryAddressAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ManageSecurity);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var before = db.SecurityChoices();
        db.Put(before with { StaffAddresses = "" });
        db.Record(user, clock, "OpenToEveryAddress", "Settings", before.StaffAddresses);
        await db.SaveChangesAsync(cancel);
    }

    // The command line has no address and cannot be shut out.
    private async Task<IPAddress?> OwnAddressAsync(InfoCenterDb db, CancellationToken cancel)
    {
        var id = user.Standing.SessionId;
        var address = await db.Sessions.Where(s => s.Id == id).Select(s => s.Address).FirstOrDefaultAsync(cancel);
        return IPAddress.TryParse(address, out var own) ? own : null;
    }

    private static string Words(SecurityChoices choices) => string.Create(CultureInfo.InvariantCulture,
        $"{choices.Password.Length}/{choices.Password.Classes}; {string.Join(' ', choices.AuthenticatorRoles.Order())}; {choices.StaffAddresses.ReplaceLineEndings(" ")}");
}

/// <summary>How the rules are kept among the county's settings.</summary>
public static class SecurityChoiceTables
{
    private const string LengthKey = "PasswordLength", ClassesKey = "PasswordClasses", RolesKey = "AuthenticatorRoles", AddressesKey = "StaffAddresses";

    extension(InfoCenterDb db)
    {
        internal SecurityChoices SecurityChoices()
        {
            string[] keys = [LengthKey, ClassesKey, RolesKey, AddressesKey, CountySettings.CountyNameKey];
            var kept = db.Settings.AsNoTracking().Where(s => keys.Contains(s.Key)).ToDictionary(s => s.Key, s => s.Value);
            var roles = kept.GetValueOrDefault(RolesKey, "").Split(' ').Where(name => Enum.IsDefined(typeof(Role), name)).Select(Enum.Parse<Role>);
            var policy = PasswordPolicy.Default;
            return new(
                policy with { Length = Number(LengthKey, policy.Length), Classes = Number(ClassesKey, policy.Classes), County = kept.GetValueOrDefault(CountySettings.CountyNameKey) },
                roles.ToHashSet(), kept.GetValueOrDefault(AddressesKey, ""));

            int Number(string key, int otherwise) => int.TryParse(kept.GetValueOrDefault(key), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
        }

        internal void Put(SecurityChoices choices)
        {
            db.Choose(LengthKey, choices.Password.Length.ToString(CultureInfo.InvariantCulture));
            db.Choose(ClassesKey, choices.Password.Classes.ToString(CultureInfo.InvariantCulture));
            db.Choose(RolesKey, string.Join(' ', choices.AuthenticatorRoles.Order()));
            db.Choose(AddressesKey, choices.StaffAddresses);
        }
    }
}
