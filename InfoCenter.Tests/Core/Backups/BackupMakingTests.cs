using InfoCenter.Core.Accounts;
using InfoCenter.Core.Backups;
using InfoCenter.Core.Data;
using InfoCenter.Core.Files;
using InfoCenter.Core.Ledger;
using InfoCenter.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Backups;

/// <summary>A backup counts when it was restored for trial; whatever else happens is said, and left nowhere under a good name.</summary>
public sealed class BackupMakingTests : IDisposable
{
    private readonly BackupOffice _backups = new();

    public void Dispose() => _backups.Dispose();

    [Fact]
    public async Task A_backup_that_passed_its_trial_is_in_the_list_and_in_the_ledger()
    {
        var made = await _backups.MakeAsync();

        await using var db = _backups.Office.Databases.CreateDbContext();
        var run = await db.BackupRuns.SingleAsync();
        Assert.Equal((_backups.Office.Clock.GetUtcNow().UtcDateTime, made.Length, made.Manifest.ContentHash), (run.CheckedAt, run.Length, run.ContentHash));
        Assert.Contains(await db.LedgerEntries.Select(e => e.Act).ToListAsync(), act => act == "CreateBackup");
        Assert.Equal([Path.GetFileName(made.Path)], Directory.GetFileSystemEntries(_backups.Kept).Select(Path.GetFileName));
        Assert.False(Directory.Exists(Path.Combine(_backups.Office.Folder.Root, "scratch")));
    }

    [Theory]
    [InlineData("short")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa")]
    public async Task A_weak_passphrase_is_refused(string passphrase) =>
        await Refusal.ExpectAsync(nameof(BackupRules.PassphraseIsWeak), () => _backups.Making().CreateAsync(_backups.Kept, passphrase));

    [Fact]
    public async Task A_backup_beside_the_data_would_die_with_them() =>
        await Refusal.ExpectAsync(nameof(BackupRules.BackupFolderIsInside),
            () => _backups.Making().CreateAsync(Path.Combine(_backups.Office.Folder.Root, "backups"), BackupOffice.Passphrase));

    [Fact]
    public async Task Only_the_system_administrator_makes_one() =>
        await Refusal.ExpectAsync("PermissionIsRequired",
            () => _backups.Making(_backups.Office.With(Role.Clerk)).CreateAsync(_backups.Kept, BackupOffice.Passphrase));

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named_and_the_attempt_is_in_the_list()
    {
        var file = Path.Combine(_backups.Root, "a-file");
        await File.WriteAllTextAsync(file, "");

        await Refusal.ExpectAsync(nameof(BackupRules.BackupFolderIsNotWritable), () => _backups.Making().CreateAsync(Path.Combine(file, "below"), BackupOffice.Passphrase));

        await using var db = _backups.Office.Databases.CreateDbContext();
        Assert.Contains("不能写入", (await db.BackupRuns.SingleAsync()).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_attachment_that_rotted_is_found_and_the_last_good_backup_named()
    {
        var hash = await KeepFileAsync("a photograph");
        var good = await _backups.MakeAsync();
        _backups.Office.Clock.Pass(TimeSpan.FromDays(1));
        await File.WriteAllTextAsync(Path.Combine(_backups.Office.Folder.Root, "files", hash[..2], hash), "a phot0graph");

        var broken = await Refusal.ExpectAsync(nameof(BackupRules.FilesAreDamaged), _backups.MakeAsync);

        Assert.Contains(good.Path, broken.Message, StringComparison.Ordinal);
        Assert.Equal([hash], (await _backups.Checking().CheckAsync()).Damaged);
        await using var db = _backups.Office.Databases.CreateDbContext();
        Assert.Null((await db.BackupRuns.OrderBy(r => r.Id).LastAsync()).CheckedAt);
    }

    [Fact]
    public async Task A_missing_attachment_is_found()
    {
        var hash = await KeepFileAsync("a photograph");
        File.Delete(Path.Combine(_backups.Office.Folder.Root, "files", hash[..2], hash));

        await Refusal.ExpectAsync(nameof(BackupRules.FilesAreDamaged), _backups.MakeAsync);
    }

    [Fact, Trait("Engine", "SQLite")]
    public async Task A_page_of_the_database_that_rotted_stops_the_backup()
    {
        int page;
        await using (var db = _backups.Office.Databases.CreateDbContext())
        {
            page = (await db.Database.SqlQueryRaw<int>("SELECT rootpage AS Value FROM sqlite_master WHERE name = 'IX_Account_SignInName'").ToListAsync())[0];
        }

        SqliteConnection.ClearAllPools();
        await using (var file = new FileStream(_backups.Office.Folder.DatabaseFile, FileMode.Open))
        {
            file.Position = (page - 1) * 4096L;
            file.Write(new byte[4096]);
        }

        await Refusal.ExpectAsync(nameof(BackupRules.DatabaseIsDamaged), _backups.MakeAsync);
        Assert.Empty(Directory.GetFileSystemEntries(_backups.Kept));
        Assert.NotNull((await _backups.Checking().CheckAsync()).Fault);
    }

    [Fact]
    public async Task An_attempt_the_program_did_not_survive_is_told_at_the_next()
    {
        await using (var db = _backups.Office.Databases.CreateDbContext())
        {
            db.BackupRuns.Add(new BackupRun(BackupOrigin.Planned, _backups.Kept, _backups.Office.Clock.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync();
        }

        await _backups.MakeAsync();

        await using var after = _backups.Office.Databases.CreateDbContext();
        Assert.Contains("中断", (await after.BackupRuns.OrderBy(r => r.Id).FirstAsync()).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_are_never_made_at_once()
    {
        using var held = DataLock.Take(_backups.Office.Folder, "backup.lock");

        await Refusal.ExpectAsync(nameof(BackupRules.AnotherBackupIsRunning), _backups.MakeAsync);
    }

    private async Task<string> KeepFileAsync(string text)
    {
        var hash = await new FileStore(_backups.Office.Folder).KeepAsync(System.Text.Encoding.UTF8.GetBytes(text));
        await using var db = _backups.Office.Databases.CreateDbContext();
        db.Attachments.Add(new Attachment(new(hash, "photograph.jpg", "image/jpeg", text.Length), default, null, 1, _backups.Office.Clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync();
        return hash;
    }
}
