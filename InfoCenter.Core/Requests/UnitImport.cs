using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>One row of a list of units, as it will be taken in; known by name, and with the reason where it cannot be taken.</summary>
public sealed record UnitLine(string Sheet, int Row, string Name, UnitKind Kind, string? Contact, bool IsKnown, string? Fault);

/// <summary>The list of units comes as a table: name, kind, contact, telephone. First looked at, then taken, all rows or none.</summary>
public sealed class UnitImport(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock, ReadWorkbook? reading = null)
{
    /// <summary>What the file would bring, row by row, faults marked.</summary>
    /// <exception cref="RuleBrokenException">The file cannot be read.</exception>
    public async Task<IReadOnlyList<UnitLine>> PreviewAsync(string fileName, byte[] content, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepUnits);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await ReadAsync(db, fileName, content, cancel);
    }

    /// <summary>Takes all rows in; returns how many.</summary>
    /// <exception cref="RuleBrokenException">A row has a fault: then none is taken.</exception>
    public async Task<int> TakeAsync(string fileName, byte[] content, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepUnits);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var lines = await ReadAsync(db, fileName, content, cancel);
        if (lines.FirstOrDefault(line => line.Fault is not null) is { } faulty) throw HandlingRules.UnitsAreUnreadable(faulty.Sheet, faulty.Row, faulty.Fault!);

        var known = await db.HandlingUnits.ToDictionaryAsync(u => u.Name, cancel);
        foreach (var line in lines)
        {
            if (known.TryGetValue(line.Name, out var unit)) unit.Describe(line.Name, line.Kind, line.Contact ?? unit.Contact);
            else db.HandlingUnits.Add(new(line.Name, line.Kind, line.Contact));
        }

        db.Record(user, clock, "ImportUnits", "Units", $"{fileName}: {lines.Count}");
        await db.SaveOrTellAsync("Units", cancel);
        return lines.Count;
    }

    private async Task<IReadOnlyList<UnitLine>> ReadAsync(InfoCenterDb db, string fileName, byte[] content, CancellationToken cancel)
    {
        var known = (await db.HandlingUnits.Select(u => u.Name).ToListAsync(cancel)).ToHashSet();
        var (lines, met) = (new List<UnitLine>(), new HashSet<string>());
        foreach (var table in TableReader.Read(await reading.ReadAsync(content, fileName, cancel), UnitSynonyms.All).Tables)
            lines.AddRange(table.Rows.Select(row => Line(table.Sheet, row, known, met)));
        return lines;
    }

    private static UnitLine Line(string sheet, TableRow row, HashSet<string> known, HashSet<string> met)
    {
        var (name, typed) = (ChineseText.Clean(row.Text(UnitSynonyms.Name)), row.Text(UnitSynonyms.Kind));
        var contact = ChineseText.Clean($"{row.Text(UnitSynonyms.Contact)} {row.Text(UnitSynonyms.Phone)}").OrNull();
        var kind = UnitSynonyms.KindOf(typed, name);
        return new(sheet, row.Number, name, kind ?? UnitKind.Department, contact, known.Contains(name), Fault());

        string? Fault()
        {
            if (kind is null) return HandlingRules.UnitKindIsUnknown(typed).Message;
            if (!met.Add(name)) return HandlingRules.UnitStandsTwice.Message;
            try
            {
                _ = new HandlingUnit(name, kind.Value, contact);
                return null;
            }
            catch (RuleBrokenException broken)
            {
                return broken.Message;
            }
        }
    }
}
