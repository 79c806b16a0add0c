using System.Security.Cryptography;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Files;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Backups;

/// <summary>What a check of all data found.</summary>
/// <param name="Fault">The database engine's words on the first fault; null when the database is sound.</param>
/// <param name="ContentHash">Of all tables; null when the database is not sound.</param>
/// <param name="Files">Attachments looked at.</param>
/// <param name="Damaged">Attachments that are gone, or no longer what their name says.</param>
/// <param name="LastGood">The backup to go back to; null when none is known.</param>
public sealed record DataFindings(string? Fault, string? ContentHash, int Files, IReadOnlyList<string> Damaged, string? LastGood)
{
    public bool AllIsWell => Fault is null && Damaged.Count == 0;
}

/// <summary>Looks whether what lies on the disk is still what was put there: the database's pages, its references, every attachment.</summary>
public sealed class DataChecking(IDbContextFactory<InfoCenterDb> databases, DataFolder folder, CurrentUser user, TimeProvider clock)
{
    /// <summary>Reads everything once; nobody has to wait meanwhile.</summary>
    public async Task<DataFindings> CheckAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.KeepBackups);
        var (fault, hash, attached) = await CheckTablesAsync(cancel);
        var damaged = new List<string>();
        foreach (var name in attached)
        {
            var path = Path.Combine(folder.Root, "files", name[..2], name);
            if (!File.Exists(path) || await HashAsync(path, cancel) != name) damaged.Add(name);
        }

        var register = new BackupRegister(databases, user, clock);
        var findings = new DataFindings(fault, hash, attached.Count, damaged, fault is null ? await register.LastGoodAsync(cancel) : null);
        if (fault is null) await RecordAsync(findings, cancel);
        return findings;
    }

    private async Task<(string? Fault, string? Hash, IReadOnlyList<string> Attached)> CheckTablesAsync(CancellationToken cancel)
    {
        var scratch = new DataFolder(folder.Below($"scratch-{Guid.NewGuid().ToString("N")[..8]}"));
        try
        {
            await using var db = await Snapshot.TakeAsync(databases, scratch, cancel);
            try
            {
                if (await Integrity.FirstFaultAsync(db, cancel) is { } fault) return (fault, null, []);
                return (null, (await ContentHash.OfAsync(db, cancel)).Total, await db.Attachments.Select(a => a.Hash).Distinct().OrderBy(h => h).ToListAsync(cancel));
            }
            finally
            {
                Snapshot.LetGo(db);
            }
        }
        finally
        {
            Directory.Delete(scratch.Root, recursive: true);
        }
    }

    private async Task RecordAsync(DataFindings findings, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.Record(user, clock, "CheckData", "Data", findings.AllIsWell ? $"数据库和 {findings.Files} 个附件完好" : $"{findings.Damaged.Count} 个附件丢失或损坏");
        await db.SaveChangesAsync(cancel);
    }

    private static async Task<string> HashAsync(string path, CancellationToken cancel)
    {
        await using var content = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel));
    }
}
