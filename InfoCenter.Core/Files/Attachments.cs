using System.Globalization;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Files;

/// <summary>An attachment opened for reading; the caller disposes the content.</summary>
public sealed record OpenedFile(Stream Content, string Name, string ContentType)
{
    /// <summary>Whether a browser may show it in the page; everything else is only to be saved.</summary>
    public bool IsPicture => ContentType is "image/jpeg" or "image/png";
}

/// <summary>Files are handed in and read back here, whatever they are for.</summary>
public sealed class Attachments(IDbContextFactory<InfoCenterDb> databases, FileStore store, CurrentUser user, TimeProvider clock)
{
    /// <summary>Checks the file, cleans a picture of its metadata, and keeps it; what the same person has handed in already is there once.</summary>
    /// <param name="name">As it came; only for showing.</param>
    /// <param name="content">Read to its end, or to the limit of the purpose.</param>
    /// <param name="purpose">What it is for.</param>
    /// <param name="townshipCode">The township whose business it is; a township's own account need not say.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RuleBrokenException">Too large, of another kind, broken, or the disk is full.</exception>
    public async Task<StoredFile> KeepAsync(
        string name, Stream content, FilePurpose purpose, string? townshipCode = null, CancellationToken cancel = default)
    {
        user.Must(purpose.WriteRight);
        townshipCode ??= user.Standing.TownshipCode;
        user.MustReach(townshipCode);

        var bytes = await TakeInAsync(content, purpose.MaxLength, cancel);
        var kind = FileKinds.Of(bytes.AsSpan(0, Math.Min(bytes.Length, 512)));
        if (!purpose.Takes(kind)) throw FilesRules.FileTypeIsNotAccepted(purpose.Accept);
        if (kind.IsPicture) bytes = PictureCleaner.Clean(bytes);

        var file = new StoredFile(await store.KeepAsync(bytes, purpose.IsPersonal, cancel), Presentable(name), kind.ContentType, bytes.Length);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var by = user.Standing.AccountId;
        if (await db.Attachments.AnyAsync(a => a.Hash == file.Hash && a.Purpose == purpose && a.TownshipCode == townshipCode && a.UploadedBy == by && a.Name == file.Name, cancel)) return file;

        db.Attachments.Add(new Attachment(file, purpose, townshipCode, user.Standing.AccountId, clock.Now));
        db.Record(user, clock, "KeepFile", $"File {file.Hash[..12]}", $"{purpose}: {file.Name}, {file.Length}");
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return file;
    }

    /// <summary>Opens a file the user handed in, or may read by right and township.</summary>
    /// <exception cref="RuleBrokenException">Foreign and missing look the same.</exception>
    public async Task<OpenedFile> OpenAsync(string hash, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var file = await FindAsync(db, hash, cancel);
        if (file.IsPicture) return file; // part of a page, not an act

        db.Record(user, clock, "OpenFile", $"File {hash[..12]}", file.Name);
        await db.SaveChangesAsync(cancel);
        return file;
    }

    /// <summary>The whole file, for a use case that reads it at once.</summary>
    public async Task<byte[]> ReadAsync(string hash, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var content = (await FindAsync(db, hash, cancel)).Content;
        using var memory = new MemoryStream();
        await content.CopyToAsync(memory, cancel);
        return memory.ToArray();
    }

    private async Task<OpenedFile> FindAsync(InfoCenterDb db, string hash, CancellationToken cancel)
    {
        var standing = user.Standing;
        var found = await db.Attachments.AsNoTracking().Where(a => a.Hash == hash).OrderBy(a => a.Id).ToListAsync(cancel);
        var readable = found.Find(a => a.UploadedBy == standing.AccountId || (user.May(a.Purpose.ReadRight) && user.Reaches(a.TownshipCode)))
            ?? throw (found.Count > 0 ? user.TurnedAway() : CommonRules.NotFound);
        return new(store.Open(hash), readable.Name, readable.ContentType);
    }

    // The declared length is the sender's word; what arrives is counted.
    private static async Task<byte[]> TakeInAsync(Stream content, long limit, CancellationToken cancel)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0;)
        {
            if (memory.Length + read > limit) throw FilesRules.FileIsTooLarge(limit);
            memory.Write(buffer, 0, read);
        }

        return memory.Length > 0 ? memory.ToArray() : throw FilesRules.FileIsEmpty;
    }

    // No folders, no control characters, no marks that turn the text's direction around.
    private static string Presentable(string name)
    {
        var last = name.Split('/', '\\')[^1];
        var kept = string.Concat(last.Where(c =>
            char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator))).Trim();
        if (kept.Length > 120) kept = kept[^120..];
        return kept.OrNull() ?? FilesRules.Nameless;
    }
}
