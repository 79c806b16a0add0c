using System.Security.Cryptography;
using System.Text;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Files;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Printing;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives;

/// <summary>A term and its public volume, in the office's list.</summary>
/// <param name="TermId">The term.</param>
/// <param name="Title">Of the term.</param>
/// <param name="Level">Of its assembly.</param>
/// <param name="Volume">The newest that is prepared or let out; null where there is none.</param>
/// <param name="IsOver">Whether something in it is public no more: the public cannot fetch it.</param>
/// <param name="IsOwn">Whether the user prepared it, who may not let it out.</param>
public sealed record PublicVolumeRow(int TermId, string Title, Level Level, PublicVolume? Volume, bool IsOver, bool IsOwn);

/// <summary>Public volumes are printed here, let out by a second person, and taken back.</summary>
public sealed class PublicVolumes(
    IDbContextFactory<InfoCenterDb> databases, FileStore store, DataFolder folder, CurrentUser user, TimeProvider clock, VerificationCode codes, FontShelf fonts)
{
    private const int ChunkSize = 200;

    /// <summary>Every term that has deputies, the county's first, with its volumes: one that waits, and one that is let out.</summary>
    public async Task<IReadOnlyList<PublicVolumeRow>> ListAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.PublishArticles);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var mandates = db.Mandates;
        var terms = await (
            from term in db.Terms.AsNoTracking()
            join assembly in db.Assemblies on term.AssemblyId equals assembly.Id
            where mandates.Any(m => m.TermId == term.Id)
            orderby assembly.TownshipCode, term.Number descending
            select new { term.Id, term.Title, assembly.Level }).ToListAsync(cancel);
        var volumes = await db.PublicVolumes.AsNoTracking().Where(v => v.Status == PublicVolumeStatus.Prepared || v.Status == PublicVolumeStatus.Published).OrderByDescending(v => v.Id).ToListAsync(cancel);
        var rows = new List<PublicVolumeRow>();
        foreach (var term in terms.OrderBy(t => t.Level))
        {
            var own = volumes.FindAll(v => v.TermId == term.Id);
            if (own.Count == 0) rows.Add(new(term.Id, term.Title, term.Level, null, false, false));
            foreach (var volume in own) rows.Add(new(term.Id, term.Title, term.Level, volume, await db.IsOverAsync(volume, cancel), volume.PreparedById == user.Standing.AccountId));
        }

        return rows;
    }

    /// <summary>Prints a term's volume with what is public now; it waits for a second person. One that waited is dropped.</summary>
    /// <exception cref="RuleBrokenException">There is no such term, or nobody in it is public.</exception>
    public async Task<int> PrepareAsync(int termId, CancellationToken cancel = default)
    {
        user.Must(Permission.PublishArticles);
        var by = user.Sign(clock);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var term = await db.Terms.AsNoTracking().FirstOrDefaultAsync(t => t.Id == termId, cancel) ?? throw CommonRules.NotFound;
        var people = await ReadAsync(db, term, cancel);
        var title = PublicVolumeLabels.TitleOf(term.Title);
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(people.Select(p => p.ContentHash())))));
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var imprint = await ArchiveIssue.IssueFormAsync(db, title, FormattableString.Invariant($"GK-{termId:0000}"), hash, user, clock, codes, cancel);
        await transaction.CommitAsync(cancel);

        using var pdf = new MemoryStream();
        var pages = new TermVolumePaper(term, title, people, imprint, archive => Photographs.Read(folder, archive.PhotoHash), isPublic: true).Compose().WriteTo(pdf, fonts);
        var file = await store.KeepAsync(pdf.ToArray(), cancel: cancel);
        var volume = new PublicVolume(termId, title, new(file, pdf.Length, pages, [.. people.Select(p => p.PersonId)], people.Sum(p => p.Records.Count)), by);

        await using var second = await db.Database.BeginTransactionAsync(cancel);
        foreach (var former in await db.PublicVolumes.Where(v => v.TermId == termId && v.Status == PublicVolumeStatus.Prepared).ToListAsync(cancel)) former.Replace();
        db.Add(volume);
        await db.SaveChangesAsync(cancel);
        db.Record(user, clock, "PreparePublicVolume", $"PublicVolume {volume.Id}", $"{title} {file}");
        await db.SaveChangesAsync(cancel);
        await second.CommitAsync(cancel);
        return volume.Id;
    }

    /// <summary>The PDF, to be read before it is let out.</summary>
    public async Task<OpenedFile> OpenAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.PublishArticles);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var volume = await db.PublicVolumes.FirstOrDefaultAsync(v => v.Id == id, cancel) ?? throw CommonRules.NotFound;
        db.Record(user, clock, "OpenPublicVolume", $"PublicVolume {id}", volume.Title);
        await db.SaveChangesAsync(cancel);
        return new(store.Open(volume.FileHash), $"{volume.Title}.pdf", "application/pdf");
    }

    /// <summary>Lets it out; the one of the same term that was public makes room.</summary>
    /// <exception cref="RuleBrokenException">One's own, not prepared, or something in it is public no more.</exception>
    public Task PublishAsync(int id, int version, CancellationToken cancel = default) => DecideAsync(id, version, "PublishPublicVolume", null, async (db, volume) =>
    {
        if (await db.IsOverAsync(volume, cancel)) throw PublicVolumeRules.IsOver;
        volume.Publish(user.Sign(clock));
        foreach (var former in await db.PublicVolumes.Where(v => v.TermId == volume.TermId && v.Id != id && v.Status == PublicVolumeStatus.Published).ToListAsync(cancel)) former.Replace();
    }, cancel);

    /// <summary>Takes it back, or drops one that waits.</summary>
    public Task WithdrawAsync(int id, string reason, int version, CancellationToken cancel = default) => DecideAsync(id, version, "WithdrawPublicVolume", reason, (_, volume) =>
    {
        volume.Withdraw(reason);
        return Task.CompletedTask;
    }, cancel);

    private async Task DecideAsync(int id, int version, string act, string? reason, Func<InfoCenterDb, PublicVolume, Task> decide, CancellationToken cancel)
    {
        user.Must(Permission.PublishArticles);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var volume = await db.PublicVolumes.FirstOrDefaultAsync(v => v.Id == id, cancel) ?? throw CommonRules.NotFound;
        if (volume.Version != version) throw await db.ChangedMeanwhileAsync($"PublicVolume {id}", cancel);
        await decide(db, volume);
        db.Record(user, clock, act, $"PublicVolume {id}", reason.OrNull() ?? volume.Title);
        await db.SaveOrTellAsync($"PublicVolume {id}", cancel);
        await transaction.CommitAsync(cancel);
    }

    // Who sits, or sat to the term's end; of them the fields everybody may read, and nothing else.
    private static async Task<IReadOnlyList<PersonArchive>> ReadAsync(InfoCenterDb db, Term term, CancellationToken cancel)
    {
        var mandates = db.Mandates;
        var ids = await db.People.Where(p => mandates.Any(m => m.PersonId == p.Id && m.TermId == term.Id && (m.Ending == null || m.Ending == Ending.TermOver)))
            .OrderBy(p => p.TownshipCode == null).ThenBy(p => p.TownshipCode).ThenBy(p => p.StrokeOrder).ThenBy(p => p.Id).Select(p => p.Id).ToListAsync(cancel);
        if (ids.Count == 0) throw PublicVolumeRules.NobodyIsPublic;

        var (people, records, objections) = (new List<PersonArchive>(ids.Count), db.DutyRecords, db.DutyObjections);
        foreach (var chunk in ids.Chunk(ChunkSize))
        {
            var objected = (await records.Where(r => chunk.Contains(r.PersonId) && objections.Any(o => o.RecordId == r.Id && o.Status == ObjectionStatus.Open)).Select(r => r.Id).ToListAsync(cancel)).ToHashSet();
            people.AddRange((await db.ArchivesAsync(chunk, cancel)).Select(archive => Public(archive, term, objected)));
        }

        return people;
    }

    private static PersonArchive Public(PersonArchive archive, Term term, HashSet<int> objected) => archive with
    {
        BirthMonth = null,
        Party = null,
        Education = null,
        ArchiveNumber = null,
        Position = Covered(archive.Position),
        Mandates = [.. archive.Mandates.Where(m => m.TermId == term.Id || m.Ending is null).Select(m => m with { CardNumber = null, Category = null, IsReElected = null })],
        Groups = [.. archive.Groups.Where(g => g.Until is null)],
        Records = [.. archive.Published.Where(r => (term.StartedOn is not { } start || r.On >= start) && (term.EndedOn is not { } end || r.On <= end)).Select(r => r with
        {
            SubKind = Covered(r.SubKind), Content = Covered(r.Content) + (objected.Contains(r.Id) ? PublicVolumeLabels.ObjectedTo : ""), Place = Covered(r.Place), Organiser = Covered(r.Organiser), Result = Covered(r.Result),
        })],
    };

    // Publishing refuses such texts; what was published before that rule is caught here.
    private static string? Covered(string? text) => text is null ? null : Covering.WithoutNumbers(text);
}
