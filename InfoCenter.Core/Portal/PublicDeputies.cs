using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Files;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Portal;

/// <summary>What the public looks for; null does not narrow.</summary>
public sealed record PublicDeputyQuery
{
    public string? TownshipCode { get; init; }

    /// <summary>A village of that township: narrows to the districts it lies in.</summary>
    public string? VillageCode { get; init; }

    public Level? Level { get; init; }

    /// <summary>Part of a name, or the beginning of its pinyin initials. Nothing else is searched.</summary>
    public string? Text { get; init; }

    public int Page { get; init; } = 1;
}

/// <summary>A seat in one term, as everybody may know it.</summary>
public sealed record PublicSeat(Level Level, string Term, string? Delegation, string? ElectedBy);

/// <summary>A deputy in the public's list.</summary>
public sealed record PublicDeputyRow(int Id, string Name, string? Township, string? Position, IReadOnlyList<PublicSeat> Seats);

/// <summary>Deputies of a level among those found.</summary>
public sealed record PublicLevelCount(Level Level, int People);

/// <summary>A page of the list.</summary>
/// <param name="Rows">In the order of surname strokes.</param>
/// <param name="People">How many deputies the whole list has.</param>
/// <param name="Seats">How many seats they hold.</param>
/// <param name="Levels">How many each level would have.</param>
/// <param name="IsByDistrict">Whether the village's own districts were known.</param>
/// <param name="Page">From one.</param>
/// <param name="Pages">At least one.</param>
public sealed record PublicDeputyList(IReadOnlyList<PublicDeputyRow> Rows, int People, int Seats, IReadOnlyList<PublicLevelCount> Levels, bool IsByDistrict, int Page, int Pages);

/// <summary>
/// What the public reads of deputies in office: the fields the law has published (DOMAIN 2.5) and their published records. Only these columns are ever read, so nothing else
/// can show. Who sat to the end of the term is kept as history under the same address, out of the lists; who left before it is not there any more. No right is asked for.
/// </summary>
public sealed class PublicDeputies(IDbContextFactory<InfoCenterDb> databases, FileStore files, TimeProvider clock)
{
    public const int PageSize = 30;

    /// <summary>Characters of a search; no name is longer.</summary>
    public const int LongestText = 30;

    /// <summary>Deputies in office, thirty a page, in three queries however many there are.</summary>
    public async Task<PublicDeputyList> ListAsync(PublicDeputyQuery query, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var covers = query.VillageCode.OrNull() is { } village ? await db.DistrictCovers.AsNoTracking().Where(c => c.VillageCode == village).ToListAsync(cancel) : [];
        var found = (await db.SeatsOf(query).ToListAsync(cancel)).Where(s => covers.Count == 0 || covers.Exists(c => c.Level == s.Level && c.District == s.ElectedBy)).ToList();
        var levels = found.GroupBy(s => s.Level).OrderBy(l => l.Key).Select(l => new PublicLevelCount(l.Key, l.DistinctBy(s => s.PersonId).Count()));

        var wanted = found.Where(s => query.Level is null || s.Level == query.Level).ToList();
        var people = wanted.Select(s => s.PersonId).Distinct().ToList();
        var pages = Math.Max(1, (people.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(query.Page, 1, pages);
        var shown = people.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        return new(await db.DeputyRowsAsync(shown, cancel), people.Count, wanted.Count, [.. levels], covers.Count > 0, page, pages);
    }

    /// <summary>A deputy's page for a year; without one, or with one that has no record, the latest that has.</summary>
    /// <exception cref="RuleBrokenException">Nobody, or nobody in office.</exception>
    public async Task<PublicDeputy> ReadAsync(int id, int? year = null, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.PublicDeputyAsync(id, year, clock.Today, cancel);
    }

    /// <summary>The portrait of a deputy in office.</summary>
    /// <exception cref="RuleBrokenException">Nobody in office, or no portrait.</exception>
    public async Task<OpenedFile> OpenPhotoAsync(int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var mandates = db.Mandates;
        var file = await (
            from person in db.People
            join attachment in db.Attachments on person.PhotoHash equals attachment.Hash
            where person.Id == id && attachment.Purpose == FilePurpose.Photograph && mandates.Any(m => m.PersonId == id && (m.Ending == null || m.Ending == Ending.TermOver))
            select new { attachment.Hash, attachment.ContentType }).FirstOrDefaultAsync(cancel) ?? throw PublicDeputiesRules.IsNotShown;
        return new(files.Open(file.Hash), $"{id}", file.ContentType);
    }

    /// <summary>The page's address as a QR code, as SVG.</summary>
    /// <exception cref="RuleBrokenException">Nobody in office, or nobody has said under which address the portal is reached.</exception>
    public async Task<string> DrawCodeAsync(int id, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!await db.Mandates.AnyAsync(m => m.PersonId == id && (m.Ending == null || m.Ending == Ending.TermOver), cancel)) throw PublicDeputiesRules.IsNotShown;
        var address = db.Choice(PlateKeeping.AddressKey).OrNull() ?? throw PublicDeputiesRules.IsNotShown;
        return PublicDeputiesCode.Draw($"{address}/deputies/{id}");
    }
}
