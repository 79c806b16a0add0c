using System.Text;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Duties;

/// <summary>An office with a township's deputies, two of one name among them, and people for each step.</summary>
public sealed class DutyOffice : IDisposable
{
    private readonly Dictionary<Level, int> _terms = [];

    public DutyOffice() : this(new Office())
    {
    }

    /// <summary>The deputies and the people in an office somebody else closes.</summary>
    public DutyOffice(Office office)
    {
        Office = office;
        Township = Office.With(Role.Township, Office.Chengguan);
        Neighbour = Office.With(Role.Township, Office.Pankou);
        Committee = Office.With(Role.Committee);
        Centre = Office.With(Role.Clerk);
        Wang = Deputy("王强", Office.Chengguan, Level.County);
        Li = Deputy("李梅", Office.Chengguan, Level.Township);
        Rare = Deputy("曾𬸣", Office.Chengguan, Level.Township);
        Zhang = Deputy("张伟", Office.Chengguan, Level.County);
        OtherZhang = Deputy("张伟", Office.Chengguan, Level.Township);
        Stranger = Deputy("赵云", Office.Pankou, Level.County);
    }

    public Office Office { get; }

    public CurrentUser Township { get; }

    public CurrentUser Neighbour { get; }

    public CurrentUser Committee { get; }

    public CurrentUser Centre { get; }

    public int Wang { get; }

    public int Li { get; }

    public int Rare { get; }

    public int Zhang { get; }

    public int OtherZhang { get; }

    public int Stranger { get; }

    public DutyImport ImportBy(CurrentUser user) => new(Office.Databases, user, Office.Clock);

    public DutyVerification VerificationBy(CurrentUser user) => new(Office.Databases, user, Office.Clock);

    public DutyPublication PublicationBy(CurrentUser user) => new(Office.Databases, user, Office.Clock);

    public DutySearch SearchBy(CurrentUser user) => new(Office.Databases, user);

    public int Deputy(string name, string townshipCode, params Level[] levels)
    {
        using var db = Office.Databases.CreateDbContext();
        var person = new Person(new PersonFacts { Name = name, TownshipCode = townshipCode, Position = $"{name}的单位" });
        db.People.Add(person);
        db.SaveChanges();
        foreach (var level in levels)
        {
            db.Mandates.Add(new Mandate(person.Id, new MandateFacts { Level = level, TermId = TermOf(level), CardNumber = $"{level}{person.Id}" }));
        }

        db.SaveChanges();
        return person.Id;
    }

    /// <summary>A record of Wang's that the township has submitted; each on another day.</summary>
    public DutyMark Submitted(string content = "走访选民", string townshipCode = Office.Chengguan, int? personId = null, int daysAgo = 1, string? result = null)
    {
        using var db = Office.Databases.CreateDbContext();
        var today = Office.Clock.Today;
        var record = new DutyRecord(
            personId ?? Wang,
            townshipCode,
            new DutyFacts { Kind = DutyKind.VoterContact, Content = content, Result = result, On = today.AddDays(-daysAgo) },
            DutySource.Form,
            today);
        record.Submit(Township.Sign(Office.Clock));
        db.DutyRecords.Add(record);
        db.SaveChanges();
        return new(record.Id, record.Version);
    }

    public DutyRecord Record(int id)
    {
        using var db = Office.Databases.CreateDbContext();
        return db.DutyRecords.AsNoTracking().Single(r => r.Id == id);
    }

    public IReadOnlyList<DutyRecord> Records()
    {
        using var db = Office.Databases.CreateDbContext();
        return [.. db.DutyRecords.AsNoTracking().OrderBy(r => r.Id)];
    }

    /// <summary>A workbook as text: a title, headings, and rows, commas between cells.</summary>
    public static DutyFile Workbook(params string[] rows) =>
        new("城关镇-2026.csv", Encoding.UTF8.GetBytes(string.Join("\r\n",
            rows.Prepend("代表姓名,代表层级,履职类别,履职时间,履职地点,履职内容,履职成果").Prepend("城关镇人大代表履职情况报送表（2026年）,,,,,,"))));

    public void Dispose() => Office.Dispose();

    private int TermOf(Level level)
    {
        if (_terms.TryGetValue(level, out var known)) return known;
        using var db = Office.Databases.CreateDbContext();
        var assembly = new Assembly(level, level.Label);
        db.Assemblies.Add(assembly);
        db.SaveChanges();
        var term = new Term(assembly.Id, 19, $"{level.Label}第十九届");
        db.Terms.Add(term);
        db.SaveChanges();
        return _terms[level] = term.Id;
    }
}
