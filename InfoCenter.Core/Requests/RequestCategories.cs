using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>The classes the county counts requests by: read by whoever looks at requests, changed by whoever keeps the plates.</summary>
public sealed class RequestCategories(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    /// <summary>All of them in their order, retired ones too.</summary>
    public async Task<IReadOnlyList<RequestCategory>> ListAsync(CancellationToken cancel = default)
    {
        if (!user.May(Permission.AnswerRequests)) user.Must(Permission.ReadRequests);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.RequestCategories.AsNoTracking().OrderBy(c => c.Order).ThenBy(c => c.Id).ToListAsync(cancel);
    }

    /// <exception cref="RuleBrokenException">The name is missing or taken.</exception>
    public Task AddAsync(string name, CancellationToken cancel = default) => ChangeAsync("AddRequestCategory", async db =>
    {
        var added = new RequestCategory(name, (await db.RequestCategories.MaxAsync(c => (int?)c.Order, cancel) ?? 0) + 1);
        db.RequestCategories.Add(added);
        return added;
    }, cancel);

    /// <param name="id">Which.</param>
    /// <param name="name">The new name.</param>
    /// <param name="version">As it was seen.</param>
    /// <param name="cancel">Gives up.</param>
    public Task RenameAsync(int id, string name, int version, CancellationToken cancel = default) => ChangeAsync("RenameRequestCategory", db => FindAsync(db, id, c =>
    {
        if (c.Version != version) throw CommonRules.ChangedMeanwhile;
        c.Rename(name);
    }, cancel), cancel);

    /// <summary>Takes it off the lists to choose from; requests that bear it keep it.</summary>
    public Task RetireAsync(int id, CancellationToken cancel = default) => ChangeAsync("RetireRequestCategory", db => FindAsync(db, id, c => c.Retire(), cancel), cancel);

    public Task RestoreAsync(int id, CancellationToken cancel = default) => ChangeAsync("RestoreRequestCategory", db => FindAsync(db, id, c => c.Restore(), cancel), cancel);

    /// <summary>One place up or down among those that are in use.</summary>
    public async Task MoveAsync(int id, bool isUp, CancellationToken cancel = default)
    {
        user.Must(Permission.KeepPlates);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var all = await db.RequestCategories.OrderBy(c => c.Order).ThenBy(c => c.Id).ToListAsync(cancel);
        var moved = all.Find(c => c.Id == id) ?? throw CommonRules.NotFound;
        var row = all.FindAll(c => !c.IsRetired || c == moved);
        var place = row.IndexOf(moved) + (isUp ? -1 : 1);
        if (place < 0 || place >= row.Count) return;

        var other = all.IndexOf(row[place]);
        all.Remove(moved);
        all.Insert(other, moved);
        for (var order = 0; order < all.Count; order++) all[order].Put(order + 1);
        db.Record(user, clock, "MoveRequestCategory", "RequestCategories", moved.Name);
        await db.SaveOrTellAsync("RequestCategories", cancel);
    }

    private async Task ChangeAsync(string act, Func<InfoCenterDb, Task<RequestCategory>> change, CancellationToken cancel)
    {
        user.Must(Permission.KeepPlates);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var changed = await change(db);
        if (await db.RequestCategories.AnyAsync(c => c.Name == changed.Name && c.Id != changed.Id, cancel)) throw RequestRules.CategoryNameIsTaken;
        db.Record(user, clock, act, "RequestCategories", changed.Name);
        await db.SaveChangesAsync(cancel);
    }

    private static async Task<RequestCategory> FindAsync(InfoCenterDb db, int id, Action<RequestCategory> change, CancellationToken cancel)
    {
        var found = await db.RequestCategories.FirstOrDefaultAsync(c => c.Id == id, cancel) ?? throw CommonRules.NotFound;
        change(found);
        return found;
    }
}
