using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Printing;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives;

/// <summary>Prints an anchor of the ledger.</summary>
public sealed class AnchorPrinting(IDbContextFactory<InfoCenterDb> databases, AnchorKeeping anchors, CurrentUser user, TimeProvider clock, FontShelf fonts)
{
    /// <param name="sequence">The anchor's number.</param>
    /// <param name="cancel">Calls it off.</param>
    /// <exception cref="RuleBrokenException">No right, or there is no such anchor.</exception>
    public async Task<PrintedForm> PrintAsync(long sequence, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadLedger);
        var anchor = anchors.List().FirstOrDefault(a => a.Sequence == sequence) ?? throw CommonRules.NotFound;
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.Record(user, clock, "PrintAnchor", "Ledger", anchor.Line);
        await db.SaveChangesAsync(cancel);

        var algorithm = await db.LedgerEntries.Where(e => e.Id == sequence).Select(e => (SealAlgorithm?)e.Algorithm).SingleOrDefaultAsync(cancel);
        var pdf = new AnchorPaper(anchor, algorithm, ArchiveIssue.County(db), clock.Now).Compose().ToBytes(fonts);
        return new(pdf, ArchiveFileNames.Tidy($"台账锚值登记单 {anchor.Day.Short()}.pdf"));
    }
}
