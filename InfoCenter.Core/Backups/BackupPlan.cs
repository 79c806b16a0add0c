using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;

namespace InfoCenter.Core.Backups;

/// <summary>When backups are made by themselves, and where.</summary>
/// <param name="Folder">Null while the administrator has named none: then nothing is done by itself.</param>
/// <param name="At">The office's hour of the nightly one.</param>
/// <param name="Every">Minutes between further ones during the day, counted from then; 0 for none.</param>
public sealed record BackupPlan(string? Folder, TimeOnly At, int Every)
{
    private const string FolderKey = "BackupFolder";
    private const string AtKey = "BackupAt";
    private const string EveryKey = "BackupEvery";
    private const string PassphraseKey = "BackupPassphrase";

    /// <summary>What <see cref="Every"/> may be.</summary>
    public static IReadOnlyList<int> Steps { get; } = [0, 240, 60, 15];

    /// <summary>Half past two: nobody works, and the day is over everywhere in China.</summary>
    public static TimeOnly UsualAt { get; } = new(2, 30);

    /// <summary>The latest planned moment that is not in the future, UTC.</summary>
    public DateTime LatestBefore(DateTime now)
    {
        var office = now.InOffice;
        var night = office.Date + At.ToTimeSpan();
        if (night > office) night = night.AddDays(-1);
        var latest = Every == 0 ? night : night.AddMinutes((long)((office - night).TotalMinutes / Every) * Every);
        return DateTime.SpecifyKind(now - (office - latest), DateTimeKind.Utc);
    }

    /// <summary>Whether a backup is to be made now. A moment missed because the machine slept is made up for.</summary>
    public bool IsDue(DateTime now, DateTime? lastStartedAt) => Folder is not null && (lastStartedAt is not { } last || last < LatestBefore(now));

    internal static BackupPlan Read(InfoCenterDb db) => new(
        db.Choice(FolderKey).OrNull(),
        TimeOnly.TryParseExact(db.Choice(AtKey), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : UsualAt,
        int.TryParse(db.Choice(EveryKey), CultureInfo.InvariantCulture, out var every) ? every : 0);

    internal void Put(InfoCenterDb db)
    {
        db.Choose(FolderKey, Folder ?? "");
        db.Choose(AtKey, At.ToString("HH:mm", CultureInfo.InvariantCulture));
        db.Choose(EveryKey, Every.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>
    /// The passphrase the office makes its own backups with, sealed with a key beside the database. Who has both has all the data anyway; who only
    /// has the database, or a backup, learns nothing.
    /// </summary>
    internal static string? PassphraseOf(InfoCenterDb db, DataFolder folder)
    {
        if (db.Choice(PassphraseKey).OrNull() is not { } stored) return null;

        try
        {
            return Encoding.UTF8.GetString(SealedBox.Open(SecretKey.Of(folder, "backup"), Convert.FromBase64String(stored)));
        }
        catch (AuthenticationTagMismatchException)
        {
            throw BackupRules.KeptPassphraseIsUnreadable;
        }
    }

    internal static void PutPassphrase(InfoCenterDb db, DataFolder folder, string passphrase) =>
        db.Choose(PassphraseKey, Convert.ToBase64String(SealedBox.Seal(SecretKey.Of(folder, "backup"), Encoding.UTF8.GetBytes(passphrase))));

    internal static bool HasPassphrase(InfoCenterDb db) => db.Choice(PassphraseKey).OrNull() is not null;
}
