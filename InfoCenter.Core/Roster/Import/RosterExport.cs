using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Roster.Import;

/// <summary>Writes the roster in the form the import reads: exported, edited in Excel and imported, only the edited cells change.</summary>
public sealed class RosterExport(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    private static readonly RosterField[] Wide = [RosterField.Position, RosterField.IdNumber, RosterField.Group, RosterField.Term];

    /// <summary>
    /// Writes the mandates in office, or only the chosen ones, as .xlsx or .csv, a township's own for a township. Phones and ID numbers are masked for everybody on a
    /// screen, and an import takes a masked number for the one on record; the whole numbers are <see cref="FullExports"/>' business. The command line writes all.
    /// </summary>
    public async Task WriteAsync(Stream output, bool asCsv, IReadOnlyCollection<int>? mandateIds = null, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadRoster);
        var isFull = ReferenceEquals(user, CurrentUser.CommandLine);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (sheet, mandates) = await DrawAsync(db, user, isFull, mandateIds?.ToHashSet(), cancel);

        db.Record(user, clock, "ExportRoster", "Roster", RosterImportTexts.Exported(mandates, isFull));
        await db.SaveChangesAsync(cancel);

        if (asCsv) CsvWriter.Write(output, sheet);
        else XlsxWriter.Write(output, sheet);
    }

    /// <summary>The sheet of everything within the user's reach, and how many mandates it has.</summary>
    internal static async Task<(ExportSheet Sheet, int Mandates)> DrawAsync(
        InfoCenterDb db, CurrentUser user, bool isFull, HashSet<int>? chosen, CancellationToken cancel)
    {
        var snapshot = await RosterSnapshot.LoadAsync(db, cancel);
        var own = snapshot.Places.NameOf(user.Standing.TownshipCode);
        var mandates = snapshot.Mandates.Where(m => m.Ending is null
            && (user.Standing.TownshipCode is null || m[RosterField.Township] == own) && chosen?.Contains(m.Id) != false).ToList();

        var fields = RosterFieldLabels.All.Where(f => f is not RosterField.Township || mandates.Exists(m => !SaysItsTownship(m, snapshot.Places))).ToList();
        var sheet = new ExportSheet(
            RosterImportTexts.SheetName,
            [.. fields.Select(f => new ExportColumn(f.Label, Wide.Contains(f) ? 24 : 12))],
            mandates.Select((mandate, i) => (IReadOnlyList<object?>)[.. fields.Select(f => f is RosterField.Number ? i + 1 : (object?)Shown(mandate, f))]))
        {
            // Import and export have one form; who edits in Excel takes the .xlsx, where numbers are text.
            LeavesNumbersBare = true,
        };
        return (sheet, mandates.Count);

        string? Shown(KnownMandate mandate, RosterField field) => isFull ? mandate[field] : field.Masked(mandate[field]);
    }

    /// <summary>Whether an import would find the township again without a column of its own.</summary>
    private static bool SaysItsTownship(KnownMandate mandate, Places places) =>
        mandate[RosterField.Township] is not { } township
        || places.NameOf(places.In(mandate[RosterField.Delegation]) ?? places.In(mandate[RosterField.Group]) ?? places.In(mandate[RosterField.ElectedBy])) == township;
}
