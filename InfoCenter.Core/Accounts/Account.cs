using System.Security.Cryptography;
using InfoCenter.Core.Common;

namespace InfoCenter.Core.Accounts;

/// <summary>One person's way in. Nobody shares one.</summary>
public sealed class Account
{
    public Account(string signInName, string displayName, Role role, string? townshipCode = null, int? personId = null)
    {
        SignInName = signInName.OrRefuse(AccountRules.NameIsRequired);
        DisplayName = displayName.OrRefuse(AccountRules.NameIsRequired);
        Appoint(role, townshipCode, personId);
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

    /// <summary>The password was given by somebody else: until the holder has chosen another, nothing else can be done.</summary>
    public bool MustChangePassword { get; private set; }

    /// <summary>Renewed whenever what was opened before must not open any longer; a cookie carries the one it was given under.</summary>
    public string SecurityStamp { get; private set; } = NewStamp();

    public bool IsDisabled { get; private set; }

    /// <summary>A demonstration account's name is shown on the sign-in page; real accounts never are.</summary>
    public bool IsDemonstration { get; private set; }

    /// <summary>Tries since the last success or lock. Counted before the password is looked at.</summary>
    public int Failures { get; private set; }

    /// <summary>How often in a row the account was locked; the next lock is longer.</summary>
    public int Locks { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? LockedUntil { get; private set; }

    /// <summary>The authenticator's secret, sealed; null while none is switched on.</summary>
    public string? AuthenticatorSecret { get; private set; }

    /// <summary>The half minute whose code was used last: no code opens twice.</summary>
    public long AuthenticatorStep { get; private set; }

    /// <summary>Fingerprints of the unused recovery codes.</summary>
    public string RecoveryCodes { get; private set; } = "";

    public bool HasAuthenticator => AuthenticatorSecret is not null;

    internal Lockout Lockout => new(Failures, Locks, LockedUntil);

    /// <summary>The holder's own password.</summary>
    /// <exception cref="RuleBrokenException">The policy refuses it.</exception>
    public void SetPassword(string password, PasswordPolicy? policy = null)
    {
        (policy ?? PasswordPolicy.Shortest).Check(password, SignInName, DisplayName);
        PasswordHash = Passwords.Hash(password);
        MustChangePassword = false;
        Restamp();
    }

    /// <summary>A password somebody else chose, good for one sign-in.</summary>
    public void GivePassword(string password, PasswordPolicy policy)
    {
        SetPassword(password, policy);
        MustChangePassword = true;
    }

    /// <summary>Gives the account another office.</summary>
    /// <exception cref="RuleBrokenException">The role's township or deputy is missing.</exception>
    public void Appoint(Role role, string? townshipCode, int? personId)
    {
        if (role is Role.Township && townshipCode is null) throw AccountRules.TownshipIsRequired;
        // Without the person the rights would reach everybody's archive.
        if (role is Role.Deputy && personId is null) throw AccountRules.DeputyIsRequired;

        (Role, TownshipCode, PersonId) = (role, role is Role.Township ? townshipCode : null, role is Role.Deputy ? personId : null);
        Restamp();
    }

    public void MarkAsDemonstration() => IsDemonstration = true;

    public void Disable()
    {
        IsDisabled = true;
        Restamp();
    }

    public void Enable()
    {
        IsDisabled = false;
        Free();
    }

    /// <summary>Ends a lock before its time.</summary>
    public void Free() => Put(default);

    /// <summary>Switches the authenticator on with a secret its holder has just proven to have.</summary>
    public void SwitchOnAuthenticator(string sealedSecret, long step, string recoveryCodes) =>
        (AuthenticatorSecret, AuthenticatorStep, RecoveryCodes) = (sealedSecret, step, recoveryCodes);

    public void SwitchOffAuthenticator() => (AuthenticatorSecret, RecoveryCodes) = (null, "");

    /// <summary>The telephone is lost: whoever found it may be signed in.</summary>
    public void LoseAuthenticator()
    {
        SwitchOffAuthenticator();
        Restamp();
    }

    /// <summary>Counts a try before it is made, so that many at once are no more than many in a row.</summary>
    /// <exception cref="RuleBrokenException">The account is locked.</exception>
    internal void CountTry(DateTime now) => Put(Lockout.Try(now));

    /// <summary>The try was right: what it counted is taken back, and with the last step of signing in all failures are forgotten.</summary>
    internal void Admit(Lockout before, bool isLastStep) => Put(isLastStep ? before with { Failures = 0 } : before);

    internal void Rehash(string password) => PasswordHash = Passwords.Hash(password);

    /// <summary>False when the code of this half minute, or of a later one, was used before.</summary>
    internal bool UseStep(long step)
    {
        if (step <= AuthenticatorStep) return false;
        AuthenticatorStep = step;
        return true;
    }

    internal void KeepRecoveryCodes(string left) => RecoveryCodes = left;

    private void Put(Lockout lockout) => (Failures, Locks, LockedUntil) = (lockout.Failures, lockout.Locks, lockout.Until);

    private void Restamp() => SecurityStamp = NewStamp();

    private static string NewStamp() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
