using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Printing;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>Posters, ready to be printed.</summary>
/// <param name="Pdf">One sheet a plate.</param>
/// <param name="FileName">With its ending.</param>
public sealed record PosterSheets(byte[] Pdf, string FileName);

/// <summary>Prints plates to hang up, one or all at once, and once more when the sun has bleached them.</summary>
public sealed class PlatePosters(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock, FontShelf fonts)
{
    private const int MostAtOnce = 500;

    /// <exception cref="RuleBrokenException">Nothing was chosen, or nobody has said where the codes lead.</exception>
    public async Task<PosterSheets> PrintAsync(IReadOnlyCollection<int> ids, PosterSize size, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepPlates);
        if (ids.Count == 0) throw PlateRules.NoPlatesChosen;
        if (ids.Count > MostAtOnce) throw PlateRules.TooManyPlates(MostAtOnce);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var address = db.Choice(PlateKeeping.AddressKey).OrNull() ?? throw PlateRules.SiteAddressIsMissing;
        var plates = await db.Plates.AsNoTracking().Where(p => ids.Contains(p.Id) && !p.IsRetired).OrderBy(p => p.TownshipCode).ThenBy(p => p.VillageCode).ThenBy(p => p.Id).ToListAsync(cancel);
        if (plates.Count == 0) throw PlateRules.NoPlatesChosen;

        var (townships, villages) = (await db.Townships.ToDictionaryAsync(t => t.Code, t => t.Name, cancel), await db.Villages.ToDictionaryAsync(v => v.Code, v => v.Name, cancel));
        var county = new CountySettings(databases, user, clock).Read().CountyName;
        var document = new Document { Title = PosterTexts.Name, CreatedAt = clock.Now, Author = county };
        document.AddLater(plates.Select(p => PosterTexts.Compose(
            county, townships.GetValueOrDefault(p.TownshipCode, "") + (p.VillageCode is null ? p.Place : villages.GetValueOrDefault(p.VillageCode, "")), p.Code, $"{address}/tell/{p.Code}", size)));
        var sheets = new PosterSheets(document.ToBytes(fonts), $"plates-{plates.Count}-{size}.pdf");

        db.Record(user, clock, "PrintPlates", "Plates", $"{size} {plates.Count}：{string.Join(' ', plates.Select(p => p.Code))}");
        await db.SaveChangesAsync(cancel);
        return sheets;
    }
}
