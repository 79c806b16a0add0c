using InfoCenter.Core.Data;

namespace InfoCenter.Core.Ledger;

/// <summary>The key of the seals: apart from the database, so that whoever can write the database cannot make a seal.</summary>
internal static class LedgerKey
{
    public const string Name = "ledger";

    /// <exception cref="Common.RuleBrokenException">There is none; a new one would open nothing.</exception>
    public static byte[] Known(DataFolder folder) =>
        File.Exists(Path.Combine(folder.Below("keys"), Name + ".key")) ? SecretKey.Of(folder, Name) : throw LedgerRules.KeyIsMissing;
}
