using System.IO.Compression;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Files;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Roster;

/// <summary>What became of an archive of portraits.</summary>
/// <param name="Placed">Portraits now on a person.</param>
/// <param name="Unknown">Entries whose name is no card number of the roster.</param>
/// <param name="Refused">Entries that are no usable picture, with the reason.</param>
public sealed record PhotographReport(int Placed, IReadOnlyList<string> Unknown, IReadOnlyList<(string Name, string Reason)> Refused);

/// <summary>Portraits come in a ZIP, each named by the card number of a mandate: <c>C00123.jpg</c>.</summary>
public sealed class PhotographImport(IDbContextFactory<InfoCenterDb> databases, FileStore store, CurrentUser user, TimeProvider clock)
{
    private const int MostEntries = 5000;

    /// <summary>Places every portrait it can and tells about the rest; the people are changed in one transaction.</summary>
    /// <exception cref="RuleBrokenException">It is no ZIP, or holds too many entries.</exception>
    public async Task<PhotographReport> TakeAsync(Stream zip, CancellationToken cancel = default)
    {
        user.Must(Permission.ImportRoster);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var holders = await db.Mandates.Where(m => m.CardNumber != null).Select(m => new { m.CardNumber, m.PersonId }).ToListAsync(cancel);
        var byCard = holders.ToLookup(h => h.CardNumber!, h => h.PersonId, StringComparer.OrdinalIgnoreCase);
        var people = await db.People.ToDictionaryAsync(p => p.Id, cancel);

        var (placed, unknown, refused) = (0, new List<string>(), new List<(string, string)>());
        await using var archive = await OpenAsync(zip, cancel);
        foreach (var entry in archive.Entries.Where(e => e.Name.Length > 0))
        {
            var person = byCard[Path.GetFileNameWithoutExtension(entry.Name)].Select(people.GetValueOrDefault).FirstOrDefault(p => p is not null);
            if (person is null || !user.Reaches(person.TownshipCode))
            {
                unknown.Add(entry.Name);
                continue;
            }

            try
            {
                var picture = PictureCleaner.Clean(await ReadAsync(entry, cancel));
                var file = new StoredFile(await store.KeepAsync(picture, cancel: cancel), entry.Name, PictureCleaner.TypeOf(picture), picture.Length);
                if (person.PhotoHash == file.Hash) continue;

                person.AttachPhoto(file.Hash);
                db.Attachments.Add(new Attachment(file, FilePurpose.Photograph, person.TownshipCode, user.Standing.AccountId, clock.Now));
                placed++;
            }
            catch (RuleBrokenException broken) when (broken.Rule != nameof(FilesRules.FileCouldNotBeStored))
            {
                refused.Add((entry.Name, broken.Message));
            }
        }

        db.Record(user, clock, "ImportPhotographs", "People", $"{placed} / {archive.Entries.Count}");
        await db.SaveChangesAsync(cancel);
        return new(placed, unknown, refused);
    }

    private static async Task<ZipArchive> OpenAsync(Stream zip, CancellationToken cancel)
    {
        try
        {
            var archive = await ZipArchive.CreateAsync(zip, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancel);
            return archive.Entries.Count <= MostEntries ? archive : throw PlaceRules.TooManyPhotographs(MostEntries);
        }
        catch (InvalidDataException)
        {
            throw FilesRules.FileTypeIsNotAccepted(FilePurpose.PhotographArchive.Accept);
        }
    }

    // The declared length is the sender's word; what unpacks is counted.
    private static async Task<byte[]> ReadAsync(ZipArchiveEntry entry, CancellationToken cancel)
    {
        await using var content = await entry.OpenAsync(cancel);
        using var memory = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0;)
        {
            if (memory.Length + read > FilePurpose.Photograph.MaxLength) throw FilesRules.FileIsTooLarge(FilePurpose.Photograph.MaxLength);
            memory.Write(buffer, 0, read);
        }

        return memory.ToArray();
    }
}
