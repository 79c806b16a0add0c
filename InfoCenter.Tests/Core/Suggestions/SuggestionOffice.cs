using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Suggestions;
using InfoCenter.Tests.Core.Duties;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Suggestions;

/// <summary>An office with three county deputies, two units, and people for each step of a suggestion.</summary>
public sealed class SuggestionOffice : IDisposable
{
    private readonly DutyOffice _duties = new();

    public SuggestionOffice()
    {
        using var db = Office.Databases.CreateDbContext();
        Term = db.Terms.Join(db.Assemblies, t => t.AssemblyId, a => a.Id, (t, a) => new { t.Id, a.Level }).First(t => t.Level == Level.County).Id;
        Water = Unit("县水利和湖泊局");
        Roads = Unit("县交通运输局");
    }

    public Office Office => _duties.Office;

    public CurrentUser Committee => _duties.Committee;

    public CurrentUser Clerk => _duties.Centre;

    public int Term { get; }

    public int Lead => _duties.Wang;

    public int Seconder => _duties.Zhang;

    public int Stranger => _duties.Stranger;

    /// <summary>Sits in a township's congress, not in the county's.</summary>
    public int TownshipDeputy => _duties.Li;

    public HandlingUnit Water { get; }

    public HandlingUnit Roads { get; }

    public SuggestionRegister RegisterBy(CurrentUser user) => new(Office.Databases, user, Office.Clock);

    public SuggestionWriting WritingBy(CurrentUser user) => new(Office.Databases, user, Office.Clock);

    public SuggestionSigning SigningBy(CurrentUser user) => new(Office.Databases, user, Office.Clock);

    public SuggestionReview Review => new(Office.Databases, Committee, Office.Clock);

    public SuggestionAssigning Assigning => new(Office.Databases, Committee, Office.Clock);

    public SuggestionReplying ReplyingBy(HandlingUnit unit) => new(Office.Databases, AccountOf(unit), Office.Clock);

    public SuggestionReports ReportsBy(CurrentUser user) => new(Office.Databases, user, Office.Clock);

    public SuggestionSettings Settings => new(Office.Databases, Committee, Office.Clock);

    public PromiseKeeping PromisesBy(CurrentUser user) => new(Office.Databases, user, Office.Clock);

    public CurrentUser AccountOf(int personId) => new(new Standing(700 + personId, $"代表{personId}", Role.Deputy.Rights(), null, personId));

    public CurrentUser AccountOf(HandlingUnit unit) => new(new Standing(800 + unit.Id, unit.Name, Role.Department.Rights(), UnitId: unit.Id));

    public SuggestionFacts Facts(string title = "关于改造城东老旧小区排水管网的建议", SuggestionOccasion occasion = SuggestionOccasion.BetweenSessions, int? session = null) => new()
    {
        Title = title, Grounds = "城东小区建成二十多年，雨天积水进屋，居民多次反映。", Proposal = "建议县住建部门今年内摸清管网，分两年改造，先改积水最重的三个小区。",
        SubjectId = 3, TermId = Term, Occasion = occasion, Session = session,
    };

    public ReplyLetter Letter(int classId = 1) => new()
    {
        Number = "竹水函〔2026〕12号", ClassId = classId, Body = "您提出的建议收悉。我局会同有关单位现场查看，已完成三个小区管网改造，现答复如下。", ContactName = "张科长",
        ContactPhone = "0719-1234567", On = Office.Clock.Today, Promise = "其余小区管网改造", PromisedFor = Office.Clock.Today.AddYears(1), PromisedBy = "李副局长",
    };

    public async Task<Suggestion> OfAsync(int id)
    {
        await using var db = Office.Databases.CreateDbContext();
        return await db.WholeSuggestions().AsNoTracking().SingleAsync(s => s.Id == id);
    }

    public async Task<int> VersionAsync(int id) => (await OfAsync(id)).Version;

    /// <summary>Written by the lead and handed in, with those who joined.</summary>
    public async Task<int> SubmittedAsync(SuggestionFacts? facts = null, params int[] seconders)
    {
        var id = await WritingBy(AccountOf(Lead)).AddAsync(facts ?? Facts());
        foreach (var seconder in seconders)
        {
            await SigningBy(AccountOf(Lead)).AskAsync(id, seconder, await VersionAsync(id));
            await SigningBy(AccountOf(seconder)).ConfirmAsync(id, await VersionAsync(id));
        }

        await WritingBy(AccountOf(Lead)).SubmitAsync(id, warningsAreRead: false, await VersionAsync(id));
        return id;
    }

    public async Task<int> AcceptedAsync(SuggestionFacts? facts = null, params int[] seconders)
    {
        var id = await SubmittedAsync(facts, seconders);
        await Review.AcceptAsync(id, await VersionAsync(id));
        return id;
    }

    /// <summary>With the water office as its lead.</summary>
    public async Task<int> AssignedAsync(SuggestionFacts? facts = null, params int[] seconders)
    {
        var id = await AcceptedAsync(facts, seconders);
        await Assigning.AssignAsync(id, Water.Id, [], [], isDifficult: false, null, await VersionAsync(id));
        return id;
    }

    /// <summary>The unit's open part.</summary>
    public async Task<SuggestionTask> TaskAsync(int id, HandlingUnit unit) => (await OfAsync(id)).Tasks.OrderBy(t => t.Id).Last(t => t.UnitId == unit.Id);

    public async Task ReplyAsync(int id, HandlingUnit unit, int classId = 1)
    {
        var task = await TaskAsync(id, unit);
        await ReplyingBy(unit).SignForAsync(task.Id, task.Version);
        await ReplyingBy(unit).ReplyAsync(task.Id, Letter(classId), (await TaskAsync(id, unit)).Version);
    }

    public async Task<int> RepliedAsync(int classId = 1, params int[] seconders)
    {
        var id = await AssignedAsync(null, seconders);
        await ReplyAsync(id, Water, classId);
        return id;
    }

    public async Task<bool> RateAsync(int id, int person, Satisfaction result) =>
        await SigningBy(AccountOf(person)).RateAsync(id, Satisfaction.Satisfied, result, result is Satisfaction.Dissatisfied ? "积水还是进屋" : null, await VersionAsync(id));

    public void Dispose() => _duties.Dispose();

    private HandlingUnit Unit(string name)
    {
        using var db = Office.Databases.CreateDbContext();
        var unit = db.HandlingUnits.Add(new(name, UnitKind.Department, null)).Entity;
        db.SaveChanges();
        return unit;
    }
}
