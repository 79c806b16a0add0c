using System.Diagnostics;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Archives;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Printing;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Archives;

/// <summary>An office with deputies and records whose archives can be read and printed.</summary>
public sealed class ArchiveOffice : IDisposable
{
    private static readonly Signature Township = new(1, "乡镇人大", new(2026, 1, 5, 0, 0, 0, DateTimeKind.Utc));
    private static readonly Signature Committee = new(2, "代工委", new(2026, 1, 6, 0, 0, 0, DateTimeKind.Utc));
    private static readonly Signature Centre = new(3, "信息中心", new(2026, 1, 7, 0, 0, 0, DateTimeKind.Utc));

    private readonly Dictionary<Level, int> _terms = [];

    public ArchiveOffice(Office? office = null)
    {
        Office = office ?? new Office();
        Codes = new VerificationCode(Office.Folder);
    }

    public static FontShelf Fonts { get; } = FontShelf.Open();

    public Office Office { get; }

    public VerificationCode Codes { get; }

    public CurrentUser Clerk => Office.With(Role.Clerk);

    public ArchiveBatch Batch(CurrentUser user) => new(Office.Databases, Office.Folder, user, Office.Clock, Codes, Fonts);

    public ArchivePrinting Printing(CurrentUser user) => new(Office.Databases, Office.Folder, user, Office.Clock, Codes, Fonts);

    public ArchiveReading Reading(CurrentUser user) => new(Office.Databases, user);

    public int TermOf(Level level)
    {
        if (_terms.TryGetValue(level, out var known)) return known;
        using var db = Office.Databases.CreateDbContext();
        var assembly = new Assembly(level, level is Level.County ? "竹山县" : $"{level.Label}级", null);
        db.Assemblies.Add(assembly);
        db.SaveChanges();
        var term = new Term(assembly.Id, 19, level is Level.County ? "竹山县第十九届" : $"{level.Label}第十九届");
        term.Date(new(2021, 12, 20), null);
        db.Terms.Add(term);
        db.SaveChanges();
        return _terms[level] = term.Id;
    }

    /// <summary>A deputy with a mandate of each level given; the county's when none is.</summary>
    public int Deputy(string name, string township = Office.Chengguan, params Level[] levels)
    {
        if (levels.Length == 0) levels = [Level.County];
        var terms = levels.Select(l => (l, Term: TermOf(l))).ToList();
        using var db = Office.Databases.CreateDbContext();
        var person = new Person(new PersonFacts
        {
            Name = name, Sex = Sex.Female, Nationality = "土家族", BirthMonth = "1976-05", Party = "群众", Education = "大学本科", Position = "某村村委会主任",
            Phone = "19900001234", IdNumber = null, TownshipCode = township,
        });
        db.People.Add(person);
        db.SaveChanges();
        foreach (var (level, term) in terms) db.Mandates.Add(new Mandate(person.Id, new MandateFacts { Level = level, TermId = term, ElectedBy = "第三选区" }));
        db.SaveChanges();
        return person.Id;
    }

    /// <summary>A record taken as far as the status says.</summary>
    public int Record(
        int personId, DutyKind kind, DateOnly on, DutyStatus status = DutyStatus.Published, Attendance attendance = Attendance.Attended,
        string content = "走访选民，听取意见", string? result = null, DutyRole role = DutyRole.Participant)
    {
        using var db = Office.Databases.CreateDbContext();
        var township = db.People.Single(p => p.Id == personId).TownshipCode!;
        var facts = new DutyFacts { Kind = kind, Content = content, On = on, Attendance = attendance, Result = result, Role = role, Place = "某村" };
        var record = new DutyRecord(personId, township, facts, DutySource.Form, new(2026, 6, 30));
        record.Submit(Township);
        if (status is DutyStatus.Verified or DutyStatus.Published) record.Verify(Committee);
        if (status is DutyStatus.Published) record.Publish(Centre);
        db.DutyRecords.Add(record);
        db.SaveChanges();
        return record.Id;
    }

    public IReadOnlyList<string> Acts()
    {
        using var db = Office.Databases.CreateDbContext();
        return [.. db.Set<InfoCenter.Core.Ledger.LedgerEntry>().OrderBy(e => e.Id).Select(e => e.Act)];
    }

    /// <summary>What a reader can select and copy.</summary>
    public string TextOf(byte[] pdf)
    {
        var file = Path.Combine(Office.Folder.Root, "read.pdf");
        File.WriteAllBytes(file, pdf);
        using var reading = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", file, "-"]) { RedirectStandardOutput = true })!;
        var text = reading.StandardOutput.ReadToEnd();
        reading.WaitForExit();
        Assert.Equal(0, reading.ExitCode);
        return text;
    }

    public void Dispose() => Office.Dispose();
}
