using System.Globalization;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Files;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Roster.Import;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Durability;

/// <summary>An office as the killed process has it: opened as the program opens it, with the people for each step, and a client's own list of answers.</summary>
internal sealed class DeedDesk : IDisposable
{
    private static int _written;

    private readonly FileStream _acknowledged;

    private DeedDesk(DataFolder folder, string acknowledged)
    {
        (Folder, Databases) = (folder, new Databases(folder));
        _acknowledged = new FileStream(acknowledged, FileMode.Append, FileAccess.Write, FileShare.Read);
    }

    public DataFolder Folder { get; }

    public Databases Databases { get; }

    public CurrentUser Township { get; } = new(new Standing(101, "乡镇人大", Role.Township.Rights(), Office.Chengguan));

    public CurrentUser Committee { get; } = new(new Standing(102, "代工委", Role.Committee.Rights()));

    public CurrentUser Centre { get; } = new(new Standing(103, "信息中心", Role.Clerk.Rights()));

    public DutyReporting Reporting => new(Databases, Township, TimeProvider.System);

    public DutyVerification Verification => new(Databases, Committee, TimeProvider.System);

    public DutyPublication Publication => new(Databases, Centre, TimeProvider.System);

    public EvidenceReporting Evidence => new(Databases, Township, TimeProvider.System);

    public CountySettings Settings => new(Databases, CurrentUser.CommandLine, TimeProvider.System);

    public Attachments Attachments => new(Databases, new FileStore(Folder), Township, TimeProvider.System);

    public RosterImport Import => new(Databases, Centre, TimeProvider.System);

    public RosterAdoption Adoption => new(Databases, Centre, TimeProvider.System);

    /// <summary>Starts as the program does: the database brought up to date, what a killed process left behind cleared away.</summary>
    public static DeedDesk Open(string folder, string acknowledged)
    {
        var desk = new DeedDesk(new DataFolder(folder), acknowledged);
        Upgrade.Apply(desk.Databases, desk.Folder);
        Leftovers.Sweep(desk.Folder);
        // For the negative control; the one connection of the pool keeps it.
        if (Environment.GetEnvironmentVariable("DEED_UNFLUSHED") is not null)
        {
            using var db = desk.Databases.CreateDbContext();
            db.Database.OpenConnection();
            db.Database.ExecuteSqlRaw("PRAGMA synchronous=OFF");
        }

        return desk;
    }

    /// <summary>A record like no other of the day.</summary>
    public async Task<DutyMark> SubmitAsync(bool isDraft = false)
    {
        await using var db = Databases.CreateDbContext();
        var person = db.People.Where(p => p.TownshipCode == Office.Chengguan).Select(p => p.Id).First();
        var facts = new DutyFacts
        {
            Kind = DutyKind.VoterContact, On = TimeProvider.System.Today,
            Content = string.Create(CultureInfo.InvariantCulture, $"走访选民 {Environment.ProcessId}-{Interlocked.Increment(ref _written)}"),
        };
        return new(await Reporting.ReportAsync(new(person, null, ""), facts, isDraft), 1);
    }

    /// <summary>What the client was answered, on its own disk before it goes on.</summary>
    public void Acknowledge(string what, params IEnumerable<object> ids)
    {
        _acknowledged.Write(System.Text.Encoding.UTF8.GetBytes($"{what} {string.Join(' ', ids)}\n"));
        _acknowledged.Flush(flushToDisk: true);
    }

    public void Dispose() => _acknowledged.Dispose();
}
