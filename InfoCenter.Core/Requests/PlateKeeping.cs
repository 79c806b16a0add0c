using System.Security.Cryptography;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>A plate in the list.</summary>
public sealed record PlateRow(
    int Id, string Code, PlateKind Kind, string TownshipCode, string Township, string? VillageCode, string? Village, string Place, string? Installer, DateOnly? InstalledOn,
    string? PhotoHash, bool IsRetired, int? ForwardToId, DateTime? LastScanAt, int Scans, int Submissions, bool IsSilent, int Version);

/// <summary>The county's QR plates, kept as the things they are.</summary>
public sealed class PlateKeeping(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>How many retired plates a scan is led along.</summary>
    internal const int MostHops = 8;

    /// <summary>Days without a scan after which somebody should go and look.</summary>
    public const int SilentDays = 60;

    internal const string AddressKey = "PublicAddress";

    // Crockford's 32: no letter that reads like a digit.
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int CodeLength = 6;
    private const int MostAtOnce = 500;

    /// <summary>All plates, the newest first.</summary>
    public async Task<IReadOnlyList<PlateRow>> ListAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.KeepPlates);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (townships, villages) = (await db.Townships.ToDictionaryAsync(t => t.Code, t => t.Name, cancel), await db.Villages.ToDictionaryAsync(v => v.Code, v => v.Name, cancel));
        var oldest = clock.Today.AddDays(-SilentDays);
        return [.. (await db.Plates.AsNoTracking().OrderByDescending(p => p.Id).ToListAsync(cancel)).Select(p => new PlateRow(
            p.Id, p.Code, p.Kind, p.TownshipCode, townships.GetValueOrDefault(p.TownshipCode, p.TownshipCode), p.VillageCode,
            p.VillageCode is null ? null : villages.GetValueOrDefault(p.VillageCode, p.VillageCode), p.Place, p.Installer, p.InstalledOn, p.PhotoHash, p.IsRetired, p.ForwardToId,
            p.LastScanAt, p.Scans, p.Submissions, IsSilent(p, oldest), p.Version))];
    }

    /// <summary>Writes a new plate down and gives it its code.</summary>
    public async Task<int> AddAsync(PlateFacts facts, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepPlates);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await CheckPlaceAsync(db, facts, cancel);
        var plate = new Plate(await NewCodeAsync(db, cancel), facts);
        db.Plates.Add(plate);
        db.Record(user, clock, "AddPlate", $"Plate {plate.Code}", $"{plate.Kind.Label}，{plate.Place}");
        await db.SaveChangesAsync(cancel);
        return plate.Id;
    }

    /// <summary>One plate for each village that has none; of one township, or of the whole county. Returns how many.</summary>
    public async Task<int> AddForVillagesAsync(string? townshipCode, string place, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepPlates);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var plates = db.Plates;
        var villages = await db.Villages.AsNoTracking().Where(v => townshipCode == null || v.TownshipCode == townshipCode)
            .Where(v => !plates.Any(p => p.VillageCode == v.Code && !p.IsRetired)).OrderBy(v => v.Code).Take(MostAtOnce).ToListAsync(cancel);
        if (villages.Count == 0) throw PlateRules.EveryVillageHasOne;

        foreach (var village in villages)
            db.Plates.Add(new(await NewCodeAsync(db, cancel), new() { Kind = PlateKind.Village, TownshipCode = village.TownshipCode, VillageCode = village.Code, Place = place }));
        db.Record(user, clock, "AddPlate", "Plates", $"{townshipCode}：{villages.Count}");
        await db.SaveChangesAsync(cancel);
        return villages.Count;
    }

    /// <param name="id">Which.</param>
    /// <param name="facts">As they are now.</param>
    /// <param name="version">As it was seen.</param>
    /// <param name="cancel">Gives up.</param>
    public Task DescribeAsync(int id, PlateFacts facts, int version, CancellationToken cancel = default) => ChangeAsync(id, version, "DescribePlate", async (db, plate) =>
    {
        await CheckPlaceAsync(db, facts, cancel);
        plate.Describe(facts);
    }, cancel);

    /// <summary>Puts a photograph to it of where it hangs.</summary>
    public Task PhotographAsync(int id, string fileHash, int version, CancellationToken cancel = default) => ChangeAsync(id, version, "PhotographPlate", (_, plate) =>
    {
        plate.Photograph(fileHash);
        return Task.CompletedTask;
    }, cancel);

    /// <summary>Takes it out of use; whoever scans it is led to the other one.</summary>
    public Task RetireAsync(int id, int? forwardToId, int version, CancellationToken cancel = default) => ChangeAsync(id, version, "RetirePlate", async (db, plate) =>
    {
        if (forwardToId is { } next && next != id && !await db.Plates.AnyAsync(p => p.Id == next && !p.IsRetired, cancel)) throw PlateRules.ForwardingGoesInACircle;
        plate.Retire(forwardToId);
    }, cancel);

    public Task RestoreAsync(int id, int version, CancellationToken cancel = default) => ChangeAsync(id, version, "RestorePlate", (_, plate) =>
    {
        plate.Restore();
        return Task.CompletedTask;
    }, cancel);

    /// <summary>The address the QR codes lead to; empty while nobody has said.</summary>
    public async Task<string> AddressAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.KeepPlates);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return db.Choice(AddressKey) ?? "";
    }

    public async Task ChangeAddressAsync(string address, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepPlates);
        var kept = ChineseText.Squeeze(address).TrimEnd('/');
        if (!Uri.TryCreate(kept, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || kept.Length > 120) throw PlateRules.SiteAddressIsWrong;
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.Choose(AddressKey, kept);
        db.Record(user, clock, "ChangePublicAddress", "Settings", kept);
        await db.SaveOrTellAsync("Settings", cancel);
    }

    /// <summary>Adds what was scanned since it was last asked; by plate, with the last time of each.</summary>
    public async Task CountScansAsync(IReadOnlyDictionary<int, (int Count, DateTime LastAt)> scans, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        foreach (var (id, (count, at)) in scans)
            await db.Plates.Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Scans, p => p.Scans + count).SetProperty(p => p.LastScanAt, at), cancel);
    }

    // A plate nobody ever scanned counts from the day it was put up; one that lies in a drawer is not silent.
    private static bool IsSilent(Plate plate, DateOnly oldest) =>
        !plate.IsRetired && (plate.LastScanAt is { } last ? DateOnly.FromDateTime(last.InOffice) : plate.InstalledOn) < oldest;

    private async Task ChangeAsync(int id, int version, string act, Func<InfoCenterDb, Plate, Task> change, CancellationToken cancel)
    {
        user.Must(Permission.KeepPlates);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var plate = await db.Plates.FirstOrDefaultAsync(p => p.Id == id, cancel) ?? throw CommonRules.NotFound;
        if (plate.Version != version) throw await db.ChangedMeanwhileAsync($"Plate {plate.Code}", cancel);
        await change(db, plate);
        db.Record(user, clock, act, $"Plate {plate.Code}", $"{plate.Kind.Label}，{plate.Place}");
        await db.SaveOrTellAsync($"Plate {plate.Code}", cancel);
    }

    private static async Task CheckPlaceAsync(InfoCenterDb db, PlateFacts facts, CancellationToken cancel)
    {
        if (!await db.Townships.AnyAsync(t => t.Code == facts.TownshipCode, cancel)) throw PlateRules.TownshipIsRequired;
        if (facts.VillageCode.OrNull() is { } village && !await db.Villages.AnyAsync(v => v.Code == village && v.TownshipCode == facts.TownshipCode, cancel)) throw PlateRules.VillageIsElsewhere;
    }

    private static async Task<string> NewCodeAsync(InfoCenterDb db, CancellationToken cancel)
    {
        while (true)
        {
            var code = RandomNumberGenerator.GetString(Signs, CodeLength);
            if (!await db.Plates.AnyAsync(p => p.Code == code, cancel)) return code;
        }
    }
}
