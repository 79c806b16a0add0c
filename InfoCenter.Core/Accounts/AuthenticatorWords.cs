using OtpNet;

namespace InfoCenter.Core.Accounts;

/// <summary>What an authenticator app shows beside the digits.</summary>
internal static class AuthenticatorWords
{
    private const string Issuer = "人大信息中心";

    /// <summary>The address every app reads from the picture.</summary>
    public static string Address(string signInName, string key) => new OtpUri(OtpType.Totp, key, signInName, Issuer).ToString();

    /// <summary>The key as it is typed into an app that cannot read the picture, in groups of four.</summary>
    public static string Spelled(string key) => string.Join(' ', key.Chunk(4).Select(group => new string(group)));
}
