using System.Security.Cryptography;
using System.Text;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Files;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Printing;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives.Turnover;

/// <summary>What a check of the kept papers found.</summary>
/// <param name="Papers">Looked at.</param>
/// <param name="Differing">Titles of those that are gone or are not what the list says; and that the list itself was changed.</param>
public sealed record FrozenPapersFound(int Papers, IReadOnlyList<string> Differing);

/// <summary>Freezing the ending term: its volume and its deputies' archives printed, kept with their SHA-256, and closed by a second person.</summary>
public sealed class TermFreezing(
    IDbContextFactory<InfoCenterDb> databases, DataFolder folder, FileStore store, CurrentUser user, TimeProvider clock, VerificationCode codes, FontShelf fonts)
{
    private const int ChunkSize = 200;

    /// <summary>Prints the ending term's papers and keeps them; they wait for a second person. Printed before, they are printed anew. Run by the background worker.</summary>
    /// <param name="id">The turnover.</param>
    /// <param name="into">A folder for the work; what an interrupted run printed there is used again.</param>
    /// <param name="progress">How many are done, of how many.</param>
    /// <param name="cancel">Stops after the papers in hand.</param>
    /// <exception cref="RuleBrokenException">A paper could not be printed, or the term is frozen already.</exception>
    public async Task<int> PrintAsync(int id, string into, Action<int, int, string>? progress = null, CancellationToken cancel = default)
    {
        user.Must(Permission.PrepareTurnover);
        int version, termId;
        List<int> people;
        await using (var db = await databases.CreateDbContextAsync(cancel))
        {
            var run = await db.TurnoverRuns.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel) ?? throw CommonRules.NotFound;
            if (run.IsFrozen || run.Stage is TurnoverStage.Undone) throw TurnoverRules.TermIsFrozenAlready;
            (version, termId) = (run.Version, run.FormerTermId);
            people = await PeopleAsync(db, termId, cancel);
        }

        var archives = await ArchivesAsync(termId, cancel);
        var batch = await new ArchiveBatch(databases, folder, user, clock, codes, fonts)
            .PrintAsync(new() { PersonIds = people }, into, (done, total) => progress?.Invoke(done, total, TurnoverLabels.Printing), cancel);
        if (batch.Refused.Count > 0) throw TurnoverRules.PapersCouldNotBePrinted(string.Join('；', batch.Refused));
        var volume = Path.Combine(into, $"{TurnoverLabels.Volume}.pdf");
        var pages = await new TermVolumes(databases, folder, user, clock, codes, fonts).PrintAsync(termId, volume, (done, total) => progress?.Invoke(done, total, TurnoverLabels.Printing), cancel);

        var bytes = await File.ReadAllBytesAsync(volume, cancel);
        var papers = new List<FrozenPaper> { await KeepAsync(id, 0, TurnoverLabels.Volume, FormattableString.Invariant($"RC-{termId:0000}"), pages, bytes, cancel) };
        foreach (var line in batch.Printed)
        {
            papers.Add(await KeepAsync(id, papers.Count, line.Name, line.Number, line.Pages, await File.ReadAllBytesAsync(Path.Combine(into, line.File), cancel), cancel));
            progress?.Invoke(papers.Count, batch.Printed.Count + 1, TurnoverLabels.Keeping);
        }

        await SaveAsync(id, version, papers, archives, cancel);
        return papers.Count;
    }

    /// <summary>Closes the term: from now on its records change by a named correction only. Never by who had the papers printed.</summary>
    /// <param name="id">The turnover.</param>
    /// <param name="version">As it was seen.</param>
    /// <param name="leavesWaiting">Freezes although reported records wait to be published.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RuleBrokenException">Not printed, changed since, too early, or one's own.</exception>
    public async Task ConfirmAsync(int id, int version, bool leavesWaiting = false, CancellationToken cancel = default)
    {
        user.Must(Permission.ConfirmTurnover);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var run = await db.RunAsync(id, version, cancel);
        run.Freeze(user.Sign(clock));
        if (clock.Today < run.StartsOn) throw TurnoverRules.FirstSessionIsAhead(run.StartsOn);
        if (!leavesWaiting && await db.WaitingAsync(run, cancel) is > 0 and var waiting) throw TurnoverRules.RecordsAreWaiting(waiting);
        if (await HashOfArchivesAsync(db, run.FormerTermId, cancel) != run.ArchivesHash) throw TurnoverRules.PapersAreOld;
        var term = await db.Terms.FirstAsync(t => t.Id == run.FormerTermId, cancel);
        term.Freeze(run.StartsOn);
        db.Record(user, clock, "FreezeTerm", $"TurnoverRun {id}", TurnoverLabels.Frozen(term.Title, await db.FrozenPapers.CountAsync(p => p.RunId == id, cancel), run.ManifestHash!));
        await db.SaveOrTellAsync($"TurnoverRun {id}", cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>The papers in order.</summary>
    public async Task<IReadOnlyList<FrozenPaper>> ListAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.ConfirmTurnover);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.FrozenPapers.AsNoTracking().Where(p => p.RunId == id).OrderBy(p => p.Order).ToListAsync(cancel);
    }

    /// <summary>Reads every kept paper and compares it, and the list itself, with what was put down when the term was frozen.</summary>
    public async Task<FrozenPapersFound> VerifyAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.ConfirmTurnover);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var run = await db.TurnoverRuns.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel) ?? throw CommonRules.NotFound;
        var papers = await db.FrozenPapers.AsNoTracking().Where(p => p.RunId == id).OrderBy(p => p.Order).ToListAsync(cancel);
        if (papers.Count == 0 || run.ManifestHash is null) throw TurnoverRules.NothingIsFrozen;
        var differing = new List<string>();
        if (HashOf(papers) != run.ManifestHash) differing.Add(TurnoverLabels.ManifestDiffers);
        foreach (var paper in papers)
        {
            if (!await IsWholeAsync(paper, cancel)) differing.Add($"{paper.Number} {paper.Title}");
        }

        db.Record(user, clock, "VerifyFrozen", $"TurnoverRun {id}", TurnoverLabels.Verified(papers.Count, differing.Count));
        await db.SaveChangesAsync(cancel);
        return new(papers.Count, differing);
    }

    /// <summary>One paper, to be read.</summary>
    public async Task<OpenedFile> OpenAsync(int paperId, CancellationToken cancel = default)
    {
        user.Must(Permission.ConfirmTurnover);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var paper = await db.FrozenPapers.AsNoTracking().FirstOrDefaultAsync(p => p.Id == paperId, cancel) ?? throw CommonRules.NotFound;
        db.Record(user, clock, "OpenFrozen", $"TurnoverRun {paper.RunId}", $"{paper.Number} {paper.Title}");
        await db.SaveChangesAsync(cancel);
        return new(store.Open(paper.FileHash), ArchiveFileNames.Tidy($"{paper.Number}_{paper.Title}") + ".pdf", "application/pdf");
    }

    /// <summary>SHA-256 over everything the papers of a term are printed from.</summary>
    internal static async Task<string> HashOfArchivesAsync(InfoCenterDb db, int termId, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var chunk in (await PeopleAsync(db, termId, cancel)).Chunk(ChunkSize))
        {
            foreach (var archive in await db.ArchivesAsync(chunk, cancel)) hash.AppendData(Encoding.UTF8.GetBytes(archive.ContentHash()));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    internal static Task<List<int>> PeopleAsync(InfoCenterDb db, int termId, CancellationToken cancel) =>
        db.Mandates.Where(m => m.TermId == termId).Select(m => m.PersonId).Distinct().OrderBy(p => p).ToListAsync(cancel);

    private async Task<string> ArchivesAsync(int termId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await HashOfArchivesAsync(db, termId, cancel);
    }

    private async Task<FrozenPaper> KeepAsync(int id, int order, string title, string number, int pages, byte[] pdf, CancellationToken cancel)
    {
        var sha = Convert.ToHexStringLower(SHA256.HashData(pdf));
        return new(id, order, title, number, pages, pdf.Length, sha, await store.KeepAsync(pdf, isPersonal: true, cancel));
    }

    private async Task SaveAsync(int id, int version, List<FrozenPaper> papers, string archives, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var run = await db.RunAsync(id, version, cancel);
        await db.FrozenPapers.Where(p => p.RunId == id).ExecuteDeleteAsync(cancel);
        db.AddRange(papers);
        run.Print(HashOf(papers), archives, user.Sign(clock));
        db.Record(user, clock, "PrintFrozen", $"TurnoverRun {id}", TurnoverLabels.Printed(papers.Count));
        await db.SaveOrTellAsync($"TurnoverRun {id}", cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task<bool> IsWholeAsync(FrozenPaper paper, CancellationToken cancel)
    {
        try
        {
            await using var content = store.Open(paper.FileHash);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel)) == paper.Sha256;
        }
        catch (Exception error) when (error is RuleBrokenException or CryptographicException)
        {
            return false; // gone, or no longer opened by the key
        }
    }

    private static string HashOf(IEnumerable<FrozenPaper> papers) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(papers.Select(p => p.Line)))));
}
