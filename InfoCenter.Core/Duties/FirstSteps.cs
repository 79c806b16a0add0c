using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Duties;

/// <summary>From nothing to the first archive.</summary>
public enum FirstStep
{
    CheckPlaces,
    ImportRoster,
    FormGroups,
    PublishDuty,
    PrintArchive,
}

/// <summary>The five steps of a new installation, each ticked off by what is really there.</summary>
public sealed class FirstSteps(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    private const string ClosedKey = "FirstStepsClosed";

    /// <summary>The acts of the ledger that tell of a printed archive.</summary>
    private const string Printing = "Print";

    /// <summary>The steps done so far; null once somebody has put the list away, or for whoever does not keep the roster.</summary>
    public async Task<IReadOnlySet<FirstStep>?> DoneAsync(CancellationToken cancel = default)
    {
        if (!user.May(Permission.EditRoster)) return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (db.Choice(ClosedKey) is not null) return null;

        var done = new HashSet<FirstStep>();
        if (db.Choice(PlaceKeeping.CheckedKey) is not null) done.Add(FirstStep.CheckPlaces);
        if (await db.People.AnyAsync(cancel)) done.Add(FirstStep.ImportRoster);
        if (await db.GroupMemberships.AnyAsync(cancel)) done.Add(FirstStep.FormGroups);
        if (await db.DutyRecords.AnyAsync(r => r.Status == DutyStatus.Published, cancel)) done.Add(FirstStep.PublishDuty);
        if (await db.LedgerEntries.AnyAsync(e => e.Act.StartsWith(Printing), cancel)) done.Add(FirstStep.PrintArchive);
        return done;
    }

    /// <summary>Puts the list away for everybody.</summary>
    public async Task CloseAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.EditRoster);
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.Choose(ClosedKey, bool.TrueString);
        db.Record(user, clock, "CloseFirstSteps", "Settings", "");
        await db.SaveChangesAsync(cancel);
    }
}
