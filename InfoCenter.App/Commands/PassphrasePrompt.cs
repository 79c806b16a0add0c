using InfoCenter.Core.Backups;

namespace InfoCenter.App.Commands;

/// <summary>Where the backup's passphrase comes from: the environment, or the keyboard without showing it.</summary>
internal static class PassphrasePrompt
{
    /// <summary>For a new backup: typed twice, and strong.</summary>
    public static string ForNew()
    {
        if (Given() is { } given) return Passphrase.MustBeStrong(given);

        var passphrase = Passphrase.MustBeStrong(Ask("请输入备份口令（至少 12 个字符，不显示）："));
        return Ask("请再输入一次：") == passphrase ? passphrase : throw BackupRules.PassphrasesDiffer;
    }

    /// <summary>For a backup that exists.</summary>
    public static string ForOld() => Given() ?? Ask("请输入备份口令（不显示）：");

    private static string? Given() => Environment.GetEnvironmentVariable(Passphrase.Variable) is { Length: > 0 } given ? given : null;

    private static string Ask(string words)
    {
        Console.Error.Write(words);
        var typed = Console.IsInputRedirected ? Console.ReadLine() ?? "" : Typed();
        return typed.Length > 0 ? typed : throw BackupRules.PassphraseIsRequired;
    }

    private static string Typed()
    {
        var typed = new System.Text.StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key is ConsoleKey.Backspace) typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
