using System.Security.Cryptography;
using InfoCenter.Core.Backups;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Files;
using InfoCenter.Core.Roster.Import;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Durability;

/// <summary>What the killed process was at: steps by the office's own use cases, each acknowledged once its answer came.</summary>
internal static class Deeds
{
    /// <summary>As many as the reference county has.</summary>
    public const int Deputies = 1229;

    public static Dictionary<string, Func<DeedDesk, Task>> All { get; } = new()
    {
        ["import"] = ImportAsync,
        ["verify"] = desk => DecideAsync(desk, publish: false),
        ["publish"] = desk => DecideAsync(desk, publish: true),
        ["verify on and on"] = VerifyOnAndOnAsync,
        ["evidence"] = AttachAsync,
        ["backup"] = BackUpAsync,
        ["print"] = PrintDeeds.PrintAsync,
        ["import in halves"] = BrokenDeeds.ImportInHalvesAsync,
        ["verify before the ledger"] = BrokenDeeds.VerifyBeforeTheLedgerAsync,
        ["publish too early"] = BrokenDeeds.AcknowledgeTooEarlyAsync,
        ["evidence under its final name"] = BrokenDeeds.WriteUnderTheFinalNameAsync,
        ["backup under its final name"] = desk => BrokenDeeds.BackUpAsync(desk, tellFirst: false),
        ["backup told before it is there"] = desk => BrokenDeeds.BackUpAsync(desk, tellFirst: true),
        ["print under the final name"] = PrintDeeds.PrintUnderTheFinalNameAsync,
    };

    /// <summary>Where the backups of a folder's office go.</summary>
    public static string BackupsOf(string folder) => folder + ".backups";

    private static async Task BackUpAsync(DeedDesk desk)
    {
        var making = new BackupMaking(desk.Databases, desk.Folder, CurrentUser.CommandLine, TimeProvider.System) { Rounds = 10 };
        var made = await making.CreateAsync(BackupsOf(desk.Folder.Root), BackupOffice.Passphrase);
        desk.Acknowledge("backup", Path.GetFileName(made.Path));
    }

    /// <summary>Goes on wherever the last process was stopped: uploads, commits, takes back.</summary>
    private static async Task ImportAsync(DeedDesk desk)
    {
        var last = await LastImportAsync(desk);
        if (last is { State: ImportState.Previewed })
        {
            await desk.Adoption.CommitAsync(last.Id);
            desk.Acknowledge("committed", last.Id);
        }
        else if (last is { State: ImportState.Committed })
        {
            await desk.Adoption.UndoAsync(last.Id);
            desk.Acknowledge("undone", last.Id);
        }
        else
        {
            desk.Acknowledge("uploaded", await desk.Import.UploadAsync("名册.csv", RosterBook.Of(Deputies).ToCsv()));
        }
    }

    public static async Task<RosterImportRun?> LastImportAsync(DeedDesk desk)
    {
        await using var db = desk.Databases.CreateDbContext();
        return await db.RosterImportRuns.AsNoTracking().OrderByDescending(r => r.Id).FirstOrDefaultAsync();
    }

    /// <summary>One record by itself, then five in one batch, through to verification or publication.</summary>
    private static async Task DecideAsync(DeedDesk desk, bool publish)
    {
        var single = await desk.SubmitAsync();
        desk.Acknowledge("submitted", single.Id);
        await desk.Verification.VerifyAsync(single);
        desk.Acknowledge("verified", single.Id);
        if (publish)
        {
            await desk.Publication.PublishAsync(single with { Version = 2 });
            desk.Acknowledge("published", single.Id);
        }

        var batch = new List<DutyMark>();
        for (var i = 0; i < 5; i++) batch.Add(await desk.SubmitAsync());
        desk.Acknowledge("submitted", batch.Select(m => (object)m.Id));
        await desk.Verification.VerifyAllAsync(batch);
        desk.Acknowledge("verified", batch.Select(m => (object)m.Id));
        if (!publish) return;

        await desk.Publication.PublishAllAsync([.. batch.Select(m => m with { Version = 2 })]);
        desk.Acknowledge("published", batch.Select(m => (object)m.Id));
    }

    /// <summary>Verifies whatever happens to the database meanwhile, and puts down what a user would have been told of it.</summary>
    private static async Task VerifyOnAndOnAsync(DeedDesk desk)
    {
        try
        {
            await DecideAsync(desk, publish: false);
        }
#pragma warning disable CA1031 // The test is told of whatever has no words.
        catch (Exception error)
#pragma warning restore CA1031
        {
            desk.Acknowledge("told", StorageFaults.RefusalOf(error)?.Rule ?? error.ToString().ReplaceLineEndings(" "));
            await Task.Delay(100);
        }
    }

    /// <summary>A record with a picture, 20 to 200 KB.</summary>
    private static async Task AttachAsync(DeedDesk desk)
    {
        var file = await desk.Attachments.KeepAsync("走访.jpg", new MemoryStream(Picture()), FilePurpose.Evidence);
        var record = await desk.SubmitAsync();
        await desk.Evidence.AttachAsync(record.Id, [file]);
        desk.Acknowledge("attached", record.Id, file.Hash);
    }

    /// <summary>A JPEG of noise, no two alike.</summary>
    public static byte[] Picture()
    {
        var noise = RandomNumberGenerator.GetBytes(RandomNumberGenerator.GetInt32(20_000, 200_000));
        noise.AsSpan().Replace((byte)0xFF, (byte)0x7F); // a mark would begin there
        return [.. Pictures.Jpeg()[..^3], .. noise, 0xFF, 0xD9];
    }
}
