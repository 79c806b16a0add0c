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
    /// Writes the mandates in office, or only the chosen ones, as .xlsx or .csv. Who may not see phones and ID numbers gets them masked; a township gets its own.
    /// </summary>
    public async Task WriteAsync(Stream output, bool asCsv, IReadOnlyCollection<int>? mandateIds = null, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadRoster);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var snapshot = await RosterSnapshot.LoadAsync(db, cancel);
        var (own, chosen) = (snapshot.Places.NameOf(user.Standing.TownshipCode), mandateIds?.ToHashSet());
        var mandates = snapshot.Mandates.Where(m => m.Ending is null
            && (user.Standing.TownshipCode is null || m[RosterField.Township] == own) && chosen?.Contains(m.Id) != false).ToList();

        db.Record(user, clock, "ExportRoster", "Roster", RosterImportTexts.Exported(mandates.Count, user.May(Permission.RevealPersonal)));
        await db.SaveChangesAsync(cancel);

        var fields = RosterFieldLabels.All.Where(f => f is not RosterField.Township || mandates.Exists(m => !SaysItsTownship(m, snapshot.Places))).ToList();
        var sheet = new ExportSheet(
            RosterImportTexts.SheetName,
            [.. fields.Select(f => new ExportColumn(f.Label, Wide.Contains(f) ? 24 : 12))],
            mandates.Select((mandate, i) => (IReadOnlyList<object?>)[.. fields.Select(f => f is RosterField.Number ? i + 1 : (object?)Shown(mandate, f))]))
        {
            // Import and export have one form; who edits in Excel takes the .xlsx, where numbers are text.
            LeavesNumbersBare = true,
        };
        if (asCsv) CsvWriter.Write(output, sheet);
        else XlsxWriter.Write(output, sheet);
    }

    private string? Shown(KnownMandate mandate, RosterField field) => field switch
    {
        RosterField.Phone when !user.May(Permission.RevealPersonal) => Masking.Phone(mandate[field]),
        RosterField.IdNumber when !user.May(Permission.RevealPersonal) => Masking.IdNumber(mandate[field]),
        _ => mandate[field],
    };

    /// <summary>Whether an import would find the township again without a column of its own.</summary>
    private static bool SaysItsTownship(KnownMandate mandate, Places places) =>
        mandate[RosterField.Township] is not { } township
        || places.NameOf(places.In(mandate[RosterField.Delegation]) ?? places.In(mandate[RosterField.Group]) ?? places.In(mandate[RosterField.ElectedBy])) == township;
}
