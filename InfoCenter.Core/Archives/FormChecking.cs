using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives;

/// <summary>Somebody brings a printed form: is it ours, and does the archive still say the same?</summary>
public sealed class FormChecking(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock, VerificationCode codes)
{
    /// <summary>What a code on paper stands for, and whether the archive still says the same.</summary>
    /// <exception cref="RuleBrokenException">No such code was ever issued here.</exception>
    public async Task<CheckedForm> CheckAsync(string typed, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadArchives);
        var code = VerificationCode.Tidy(typed);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var form = await db.IssuedForms.FirstOrDefaultAsync(f => f.Code == code, cancel) ?? throw ArchiveRules.CodeIsUnknown;
        // A row put in without the office's key is no proof.
        if (codes.Of(form.Number, form.ContentHash) != code) throw ArchiveRules.CodeIsUnknown;
        if (form.PersonId is { } personId) await db.MustReachPersonAsync(user, personId, cancel);

        bool? isUnchanged = form.PersonId is { } id
            ? (await db.ArchivesAsync([id], cancel)).SingleOrDefault()?.ContentHash() == form.ContentHash
            : null;
        db.Record(user, clock, "CheckCode", $"IssuedForm {form.Id}", $"{code} {form.Title}");
        await db.SaveChangesAsync(cancel);
        return new(form.Title, form.Number, form.IssuedAt, form.IssuedBy, isUnchanged);
    }
}

/// <summary>What a verification code stands for; <c>IsUnchanged</c> is null for forms that are not one person's.</summary>
public sealed record CheckedForm(string Title, string Number, DateTime IssuedAt, string IssuedBy, bool? IsUnchanged);
