using InfoCenter.Core.Accounts;
using InfoCenter.Core.Backups;
using InfoCenter.Core.Data;
using InfoCenter.Core.Files;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

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

    [Fact]
    public async Task A_backup_of_the_first_version_is_brought_up_to_date()
    {
        var file = await OldBackupAsync("Initial");

        await _backups.RestoreAsync(file);

        await using var db = Databases.Embedded(new(_backups.Target)).CreateDbContext();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal("竹山县", db.Choice("CountyName"));
    }

    [Fact]
    public async Task A_backup_of_a_newer_program_is_left_alone()
    {
        var file = await OldBackupAsync("Initial", "OfTheFuture");

        await Refusal.ExpectAsync(nameof(BackupRules.ProgramIsOlder), () => _backups.RestoreAsync(file));
        Assert.DoesNotContain(_backups.LeftBeside(), left => !left.EndsWith("old", StringComparison.Ordinal));
    }

    // As the program of that version would have made it: its own schema, its own columns.
    private async Task<string> OldBackupAsync(string version, string? said = null)
    {
        var folder = new DataFolder(Path.Combine(_backups.Root, "old"));
        await using var db = Databases.Embedded(folder).CreateDbContext();
        await Upgrade.ToAsync(db, version, CancellationToken.None);
        await db.Database.ExecuteSqlRawAsync("INSERT INTO \"Setting\" VALUES ('CountyName', '竹山县')");
        var tables = new List<TableHash>();
        foreach (var table in TableShape.Of(db))
        {
            var columns = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM pragma_table_info({table.Name})").ToListAsync();
            if (columns.Count == 0) continue;
            await using var text = File.Create(Path.Combine(folder.Below("tables"), table.Name + ".jsonl"));
            tables.Add(await TableText.WriteAsync(db, table with { Columns = [.. table.Columns.Where(c => columns.Contains(c.Name))] }, text, CancellationToken.None));
        }

        var manifest = new BackupManifest("0.1", said ?? version, "Sqlite", DateTime.UtcNow, tables, new ContentHash(tables).Total, new(0, ""), [], []);
        var file = Path.Combine(_backups.Root, "old.icbackup");
        await using var output = File.Create(file);
        BackupWriting.Pack(output, BackupOffice.Passphrase, 10, manifest, [], folder.Root, [], CancellationToken.None);
        Snapshot.LetGo(db);
        return file;
    }
}
