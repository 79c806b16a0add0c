using System.IO.Compression;
using System.Text;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Files;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Roster.Import;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Attack;

/// <summary>The same thing handed in fifty times at once happens once (table S11).</summary>
public sealed class RepetitionTests : IDisposable
{
    private const int Times = 50;
    private readonly RosterOffice _roster = new();

    [Fact]
    public async Task A_roster_is_adopted_once()
    {
        var id = await _roster.Import.UploadAsync("名册.csv", RosterBook.Of(30).ToCsv());

        var done = await AtOnceAsync(() => new RosterAdoption(_roster.Office.Databases, _roster.Clerk, _roster.Office.Clock).CommitAsync(id));

        Assert.Equal(1, done);
        await using var db = _roster.Office.Databases.CreateDbContext();
        Assert.Equal(30, await db.People.CountAsync());
        Assert.Equal(30, await db.Mandates.CountAsync());
        Figures.Note("S11a", "one roster adopted fifty times at once", Times, null, "adopted once, 49 refused in Chinese");
    }

    [Fact]
    public async Task A_duty_is_reported_once()
    {
        await _roster.AdoptAsync(RosterBook.Of(3));
        var clerk = _roster.Office.With(Role.Clerk);
        var reporting = new DutyReporting(_roster.Office.Databases, clerk, _roster.Office.Clock);
        var deputy = (await reporting.DeputiesAsync())[0];
        await using var db = _roster.Office.Databases.CreateDbContext();
        var facts = new DutyFacts { Kind = DutyKind.VoterContact, Content = "走访选民", On = new(2026, 6, 1) };

        var done = await AtOnceAsync(() => reporting.ReportAsync(deputy, facts));

        Assert.Equal(1, done);
        Assert.Equal(1, await db.DutyRecords.CountAsync());
        Figures.Note("S11b", "one duty reported fifty times at once", Times, null, "1 record, 49 refused in Chinese");
    }

    [Fact]
    public async Task A_file_is_kept_once()
    {
        var attachments = new Attachments(_roster.Office.Databases, new FileStore(_roster.Office.Folder), _roster.Clerk, _roster.Office.Clock);

        var done = await AtOnceAsync(() => attachments.KeepAsync("照片.png", new MemoryStream(Pictures.Png()), FilePurpose.Evidence));

        Assert.Equal(Times, done);
        await using var db = _roster.Office.Databases.CreateDbContext();
        Assert.Equal(1, await db.Attachments.CountAsync());
        Figures.Note("S11c", "one file uploaded fifty times at once", Times, null, "kept once, the same answer each time");
    }

    [Fact]
    public async Task A_township_workbook_lands_once()
    {
        await _roster.AdoptAsync(RosterBook.Of(3).Type(0, RosterField.Name, "王强"));
        var import = new DutyImport(_roster.Office.Databases, _roster.Clerk, _roster.Office.Clock);
        var sheet = Encoding.UTF8.GetBytes("姓名,类别,内容,日期\n王强,联系选民,走访选民,2026-06-01\n");
        var id = await import.UploadAsync(new DutyFile("城关镇.csv", sheet), Office.Chengguan);

        var done = await AtOnceAsync(() => import.CommitAsync(id));

        Assert.Equal(1, done);
        await using var db = _roster.Office.Databases.CreateDbContext();
        Assert.Equal(1, await db.DutyRecords.CountAsync());
        Figures.Note("S11d", "one township workbook taken over fifty times at once", Times, null, "1 record, 49 refused in Chinese");
    }

    [Fact]
    public async Task An_archive_of_portraits_is_placed_once()
    {
        await _roster.AdoptAsync(RosterBook.Of(3));
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var entry = archive.CreateEntry("D00000.png").Open();
            await entry.WriteAsync(Pictures.Png());
        }

        await AtOnceAsync(() => new PhotographImport(_roster.Office.Databases, new FileStore(_roster.Office.Folder), _roster.Clerk, _roster.Office.Clock).TakeAsync(new MemoryStream(zip.ToArray())));

        await using var db = _roster.Office.Databases.CreateDbContext();
        Assert.Equal(1, await db.Attachments.CountAsync(a => a.Purpose == FilePurpose.Photograph));
        Assert.Equal(1, await db.People.CountAsync(p => p.PhotoHash != null));
        Figures.Note("S11e", "one archive of portraits imported fifty times at once", Times, null, "each portrait placed once");
    }

    public void Dispose() => _roster.Dispose();

    /// <summary>How many of the fifty were done; the others were refused, and nothing else.</summary>
    private static async Task<int> AtOnceAsync(Func<Task> act)
    {
        var start = new TaskCompletionSource();
        var all = Enumerable.Range(0, Times).Select(_ => Task.Run(async () =>
        {
            await start.Task;
            return await Record.ExceptionAsync(act);
        })).ToList();
        start.SetResult();
        var ends = await Task.WhenAll(all);

        Assert.All(ends, end => Assert.True(end is null or RuleBrokenException, $"{end}"));
        return ends.Count(end => end is null);
    }
}
