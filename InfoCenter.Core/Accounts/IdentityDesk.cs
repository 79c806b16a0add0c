using InfoCenter.Core.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace InfoCenter.Core.Accounts;

/// <summary>
/// ASP.NET Core Identity at work on the context of one operation (docs/decisions/0017). Nothing is saved here. What is overridden is what would break
/// a rule of the office: locks that never grow and know only the machine's clock.
/// </summary>
internal sealed class IdentityDesk : UserManager<Account>
{
    private const int RecoveryCodes = 10;

    // Any signs may stand in a name: townships sign in with Chinese ones.
    private static readonly IOptions<IdentityOptions> Choices = Microsoft.Extensions.Options.Options.Create(new IdentityOptions { User = { AllowedUserNameCharacters = "" } });

    private static readonly AccountErrors Errors = new();
    private readonly TimeProvider _clock;
    private readonly CancellationToken _cancel;
    private string? _proposedKey;

    private IdentityDesk(AccountStore store, TimeProvider clock, IPasswordValidator<Account> policy, CancellationToken cancel)
        : base(store, Choices, Passwords.Hasher, [new UserValidator<Account>(Errors)], [policy], null!, Errors, null!, NullLogger<UserManager<Account>>.Instance)
    {
        (_clock, _cancel) = (clock, cancel);
        RegisterTokenProvider(AuthenticatorCodes.Name, new AuthenticatorCodes(clock));
    }

    /// <inheritdoc/>
    protected override CancellationToken CancellationToken => _cancel;

    private DateTime Now => _clock.GetUtcNow().UtcDateTime;

    /// <summary>For accounts and passwords.</summary>
    public static IdentityDesk Over(InfoCenterDb db, TimeProvider clock, CancellationToken cancel, PasswordPolicy? policy = null) =>
        new(new AccountStore(db), clock, new PolicyCheck(() => policy ?? db.SecurityChoices().Password), cancel);

    /// <summary>For whoever comes with an authenticator.</summary>
    public static IdentityDesk Over(InfoCenterDb db, TimeProvider clock, AuthenticatorSafe safe, CancellationToken cancel) =>
        new(new AuthenticatorStore(db, safe), clock, new PolicyCheck(() => db.SecurityChoices().Password), cancel);

    /// <summary>Makes an account with a password its holder must change.</summary>
    public async Task<IdentityResult> CreateForAnotherAsync(Account account, string password)
    {
        account.AskForOwnPassword();
        return await CreateAsync(account, password);
    }

    /// <summary>A password somebody else chose, good for one sign-in.</summary>
    public async Task<IdentityResult> GivePasswordAsync(Account account, string password)
    {
        account.AskForOwnPassword();
        return await UpdatePasswordHash(account, password, validatePassword: true);
    }

    /// <summary>Switches the authenticator on for whoever shows a code of the proposed key.</summary>
    /// <returns>The recovery codes; null when the code is not the key's.</returns>
    public async Task<IReadOnlyList<string>?> SwitchOnAuthenticatorAsync(Account account, string key, string code)
    {
        _proposedKey = key;
        await ResetAuthenticatorKeyAsync(account);
        if (!await VerifyTwoFactorTokenAsync(account, AuthenticatorCodes.Name, code)) return null;

        await SetTwoFactorEnabledAsync(account, enabled: true);
        return [.. await GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes) ?? []];
    }

    /// <summary>Takes the app's code, or a recovery code, each only once; null when it is neither.</summary>
    public async Task<SignInStep?> AcceptAsync(Account account, string code)
    {
        if (await VerifyTwoFactorTokenAsync(account, AuthenticatorCodes.Name, code)) return SignInStep.Code;
        return (await RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded ? SignInStep.RecoveryCode : null;
    }

    /// <summary>Whether the account is locked by the office's clock, not the machine's.</summary>
    public override Task<bool> IsLockedOutAsync(Account user) => Task.FromResult(user.LockedUntil > Now);

    /// <summary>Counts a try; each lock is longer than the one before.</summary>
    public override Task<IdentityResult> AccessFailedAsync(Account user)
    {
        user.CountTry(Now);
        return UpdateUserAsync(user);
    }

    /// <summary>The key the visit was shown: looking at it has changed nothing.</summary>
    public override string GenerateNewAuthenticatorKey() => _proposedKey ?? base.GenerateNewAuthenticatorKey();

    private sealed class PolicyCheck(Func<PasswordPolicy> policy) : IPasswordValidator<Account>
    {
        public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(
            policy().RefusalOf(password ?? "", user.SignInName, user.DisplayName) is { } refusal ? IdentityResult.Failed(AccountErrors.Of(refusal)) : IdentityResult.Success);
    }
}
