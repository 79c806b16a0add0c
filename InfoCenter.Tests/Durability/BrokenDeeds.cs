using System.Security.Cryptography;
using InfoCenter.Core.Backups;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Files;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Durability;

/// <summary>The same work done wrongly, one mistake each: a harness that does not notice them proves nothing about the right one.</summary>
internal static class BrokenDeeds
{
    /// <summary>A roster in two transactions.</summary>
    public static async Task ImportInHalvesAsync(DeedDesk desk)
    {
        await using var db = desk.Databases.CreateDbContext();
        var term = db.Terms.Select(t => t.Id).First();
        for (var half = 0; half < 2; half++)
        {
            var people = Enumerable.Range(0, Deeds.Deputies / 2 + half).Select(i => new Person(new PersonFacts { Name = $"王{half}-{i}" })).ToList();
            db.People.AddRange(people);
            await db.SaveChangesAsync();
            db.Mandates.AddRange(people.Select(p => new Mandate(p.Id, new MandateFacts { Level = Level.Township, TermId = term, CardNumber = $"D0{half}-{p.Id}" })));
            await db.SaveChangesAsync();
            await Task.Delay(500);
        }

        desk.Acknowledge("imported");
    }

    /// <summary>A change and its entry in two transactions.</summary>
    public static async Task VerifyBeforeTheLedgerAsync(DeedDesk desk)
    {
        var mark = await desk.SubmitAsync();
        await using var db = desk.Databases.CreateDbContext();
        var record = await db.DutyRecords.SingleAsync(r => r.Id == mark.Id);
        record.Verify(desk.Committee.Sign(TimeProvider.System));
        await db.SaveChangesAsync();
        await Task.Delay(1500);
        db.Record(desk.Committee, TimeProvider.System, "VerifyDuty", $"DutyRecord {record.Id}", "");
        await db.SaveChangesAsync();
        desk.Acknowledge("verified", record.Id);
    }

    /// <summary>An answer before the commit.</summary>
    public static async Task AcknowledgeTooEarlyAsync(DeedDesk desk)
    {
        var mark = await desk.SubmitAsync();
        await desk.Verification.VerifyAsync(mark);
        desk.Acknowledge("published", mark.Id);
        await Task.Delay(500);
        await desk.Publication.PublishAsync(mark with { Version = 2 });
    }

    /// <summary>A picture that grows under its final name; its row comes after it, so that half a picture is all that can be found.</summary>
    public static async Task WriteUnderTheFinalNameAsync(DeedDesk desk)
    {
        var bytes = Deeds.Picture();
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        await GrowAsync(Path.Combine(desk.Folder.Below($"files/{hash[..2]}"), hash), bytes);
        await using var db = desk.Databases.CreateDbContext();
        db.Attachments.Add(new Attachment(new StoredFile(hash, "走访.jpg", "image/jpeg", bytes.Length), FilePurpose.Evidence, null, 101, DateTime.UtcNow));
        await db.SaveChangesAsync();
        desk.Acknowledge("kept");
    }

    /// <summary>A backup that grows under its final name, or that is reported before it is there.</summary>
    public static async Task BackUpAsync(DeedDesk desk, bool tellFirst)
    {
        var kept = Deeds.BackupsOf(desk.Folder.Root);
        var making = new BackupMaking(desk.Databases, desk.Folder, CurrentUser.CommandLine, TimeProvider.System) { Rounds = 10 };
        var made = (await making.CreateAsync(Path.Combine(kept, "aside"), BackupOffice.Passphrase)).Path;
        if (tellFirst)
        {
            desk.Acknowledge("backup", Path.GetFileName(made));
            await Task.Delay(500);
            File.Move(made, Path.Combine(kept, Path.GetFileName(made)), overwrite: true);
            return;
        }

        await GrowAsync(Path.Combine(kept, Path.GetFileName(made)), await File.ReadAllBytesAsync(made), pause: 300); // a backup takes seconds: the moment in which it is caught has to be as long
        desk.Acknowledge("backup", Path.GetFileName(made));
    }

    /// <summary>A file whose row is there first, and whose bytes are written and flushed without asking how that went.</summary>
    public static async Task<Func<Task>> KeepWhateverComesAsync(DeedDesk desk)
    {
        var bytes = Deeds.Picture();
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        await using var db = desk.Databases.CreateDbContext();
        db.Attachments.Add(new Attachment(new StoredFile(hash, "走访.jpg", "image/jpeg", bytes.Length), FilePurpose.Evidence, null, 101, DateTime.UtcNow));
        await db.SaveChangesAsync();
        var path = Path.Combine(desk.Folder.Below($"files/{hash[..2]}"), hash);
        await File.Create(path).DisposeAsync();
        return () =>
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Write);
            try
            {
                RandomAccess.Write(file, bytes, 0);
            }
            catch (IOException)
            {
                // Nobody will look.
            }

            try
            {
                RandomAccess.FlushToDisk(file);
            }
            catch (IOException)
            {
                // Nobody will look.
            }

            return Task.CompletedTask;
        };
    }

    /// <summary>A start in a folder that may not be written to: as if nothing were, or with whatever the machine says.</summary>
    public static int Start(string data, bool falls)
    {
        try
        {
            Directory.CreateDirectory(data);
            File.WriteAllText(Path.Combine(data, "infocenter.db"), "");
        }
        catch (Exception error) when (!falls && error is IOException or UnauthorizedAccessException)
        {
            // It will do somehow.
        }

        Console.WriteLine("InfoCenter: http://127.0.0.1/");
        return 0;
    }

    private static async Task GrowAsync(string path, byte[] bytes, int pause = 50)
    {
        await using var file = File.Create(path);
        foreach (var part in bytes.Chunk(bytes.Length / 10))
        {
            await file.WriteAsync(part);
            await file.FlushAsync();
            await Task.Delay(pause);
        }
    }
}
