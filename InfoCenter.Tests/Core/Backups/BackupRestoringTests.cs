using InfoCenter.Core.Backups;
using InfoCenter.Core.Data;
using InfoCenter.Core.Files;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Backups;

/// <summary>What a backup brings back, and what it refuses.</summary>
public sealed class BackupRestoringTests : IDisposable
{
    private readonly BackupOffice _backups = new();

    public void Dispose() => _backups.Dispose();

    [Fact]
    public async Task Everything_comes_back_into_an_empty_folder()
    {
        var hash = await new FileStore(_backups.Office.Folder).KeepAsync("a photograph"u8.ToArray());
        var key = SecretKey.Of(_backups.Office.Folder, "ledger");
        var made = await _backups.MakeAsync();

        var restored = await _backups.RestoreAsync(made.Path);

        Assert.Equal(made.Manifest.ContentHash, restored.Manifest.ContentHash);
        var folder = new DataFolder(_backups.Target);
        Assert.Equal("a photograph"u8.ToArray(), await File.ReadAllBytesAsync(Path.Combine(folder.Root, "files", hash[..2], hash)));
        Assert.Equal(key, SecretKey.Of(folder, "ledger"));
        await using var db = Databases.Embedded(folder).CreateDbContext();
        var back = await ContentHash.OfAsync(db);
        Assert.Equal(["LedgerEntry", "LedgerHead"], back.DifferFrom(new(made.Manifest.Tables))); // the restore itself is an act
    }

    [Fact]
    public async Task A_folder_in_use_is_not_touched_unless_it_is_moved_aside()
    {
        var made = await _backups.MakeAsync();
        Directory.CreateDirectory(_backups.Target);
        await File.WriteAllTextAsync(Path.Combine(_backups.Target, "precious.txt"), "precious");

        await Refusal.ExpectAsync(nameof(BackupRules.FolderIsNotEmpty), () => _backups.RestoreAsync(made.Path));
        Assert.Equal("precious", await File.ReadAllTextAsync(Path.Combine(_backups.Target, "precious.txt")));

        var restored = await _backups.RestoreAsync(made.Path, replace: true);
        Assert.Equal("precious", await File.ReadAllTextAsync(Path.Combine(restored.MovedAside!, "precious.txt")));
    }

    [Theory]
    [InlineData("a-wrong-passphrase", nameof(BackupRules.PassphraseIsWrong))]
    [InlineData("", nameof(BackupRules.PassphraseIsWrong))]
    public async Task A_wrong_passphrase_opens_nothing(string passphrase, string rule)
    {
        var made = await _backups.MakeAsync();

        await Refusal.ExpectAsync(rule, () => _backups.RestoreAsync(made.Path, passphrase));

        Assert.Empty(_backups.LeftBeside());
    }

    [Fact]
    public async Task A_file_that_is_no_backup_is_told_apart()
    {
        var path = Path.Combine(_backups.Root, "letter.icbackup");
        await File.WriteAllTextAsync(path, "a letter");

        await Refusal.ExpectAsync(nameof(BackupRules.NotABackup), () => _backups.RestoreAsync(path));
        await Refusal.ExpectAsync(nameof(BackupRules.FileIsMissing), () => _backups.RestoreAsync(path + "x"));
    }
}
