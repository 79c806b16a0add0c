using System.Globalization;
using System.Security.Cryptography;
using InfoCenter.Core.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace InfoCenter.App.Access;

/// <summary>Between the password and the authenticator's code: a cookie that says who passed the first step. It opens nothing and lasts five minutes.</summary>
internal sealed class SecondStep(IDataProtectionProvider protection)
{
    private const string Name = "infocenter.code";
    private static readonly TimeSpan Time = TimeSpan.FromMinutes(5);
    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("InfoCenter.SecondStep").ToTimeLimitedDataProtector();

    public void Begin(HttpContext request, Account account) => request.Response.Cookies.Append(
        Name, _seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{account.Id} {account.SecurityStamp}"), Time), Options(request));

    /// <summary>Who passed the first step; null when nobody did, or too long ago.</summary>
    public (int AccountId, string Stamp)? Find(HttpContext request)
    {
        if (request.Request.Cookies[Name] is not { } cookie) return null;

        try
        {
            var parts = _seal.Unprotect(cookie).Split(' ');
            return (int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static void End(HttpContext request) => request.Response.Cookies.Delete(Name, Options(request));

    private static CookieOptions Options(HttpContext request) =>
        new() { HttpOnly = true, Secure = request.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/signin", IsEssential = true };
}
