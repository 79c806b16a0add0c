using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Roster.Import;

/// <summary>A roster workbook's way in: upload, preview, decisions and corrections. Nothing here changes the roster.</summary>
public sealed class RosterImport(
    IDbContextFactory<InfoCenterDb> databases, CurrentUser user, TimeProvider clock, ReadWorkbook? reading = null)
{
    internal static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>What importing the file would do; nothing is stored, and nothing is masked: for the command line, which answers with the caller's own file.</summary>
    /// <exception cref="RuleBrokenException">The file cannot be read.</exception>
    public async Task<RosterPreview> TryOutAsync(string fileName, byte[] content, CancellationToken cancel = default)
    {
        user.Must(Permission.ImportRoster);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var workbook = await reading.ReadAsync(content, fileName, cancel);
        var wishes = await RememberAsync(db, workbook, cancel);
        return PreviewMaking.Make(workbook, await RosterSnapshot.LoadAsync(db, cancel), wishes, clock.Today);
    }

    /// <summary>Takes a file in, with the mapping remembered for its headings, and previews it; answers the import's number.</summary>
    /// <exception cref="RuleBrokenException">The file cannot be read.</exception>
    public Task<int> UploadAsync(string fileName, byte[] content, CancellationToken cancel = default) => UploadAsync(fileName, content, null, cancel);

    /// <summary>Takes in the roster of a new term.</summary>
    internal async Task<int> UploadAsync(string fileName, byte[] content, TermAim? aim, CancellationToken cancel)
    {
        user.Must(Permission.ImportRoster);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var workbook = await reading.ReadAsync(content, fileName, cancel);
        var wishes = await RememberAsync(db, workbook, cancel);
        wishes.Aim = aim;
        var preview = PreviewMaking.Make(workbook, await RosterSnapshot.LoadAsync(db, cancel), wishes, clock.Today);
        if (aim is not null && preview.Rows.Count == 0) throw RosterImportRules.NobodyIsOfTheNewTerm(aim.Next);

        var run = new RosterImportRun(fileName, user.Standing.Name, clock.Now);
        if (aim is not null) run.Aim(aim.TermId);
        run.Preview(preview);
        var papers = new RosterImportPapers(run, content, JsonSerializer.Serialize(wishes, Json));
        papers.File(JsonSerializer.Serialize(preview, Json), papers.Wishes);
        db.Add(papers);
        db.Record(user, clock, "UploadRoster", "RosterImport", RosterImportTexts.Uploaded(fileName, preview));
        await db.SaveChangesAsync(cancel);
        return run.Id;
    }

    /// <summary>The stored preview, phones and ID numbers masked, and the import it belongs to.</summary>
    public async Task<(RosterImportRun Run, RosterPreview Preview)> OpenAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.ImportRoster);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (run, json) = await db.RosterImportPapers.AsNoTracking().Where(p => p.RunId == id)
            .Select(p => new ValueTuple<RosterImportRun, string?>(p.Run, p.Preview)).FirstOrDefaultAsync(cancel);
        if (run is null) throw CommonRules.NotFound;

        var preview = Read<RosterPreview>(json!);
        preview.Mask();
        return (run, preview);
    }

    /// <summary>The latest imports, newest first.</summary>
    public async Task<IReadOnlyList<RosterImportRun>> RecentAsync(CancellationToken cancel = default)
    {
        user.Must(Permission.ImportRoster);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.RosterImportRuns.AsNoTracking().OrderByDescending(r => r.Id).Take(20).ToListAsync(cancel);
    }

    /// <summary>Previews anew against the roster as it is now, keeping corrections and decisions.</summary>
    public Task PreviewAsync(int id, CancellationToken cancel = default) => RemakeAsync(id, (_, _) => { }, cancel);

    /// <summary>Says which column a heading is; null leaves it out. Remembered for files with the same headings.</summary>
    public Task MapAsync(int id, string heading, RosterField? field, CancellationToken cancel = default) =>
        RemakeAsync(id, (wishes, _) => wishes.Mapping[heading] = field?.ToString() ?? "", cancel);

    /// <summary>Corrects a cell on the spot; the row is checked again.</summary>
    public Task CorrectAsync(int id, string rowKey, RosterField field, string text, CancellationToken cancel = default) =>
        RemakeAsync(id, (wishes, preview) =>
        {
            var key = preview.Row(rowKey).Key;
            if (!wishes.Corrections.TryGetValue(key, out var cells)) wishes.Corrections[key] = cells = [];
            cells[field] = text;
        }, cancel);

    /// <summary>Settles a conflict: the row means this person, or, with null, a new one.</summary>
    /// <exception cref="RuleBrokenException">The person is not among the row's choices.</exception>
    public Task ChooseAsync(int id, string rowKey, int? personId, CancellationToken cancel = default) =>
        RemakeAsync(id, (wishes, preview) =>
        {
            var row = preview.Row(rowKey);
            if (personId is not null && row.Choices.TrueForAll(c => c.PersonId != personId)) throw RosterImportRules.ChoiceIsNotOffered;
            wishes.Persons[row.Key] = personId ?? 0;
        }, cancel);

    /// <summary>Decides for some rows.</summary>
    public Task DecideAsync(int id, IReadOnlyCollection<string> rowKeys, RowDecision decision, CancellationToken cancel = default) =>
        ChangeAsync(id, preview =>
        {
            foreach (var key in rowKeys) preview.Row(key).Decide(decision);
        }, cancel);

    /// <summary>Decides for all rows of a state.</summary>
    public Task DecideAllAsync(int id, RowState state, RowDecision decision, CancellationToken cancel = default) =>
        ChangeAsync(id, preview => preview.Rows.Where(r => r.State == state).ToList().ForEach(r => r.Decide(decision)), cancel);

    internal static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Json)!;

    private Task RemakeAsync(int id, Action<PreviewWishes, RosterPreview> wish, CancellationToken cancel) =>
        WorkAsync(id, async (db, papers) =>
        {
            var (wishes, former) = (Read<PreviewWishes>(papers.Wishes), Read<RosterPreview>(papers.Preview!));
            wish(wishes, former);
            var workbook = await reading.ReadAsync(papers.Content, papers.Run.FileName, cancel);
            var preview = PreviewMaking.Make(workbook, await RosterSnapshot.LoadAsync(db, cancel), wishes, clock.Today);
            preview.TakeDecisionsFrom(former);
            await LearnAsync(db, preview, wishes, cancel);
            return (preview, wishes);
        }, cancel);

    private Task ChangeAsync(int id, Action<RosterPreview> decide, CancellationToken cancel) =>
        WorkAsync(id, (_, papers) =>
        {
            var preview = Read<RosterPreview>(papers.Preview!);
            decide(preview);
            return Task.FromResult((preview, Read<PreviewWishes>(papers.Wishes)));
        }, cancel);

    private async Task WorkAsync(
        int id, Func<InfoCenterDb, RosterImportPapers, Task<(RosterPreview Preview, PreviewWishes Wishes)>> work, CancellationToken cancel)
    {
        user.Must(Permission.ImportRoster);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var papers = await db.RosterImportPapers.Include(p => p.Run).FirstOrDefaultAsync(p => p.RunId == id, cancel) ?? throw CommonRules.NotFound;
        papers.Run.MustBeDecidable();

        var (preview, wishes) = await work(db, papers);
        papers.Run.Preview(preview);
        papers.File(JsonSerializer.Serialize(preview, Json), JsonSerializer.Serialize(wishes, Json));
        await db.SaveChangesAsync(cancel);
    }

    private static async Task<PreviewWishes> RememberAsync(InfoCenterDb db, Workbook workbook, CancellationToken cancel)
    {
        // The signature is that of the headings, which are only known once the file was read; most files need no memory at all.
        if (!await db.RememberedMappings.AnyAsync(cancel)) return new();

        var signature = Signature(PreviewMaking.Headings(workbook));
        var known = await db.RememberedMappings.AsNoTracking().FirstOrDefaultAsync(m => m.Signature == signature, cancel);
        return known is null ? new() : new() { Mapping = Read<Dictionary<string, string>>(known.Mapping) };
    }

    private static async Task LearnAsync(InfoCenterDb db, RosterPreview preview, PreviewWishes wishes, CancellationToken cancel)
    {
        if (wishes.Mapping.Count == 0) return;

        var (signature, mapping) = (Signature(preview.Headings.Select(h => h.Text)), JsonSerializer.Serialize(wishes.Mapping, Json));
        var known = await db.RememberedMappings.FirstOrDefaultAsync(m => m.Signature == signature, cancel);
        if (known is null) db.Add(new RememberedMapping(signature, mapping));
        else known.Learn(mapping);
    }

    private static string Signature(IEnumerable<string> headings) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', headings.Distinct().Order(StringComparer.Ordinal)))));
}
