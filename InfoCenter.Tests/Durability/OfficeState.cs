using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Files;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Roster.Import;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Durability;

/// <summary>What must hold of an office whatever happened to its process or its disk. Every breach is a sentence.</summary>
internal sealed partial class OfficeState
{
    private readonly List<string> _breaches = [];

    /// <summary>Opens the folder as the program does and looks for everything that must not be.</summary>
    /// <returns>Nothing when all is well.</returns>
    public static async Task<IReadOnlyList<string>> BreachesAsync(string folder, Acknowledgements acknowledged)
    {
        var state = new OfficeState();
        var databases = new Databases(new DataFolder(folder));
        try
        {
            await using var db = databases.CreateDbContext();
            await db.Database.OpenConnectionAsync();
            if (db.Database.GetDbConnection() is SqliteConnection) await state.CheckFileAsync(db);
            await state.CheckDutiesAsync(db, acknowledged);
            await state.CheckRosterAsync(db, acknowledged);
            await state.CheckFilesAsync(db, folder, acknowledged);
            state._breaches.AddRange(await PrintedState.BreachesAsync(db, folder, acknowledged));
            if (db.Database.GetDbConnection() is SqliteConnection pooled) SqliteConnection.ClearPool(pooled);
        }
#pragma warning disable CA1031 // Whatever keeps a row from being read is a breach.
        catch (Exception error)
#pragma warning restore CA1031
        {
            state._breaches.Add($"corrupt: {error.Message}");
        }

        return state._breaches;
    }

    private async Task CheckFileAsync(InfoCenterDb db)
    {
        foreach (var finding in await WordsAsync(db, "PRAGMA integrity_check"))
        {
            if (finding != "ok") _breaches.Add($"corrupt: {finding}");
        }

        foreach (var finding in await WordsAsync(db, "PRAGMA foreign_key_check")) _breaches.Add($"a row points nowhere: {finding}");
    }

    private async Task CheckDutiesAsync(InfoCenterDb db, Acknowledgements acknowledged)
    {
        var records = await db.DutyRecords.AsNoTracking().ToDictionaryAsync(r => r.Id);
        Expect("lost: submitted", acknowledged.Ids("submitted"), records.Keys);
        Expect("lost: verified", acknowledged.Ids("verified"), records.Values.Where(r => r.VerifiedAt is not null).Select(r => r.Id));
        Expect("lost: published", acknowledged.Ids("published"), records.Values.Where(r => r.PublishedAt is not null).Select(r => r.Id));
        Expect("published without being verified", records.Values.Where(r => r.Status is DutyStatus.Published).Select(r => r.Id),
            records.Values.Where(r => r.VerifiedAt is not null && r.PublishedAt is not null).Select(r => r.Id));

        var entries = await db.LedgerEntries.AsNoTracking().Where(e => e.Act.EndsWith("Duty")).Select(e => new { e.Act, e.Subject, e.Detail }).ToListAsync();
        ExpectSame("ledger of submissions", Of("SubmitDuty"), records.Values.Where(r => r.SubmittedAt is not null).Select(r => r.Id));
        ExpectSame("ledger of verifications", Of("VerifyDuty"), records.Values.Where(r => r.VerifiedAt is not null).Select(r => r.Id));
        ExpectSame("ledger of publications", Of("PublishDuty"), records.Values.Where(r => r.PublishedAt is not null).Select(r => r.Id));

        List<int> Of(string act) => [.. entries.Where(e => e.Act == act).SelectMany(e => Subjects(e.Subject, e.Detail))];
    }

    private async Task CheckRosterAsync(InfoCenterDb db, Acknowledgements acknowledged)
    {
        var runs = await db.RosterImportRuns.AsNoTracking().OrderBy(r => r.Id).ToListAsync();
        Expect("lost: uploaded", acknowledged.Ids("uploaded"), runs.Select(r => r.Id));
        Expect("lost: committed", acknowledged.Ids("committed"), runs.Where(r => r.CommittedAt is not null).Select(r => r.Id));
        Expect("lost: undone", acknowledged.Ids("undone"), runs.Where(r => r.UndoneAt is not null).Select(r => r.Id));

        var imported = await db.Mandates.CountAsync(m => m.CardNumber!.StartsWith("D0"));
        var expected = runs.Exists(r => r.State is ImportState.Committed) ? Deeds.Deputies : 0;
        if (imported != expected) _breaches.Add($"half a roster: {imported} mandates, not {expected}");

        var acts = (await db.LedgerEntries.AsNoTracking().Where(e => e.Act.EndsWith("RosterImport") || e.Act == "UploadRoster").Select(e => e.Act).ToListAsync()).CountBy(a => a).ToDictionary();
        Count("UploadRoster", runs.Count);
        Count("CommitRosterImport", runs.Count(r => r.CommittedAt is not null));
        Count("UndoRosterImport", runs.Count(r => r.UndoneAt is not null));

        void Count(string act, int changes)
        {
            if (acts.GetValueOrDefault(act) != changes) _breaches.Add($"ledger of {act}: {acts.GetValueOrDefault(act)} entries for {changes} changes");
        }
    }

    private async Task CheckFilesAsync(InfoCenterDb db, string folder, Acknowledgements acknowledged)
    {
        var files = Path.Combine(folder, "files");
        var whole = Directory.Exists(files)
            ? Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f).Length == 64)
                .ToDictionary(f => Path.GetFileName(f), f => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f))))
            : [];
        _breaches.AddRange(whole.Where(f => f.Key != f.Value).Select(f => $"half a file under its final name: {f.Key}"));

        var evidence = await db.DutyEvidence.AsNoTracking().ToListAsync();
        var rows = await db.Attachments.AsNoTracking().Select(a => a.Hash).ToListAsync();
        _breaches.AddRange(rows.Concat(evidence.Select(e => e.FileHash)).Where(h => whole.GetValueOrDefault(h) != h).Select(h => $"a row points to a missing or truncated file: {h}"));
        _breaches.AddRange(acknowledged.Keys("attached")
            .Where(k => !evidence.Exists(e => e.RecordId.ToString(CultureInfo.InvariantCulture) == k[0] && e.FileHash == k[1])).Select(k => $"lost: attached {k[0]}"));
    }

    private void Expect(string breach, IEnumerable<int> ids, IEnumerable<int> among) =>
        _breaches.AddRange(ids.Except(among).Select(id => $"{breach} {id}"));

    private void ExpectSame(string breach, List<int> entries, IEnumerable<int> changes)
    {
        if (entries.Count != entries.Distinct().Count() || !entries.ToHashSet().SetEquals(changes)) _breaches.Add($"{breach}: {entries.Count} entries for {changes.Count()} changes");
    }

    private static async Task<List<string>> WordsAsync(InfoCenterDb db, string question)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = question;
        await using var reader = await command.ExecuteReaderAsync();
        var words = new List<string>();
        while (await reader.ReadAsync()) words.Add(Convert.ToString(reader[0], CultureInfo.InvariantCulture)!);
        return words;
    }

    // "DutyRecord 17" names one record; a batch's entry names them in its detail, runs as 3-7.
    private static IEnumerable<int> Subjects(string subject, string detail)
    {
        if (!subject.StartsWith("DutyRecords", StringComparison.Ordinal)) return [int.Parse(subject.Split(' ')[1], CultureInfo.InvariantCulture)];

        return Runs().Matches(detail[(detail.IndexOf('：') + 1)..]).SelectMany(run =>
        {
            var first = int.Parse(run.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            var last = run.Groups[2].Success ? int.Parse(run.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : first;
            return Enumerable.Range(first, last - first + 1);
        });
    }

    [GeneratedRegex(@"(\d+)(?:-(\d+))?")]
    private static partial Regex Runs();
}
