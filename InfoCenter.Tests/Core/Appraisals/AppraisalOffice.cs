using InfoCenter.Core.Accounts;
using InfoCenter.Core.Appraisals;
using InfoCenter.Core.Common;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Core.Archives;
using InfoCenter.Tests.Core.Duties;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Appraisals;

/// <summary>A township with deputies of two congresses, and people for each step of an appraisal.</summary>
public sealed class AppraisalOffice : IDisposable
{
    public AppraisalOffice() : this(new())
    {
    }

    /// <summary>In an office somebody else closes.</summary>
    public AppraisalOffice(Office office)
    {
        Duties = new(office);
        new PlateKeeping(Office.Databases, Duties.Centre, Office.Clock).ChangeAddressAsync("https://rd.example.cn").GetAwaiter().GetResult();
    }

    public DutyOffice Duties { get; }

    public Office Office => Duties.Office;

    public CurrentUser Township => Duties.Township;

    public AppraisalRegister RegisterBy(CurrentUser user) => new(Office.Databases, user);

    public AppraisalPlanning PlanningBy(CurrentUser user) => new(Office.Databases, user, Office.Clock);

    public AppraisalReporting ReportingBy(CurrentUser user) => new(Office.Databases, user, Office.Clock);

    public BallotIssuing Issuing => new(Office.Databases, Office.Folder, Township, Office.Clock, ArchiveOffice.Fonts);

    public BallotCasting Casting => new(Office.Databases, Office.Folder, Office.Clock);

    public TallyKeeping Tally => new(Office.Databases, Township, Office.Clock);

    public RectificationFollowing Following => new(Office.Databases, Township, Office.Clock);

    public SchemeKeeping Schemes => new(Office.Databases, Duties.Committee, Office.Clock);

    public AppraisalPrinting Printing => new(Office.Databases, ReportingBy(Township), RegisterBy(Township), Township, Office.Clock, ArchiveOffice.Fonts);

    public static ReportText Text { get; } = new("参加培训两次。", "出席会议三次。", "视察一次。", "走访选民五次。", "继续努力。");

    public CurrentUser AccountOf(int personId) => new(new Standing(700 + personId, $"代表{personId}", Role.Deputy.Rights(), null, personId));

    public string CodeOf(int meeting, int serial) => new BallotCode(Office.Folder).Of(meeting, serial);

    public async Task<int> SeatOfAsync(int person)
    {
        await using var db = Office.Databases.CreateDbContext();
        return await db.Mandates.Where(m => m.PersonId == person).Select(m => m.Id).FirstAsync();
    }

    public async Task<AppraisalMeeting> OfAsync(int id)
    {
        await using var db = Office.Databases.CreateDbContext();
        return await db.AppraisalMeetings.AsNoTracking().Include(m => m.Appraisals).SingleAsync(m => m.Id == id);
    }

    public async Task<int> VersionAsync(int id) => (await OfAsync(id)).Version;

    /// <summary>A meeting of the township at which these deputies report.</summary>
    public async Task<int> PlannedAsync(params int[] people)
    {
        var id = await PlanningBy(Township).AddAsync(new("城关镇述职评议会", Office.Clock.Today, "镇政府会议室", 1), null);
        var seats = new List<int>();
        foreach (var person in people) seats.Add(await SeatOfAsync(person));
        if (seats.Count > 0) await PlanningBy(Township).AddDeputiesAsync(id, seats, await VersionAsync(id));
        return id;
    }

    /// <summary>With reports kept and so many ballots handed out, the vote open.</summary>
    public async Task<int> VotingAsync(int ballots, params int[] people)
    {
        var id = await PlannedAsync(people);
        foreach (var one in (await OfAsync(id)).Appraisals) await ReportingBy(Township).WriteAsync(one.Id, Text, one.Version);
        await Issuing.IssueAsync(id, ballots, await VersionAsync(id));
        await Tally.OpenAsync(id, ballots, "选区选民代表少", await VersionAsync(id));
        return id;
    }

    /// <summary>Everybody gets the same mark.</summary>
    public async Task CastAsync(int id, int serial, int mark) => await Casting.CastAsync(CodeOf(id, serial), (await OfAsync(id)).Appraisals.ToDictionary(a => a.Id, _ => mark));

    public async Task CloseAsync(int id) => await Tally.CloseAsync(id, "张监票", "李计票", await VersionAsync(id));

    public async Task<IReadOnlyList<AppraisalCount>> CountsAsync()
    {
        await using var db = Office.Databases.CreateDbContext();
        return await db.AppraisalCounts.AsNoTracking().OrderBy(c => c.AppraisalId).ThenBy(c => c.Option).ToListAsync();
    }

    public void Dispose() => Duties.Dispose();
}
