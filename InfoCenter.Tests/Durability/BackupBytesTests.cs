using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Files;
using InfoCenter.Tests.Support;
using Microsoft.Data.Sqlite;

namespace InfoCenter.Tests.Durability;

/// <summary>Bytes that are not what they were: in a backup, and in the database itself. Each one is found.</summary>
public sealed class BackupBytesTests : IDisposable
{
    private const int Seed = 20261122;
    private readonly BackupOffice _backups = new();

    public void Dispose() => _backups.Dispose();

    [Fact]
    public async Task A_backup_that_was_changed_anywhere_is_refused_and_nothing_comes_of_it()
    {
        var dice = new Random(Seed);
        for (var i = 0; i < 4; i++)
        {
            var noise = new byte[100_000]; // does not shrink, so the file has several chunks
            dice.NextBytes(noise);
            await new FileStore(_backups.Office.Folder).KeepAsync(noise);
        }

        var whole = await File.ReadAllBytesAsync((await _backups.MakeAsync()).Path);
        var path = Path.Combine(_backups.Root, "mutant.icbackup");
        var times = Tier.Durability(100, 1000);
        var unnoticed = new List<string>();
        for (var i = 0; i < times; i++)
        {
            var (what, mutant) = Mutate(whole, dice, i % 5);
            await File.WriteAllBytesAsync(path, mutant);
            try
            {
                await _backups.RestoreAsync(path);
                unnoticed.Add($"{i}: {what}");
            }
            catch (RuleBrokenException)
            {
                unnoticed.AddRange(_backups.LeftBeside().Select(left => $"{i}: {what} left {left}"));
            }
        }

        Assert.Empty(unnoticed);
        Figures.Note("R3", "backups with a flipped bit, a zeroed page, a cut end, exchanged chunks or bytes added", times, Seed, $"{times:N0} found, nothing left that looks complete");
    }

    [Fact, Trait("Engine", "SQLite")]
    public async Task A_database_that_was_changed_behind_our_back_is_noticed()
    {
        var dice = new Random(Seed);
        var roster = new RosterOffice(_backups.Office);
        await roster.AdoptAsync(RosterBook.Of(60));
        var expected = (await _backups.MakeAsync()).Manifest;
        SqliteConnection.ClearAllPools();
        var whole = await File.ReadAllBytesAsync(_backups.Office.Folder.DatabaseFile);
        var copy = new DataFolder(Path.Combine(_backups.Root, "copy"));
        var before = await ReadAsync(copy, whole);
        Assert.Null(before.Fault);

        var times = Tier.Durability(100, 1000);
        var unnoticed = new List<string>();
        for (var i = 0; i < times; i++)
        {
            var (what, mutant) = Rot(whole, dice, i % 3);
            var (fault, hash) = await ReadAsync(copy, mutant);
            if (fault is null && hash == before.Hash) unnoticed.Add($"{i}: {what}");
        }

        Assert.Empty(unnoticed);
        Assert.Equal(64, expected.ContentHash.Length);
        Figures.Note("D9", "database files with a changed letter in a row, a zeroed page or a cut end", times, Seed, $"{times:N0} noticed by the engine's check or the content hash");
    }

    // The engine's own check, and the content against what it was.
    private static async Task<(string? Fault, string? Hash)> ReadAsync(DataFolder folder, byte[] file)
    {
        await File.WriteAllBytesAsync(folder.DatabaseFile, file);
        await using var db = Databases.Embedded(folder).CreateDbContext();
        try
        {
            if (await Integrity.FirstFaultAsync(db, CancellationToken.None) is { } fault) return (fault, null);
            return (null, (await ContentHash.OfAsync(db)).Total);
        }
        catch (Exception error) when (error is RuleBrokenException or SqliteException or FormatException or InvalidCastException)
        {
            return (error.Message, null);
        }
        finally
        {
            Snapshot.LetGo(db);
        }
    }

    private static (string What, byte[] Mutant) Mutate(byte[] whole, Random dice, int kind)
    {
        var mutant = whole.ToArray();
        var at = dice.Next(whole.Length);
        const int chunk = 64 * 1024 + 16;
        switch (kind)
        {
            case 0:
                mutant[at] ^= (byte)(1 << dice.Next(8));
                return ($"bit at {at}", mutant);
            case 1:
                at = Math.Min(at, whole.Length - 4096);
                mutant.AsSpan(at, 4096).Clear();
                return ($"zeroed page at {at}", mutant);
            case 2:
                return ($"cut at {at}", mutant[..at]);
            case 3:
                // Two whole chunks change places: each is genuine, only its number is not.
                var chunks = whole.Length / chunk - 1;
                var (a, b) = (dice.Next(chunks), dice.Next(chunks - 1));
                if (b >= a) b++;
                var head = 12 + BitConverter.ToInt32(whole, 8);
                whole.AsSpan(head + (a * chunk), chunk).CopyTo(mutant.AsSpan(head + (b * chunk)));
                whole.AsSpan(head + (b * chunk), chunk).CopyTo(mutant.AsSpan(head + (a * chunk)));
                return ($"chunks {a} and {b}", mutant);
            default:
                return ($"added behind {at}", [.. mutant, .. whole.AsSpan(at, Math.Min(200, whole.Length - at))]);
        }
    }

    private static (string What, byte[] Mutant) Rot(byte[] whole, Random dice, int kind)
    {
        const int page = 4096;
        var pages = whole.Length / page;
        switch (kind)
        {
            case 0:
                // A letter of a stored row: half of a Chinese character of the townships' names, which the file holds as they are.
                var mutant = whole.ToArray();
                var needle = System.Text.Encoding.UTF8.GetBytes("乡");
                var places = Places(whole, needle);
                var at = places[dice.Next(places.Count)] + 2;
                mutant[at] ^= (byte)(1 << dice.Next(3));
                return ($"letter at {at}", mutant);
            case 1:
                mutant = whole.ToArray();
                // A free page is zeroed already: secure_delete does that.
                do at = dice.Next(pages) * page;
                while (!whole.AsSpan(at, page).ContainsAnyExcept((byte)0));
                mutant.AsSpan(at, page).Clear();
                return ($"page {at / page}", mutant);
            default:
                at = dice.Next(1, pages) * page;
                return ($"cut at {at}", whole[..at]);
        }
    }

    private static List<int> Places(byte[] whole, byte[] needle)
    {
        var places = new List<int>();
        for (var at = 0; (at = whole.AsSpan(at).IndexOf(needle) is >= 0 and var next ? at + next : -1) >= 0; at++) places.Add(at);
        return places;
    }
}
