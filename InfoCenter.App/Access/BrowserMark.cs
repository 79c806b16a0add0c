using System.Globalization;
using System.Security.Cryptography;
using InfoCenter.Core.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace InfoCenter.App.Access;

/// <summary>Says that an account was entered from this browser before: whoever guesses at the account elsewhere cannot lock its holder out here. It opens nothing.</summary>
internal sealed class BrowserMark(IDataProtectionProvider protection)
{
    private readonly SealedCookie _cookie = new(protection, "InfoCenter.BrowserMark", "infocenter.browser", TimeSpan.FromDays(180));

    public void Give(HttpContext request, SessionTicket ticket) =>
        _cookie.Give(request, string.Create(CultureInfo.InvariantCulture, $"{ticket.AccountId} {ticket.Stamp} {RandomNumberGenerator.GetHexString(32)}"), stays: true);

    /// <summary>Null where nobody entered from here, or too long ago.</summary>
    public KnownBrowser? Find(HttpContext request) =>
        _cookie.Find(request) is [var account, var stamp, var mark] ? new(int.Parse(account, CultureInfo.InvariantCulture), stamp, mark) : null;
}
