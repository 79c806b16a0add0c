using System.Security.Cryptography;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Ledger;

/// <summary>How the first bad place of the chain is bad.</summary>
public enum LedgerFault
{
    /// <summary>The number is skipped: the entry was deleted, or its number changed.</summary>
    Missing,

    /// <summary>The row cannot be read as an entry any more.</summary>
    Unreadable,

    /// <summary>It does not follow the entry before it: inserted, or the one before was replaced.</summary>
    LinkIsBroken,

    /// <summary>A field is not what was sealed.</summary>
    SealIsWrong,

    /// <summary>It stands behind the end the head knows, or the head itself was changed.</summary>
    HeadDiffers,

    /// <summary>Entries that were there on the day of an anchor are gone.</summary>
    EndIsGone,

    /// <summary>The chain was another one on the day of an anchor: sealed anew with the key.</summary>
    AnchorDiffers,
}

/// <summary>The first bad place.</summary>
/// <param name="Sequence">The number of the first bad or missing entry.</param>
/// <param name="Fault">What is wrong with it.</param>
/// <param name="Anchor">The anchor that showed it, if one did.</param>
public sealed record LedgerFinding(long Sequence, LedgerFault Fault, LedgerAnchor? Anchor = null);

/// <summary>What a verification found.</summary>
/// <param name="Entries">How many entries stand there.</param>
/// <param name="Seal">The last good entry's seal, hexadecimal.</param>
/// <param name="Anchors">How many anchors were compared.</param>
/// <param name="FirstBad">Null when everything holds.</param>
public sealed record LedgerOutcome(long Entries, string Seal, int Anchors, LedgerFinding? FirstBad);

/// <summary>Goes through the whole chain, entry by entry, and names the first that is not as it was sealed.</summary>
public sealed class LedgerVerification(IDbContextFactory<InfoCenterDb> databases, DataFolder folder, CurrentUser user)
{
    // Small enough that writers never wait for a reader.
    private const int Page = 2000;

    /// <summary>Checks every entry, the head and all anchors: those of the data folder and those handed in.</summary>
    /// <param name="anchors">Lines from paper, a file or another machine.</param>
    /// <param name="progress">Told how many entries are checked.</param>
    /// <param name="cancel">Ends it early.</param>
    /// <exception cref="RuleBrokenException">No right, no key, or an anchor that cannot be read.</exception>
    public async Task<LedgerOutcome> VerifyAsync(IEnumerable<string>? anchors = null, IProgress<long>? progress = null, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadLedger);
        List<LedgerAnchor> known = [.. new AnchorFile(folder).Read(), .. AnchorFile.Parse(anchors ?? [])];
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!await db.LedgerEntries.AnyAsync(cancel) && !await db.LedgerHeads.AnyAsync(h => h.Sequence > 0, cancel))
            return new(0, "", known.Count, known.OrderBy(a => a.Sequence).FirstOrDefault(a => a.Sequence > 0) is { } first ? new(1, LedgerFault.EndIsGone, first) : null);

        var walk = new ChainWalk(LedgerKey.Known(folder), known);
        for (; ; )
        {
            // The head first: what is written meanwhile lies beyond it and comes with the next round.
            var head = await db.LedgerHeads.AsNoTracking().SingleAsync(cancel);
            walk.Open(head);
            while (walk.Fault is null && await PageAsync(db, walk.Last, cancel) is { Count: > 0 } page)
            {
                foreach (var entry in page) walk.Step(entry);
                progress?.Report(walk.Last);
            }

            if (walk.Fault is null && walk.Last > head.Sequence && await db.LedgerHeads.AnyAsync(h => h.Sequence > head.Sequence, cancel)) continue;

            walk.Finish(head);
            return new(await db.LedgerEntries.LongCountAsync(cancel), Convert.ToHexString(walk.Seal), known.Count, walk.Fault);
        }
    }

    private static async Task<List<LedgerEntry?>> PageAsync(InfoCenterDb db, long after, CancellationToken cancel)
    {
        try
        {
            return [.. await db.LedgerEntries.AsNoTracking().Where(e => e.Id > after).OrderBy(e => e.Id).Take(Page).ToListAsync(cancel)];
        }
        catch (Exception error) when (error is FormatException or InvalidOperationException or InvalidCastException or OverflowException or ArgumentException)
        {
            return await OneByOneAsync(db, after, cancel);
        }
    }

    // A row somebody wrote nonsense into breaks the whole page; the readable ones before it are still checked.
    private static async Task<List<LedgerEntry?>> OneByOneAsync(InfoCenterDb db, long after, CancellationToken cancel)
    {
        var page = new List<LedgerEntry?>();
        foreach (var id in await db.LedgerEntries.Where(e => e.Id > after).OrderBy(e => e.Id).Select(e => e.Id).Take(Page).ToListAsync(cancel))
        {
            try
            {
                page.Add(await db.LedgerEntries.AsNoTracking().SingleAsync(e => e.Id == id, cancel));
            }
            catch (Exception error) when (error is FormatException or InvalidOperationException or InvalidCastException or OverflowException or ArgumentException)
            {
                page.Add(null);
                break;
            }
        }

        return page;
    }
}

/// <summary>The walk along the chain: what was last good, and the first that is not.</summary>
internal sealed class ChainWalk(byte[] key, IReadOnlyList<LedgerAnchor> anchors)
{
    private readonly ILookup<long, LedgerAnchor> _anchors = anchors.ToLookup(a => a.Sequence);

    public long Last { get; private set; }

    public byte[] Seal { get; private set; } = [];

    public LedgerFinding? Fault { get; private set; }

    public void Open(LedgerHead head)
    {
        if (head.KeyMark.Length > 0 && head.KeyMark != LedgerHead.MarkOf(key)) throw LedgerRules.KeyIsAnother;
    }

    public void Step(LedgerEntry? entry)
    {
        if (Fault is not null) return;

        var number = Last + 1;
        if (entry is null) Fault = new(number, LedgerFault.Unreadable);
        else if (entry.Id != number) Fault = new(number, LedgerFault.Missing);
        else if (!entry.Previous.AsSpan().SequenceEqual(Seal)) Fault = new(number, LedgerFault.LinkIsBroken);
        else if (!CryptographicOperations.FixedTimeEquals(LedgerSeal.Of(entry, key), entry.Seal)) Fault = new(number, LedgerFault.SealIsWrong);
        else if (_anchors[number].FirstOrDefault(a => a.Seal != Convert.ToHexString(entry.Seal)) is { } other) Fault = new(number, LedgerFault.AnchorDiffers, other);
        else (Last, Seal) = (number, entry.Seal);
    }

    public void Finish(LedgerHead head)
    {
        if (Fault is not null) return;

        if (anchors.Where(a => a.Sequence > Last).MinBy(a => a.Sequence) is { } beyond) Fault = new(Last + 1, LedgerFault.EndIsGone, beyond);
        else if (head.Sequence > Last) Fault = new(Last + 1, LedgerFault.Missing);
        else if (head.Sequence < Last) Fault = new(head.Sequence + 1, LedgerFault.HeadDiffers);
        else if (!head.Seal.AsSpan().SequenceEqual(Seal)) Fault = new(Last, LedgerFault.HeadDiffers);
    }
}
