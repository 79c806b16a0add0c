using System.Security.Cryptography;
using InfoCenter.Core.Accounts;

namespace InfoCenter.Tests.Support;

/// <summary>Accounts with any password, however simple: the house itself gives none without Identity and the policy.</summary>
internal static class TestPasswords
{
    extension(Account account)
    {
        public void SetPassword(string password)
        {
            account.KeepPassword(Passwords.Hasher.HashPassword(account, password));
            account.Restamp(RandomNumberGenerator.GetHexString(32));
        }
    }
}
