using InfoCenter.Core.Common;

namespace InfoCenter.Core.Backups;

/// <summary>The words that open a backup.</summary>
public static class Passphrase
{
    /// <summary>Where the command line looks before it asks.</summary>
    public const string Variable = "INFOCENTER_BACKUP_PASSPHRASE";

    private const int Shortest = 12;
    private const int FewestDifferent = 5;

    /// <exception cref="RuleBrokenException">Too short, or the same few signs over and over.</exception>
    public static string MustBeStrong(string passphrase) =>
        passphrase.Length >= Shortest && passphrase.Distinct().Count() >= FewestDifferent ? passphrase : throw BackupRules.PassphraseIsWeak;
}
