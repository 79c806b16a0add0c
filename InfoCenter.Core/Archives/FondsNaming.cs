using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives;

/// <summary>The 全宗号 the archives hall gave the county's congress; it begins every archive number issued from now on.</summary>
public sealed class FondsNaming(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    private const int Longest = 20;

    /// <summary>The number in force.</summary>
    public async Task<string> ReadAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ManageSettings);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return ArchiveIssue.Fonds(db);
    }

    /// <summary>Puts another number in force. Numbers already issued stay as they are.</summary>
    /// <exception cref="RuleBrokenException">Nothing, too much, or a sign that would break the number apart.</exception>
    public async Task ChangeAsync(string number, CancellationToken cancel = default)
    {
        user.Must(Permission.ManageSettings);
        var fonds = number.OrRefuse(ArchiveRules.FondsIsRequired).ToUpperInvariant();
        if (fonds.Length > Longest || !fonds.All(char.IsAsciiLetterOrDigit)) throw ArchiveRules.FondsIsLettersAndDigits;

        await using var db = await databases.CreateDbContextAsync(cancel);
        var before = ArchiveIssue.Fonds(db);
        db.Choose(ArchiveIssue.FondsKey, fonds);
        db.Record(user, clock, "NameFonds", "Settings", $"{before} → {fonds}");
        await db.SaveChangesAsync(cancel);
    }
}
