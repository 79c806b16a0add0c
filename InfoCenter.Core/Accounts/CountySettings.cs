using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Accounts;

/// <summary>What a county may choose for the whole office.</summary>
/// <param name="CountyName">Shown in the header and on paper: 竹山县.</param>
/// <param name="CentreVerifies">Whether the centre verifies as well as publishes.</param>
public sealed record CountyChoices(string CountyName, bool CentreVerifies);

/// <summary>Reading and changing the county's settings.</summary>
public sealed class CountySettings(IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock)
{
    internal const string CountyNameKey = "CountyName";
    internal const string CentreVerifiesKey = "CentreVerifies";

    /// <summary>The choices in force. They hold nothing personal, and the sign-in page shows the county's name, so no right is asked for.</summary>
    public CountyChoices Read()
    {
        using var db = databases.CreateDbContext();
        return new(db.Choice(CountyNameKey) ?? AccountRules.ReferenceCounty, db.Choice(CentreVerifiesKey) == bool.TrueString);
    }

    /// <summary>Puts new choices in force, at once on open screens too; <paramref name="seen"/> are the ones the screen showed.</summary>
    /// <exception cref="RuleBrokenException">Somebody chose otherwise meanwhile.</exception>
    public async Task ChangeAsync(CountyChoices choices, CountyChoices? seen = null, CancellationToken cancel = default)
    {
        user.Must(Permission.ManageSettings);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (seen is not null && seen != Read()) throw await db.ChangedMeanwhileAsync("Settings", cancel);
        Put(db, choices);
        db.Record(user, clock, "ChangeSettings", "Settings", $"{choices.CountyName}, CentreVerifies {choices.CentreVerifies}");
        await db.SaveOrTellAsync("Settings", cancel);
    }

    internal static void Put(InfoCenterDb db, CountyChoices choices)
    {
        db.Choose(CountyNameKey, choices.CountyName.OrRefuse(AccountRules.CountyNameIsRequired));
        db.Choose(CentreVerifiesKey, choices.CentreVerifies.ToString());
    }
}
