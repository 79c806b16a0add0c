using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Files;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Spreadsheets;
using InfoCenter.Core.Supervision;
using InfoCenter.Tests.Core.Duties;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Supervision;

/// <summary>An office with three tellings about drinking water, two departments, and people for each step of supervision.</summary>
public sealed class SupervisionOffice : IDisposable
{
    private readonly DutyOffice _duties = new();
    private int _files;

    public SupervisionOffice()
    {
        Category = Tell(Office);
        using var db = Office.Databases.CreateDbContext();
        Water = db.HandlingUnits.Add(new("县水利和湖泊局", UnitKind.Department, null)).Entity;
        Roads = db.HandlingUnits.Add(new("县交通运输局", UnitKind.Department, null)).Entity;
        db.SaveChanges();
        RequestIds = [.. db.Requests.OrderBy(r => r.Id).Select(r => r.Id)];
    }

    /// <summary>Three citizens tell of the water.</summary>
    /// <returns>The class.</returns>
    public static int Tell(Office office)
    {
        using var db = office.Databases.CreateDbContext();
        var category = db.RequestCategories.Single(c => c.Name == "农村饮水");
        var by = new Signature(7, "张测试", office.Clock.Now.AddHours(-1));
        foreach (var number in new[] { 1, 2, 3 })
        {
            var facts = new RequestFacts { Words = $"第 {number} 件，水管没有水", Place = "村口", Name = "王小明", Phone = $"1990000000{number}", TownshipCode = Office.Chengguan };
            var request = new Request($"MS20260630-{number:0000}", facts, Guid.NewGuid().ToString("N"), TellingChannel.Scan, default, by);
            request.Class(category.Id, category.Name, by);
            db.Requests.Add(request);
        }

        db.SaveChanges();
        return category.Id;
    }

    public Office Office => _duties.Office;

    public CurrentUser Clerk => _duties.Centre;

    public CurrentUser Committee => _duties.Committee;

    public CurrentUser Leader { get; } = new(new Standing(990, "李主任", Role.Leader.Rights()));

    public int Category { get; }

    public IReadOnlyList<int> RequestIds { get; }

    public HandlingUnit Water { get; }

    public HandlingUnit Roads { get; }

    public int Wang => _duties.Wang;

    public int Zhang => _duties.Zhang;

    public YearMonth Month => MonthSpan.MonthOf(Office.Clock.Today);

    public SupervisionRegister Register => new(Office.Databases, Leader, Office.Clock);

    public TopicProposing ProposingBy(CurrentUser user) => new(Office.Databases, new(Office.Databases, user, Office.Clock), user, Office.Clock);

    public TopicApproval ApprovalBy(CurrentUser user) => new(Office.Databases, user, Office.Clock);

    public InspectionKeeping Inspections => new(Office.Databases, Clerk, Office.Clock);

    public ProblemKeeping Keeping => new(Office.Databases, Clerk, Office.Clock);

    public CurrentUser AccountOf(HandlingUnit unit) => new(new Standing(800 + unit.Id, unit.Name, Role.Department.Rights(), UnitId: unit.Id));

    public ProblemRectifying RectifyingBy(HandlingUnit unit) => new(Office.Databases, AccountOf(unit), Office.Clock);

    public ProblemFacts Problem(int days = 30) => new("三个村水厂没有消毒设备", "城关镇三个村水厂建成以后没有装消毒设备。", "生活饮用水卫生标准", Office.Clock.Today.AddDays(days));

    public InspectionFacts Visit => new(SupervisionForm.Visit, Office.Clock.Today, "城关镇三个村水厂", "水厂有专人管，没有消毒设备。");

    public async Task<SupervisionTopic> TopicAsync(int id) => (await Register.OpenAsync(id)).Topic;

    public async Task<int> VersionAsync(int id) => (await TopicAsync(id)).Version;

    public async Task<SupervisionProblem> ProblemAsync(int topicId) => (await Register.OpenAsync(topicId)).Problems[^1];

    public async Task<int> DraftedAsync()
    {
        var draft = await ProposingBy(Clerk).DraftAsync(Month, Month, Category);
        return await ProposingBy(Clerk).AddAsync(draft.Facts, Month, Month, Category);
    }

    public async Task<int> SubmittedAsync()
    {
        var id = await DraftedAsync();
        await ProposingBy(Clerk).SubmitAsync(id, await VersionAsync(id));
        return id;
    }

    public async Task<int> ApprovedAsync()
    {
        var id = await SubmittedAsync();
        await ApprovalBy(Leader).ApproveAsync(id, await VersionAsync(id));
        return id;
    }

    /// <summary>With one problem, handed to the water office.</summary>
    public async Task<int> AssignedAsync(int days = 30)
    {
        var id = await ApprovedAsync();
        await Keeping.AddAsync(id, Problem(days), [RequestIds[0]], await VersionAsync(id), Water.Id);
        return id;
    }

    /// <summary>Accepted and reported by the water office.</summary>
    public async Task<int> ReportedAsync()
    {
        var id = await AssignedAsync();
        await RectifyingBy(Water).AcceptAsync((await ProblemAsync(id)).Id, (await ProblemAsync(id)).Version);
        await ReportAsync(id);
        return id;
    }

    public async Task ReportAsync(int topicId)
    {
        var problem = await ProblemAsync(topicId);
        await RectifyingBy(Water).ReportAsync(problem.Id, "三个村水厂都装了消毒设备。", [await FileAsync(Water)], problem.Version);
    }

    public async Task<int> ConfirmedAsync()
    {
        var id = await ReportedAsync();
        var problem = await ProblemAsync(id);
        await Keeping.ConfirmAsync(problem.Id, Office.Clock.Today.AddDays(10), problem.Version);
        return id;
    }

    /// <summary>Handed in by the unit's account.</summary>
    public async Task<StoredFile> FileAsync(HandlingUnit unit)
    {
        await using var db = Office.Databases.CreateDbContext();
        var stored = new StoredFile(new string((char)('a' + _files++), 64), "消毒设备.jpg", "image/jpeg", 10);
        db.Attachments.Add(new(stored, FilePurpose.HandlingEvidence, null, AccountOf(unit).Standing.AccountId, Office.Clock.Now));
        await db.SaveChangesAsync();
        return stored;
    }

    public async Task<List<DutyRecord>> DutiesAsync()
    {
        await using var db = Office.Databases.CreateDbContext();
        return await db.DutyRecords.AsNoTracking().Where(r => r.Source == DutySource.Automatic).OrderBy(r => r.Id).ToListAsync();
    }

    public void Dispose() => _duties.Dispose();
}
