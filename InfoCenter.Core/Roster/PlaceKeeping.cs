using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Roster;

/// <summary>A township with the number of its villages and of the people the roster puts there.</summary>
public sealed record TownshipRow(string Code, string Name, int Population, int Villages, int People, int Version, int? PopulationYear = null);

/// <summary>The county's townships and villages: data, because they merge and are renamed.</summary>
public sealed class PlaceKeeping(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    internal const string CheckedKey = "PlacesChecked";

    /// <summary>Codes and names, for choosing; they are public, so being signed in is enough.</summary>
    public async Task<IReadOnlyList<(string Code, string Name)>> NamesAsync(CancellationToken cancel = default)
    {
        _ = user.Standing;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var rows = await db.Townships.AsNoTracking().OrderBy(t => t.Code).Select(t => new { t.Code, t.Name }).ToListAsync(cancel);
        return [.. rows.Select(t => (t.Code, t.Name))];
    }

    public async Task<IReadOnlyList<TownshipRow>> ListAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ReadRoster);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (villages, people) = (db.Villages, db.People);
        return await db.Townships.AsNoTracking().OrderBy(t => t.Code).Select(t => new TownshipRow(
            t.Code, t.Name, t.Population, villages.Count(v => v.TownshipCode == t.Code), people.Count(p => p.TownshipCode == t.Code), t.Version, t.PopulationYear))
            .ToListAsync(cancel);
    }

    /// <summary>Adds a township, or changes the name and population of the one with this code; the version is the one the clerk saw, null for a new one.</summary>
    public async Task PutAsync(string code, string name, int population, int? version = null, int? populationYear = null, CancellationToken cancel = default)
    {
        user.Must(Permission.EditRoster);
        if (code.Length != 9 || !code.All(char.IsAsciiDigit)) throw PlaceRules.TownshipCodeHasNineDigits;
        if (populationYear is < 1949 or > 2100) throw PlaceRules.PopulationYearIsUnlikely;
        name = name.OrRefuse(PlaceRules.TownshipNameIsRequired);

        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Townships.AnyAsync(t => t.Name == name && t.Code != code, cancel)) throw PlaceRules.TownshipNameIsTaken(name);

        var township = await db.Townships.FindAsync([code], cancel);
        if (township is not null && township.Version != version) throw await db.ChangedMeanwhileAsync($"Township {code}", cancel);
        if (township is null) db.Townships.Add(new Township(code, name, population, populationYear));
        else township.Describe(name, population, populationYear);
        db.Record(user, clock, township is null ? "AddTownship" : "ChangeTownship", $"Township {code}", $"{name}, {population} ({populationYear})");
        await db.SaveOrTellAsync($"Township {code}", cancel);
    }

    /// <summary>Removes a township nobody and nothing belongs to.</summary>
    public async Task RemoveAsync(string code, CancellationToken cancel = default)
    {
        user.Must(Permission.EditRoster);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var township = await db.Townships.FindAsync([code], cancel) ?? throw CommonRules.NotFound;
        var isUsed = await db.People.AnyAsync(p => p.TownshipCode == code, cancel) || await db.Villages.AnyAsync(v => v.TownshipCode == code, cancel)
            || await db.Assemblies.AnyAsync(a => a.TownshipCode == code, cancel) || await db.DeputyGroups.AnyAsync(g => g.TownshipCode == code, cancel);
        if (isUsed) throw PlaceRules.TownshipIsInUse(township.Name);

        db.Townships.Remove(township);
        db.Record(user, clock, "RemoveTownship", $"Township {code}", township.Name);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The clerk has looked the list over: the first of the five steps of a new installation.</summary>
    public async Task ConfirmAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.EditRoster);
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.Choose(CheckedKey, bool.TrueString);
        db.Record(user, clock, "ConfirmPlaces", "Townships", $"{await db.Townships.CountAsync(cancel)}");
        await db.SaveChangesAsync(cancel);
    }
}
