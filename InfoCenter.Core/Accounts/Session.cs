using System.Security.Cryptography;
using System.Text;

namespace InfoCenter.Core.Accounts;

/// <summary>One sign-in, from entering to leaving: at most a working day, and not without a pause of half an hour.</summary>
public sealed class Session
{
    /// <summary>However busy its holder is.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(8);

    /// <summary>Without a touch of the keyboard or the mouse.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(30);

    /// <summary>How far a clock may be set back without anybody having to sign in again; a session lasts longer by that at most.</summary>
    public static readonly TimeSpan Correction = TimeSpan.FromHours(1);

    private const int KeyLength = 32;

    internal Session(Account account, Visit visit, DateTime now)
    {
        (AccountId, Stamp, StartedAt, SeenAt) = (account.Id, account.SecurityStamp, now, now);
        (Address, Device) = (visit.Address, visit.Device);
    }

    private Session() { }

    public int Id { get; private set; }

    /// <summary>What the cookie carries; nobody can guess it and it is never shown. Of a program's token only this much is kept: it does not open anything.</summary>
    public string Token { get; private set; } = RandomNumberGenerator.GetHexString(KeyLength, lowercase: true);

    public int AccountId { get; private set; }

    /// <summary>The account's security stamp at entering.</summary>
    public string Stamp { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; private set; }

    /// <summary>When its holder last did something, UTC, to the minute.</summary>
    public DateTime SeenAt { get; private set; }

    /// <summary>UTC; null while nobody has ended it.</summary>
    public DateTime? EndedAt { get; private set; }

    public string Address { get; private set; } = "";

    /// <summary>Browser and system, in words.</summary>
    public string Device { get; private set; } = "";

    /// <summary>Whether it still opens anything.</summary>
    public bool IsOpen(DateTime now) => EndedAt is null && now - StartedAt < Longest && now - SeenAt < LongestPause && !IsAhead(now);

    /// <summary>Whether the clock has gone back further since: nobody can tell any more how long the session has been open, so it is over.</summary>
    public bool IsAhead(DateTime now) => StartedAt > now + Correction || SeenAt > now + Correction;

    public void End(DateTime now) => EndedAt ??= now;

    /// <summary>Makes it a program's: what is answered is told this once, and whoever shows it acts through the session.</summary>
    internal string GiveBearer()
    {
        var bearer = RandomNumberGenerator.GetHexString(2 * KeyLength, lowercase: true);
        Token = KeyOf(bearer);
        return bearer;
    }

    internal static string KeyOf(string bearer) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(bearer)))[..KeyLength];
}

/// <summary>From where somebody enters.</summary>
/// <param name="Address">The network address.</param>
/// <param name="Device">Browser and system, in words.</param>
/// <param name="Browser">Where somebody entered from this browser before.</param>
public sealed record Visit(string Address, string Device, KnownBrowser? Browser = null)
{
    /// <summary>Where nothing is known: the command line, a test.</summary>
    public static Visit Unknown { get; } = new("", "");
}

/// <summary>A browser an account was entered from before, while its stamp was this one.</summary>
/// <param name="AccountId">Whose.</param>
/// <param name="Stamp">The account's stamp then.</param>
/// <param name="Mark">Given anew with every sign-in; nobody can guess it.</param>
public sealed record KnownBrowser(int AccountId, string Stamp, string Mark)
{
    internal bool Knows(Account account) => account.Id == AccountId && account.SecurityStamp == Stamp;
}

/// <summary>What a cookie carries: which session, and the stamp it was given under.</summary>
public sealed record SessionTicket(int AccountId, string Key, string Stamp)
{
    internal static SessionTicket Of(Session session) => new(session.AccountId, session.Token, session.Stamp);
}
