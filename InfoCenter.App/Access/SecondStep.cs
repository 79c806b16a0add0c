using System.Globalization;
using InfoCenter.Core.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace InfoCenter.App.Access;

/// <summary>Between the password and the authenticator's code: a cookie that says who passed the first step. It opens nothing and lasts five minutes.</summary>
internal sealed class SecondStep(IDataProtectionProvider protection)
{
    private readonly SealedCookie _cookie = new(protection, "InfoCenter.SecondStep", "infocenter.code", TimeSpan.FromMinutes(5));

    public void Begin(HttpContext request, Account account) => _cookie.Give(request, string.Create(CultureInfo.InvariantCulture, $"{account.Id} {account.SecurityStamp}"));

    /// <summary>Who passed the first step; null when nobody did, or too long ago.</summary>
    public (int AccountId, string Stamp)? Find(HttpContext request) =>
        _cookie.Find(request) is [var account, var stamp] ? (int.Parse(account, CultureInfo.InvariantCulture), stamp) : null;

    public void End(HttpContext request) => _cookie.Take(request);
}
