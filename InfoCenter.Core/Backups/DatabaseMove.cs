using System.Data.Common;
using System.Globalization;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Backups;

/// <summary>What was moved, and the file that was left standing under another name.</summary>
public sealed record MovedDatabase(ContentHash Content, string? SetAside);

/// <summary>Moves an office from one engine to the other: every row, the same content hash, and the folder's configuration says where it lives from then on.</summary>
public sealed class DatabaseMove(IDbContextFactory<InfoCenterDb> databases, DataFolder folder, CurrentUser user, TimeProvider clock)
{
    /// <param name="postgres">The empty PostgreSQL database to go to; null for a SQLite file in the folder.</param>
    /// <param name="cancel">Gives up; nothing is changed.</param>
    /// <exception cref="RuleBrokenException">A server runs, or the target is not empty, cannot be reached or came out different.</exception>
    public async Task<MovedDatabase> MoveAsync(string? postgres, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepBackups);
        using var alone = DataLock.Take(folder, DataLock.Serving) ?? throw BackupRules.ServerIsRunning;
        if (postgres is null && EngineChoice.PostgresOf(folder) is null) throw BackupRules.TargetIsTheSame;
        if (postgres is null && File.Exists(folder.DatabaseFile)) throw BackupRules.DatabaseIsNotEmpty;

        var target = postgres is null ? Databases.Embedded(folder) : new Databases(folder, postgres);
        var content = await FillAsync(target, cancel);
        var aside = postgres is not null && File.Exists(folder.DatabaseFile) ? SetAside() : null;
        await EngineChoice.ChooseAsync(folder, postgres, cancel);
        await RecordAsync(target, content, cancel);
        return new(content, aside);
    }

    private async Task<ContentHash> FillAsync(Databases target, CancellationToken cancel)
    {
        var scratch = new DataFolder(folder.Below($"scratch-{Guid.NewGuid().ToString("N")[..8]}"));
        try
        {
            var (version, before) = await TakeAsync(scratch, cancel);
            await using var db = target.CreateDbContext();
            if (await Upgrade.HasTablesAsync(db, cancel)) throw BackupRules.DatabaseIsNotEmpty;

            await Upgrade.ToAsync(db, version, cancel);
            await TableLoading.LoadAsync(db, [.. before.Tables.Select(t => PathOf(scratch, t.Table))], cancel);
            var after = await ContentHash.OfAsync(db, cancel);
            return after.Total == before.Total ? after : throw BackupRules.MovedIsDifferent(string.Join(", ", after.DifferFrom(before)));
        }
        catch (Exception error) when ((error as DbException ?? error.InnerException as DbException) is { } refused)
        {
            throw BackupRules.TargetCannotBeReached(refused.Message);
        }
        finally
        {
            Directory.Delete(scratch.Root, recursive: true);
        }
    }

    private async Task<(string Version, ContentHash Content)> TakeAsync(DataFolder scratch, CancellationToken cancel)
    {
        await using var db = await Snapshot.TakeAsync(databases, scratch, cancel);
        var tables = new List<TableHash>();
        foreach (var table in TableShape.Of(db))
        {
            await using var text = new FileStream(PathOf(scratch, table.Name), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
            tables.Add(await TableText.WriteAsync(db, table, text, cancel));
        }

        var version = Upgrade.VersionOf(db);
        Snapshot.LetGo(db);
        return (version, new(tables));
    }

    private static string PathOf(DataFolder scratch, string table) => Path.Combine(scratch.Root, table + ".jsonl");

    // Kept, but under a name no server opens: two copies that both look alive would drift apart.
    private string SetAside()
    {
        using (var db = Databases.Embedded(folder).CreateDbContext()) Snapshot.LetGo(db);
        var aside = string.Create(CultureInfo.InvariantCulture, $"{folder.DatabaseFile}.moved-{clock.Now.InOffice:yyyyMMdd-HHmmss}");
        File.Move(folder.DatabaseFile, aside);
        File.Delete(folder.DatabaseFile + "-journal");
        return aside;
    }

    private async Task RecordAsync(Databases target, ContentHash content, CancellationToken cancel)
    {
        await using var db = target.CreateDbContext();
        db.Record(user, clock, "MoveDatabase", "Database", $"换了数据库，{content.Tables.Sum(t => t.Rows)} 行，内容校验 {content.Total[..12]}");
        await db.SaveChangesAsync(cancel);
    }
}
