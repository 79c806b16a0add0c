using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives;

/// <summary>What every form carries: who issues it, under which number and code, and when (UTC).</summary>
public sealed record Imprint(string County, string Number, string Code, DateTime PrintedAt);

/// <summary>An archive ready for the press.</summary>
public sealed record IssuedArchive(PersonArchive Archive, Imprint Imprint);

/// <summary>Gives numbers and codes, and puts down what was issued, in one transaction with the ledger.</summary>
internal static class ArchiveIssue
{
    public const string FondsKey = "ArchiveFonds";

    // What the archives hall has not told yet; the settings page says so.
    private const string FondsUnknown = "0000";

    private const int Attempts = 3;

    /// <summary>Issues these people's archives, in order; the ledger gets one line with <paramref name="act"/>.</summary>
    public static async Task<IReadOnlyList<IssuedArchive>> IssueAsync(
        IDbContextFactory<InfoCenterDb> databases, IReadOnlyCollection<int> personIds, CurrentUser user, TimeProvider clock,
        VerificationCode codes, string act, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            try
            {
                return await IssueOnceAsync(db, personIds, user, clock, codes, act, cancel);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Another clerk's print gave the same person a number meanwhile; the next look finds it.
            }
        }
    }

    /// <summary>Puts a form that is not one person's down, and returns its imprint.</summary>
    public static async Task<Imprint> IssueFormAsync(
        InfoCenterDb db, string title, string category, string contentHash, CurrentUser user, TimeProvider clock, VerificationCode codes, CancellationToken cancel)
    {
        var number = $"{Fonds(db)}-LZ·{clock.Today.Year}-Y-{category}";
        var code = codes.Of(number, contentHash);
        if (!await db.IssuedForms.AnyAsync(f => f.Code == code, cancel))
        {
            db.IssuedForms.Add(new IssuedForm(code, title, number, contentHash, null, clock.Now, user.Standing.Name));
        }

        db.Record(user, clock, "PrintForm", $"Form {number}", title);
        await db.SaveChangesAsync(cancel);
        return new(County(db), number, code, clock.Now);
    }

    public static string County(InfoCenterDb db) => db.Choice(CountySettings.CountyNameKey) ?? AccountRules.ReferenceCounty;

    public static string Fonds(InfoCenterDb db) => db.Choice(FondsKey) ?? FondsUnknown;

    private static async Task<IReadOnlyList<IssuedArchive>> IssueOnceAsync(
        InfoCenterDb db, IReadOnlyCollection<int> personIds, CurrentUser user, TimeProvider clock, VerificationCode codes, string act, CancellationToken cancel)
    {
        var (now, county, fonds) = (clock.Now, County(db), Fonds(db));
        var issued = new List<IssuedArchive>(personIds.Count);
        var forms = new Dictionary<string, IssuedForm>();
        foreach (var archive in await db.ArchivesAsync(personIds, cancel))
        {
            var number = archive.ArchiveNumber ?? db.ArchiveNumbers.Add(new ArchiveNumber(archive.PersonId, fonds, clock.Today.Year)).Entity.Number;
            var hash = archive.ContentHash();
            var code = codes.Of(number, hash);
            forms[code] = new IssuedForm(code, $"{archive.Name}履职档案", number, hash, archive.PersonId, now, user.Standing.Name);
            issued.Add(new(archive with { ArchiveNumber = number }, new(county, number, code, now)));
        }

        var known = await db.IssuedForms.Where(f => forms.Keys.Contains(f.Code)).Select(f => f.Code).ToListAsync(cancel);
        db.IssuedForms.AddRange(forms.Values.ExceptBy(known, f => f.Code));
        var subject = issued.Count == 1 ? $"Person {issued[0].Archive.PersonId}" : $"{issued.Count} persons";
        db.Record(user, clock, act, subject, Names(issued));
        await db.SaveChangesAsync(cancel);
        return issued;
    }

    private static string Names(List<IssuedArchive> issued)
    {
        var names = string.Join("、", issued.Select(i => $"{i.Archive.Name}（{i.Imprint.Number}）"));
        return names.Length > 4000 ? names[..4000] : names;
    }
}
