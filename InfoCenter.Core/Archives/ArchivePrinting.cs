using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Printing;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives;

/// <summary>Prints one person's archive, here and now.</summary>
public sealed class ArchivePrinting(
    IDbContextFactory<InfoCenterDb> databases, DataFolder folder, CurrentUser user, TimeProvider clock, VerificationCode codes, FontShelf fonts)
{
    /// <summary>The PDF and the name to save it under. A deputy may print their own.</summary>
    /// <exception cref="RuleBrokenException">The person is out of reach, or a character has no font.</exception>
    public async Task<PrintedForm> PrintAsync(int personId, CancellationToken cancel = default)
    {
        user.Must(user.Standing.PersonId is null ? Permission.PrintArchives : Permission.ReadArchives); // a deputy reaches one archive
        await using (var db = await databases.CreateDbContextAsync(cancel))
        {
            await db.MustReachPersonAsync(user, personId, cancel);
        }

        var issued = (await ArchiveIssue.IssueAsync(databases, [personId], user, clock, codes, "PrintArchive", cancel)).Single();
        var pdf = new PersonArchivePaper(issued, Photographs.Read(folder, issued.Archive.PhotoHash)).Compose().ToBytes(fonts);
        return new(pdf, ArchiveFileNames.Of(issued));
    }
}

/// <summary>A PDF and the name to save it under.</summary>
public sealed record PrintedForm(byte[] Pdf, string FileName)
{
    /// <summary>Puts the file into a folder, whole or not at all.</summary>
    public Task SaveAsync(string folder, CancellationToken cancel = default) => WholeFile.WriteAsync(Path.Combine(folder, FileName), Pdf, cancel);
}
