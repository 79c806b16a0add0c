using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Files;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>The place a form is filled in for.</summary>
/// <param name="PlateId">The plate that was scanned; null where the form was opened without one.</param>
/// <param name="Code">The plate's code.</param>
/// <param name="TownshipCode">Nine digits.</param>
/// <param name="VillageCode">Null for a plate of the township.</param>
/// <param name="Name">Township and village in words.</param>
public sealed record TellingPlace(int? PlateId, string Code, string TownshipCode, string? VillageCode, string Name);

/// <summary>A township with its villages, to choose from.</summary>
public sealed record TellingTownship(string Code, string Name, IReadOnlyList<TellingVillage> Villages);

/// <summary>A village to choose.</summary>
public sealed record TellingVillage(string Code, string Name);

/// <summary>A request of the same place that reads alike.</summary>
/// <param name="Id">Which.</param>
/// <param name="Shared">What both texts say; nothing the other one said alone.</param>
/// <param name="ToldOn">When the first told it.</param>
/// <param name="People">How many told of it.</param>
public sealed record AlikeRequest(int Id, string Shared, DateOnly ToldOn, int People);

/// <summary>A deputy of the own district, as everybody may see them.</summary>
public sealed record OwnDeputy(int PersonId, string Name);

/// <summary>What is shown before the telling counts.</summary>
/// <param name="OpenWords">What others will see of the words.</param>
/// <param name="OpenPlace">What others will see of the place.</param>
/// <param name="PlaceName">Township and village.</param>
/// <param name="Referrals">Whom to turn to instead, where it is no matter for deputies.</param>
/// <param name="Alike">Whether others have told of it.</param>
/// <param name="Deputies">Whom the citizen may ask for.</param>
public sealed record TellingPreview(
    string OpenWords, string OpenPlace, string PlaceName, IReadOnlyList<string> Referrals, IReadOnlyList<AlikeRequest> Alike, IReadOnlyList<OwnDeputy> Deputies);

/// <summary>A citizen tells the office something: without an account, so no right is asked for.</summary>
public sealed class RequestTelling(IDbContextFactory<InfoCenterDb> databases, FileStore files, FollowCode codes, CurrentUser user, TimeProvider clock)
{
    private const int MostAlike = 3;
    private const int MostCompared = 300;
    private static readonly TimeSpan Recent = TimeSpan.FromDays(120);
    private static readonly RequestStatus[] Past = [RequestStatus.Closed, RequestStatus.Refused];

    private readonly RequestIntake _intake = new(databases, files, codes, clock);

    /// <summary>Where the plate hangs; a retired one leads to the one that took its place. Null for a code nobody made.</summary>
    public async Task<TellingPlace?> PlaceAsync(string code, CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var wanted = code.ToUpperInvariant();
        var plate = await db.Plates.AsNoTracking().FirstOrDefaultAsync(p => p.Code == wanted, cancel);
        for (var hops = 0; plate is { IsRetired: true, ForwardToId: { } next } && hops < PlateKeeping.MostHops; hops++)
            plate = await db.Plates.AsNoTracking().FirstOrDefaultAsync(p => p.Id == next, cancel);
        if (plate is null || plate.IsRetired) return null;
        return new(plate.Id, plate.Code, plate.TownshipCode, plate.VillageCode, await NameAsync(db, plate.TownshipCode, plate.VillageCode, cancel));
    }

    /// <summary>Townships and their villages, for whoever comes without a plate.</summary>
    public async Task<IReadOnlyList<TellingTownship>> TownshipsAsync(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var villages = (await db.Villages.AsNoTracking().OrderBy(v => v.Code).ToListAsync(cancel)).ToLookup(v => v.TownshipCode);
        return [.. (await db.Townships.AsNoTracking().OrderBy(t => t.Code).ToListAsync(cancel))
            .Select(t => new TellingTownship(t.Code, t.Name, [.. villages[t.Code].Select(v => new TellingVillage(v.Code, v.Name))]))];
    }

    /// <summary>What people tell of, by the classes the county counts by.</summary>
    public async Task<IReadOnlyList<string>> CategoriesAsync(CancellationToken cancel = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.RequestCategories.Where(c => !c.IsRetired).OrderBy(c => c.Order).ThenBy(c => c.Id).Select(c => c.Name).ToListAsync(cancel);
    }

    /// <summary>The facts with the place the form names: a plate's code, a village's, or a township's.</summary>
    public async Task<RequestFacts> LocateAsync(RequestFacts facts, string? plate, string? area, CancellationToken cancel = default)
    {
        if (plate.OrNull() is { } code && await PlaceAsync(code, cancel) is { } place)
            return facts with { PlateId = place.PlateId, TownshipCode = place.TownshipCode, VillageCode = place.VillageCode };

        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Villages.AsNoTracking().FirstOrDefaultAsync(v => v.Code == area, cancel) is { } village)
            return facts with { TownshipCode = village.TownshipCode, VillageCode = village.Code };
        return facts with { TownshipCode = await db.Townships.Where(t => t.Code == area).Select(t => t.Code).FirstOrDefaultAsync(cancel) };
    }

    /// <summary>What others will see, whom to turn to instead, who told of it already, and whose business it may be.</summary>
    /// <exception cref="RuleBrokenException">Something is missing.</exception>
    public async Task<TellingPreview> PreviewAsync(RequestFacts facts, CancellationToken cancel = default)
    {
        var told = facts.Checked();
        await using var db = await databases.CreateDbContextAsync(cancel);
        var chain = await RoutingLookup.ChainAsync(db, told.TownshipCode!, told.VillageCode, clock.Today, cancel);
        return new(
            told.OpenWords, told.OpenPlace, await NameAsync(db, told.TownshipCode!, told.VillageCode, cancel), RequestScopeWords.In(told.Words).Referrals,
            await AlikeAsync(db, told, cancel), [.. chain.Deputies.Where(d => d.IsOnDuty).OrderBy(d => d.PersonId).Select(d => new OwnDeputy(d.PersonId, d.Name))]);
    }

    /// <summary>The receipt of a form that was sent already; null for a new one.</summary>
    public Task<RequestReceipt?> FindReceiptAsync(string submissionKey, CancellationToken cancel = default) => _intake.FindAsync(submissionKey, cancel);

    /// <summary>Takes the telling in. The same form sent again, at once or later, is the same request with the same receipt.</summary>
    /// <exception cref="RuleBrokenException">Something is missing, a picture is broken, or disk or engine took it not.</exception>
    public Task<RequestReceipt> TellAsync(RequestFacts facts, string submissionKey, IReadOnlyList<byte[]> pictures, CancellationToken cancel = default) =>
        _intake.TakeAsync(facts, submissionKey, pictures, facts.PlateId is null ? TellingChannel.Web : TellingChannel.Scan, Citizens.At(user.Origin), cancel);

    private static async Task<string> NameAsync(InfoCenterDb db, string townshipCode, string? villageCode, CancellationToken cancel)
    {
        var township = await db.Townships.Where(t => t.Code == townshipCode).Select(t => t.Name).FirstOrDefaultAsync(cancel) ?? "";
        return villageCode is null ? township : township + await db.Villages.Where(v => v.Code == villageCode).Select(v => v.Name).FirstOrDefaultAsync(cancel);
    }

    private async Task<IReadOnlyList<AlikeRequest>> AlikeAsync(InfoCenterDb db, RequestFacts told, CancellationToken cancel)
    {
        var since = clock.Now - Recent;
        var open = told.OpenWords;
        var all = db.Requests;
        var others = await db.Requests.AsNoTracking()
            .Where(r => r.TownshipCode == told.TownshipCode && r.VillageCode == told.VillageCode && !Past.Contains(r.Status) && r.AlikeId == null && r.ReceivedAt > since)
            .OrderByDescending(r => r.Id).Take(MostCompared)
            .Select(r => new { r.Id, r.OpenWords, r.ReceivedAt, Others = all.Count(o => o.AlikeId == r.Id) }).ToListAsync(cancel);
        return [.. others.Select(o => (Other: o, Likeness: Likeness.Of(open, o.OpenWords))).Where(o => o.Likeness >= Likeness.Enough)
            .OrderByDescending(o => o.Likeness).Take(MostAlike)
            .Select(o => new AlikeRequest(o.Other.Id, Likeness.Shared(open, o.Other.OpenWords), DateOnly.FromDateTime(o.Other.ReceivedAt.InOffice), o.Other.Others + 1))];
    }
}
