using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Files;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives;

/// <summary>A volume everybody may fetch.</summary>
/// <param name="Id">A part of its address.</param>
/// <param name="Title">What it is.</param>
/// <param name="Level">Of the assembly.</param>
/// <param name="People">Deputies in it.</param>
/// <param name="Records">Published records in it.</param>
/// <param name="Pages">Sheets' sides.</param>
/// <param name="Length">Bytes.</param>
/// <param name="FileHash">SHA-256 of the PDF, lower-case hexadecimal.</param>
/// <param name="PublishedAt">UTC.</param>
/// <param name="IsOver">Whether something in it is public no more: it is being printed anew and cannot be fetched.</param>
public sealed record PublishedVolume(int Id, string Title, Level Level, int People, int Records, int Pages, long Length, string FileHash, DateTime PublishedAt, bool IsOver);

/// <summary>Public volumes as the public fetches them. No right is asked for.</summary>
public sealed class PublishedVolumes(IDbContextFactory<InfoCenterDb> databases, FileStore store)
{
    /// <summary>The county's first, then the townships', the newest term first.</summary>
    public async Task<IReadOnlyList<PublishedVolume>> ListAsync(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var found = await (
            from volume in db.PublicVolumes.AsNoTracking()
            where volume.Status == PublicVolumeStatus.Published
            join term in db.Terms on volume.TermId equals term.Id
            join assembly in db.Assemblies on term.AssemblyId equals assembly.Id
            orderby assembly.TownshipCode, term.Number descending
            select new { volume, assembly.Level }).ToListAsync(cancel);
        var rows = new List<PublishedVolume>();
        foreach (var (volume, level) in found.Select(f => (f.volume, f.Level)).OrderBy(f => f.Level))
        {
            rows.Add(new(
                volume.Id, volume.Title, level, volume.People, volume.Records, volume.Pages, volume.Length, volume.FileHash, volume.PublishedAt!.Value, await db.IsOverAsync(volume, cancel)));
        }

        return rows;
    }

    /// <summary>The PDF and its SHA-256.</summary>
    /// <exception cref="RuleBrokenException">It is not let out, or something in it is public no more.</exception>
    public async Task<(OpenedFile File, string Hash)> OpenAsync(int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var volume = await db.PublicVolumes.AsNoTracking().FirstOrDefaultAsync(v => v.Id == id && v.Status == PublicVolumeStatus.Published, cancel) ?? throw PublicVolumeRules.IsNotShown;
        if (await db.IsOverAsync(volume, cancel)) throw PublicVolumeRules.IsNotShown;
        return (new(store.Open(volume.FileHash), $"{volume.Title}.pdf", "application/pdf"), volume.FileHash);
    }
}
