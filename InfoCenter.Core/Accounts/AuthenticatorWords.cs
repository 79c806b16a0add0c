namespace InfoCenter.Core.Accounts;

/// <summary>What an authenticator app shows beside the digits.</summary>
internal static class AuthenticatorWords
{
    private const string Issuer = "人大信息中心";

    /// <summary>The address every app reads from the picture.</summary>
    public static string Address(string signInName, string secret) =>
        $"otpauth://totp/{Uri.EscapeDataString(Issuer)}:{Uri.EscapeDataString(signInName)}?secret={secret}&issuer={Uri.EscapeDataString(Issuer)}&digits=6&period=30";
}
