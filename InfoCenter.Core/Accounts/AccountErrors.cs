using InfoCenter.Core.Common;
using Microsoft.AspNetCore.Identity;

namespace InfoCenter.Core.Accounts;

/// <summary>What Identity refuses, in the office's words and under the office's names.</summary>
internal sealed class AccountErrors : IdentityErrorDescriber
{
    public override IdentityError DuplicateUserName(string userName) => Of(AccountRules.NameIsTaken);

    public override IdentityError InvalidUserName(string? userName) => Of(AccountRules.NameIsRequired);

    public override IdentityError PasswordMismatch() => Of(AccountRules.PresentPasswordIsWrong);

    public static IdentityError Of(RuleBrokenException refusal) => new() { Code = refusal.Rule, Description = refusal.Message };
}

/// <summary>Identity answers with results, the office with refusals.</summary>
internal static class AccountResults
{
    extension(IdentityResult result)
    {
        /// <summary>The first of what was refused; null where nothing was.</summary>
        public RuleBrokenException? Refusal => result.Succeeded ? null : AccountRules.Refused(result.Errors.First());

        public void OrRefuse()
        {
            if (result.Refusal is { } refusal) throw refusal;
        }
    }
}
