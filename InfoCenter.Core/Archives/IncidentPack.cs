using System.Globalization;
using System.IO.Compression;
using System.Text;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Archives;

/// <summary>What has to be handed in within four hours of an incident (国家网络安全事件报告管理办法): the ledger's extract, whether it holds, the anchors, the settings.</summary>
public sealed class IncidentPack(IDbContextFactory<InfoCenterDb> databases, DataFolder folder, LedgerVerification verification, CurrentUser user, TimeProvider clock)
{
    private const int Page = 2000;
    private static readonly string[] Secret = ["Password", "Secret", "Key", "Token"];

    /// <summary>A ZIP; the stream removes its file when it is closed.</summary>
    /// <param name="query">Which entries; an empty query takes all.</param>
    /// <param name="cancel">Calls it off.</param>
    public async Task<Stream> ExportAsync(LedgerQuery query, CancellationToken cancel = default)
    {
        user.Must(Permission.ReadLedger);
        var outcome = await verification.VerifyAsync(cancel: cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.Record(user, clock, "ExportLedger", "Ledger", outcome.FirstBad?.Sentence ?? $"校验完整，{outcome.Entries} 条");
        await db.SaveChangesAsync(cancel);
        var settings = await db.Settings.AsNoTracking().OrderBy(s => s.Key).ToListAsync(cancel);

        var file = new FileStream(
            Path.Combine(folder.Below("jobs"), $"pack-{Guid.NewGuid():N}.part"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            using (var entries = zip.CreateEntry("台账.csv").Open()) CsvWriter.Write(entries, Sheet(LedgerReading.Find(db, query), cancel));
            Put(zip, "校验结果.txt", $"校验时间：{clock.Now.InOffice:yyyy-MM-dd HH:mm:ss}（东八区）\r\n台账条数：{outcome.Entries}\r\n比对锚值：{outcome.Anchors} 个\r\n"
                + $"结论：{outcome.FirstBad?.Sentence ?? "完整，没有发现改动。"}\r\n最后一条完好的台账的封印：{outcome.Seal}\r\n");
            Put(zip, "锚值.txt", string.Concat(new AnchorFile(folder).Read().Select(a => a.Line + "\r\n")));
            Put(zip, "设置.txt", string.Concat(settings.Where(s => !Secret.Any(s.Key.Contains)).Select(s => $"{s.Key} = {s.Value}\r\n")));
        }

        file.Position = 0;
        return file;
    }

    private static ExportSheet Sheet(IQueryable<LedgerEntry> entries, CancellationToken cancel) => new(
        "台账",
        [.. new[] { "序号", "时间（东八区）", "账号编号", "办理人", "来源地址", "事项", "代码", "对象", "结果", "内容", "改动", "封印" }.Select(heading => new ExportColumn(heading, 16))],
        Rows(entries, cancel));

    // A page at a time: a million entries fit into little memory.
    private static IEnumerable<IReadOnlyList<object?>> Rows(IQueryable<LedgerEntry> entries, CancellationToken cancel)
    {
        for (var last = 0L; ;)
        {
            cancel.ThrowIfCancellationRequested();
            var page = entries.Where(e => e.Id > last).OrderBy(e => e.Id).Take(Page).ToList();
            if (page.Count == 0) yield break;
            last = page[^1].Id;
            foreach (var e in page)
            {
                yield return
                [
                    e.Id.ToString(CultureInfo.InvariantCulture), e.At.InOffice.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), e.AccountId.ToString(CultureInfo.InvariantCulture),
                    e.AccountName, e.Origin, LedgerWords.Act(e.Act), e.Act, LedgerWords.Subject(e.Subject), e.Result.Label, e.Detail,
                    string.Join("；", LedgerWords.Everything(e.Changes)), Convert.ToHexString(e.Seal),
                ];
            }
        }
    }

    private static void Put(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        writer.Write(text);
    }
}
