using System.Globalization;
using System.Security.Cryptography;
using InfoCenter.Core.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace InfoCenter.App.Access;

/// <summary>Says that an account was entered from this browser before: whoever guesses at the account elsewhere cannot lock its holder out here. It opens nothing.</summary>
internal sealed class BrowserMark(IDataProtectionProvider protection)
{
    private const string Name = "infocenter.browser";
    private static readonly TimeSpan Time = TimeSpan.FromDays(180);
    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("InfoCenter.BrowserMark").ToTimeLimitedDataProtector();

    public void Give(HttpContext request, SessionTicket ticket) => request.Response.Cookies.Append(
        Name,
        _seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{ticket.AccountId} {ticket.Stamp} {RandomNumberGenerator.GetHexString(32)}"), Time),
        new() { HttpOnly = true, Secure = request.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/signin", MaxAge = Time, IsEssential = true });

    /// <summary>Null where nobody entered from here, or too long ago.</summary>
    public KnownBrowser? Find(HttpContext request)
    {
        if (request.Request.Cookies[Name] is not { } cookie) return null;

        try
        {
            var parts = _seal.Unprotect(cookie).Split(' ');
            return new(int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], parts[2]);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
