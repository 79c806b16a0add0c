using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using InfoCenter.Core.Data;

namespace InfoCenter.Core.Backups;

/// <summary>What a backup says it holds; the last thing in it.</summary>
/// <param name="Program">The program's version.</param>
/// <param name="Migration">The last migration of the database, without its date: both engines have it under this name.</param>
/// <param name="Engine">The engine it was taken from; it can be restored to either.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="Tables">Rows and hash of each table.</param>
/// <param name="ContentHash">One hash for all tables.</param>
/// <param name="Ledger">Where the ledger stood.</param>
/// <param name="Parts">Every file, with length and SHA-256.</param>
/// <param name="Damaged">Attachments that were missing, or were no longer what their name says, when the backup was made.</param>
public sealed record BackupManifest(
    string Program, string Migration, string Engine, DateTime CreatedAt, IReadOnlyList<TableHash> Tables, string ContentHash,
    LedgerPosition Ledger, IReadOnlyList<BackupPart> Parts, IReadOnlyList<string> Damaged)
{
    internal const string FileName = "manifest.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Rows of all tables.</summary>
    public long Rows => Tables.Sum(t => t.Rows);

    /// <summary>Attachments.</summary>
    public int Files => Parts.Count(p => p.Path.StartsWith(BackupPart.Files, StringComparison.Ordinal));

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <exception cref="Common.RuleBrokenException">It is none.</exception>
    internal static BackupManifest Read(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(json, Json) ?? throw BackupRules.FileIsDamaged;
        }
        catch (JsonException)
        {
            throw BackupRules.FileIsDamaged;
        }
    }
}

/// <summary>Where the ledger stood: its last entry and that entry's seal.</summary>
public sealed record LedgerPosition(long LastEntry, string Seal);

/// <summary>One file of a backup.</summary>
/// <param name="Path">Below the data folder, with slashes.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Hash">SHA-256, lower-case hexadecimal.</param>
public sealed record BackupPart(string Path, long Length, string Hash)
{
    internal const string Tables = "tables/";
    internal const string Files = "files/";
    internal const string Keys = "keys/";
    internal const string Anchors = "anchors/";

    /// <summary>What is taken along beside the tables. Printed papers and fonts are not: they can be made or copied again.</summary>
    internal static readonly string[] Folders = [Files, Keys, Anchors];

    /// <summary>Whether a backup may hold a file of this name: nothing outside its folders, nothing that climbs out of them.</summary>
    internal static bool IsOurs(string path) =>
        (Folders.Any(f => path.StartsWith(f, StringComparison.Ordinal)) || path.StartsWith(Tables, StringComparison.Ordinal))
        && path.Split('/').All(p => p.Length > 0 && p.Trim('.').Length > 0) && path.All(c => c is not ('\\' or ':') && !char.IsControl(c));
}
