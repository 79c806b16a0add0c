using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Data;

/// <summary>A copy of the whole database in a SQLite file of its own, to try something out on; the office's own is only read.</summary>
internal static class TrialCopy
{
    /// <summary>
    /// On SQLite the engine's own backup, of one instant; from PostgreSQL the rows of one instant as a backup writes them, put into a file. It opens with the office's
    /// keys and has no attachments.
    /// </summary>
    /// <param name="databases">The office's.</param>
    /// <param name="folder">The office's folder, whose keys open and seal the copy too.</param>
    /// <param name="scratch">An empty folder; the caller lets go of it and deletes it.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<Databases> MakeAsync(IDbContextFactory<InfoCenterDb> databases, DataFolder folder, DataFolder scratch, CancellationToken cancel)
    {
        var keys = scratch.Below("keys");
        foreach (var key in Directory.EnumerateFiles(folder.Below("keys"), "*.key")) File.Copy(key, Path.Combine(keys, Path.GetFileName(key)));
        await using var taken = await Snapshot.TakeAsync(databases, scratch, cancel);
        var copy = Databases.Embedded(scratch, taken.Cipher);
        if (File.Exists(scratch.DatabaseFile)) return copy;

        var texts = new List<string>();
        foreach (var table in TableShape.Of(taken))
        {
            var path = Path.Combine(scratch.Root, table.Name + ".jsonl");
            await using (var text = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16)) await TableText.WriteAsync(taken, table, text, cancel);
            texts.Add(path);
        }

        await using var db = copy.CreateDbContext();
        await Upgrade.ToAsync(db, Upgrade.VersionOf(taken), cancel);
        await TableLoading.LoadAsync(db, texts, cancel);
        return copy;
    }

    /// <summary>Closes the copy's connections, so that its folder can be deleted.</summary>
    public static void LetGo(Databases copy)
    {
        using var db = copy.CreateDbContext();
        Snapshot.LetGo(db);
    }
}
