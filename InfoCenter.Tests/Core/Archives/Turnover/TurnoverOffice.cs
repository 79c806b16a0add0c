using InfoCenter.Core.Accounts;
using InfoCenter.Core.Archives.Turnover;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Files;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Archives.Turnover;

/// <summary>A county whose nineteenth congress has sat its time: deputies with records, groups, a village of their district and open requests.</summary>
public sealed class TurnoverOffice : IDisposable
{
    public const string Former = "竹山县第十九届";
    public const string Next = "竹山县第二十届";
    public const string District = RequestOffice.District;

    /// <summary>The day before the office's today.</summary>
    public static readonly DateOnly FirstDay = new(2026, 6, 29);

    public TurnoverOffice(int deputies = 4)
    {
        Requests = new(Office);
        Clerk = Office.With(Role.Clerk);
        Colleague = Office.With(Role.Committee);
        Roster = new(Office);
        Roster.AdoptAsync(Book(Former, Enumerable.Range(0, deputies))).GetAwaiter().GetResult();
        using var db = Office.Databases.CreateDbContext();
        db.Terms.Single(t => t.Title == Former).Date(new(2021, 12, 20), null);
        foreach (var person in db.People.ToList())
        {
            var record = new DutyRecord(person.Id, Office.Chengguan, new() { Kind = DutyKind.VoterContact, Content = $"{person.Name}走访选民", On = new(2026, 3, 1), Place = "西关社区" }, DutySource.Form, new(2026, 6, 30));
            record.Submit(new(1, "乡镇人大", Now));
            record.Verify(new(2, "代工委", Now));
            record.Publish(new(3, "信息中心", Now));
            db.DutyRecords.Add(record);
        }

        db.SaveChanges();
    }

    public Office Office { get; } = new();

    public RequestOffice Requests { get; }

    public RosterOffice Roster { get; }

    public CurrentUser Clerk { get; }

    public CurrentUser Colleague { get; }

    public DateTime Now => Office.Clock.GetUtcNow().UtcDateTime;

    public int Assembly => Read(db => db.Assemblies.Single(a => a.Level == Level.County).Id);

    public int FormerTerm => Read(db => db.Terms.Single(t => t.Title == Former).Id);

    public TurnoverKeeping Keeping(CurrentUser? user = null) => new(Office.Databases, user ?? Clerk, Office.Clock);

    public TermFreezing Freezing(CurrentUser? user = null) => new(Office.Databases, Office.Folder, new FileStore(Office.Folder), user ?? Clerk, Office.Clock, new(Office.Folder), ArchiveOffice.Fonts);

    public TurnoverRoster Rosters(CurrentUser? user = null) => new(Office.Databases, user ?? Clerk, Office.Clock);

    public TurnoverConfirming Confirming(CurrentUser? user = null) => new(Office.Databases, user ?? Clerk, Office.Clock);

    public TurnoverRehearsal Rehearsal => new(Office.Databases, Office.Folder, Clerk, Office.Clock);

    public TurnoverCorrections Corrections(CurrentUser? user = null) => new(Office.Databases, user ?? Clerk, Office.Clock);

    /// <summary>County deputies by number; those above a hundred are the new ones of the next term.</summary>
    public static RosterBook Book(string term, IEnumerable<int> numbers)
    {
        var book = new RosterBook();
        foreach (var number in numbers)
            book.Add(number, (RosterField.Level, "县"), (RosterField.Term, term), (RosterField.ElectedBy, District), (RosterField.CardNumber, $"X{number:0000}"), (RosterField.ReElected, null));
        return book;
    }

    public TurnoverRun Run(int id) => Read(db => db.TurnoverRuns.AsNoTracking().Single(r => r.Id == id));

    public int Version(int id) => Run(id).Version;

    public Task<int> OpenAsync() => Keeping().OpenAsync(Assembly, 20, FirstDay);

    /// <summary>As far as the frozen term.</summary>
    public async Task<int> FreezeAsync()
    {
        var id = await OpenAsync();
        await Freezing().PrintAsync(id, Path.Combine(Office.Folder.Below("jobs"), $"{id}"));
        await Freezing(Colleague).ConfirmAsync(id, Version(id));
        return id;
    }

    /// <summary>As far as the previewed roster of the new term.</summary>
    public async Task<int> PrepareAsync(RosterBook next)
    {
        var id = await FreezeAsync();
        await Keeping().MakeTermAsync(id, Version(id));
        await Rosters().UploadAsync(id, "新名册.csv", next.ToCsv());
        return id;
    }

    /// <summary>To the end.</summary>
    public async Task<int> TurnOverAsync(RosterBook next)
    {
        var id = await PrepareAsync(next);
        await Confirming().SubmitAsync(id, Version(id));
        await Confirming(Colleague).ConfirmAsync(id, Version(id));
        return id;
    }

    /// <summary>A request in a deputy's hands, as far as the status.</summary>
    public string Held(int personId, Action<Request, Signature>? further = null)
    {
        using var db = Office.Databases.CreateDbContext();
        var number = $"MS20260601-{db.Requests.Count() + 1:0000}";
        var request = new Request(number, Requests.Facts($"第{db.Requests.Count() + 1}件：路灯坏了半个月"), RequestOffice.Key(), TellingChannel.Web, default, new(0, "群众", Now));
        request.Route(new(HolderKind.Deputy, personId, db.People.Single(p => p.Id == personId).Name), new(0, "系统自动", Now));
        further?.Invoke(request, new(9, "代表", Now));
        db.Requests.Add(request);
        db.SaveChanges();
        return number;
    }

    public int Person(int number) => Read(db => db.People.AsEnumerable().Single(p => p.IdNumber == RosterBook.Id(number)).Id);

    public T Read<T>(Func<InfoCenterDb, T> read)
    {
        using var db = Office.Databases.CreateDbContext();
        return read(db);
    }

    public void Change(Action<InfoCenterDb> change)
    {
        using var db = Office.Databases.CreateDbContext();
        change(db);
        db.SaveChanges();
    }

    /// <summary>Everything but what undo leaves alone.</summary>
    public async Task<ContentHash> HashAsync(params string[] besides)
    {
        await using var db = Office.Databases.CreateDbContext();
        return (await ContentHash.OfAsync(db)).Except([.. TurnoverConfirming.LeftAlone, .. besides]);
    }

    public void Dispose()
    {
        Requests.Dispose();
        Office.Dispose();
    }
}
