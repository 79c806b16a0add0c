using System.Security.Cryptography;
using System.Text;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Printing;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives;

/// <summary>一任一册: one bound volume for each term of each assembly.</summary>
public sealed class TermVolumes(
    IDbContextFactory<InfoCenterDb> databases, DataFolder folder, CurrentUser user, TimeProvider clock, VerificationCode codes, FontShelf fonts)
{
    private const int ChunkSize = 200;

    /// <summary>The terms within reach that have deputies, the county's first.</summary>
    public async Task<IReadOnlyList<TermRow>> ListAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ReadArchives);
        if (user.Standing.PersonId is not null) throw CommonRules.PermissionIsRequired;
        var own = user.Standing.TownshipCode;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var mandates = db.Mandates;
        var rows = await (
            from term in db.Terms
            join assembly in db.Assemblies on term.AssemblyId equals assembly.Id
            where own == null || assembly.TownshipCode == own
            where mandates.Any(m => m.TermId == term.Id)
            orderby assembly.TownshipCode, term.Number descending
            select new TermRow(
                term.Id, assembly.Level, term.Title, term.StartedOn, term.EndedOn,
                mandates.Count(m => m.TermId == term.Id), mandates.Count(m => m.TermId == term.Id && m.Ending == null))).ToListAsync(cancel);
        return [.. rows.OrderBy(r => r.Level)];
    }

    /// <summary>Prints a term's volume to a file, whole or not at all, and returns its pages.</summary>
    /// <param name="termId">The term.</param>
    /// <param name="path">The file.</param>
    /// <param name="progress">Called with how many deputies are set, of how many.</param>
    /// <param name="cancel">Stops between two deputies.</param>
    public async Task<int> PrintAsync(int termId, string path, Action<int, int>? progress = null, CancellationToken cancel = default)
    {
        user.Must(Permission.PrintArchives);
        var (term, people) = await ReadAsync(termId, cancel);
        var title = $"{term.Title}人大代表履职档案";
        Imprint imprint;
        await using (var db = await databases.CreateDbContextAsync(cancel))
        {
            var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(people.Select(p => p.ContentHash())))));
            imprint = await ArchiveIssue.IssueFormAsync(db, title, $"RC-{termId:0000}", hash, user, clock, codes, cancel);
        }

        var set = 0;
        var paper = new TermVolumePaper(term, title, people, imprint, archive =>
        {
            cancel.ThrowIfCancellationRequested();
            progress?.Invoke(++set, people.Count);
            return Photographs.Read(folder, archive.PhotoHash);
        });
        var pages = 0;
        await WholeFile.WriteAsync(path, stream =>
        {
            pages = paper.Compose().WriteTo(stream, fonts);
            return Task.CompletedTask;
        });
        return pages;
    }

    // The archives of a county's largest term are some twenty megabytes; pages and photographs are what would fill the memory, and they stream.
    private async Task<(Term Term, IReadOnlyList<PersonArchive> People)> ReadAsync(int termId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var term = await db.TermWithinReachAsync(user, termId, cancel);
        var mandates = db.Mandates;
        var ids = await db.People.Where(p => mandates.Any(m => m.PersonId == p.Id && m.TermId == termId))
            .OrderBy(p => p.TownshipCode == null).ThenBy(p => p.TownshipCode).ThenBy(p => p.StrokeOrder).ThenBy(p => p.Id).Select(p => p.Id).ToListAsync(cancel);
        if (ids.Count == 0) throw ArchiveRules.TermHasNobody;

        var people = new List<PersonArchive>(ids.Count);
        foreach (var chunk in ids.Chunk(ChunkSize))
        {
            people.AddRange((await db.ArchivesAsync(chunk, cancel)).Select(a => a with
            {
                Records = [.. a.Published.Where(r => (term.StartedOn is not { } start || r.On >= start) && (term.EndedOn is not { } end || r.On <= end))],
            }));
        }

        return (term, people);
    }
}

/// <summary>A term in the list of volumes.</summary>
public sealed record TermRow(int TermId, Level Level, string Title, DateOnly? StartedOn, DateOnly? EndedOn, int Mandates, int InOffice);

/// <summary>Reaching a term.</summary>
internal static class TermReach
{
    /// <exception cref="RuleBrokenException">The term is foreign or missing.</exception>
    public static async Task<Term> TermWithinReachAsync(this InfoCenterDb db, CurrentUser user, int termId, CancellationToken cancel)
    {
        var term = await db.Terms.AsNoTracking().FirstOrDefaultAsync(t => t.Id == termId, cancel) ?? throw CommonRules.NotFound;
        var township = await db.Assemblies.Where(a => a.Id == term.AssemblyId).Select(a => a.TownshipCode).FirstOrDefaultAsync(cancel);
        user.MustReach(township);
        return term;
    }
}
