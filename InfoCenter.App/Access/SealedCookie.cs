using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace InfoCenter.App.Access;

/// <summary>A few words in a cookie of the sign-in page that only this program can write and read, for a time.</summary>
internal sealed class SealedCookie(IDataProtectionProvider protection, string purpose, string name, TimeSpan time)
{
    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector(purpose).ToTimeLimitedDataProtector();

    /// <summary>Gives the cookie; it may stay when the browser is closed, where it should.</summary>
    public void Give(HttpContext request, string words, bool stays = false) => request.Response.Cookies.Append(name, _seal.Protect(words, time), Options(request, stays ? time : null));

    /// <summary>Its words; null where there is none, or none of ours, or too old a one.</summary>
    public string[]? Find(HttpContext request)
    {
        if (request.Request.Cookies[name] is not { } cookie) return null;

        try
        {
            return _seal.Unprotect(cookie).Split(' ');
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Take(HttpContext request) => request.Response.Cookies.Delete(name, Options(request, null));

    private static CookieOptions Options(HttpContext request, TimeSpan? age) =>
        new() { HttpOnly = true, Secure = request.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/signin", MaxAge = age, IsEssential = true };
}
