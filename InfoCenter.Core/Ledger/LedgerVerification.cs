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

        using var walk = new ChainWalk(LedgerKey.Known(folder), known);
        await db.Database.OpenConnectionAsync(cancel); // closed with the context
        await using var rows = new SealedRows(db.Database.GetDbConnection());
        for (; ; )
        {
            // The head first: what is written meanwhile lies beyond it and comes with the next round.
            var head = await db.LedgerHeads.AsNoTracking().SingleAsync(cancel);
            walk.Open(head);
            await WalkAsync(walk, rows, progress, cancel);
            if (walk.Fault is null && walk.Last > head.Sequence && await db.LedgerHeads.AnyAsync(h => h.Sequence > head.Sequence, cancel)) continue;

            walk.Finish(head);
            return new(await db.LedgerEntries.LongCountAsync(cancel), Convert.ToHexString(walk.Seal), known.Count, walk.Fault);
        }
    }

    // Two pages in turn: while one is being read, the seals of the other are worked out beside it.
    private static async Task WalkAsync(ChainWalk walk, SealedRows rows, IProgress<long>? progress, CancellationToken cancel)
    {
        var (reading, checking, check) = (new SealedPage(), new SealedPage(), Task.CompletedTask);
        try
        {
            for (var after = walk.Last; await rows.ReadAsync(reading, after, cancel);)
            {
                after = reading.Rows[^1].Id;
                await check;
                if (walk.Fault is not null) return;

                progress?.Report(walk.Last);
                (reading, checking) = (checking, reading);
                var page = checking;
                check = Task.Run(() => walk.Step(page), CancellationToken.None);
                if (page.Rows[^1].Algorithm is null) break; // nothing after it can be whole
            }
        }
        finally
        {
            await check;
        }

        progress?.Report(walk.Last);
    }
}

/// <summary>The walk along the chain: what was last good, and the first that is not.</summary>
internal sealed class ChainWalk(byte[] key, IReadOnlyList<LedgerAnchor> anchors) : IDisposable
{
    private readonly LedgerSeal _seals = new(key);
    private readonly ILookup<long, LedgerAnchor> _anchors = anchors.ToLookup(a => a.Sequence);

    public long Last { get; private set; }

    public byte[] Seal { get; private set; } = [];

    public LedgerFinding? Fault { get; private set; }

    public void Open(LedgerHead head)
    {
        if (head.KeyMark.Length > 0 && head.KeyMark != LedgerHead.MarkOf(key)) throw LedgerRules.KeyIsAnother;
    }

    public void Step(SealedPage page)
    {
        Span<byte> made = stackalloc byte[LedgerSeal.Length];
        ReadOnlySpan<byte> before = Seal;
        foreach (var row in page.Rows)
        {
            var number = Last + 1;
            if (row.Algorithm is not { } algorithm)
            {
                Fault = new(number, LedgerFault.Unreadable);
                break;
            }

            _seals.Make(algorithm, page.BytesOf(row), made);
            var seal = page.SealOf(row);
            if (row.Id != number) Fault = new(number, LedgerFault.Missing);
            else if (!page.PreviousOf(row).SequenceEqual(before)) Fault = new(number, LedgerFault.LinkIsBroken);
            else if (!CryptographicOperations.FixedTimeEquals(made, seal)) Fault = new(number, LedgerFault.SealIsWrong);
            else if (_anchors.Contains(number) && Differing(number, seal) is { } other) Fault = new(number, LedgerFault.AnchorDiffers, other);
            if (Fault is not null) break;

            Last = number;
            before = seal;
        }

        Seal = before.ToArray(); // the page is filled anew
    }

    private LedgerAnchor? Differing(long number, ReadOnlySpan<byte> seal)
    {
        var words = Convert.ToHexString(seal);
        return _anchors[number].FirstOrDefault(a => a.Seal != words);
    }

    public void Dispose() => _seals.Dispose();

    public void Finish(LedgerHead head)
    {
        if (Fault is not null) return;

        if (anchors.Where(a => a.Sequence > Last).MinBy(a => a.Sequence) is { } beyond) Fault = new(Last + 1, LedgerFault.EndIsGone, beyond);
        else if (head.Sequence > Last) Fault = new(Last + 1, LedgerFault.Missing);
        else if (head.Sequence < Last) Fault = new(head.Sequence + 1, LedgerFault.HeadDiffers);
        else if (!head.Seal.AsSpan().SequenceEqual(Seal)) Fault = new(Last, LedgerFault.HeadDiffers);
    }
}
