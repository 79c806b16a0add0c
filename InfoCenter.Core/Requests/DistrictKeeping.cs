using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>A village and the districts it lies in.</summary>
public sealed record VillageDistricts(string VillageCode, string Village, string? County, string? Township);

/// <summary>Which village lies in which electoral district: what routing rests on.</summary>
public sealed class DistrictKeeping(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>A township's villages with their districts.</summary>
    public async Task<IReadOnlyList<VillageDistricts>> ListAsync(string townshipCode, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepPlates);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var villages = await db.Villages.AsNoTracking().Where(v => v.TownshipCode == townshipCode).OrderBy(v => v.Code).ToListAsync(cancel);
        var codes = villages.Select(v => v.Code).ToList();
        var covers = await db.DistrictCovers.AsNoTracking().Where(c => codes.Contains(c.VillageCode)).ToListAsync(cancel);
        string? Of(Village village, Level level) => covers.Find(c => c.VillageCode == village.Code && c.Level == level)?.District;
        return [.. villages.Select(v => new VillageDistricts(v.Code, v.Name, Of(v, Level.County), Of(v, Level.Township)))];
    }

    /// <summary>The districts the roster has in a township, to choose from.</summary>
    public async Task<IReadOnlyList<string>> DistrictsAsync(string townshipCode, Level level, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepPlates);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await (
            from mandate in db.Mandates
            join person in db.People on mandate.PersonId equals person.Id
            where mandate.Level == level && mandate.Ending == null && mandate.ElectedBy != null && person.TownshipCode == townshipCode
            select mandate.ElectedBy!).Distinct().OrderBy(name => name).ToListAsync(cancel);
    }

    /// <summary>Puts villages down for districts; what was put down before for the same village and level gives way. Without a name the village is in none.</summary>
    public async Task PutAsync(IReadOnlyCollection<(string VillageCode, Level Level, string District)> covers, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepPlates);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var codes = covers.Select(c => c.VillageCode).Distinct().ToList();
        var known = await db.DistrictCovers.Where(c => codes.Contains(c.VillageCode)).ToListAsync(cancel);
        foreach (var (village, level, district) in covers)
        {
            if (known.Find(c => c.VillageCode == village && c.Level == level) is { } old) db.DistrictCovers.Remove(old);
            if (district.OrNull() is { } named) db.DistrictCovers.Add(new(village, level, named));
        }

        db.Record(user, clock, "PutDistricts", "Districts", $"{covers.Count}：{string.Join('、', covers.Take(20).Select(c => $"{c.VillageCode} {c.District}"))}");
        await db.SaveChangesAsync(cancel);
    }
}
