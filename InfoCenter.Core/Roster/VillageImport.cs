using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Roster;

/// <summary>The list of villages comes as a table: code, name, township. A code that is known takes the new name and township.</summary>
public sealed class VillageImport(
    IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock, ReadWorkbook? reading = null)
{
    /// <summary>All rows or none; returns how many villages the file holds.</summary>
    /// <exception cref="RuleBrokenException">The file cannot be read, or a row is not to be made out.</exception>
    public async Task<int> TakeAsync(string fileName, byte[] content, CancellationToken cancel = default)
    {
        user.Must(Permission.EditRoster);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var townships = await db.Townships.ToDictionaryAsync(t => t.Name, t => t.Code, cancel);
        var known = await db.Villages.ToDictionaryAsync(v => v.Code, cancel);

        var count = 0;
        foreach (var table in TableReader.Read(await reading.ReadAsync(content, fileName, cancel), VillageSynonyms.All).Tables)
        {
            foreach (var row in table.Rows)
            {
                var (code, name, township) = (row.Text(VillageSynonyms.Code), row.Text(VillageSynonyms.Name), row.Text(VillageSynonyms.Township));
                if (code.Length != 12 || !code.All(char.IsAsciiDigit) || name.Length == 0 || !townships.TryGetValue(township, out var townshipCode))
                {
                    throw PlaceRules.VillagesAreUnreadable(table.Sheet, row.Number, $"{code} {name} {township}");
                }

                if (known.TryGetValue(code, out var village)) village.Describe(name, townshipCode);
                else db.Villages.Add(known[code] = new Village(code, name, townshipCode));
                count++;
            }
        }

        db.Record(user, clock, "ImportVillages", "Villages", $"{fileName}: {count}");
        await db.SaveChangesAsync(cancel);
        return count;
    }
}
