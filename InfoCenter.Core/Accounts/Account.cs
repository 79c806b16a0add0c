using InfoCenter.Core.Common;

namespace InfoCenter.Core.Accounts;

/// <summary>One person's way in. Nobody shares one.</summary>
public sealed class Account
{
    public Account(string signInName, string displayName, Role role, string? townshipCode = null, int? personId = null, int? unitId = null)
    {
        SignInName = signInName.OrRefuse(AccountRules.NameIsRequired);
        DisplayName = displayName.OrRefuse(AccountRules.NameIsRequired);
        Appoint(role, townshipCode, personId, unitId);
    }

    private Account() { }

    public int Id { get; private set; }

    public string SignInName { get; private set; } = "";

    public string DisplayName { get; private set; } = "";

    public Role Role { get; private set; }

    /// <summary>Nine digits; set for the roles whose rights end at a township.</summary>
    public string? TownshipCode { get; private set; }

    public int? PersonId { get; private set; }

    /// <summary>The handling unit; set for the role whose rights end at one.</summary>
    public int? UnitId { get; private set; }

    public string PasswordHash { get; private set; } = "";

    /// <summary>The password was given by somebody else: until the holder has chosen another, nothing else can be done.</summary>
    public bool MustChangePassword { get; private set; }

    /// <summary>Renewed whenever what was opened before must not open any longer; a cookie carries the one it was given under.</summary>
    public string SecurityStamp { get; private set; } = "";

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

    /// <summary>Who the holder is in the mini-program, as WeChat says it; null while no WeChat is bound.</summary>
    public string? OpenId { get; private set; }

    public bool HasAuthenticator => AuthenticatorSecret is not null;

    public bool HasWeChat => OpenId is not null;

    internal Lockout Lockout => new(Failures, Locks, LockedUntil);

    /// <summary>Gives the account another office.</summary>
    /// <exception cref="RuleBrokenException">The role's township, deputy or unit is missing.</exception>
    public void Appoint(Role role, string? townshipCode, int? personId, int? unitId = null)
    {
        if (role is Role.Township && townshipCode is null) throw AccountRules.TownshipIsRequired;
        // Without the person the rights would reach everybody's archive.
        if (role is Role.Deputy && personId is null) throw AccountRules.DeputyIsRequired;
        if (role is Role.Department && unitId is null) throw AccountRules.UnitIsRequired;

        (Role, TownshipCode, PersonId) = (role, role is Role.Township ? townshipCode : null, role is Role.Deputy ? personId : null);
        UnitId = role is Role.Department ? unitId : null;
        if (role is not Role.Deputy) OpenId = null;
    }

    public void MarkAsDemonstration() => IsDemonstration = true;

    public void Disable() => IsDisabled = true;

    public void Enable()
    {
        IsDisabled = false;
        Free();
    }

    /// <summary>Ends a lock before its time.</summary>
    public void Free() => Hold(default);

    public void SwitchOffAuthenticator() => (AuthenticatorSecret, RecoveryCodes) = (null, "");

    /// <summary>From now on this WeChat opens the account in the mini-program.</summary>
    /// <exception cref="RuleBrokenException">The account is no deputy's.</exception>
    public void BindWeChat(string openId) => OpenId = Role is Role.Deputy ? openId : throw AccountRules.OnlyDeputiesUseTheMiniProgram;

    public void UnbindWeChat() => OpenId = null;

    /// <summary>A password's hash; whose password it is, is said by the two acts below.</summary>
    internal void KeepPassword(string hash) => PasswordHash = hash;

    /// <summary>The password was given by somebody else and is good for one sign-in.</summary>
    internal void AskForOwnPassword() => MustChangePassword = true;

    /// <summary>The holder has chosen the password.</summary>
    internal void TakeOwnPassword() => MustChangePassword = false;

    internal void Restamp(string stamp) => SecurityStamp = stamp;

    /// <summary>Counts a try before it is made, so that many at once are no more than many in a row.</summary>
    /// <exception cref="RuleBrokenException">The account is locked.</exception>
    internal void CountTry(DateTime now) => Hold(Lockout.Try(now));

    /// <summary>The try was right: what it counted is taken back, and with the last step of signing in all failures are forgotten.</summary>
    /// <param name="before">What was counted before the try; null when it was counted elsewhere and nothing is to be taken back.</param>
    /// <param name="isLastStep">Whether nothing more is asked for.</param>
    internal void Admit(Lockout? before, bool isLastStep)
    {
        if (before is { } counted) Hold(isLastStep ? counted with { Failures = 0 } : counted);
    }

    internal void Hold(Lockout lockout) => (Failures, Locks, LockedUntil) = (lockout.Failures, lockout.Locks, lockout.Until);

    /// <summary>A new authenticator's secret, sealed: of its codes none is used yet.</summary>
    internal void TakeAuthenticator(string sealedSecret) => (AuthenticatorSecret, AuthenticatorStep) = (sealedSecret, 0);

    /// <summary>False when the code of this half minute, or of a later one, was used before.</summary>
    internal bool UseStep(long step)
    {
        if (step <= AuthenticatorStep) return false;
        AuthenticatorStep = step;
        return true;
    }

    internal void KeepRecoveryCodes(string left) => RecoveryCodes = left;
}
