using System.Globalization;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Jobs;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives;

/// <summary>Handing the press a batch to print in the background.</summary>
public sealed class ArchiveOrders(IDbContextFactory<InfoCenterDb> databases, JobBoard jobs, CurrentUser user, TimeProvider clock)
{
    /// <summary>Orders the chosen archives as one ZIP; returns the job's key.</summary>
    /// <exception cref="RuleBrokenException">Nobody within reach is chosen.</exception>
    public async Task<int> OrderArchivesAsync(ArchiveChoice choice, CancellationToken cancel = default)
    {
        user.Must(Permission.PrintArchives);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var count = await db.Chosen(user, choice).CountAsync(cancel);
        if (count == 0) throw ArchiveRules.NobodyIsChosen;

        var township = (choice.TownshipCode ?? user.Standing.TownshipCode) is { } code ? (await db.Townships.FindAsync([code], cancel))?.Name : null;
        var scope = string.Concat(township ?? (choice.PersonIds is null ? "全县" : ""), choice.Level is { } level ? $"{level.Label}级代表" : "", choice.PersonIds is null ? "" : "所选代表");
        var name = string.Create(CultureInfo.InvariantCulture, $"履职档案_{scope}_{clock.Today:yyyyMMdd}");
        return await jobs.EnqueueAsync(ArchiveWorks.Batch, $"打印{scope}履职档案（{count} 份）", new BatchOrder(choice, name), cancel);
    }

    /// <summary>Orders a term's bound volume; returns the job's key.</summary>
    /// <exception cref="RuleBrokenException">The term is out of reach.</exception>
    public async Task<int> OrderVolumeAsync(int termId, CancellationToken cancel = default)
    {
        user.Must(Permission.PrintArchives);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var term = await db.TermWithinReachAsync(user, termId, cancel);
        return await jobs.EnqueueAsync(ArchiveWorks.Volume, $"编印{term.Title}代表履职档案", new VolumeOrder(termId, $"{term.Title}代表履职档案"), cancel);
    }
}
