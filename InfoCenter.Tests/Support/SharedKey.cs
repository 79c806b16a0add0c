using System.Security.Cryptography;
using InfoCenter.Core.Data;

namespace InfoCenter.Tests.Support;

/// <summary>
/// One key for personal data in all offices of a test run. EF builds a model for every key, which takes half a second; an office that
/// needs a key of its own simply is not given this one.
/// </summary>
internal static class SharedKey
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    /// <summary>Puts the key where an office in the folder looks for it.</summary>
    public static void PutInto(string folder)
    {
        var keys = Directory.CreateDirectory(Path.Combine(folder, "keys")).FullName;
        File.WriteAllBytes(Path.Combine(keys, PersonalCipher.KeyName + ".key"), Key);
    }
}
