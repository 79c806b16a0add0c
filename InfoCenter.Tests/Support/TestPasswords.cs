using System.Security.Cryptography;
using InfoCenter.Core.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace InfoCenter.Tests.Support;

/// <summary>Accounts with any password, however simple: the house itself gives none without Identity and the policy.</summary>
internal static class TestPasswords
{
    private static readonly PasswordHasher<Account> Quick = new(Options.Create(new PasswordHasherOptions { IterationCount = 100 }));

    extension(Account account)
    {
        public void SetPassword(string password) => account.Set(Passwords.Hasher, password);

        /// <summary>Hashed in few rounds, for tests that look at thousands of guesses and not at how long one takes.</summary>
        public void SetQuickPassword(string password) => account.Set(Quick, password);

        private void Set(PasswordHasher<Account> hasher, string password)
        {
            account.KeepPassword(hasher.HashPassword(account, password));
            account.Restamp(RandomNumberGenerator.GetHexString(32));
        }
    }
}
