using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>What a deputy, or whoever stands in for one, does with a request in hand: answer it, urge those whose business it is, tell the citizen.</summary>
public sealed class RequestHandling(IDbContextFactory<InfoCenterDb> databases, RequestSequel sequel, CurrentUser user, TimeProvider clock)
{
    /// <summary>The other deputies of the request's township who are there to take it.</summary>
    public async Task<IReadOnlyList<OwnDeputy>> ColleaguesAsync(int id, CancellationToken cancel = default)
    {
        user.Must(Permission.AnswerRequests);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var request = user.MustHold(await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancel));
        return [.. (await Colleagues(db, request).Select(p => new OwnDeputy(p.Id, p.Name)).ToListAsync(cancel)).OrderBy(d => NameOrder.ByPinyin(d.Name), StringComparer.Ordinal)];
    }

    public Task AcceptAsync(int id, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "AcceptRequest", null, request => request.Accept(user.Sign(clock)), cancel);

    /// <summary>Hands it to another deputy of the township, who has to accept it in turn.</summary>
    public async Task TransferAsync(int id, int personId, string reason, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.AnswerRequests);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var request = await FindAsync(db, id, version, cancel);
        var to = await Colleagues(db, request).FirstOrDefaultAsync(p => p.Id == personId, cancel) ?? throw HandlingRules.DeputyIsNotThere;
        request.Transfer(new(HolderKind.Deputy, to.Id, to.Name), reason, user.Sign(clock));
        await SaveAsync(db, request, "TransferRequest", $"{to.Name}：{reason}", cancel);
    }

    /// <summary>Gives it back to the office, to be given to somebody else.</summary>
    public Task ReturnAsync(int id, string reason, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "ReturnRequest", reason, request => request.Return(reason, user.Sign(clock)), cancel);

    /// <summary>Answers a question; the citizen reads it and rates it.</summary>
    /// <param name="id">Which.</param>
    /// <param name="answer">What the citizen reads; whoever goes along with it reads the same.</param>
    /// <param name="version">As it was seen.</param>
    /// <param name="ownAnswers">Other words for one that goes along.</param>
    /// <param name="cancel">Gives up.</param>
    public Task AnswerAsync(int id, string answer, int version, IReadOnlyDictionary<int, string>? ownAnswers = null, CancellationToken cancel = default) =>
        DecideAsync(id, version, "AnswerRequest", answer, request => request.Answer(answer, user.Sign(clock)), cancel, ownAnswers);

    /// <summary>Urges a unit, and units that assist it, to see to it.</summary>
    public async Task AssignAsync(int id, int leadUnitId, IReadOnlyList<int> assistingUnitIds, string? note, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.AnswerRequests);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var request = await FindAsync(db, id, version, cancel);
        var assisting = assistingUnitIds.Distinct().ToList();
        if (assisting.Contains(leadUnitId)) throw HandlingRules.LeadCannotAssist;
        var units = await db.HandlingUnits.Where(u => !u.IsRetired && (u.Id == leadUnitId || assisting.Contains(u.Id))).ToListAsync(cancel);
        var lead = units.Find(u => u.Id == leadUnitId) ?? throw HandlingRules.UnitIsNotThere;
        if (units.Count != assisting.Count + 1) throw HandlingRules.UnitIsNotThere;

        var others = units.Where(u => u != lead).OrderBy(u => assisting.IndexOf(u.Id)).ToList();
        var named = HandlingTexts.Units(lead.Name, [.. others.Select(u => u.Name)]);
        var by = user.Sign(clock);
        request.Assign(named, note, by);
        db.RequestAssignments.Add(new(request, lead, isLead: true, note, by));
        db.RequestAssignments.AddRange(others.Select(u => new RequestAssignment(request, u, isLead: false, note, by)));
        await SaveAsync(db, request, "AssignRequest", named, cancel);
    }

    /// <summary>Sees to it without a unit; another time runs from here on.</summary>
    public Task TakeOnAsync(int id, string? plan, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "TakeOnRequest", plan, request => request.TakeOn(plan, user.Sign(clock)), cancel);

    /// <summary>What concerns many becomes a suggestion; its number may follow later.</summary>
    public Task TurnAsync(int id, string? number, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "TurnRequest", number, request => request.Turn(number ?? "", user.Sign(clock)), cancel);

    public Task PauseAsync(int id, string reason, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "PauseRequest", reason, request => request.Pause(reason, user.Sign(clock)), cancel);

    public Task ResumeAsync(int id, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "ResumeRequest", null, request => request.Resume(user.Sign(clock)), cancel);

    /// <summary>Tells the citizen what came of it and asks for a rating.</summary>
    public Task InformAsync(int id, RequestResult result, string answer, int version, IReadOnlyDictionary<int, string>? ownAnswers = null, CancellationToken cancel = default) =>
        DecideAsync(id, version, "InformCitizen", answer, request => request.Inform(result, answer, user.Sign(clock)), cancel, ownAnswers);

    /// <summary>A line for the office alone: a visit, a call, what was agreed.</summary>
    public Task NoteAsync(int id, string text, int version, CancellationToken cancel = default) =>
        DecideAsync(id, version, "NoteRequest", text, request => request.Note(text, user.Sign(clock)), cancel);

    /// <summary>Whether the unit gets the time it asks for.</summary>
    public async Task DecideTimeAsync(int id, int assignmentId, bool isGranted, string? reason, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.AnswerRequests);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var request = await FindAsync(db, id, version, cancel);
        var assignment = await db.RequestAssignments.FirstOrDefaultAsync(a => a.Id == assignmentId && a.RequestId == id, cancel) ?? throw HandlingRules.NoTimeIsAskedFor;
        request.NoteTimeDecided(assignment, isGranted, reason, user.Sign(clock));
        await SaveAsync(db, request, isGranted ? "GrantTime" : "RefuseTime", $"{assignment.UnitName} {assignment.ExtensionDays}", cancel);
    }

    /// <summary>Asks the lead for a better report; its time runs anew.</summary>
    public async Task SendBackAsync(int id, string reason, int version, CancellationToken cancel = default)
    {
        user.Must(Permission.AnswerRequests);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var request = await FindAsync(db, id, version, cancel);
        var lead = await db.RequestAssignments.Where(a => a.RequestId == id && a.IsLead && a.RepliedAt != null).OrderByDescending(a => a.Id).FirstOrDefaultAsync(cancel)
            ?? throw HandlingRules.OnlyReportsAreSentBack;
        request.NoteSentBack(lead, reason, user.Sign(clock));
        await SaveAsync(db, request, "SendBackReport", HandlingTexts.Told(lead.UnitName, reason), cancel);
    }

    private IQueryable<Person> Colleagues(InfoCenterDb db, Request request)
    {
        var (mandates, absences, today) = (db.Mandates, db.DeputyAbsences, clock.Today);
        return db.People.Where(p => p.TownshipCode == request.TownshipCode && p.Id != request.HolderPersonId)
            .Where(p => mandates.Any(m => m.PersonId == p.Id && m.Ending == null))
            .Where(p => !absences.Any(a => a.PersonId == p.Id && a.From <= today && (a.Until == null || a.Until >= today)));
    }

    private async Task DecideAsync(
        int id, int version, string act, string? detail, Action<Request> decide, CancellationToken cancel, IReadOnlyDictionary<int, string>? ownAnswers = null)
    {
        user.Must(Permission.AnswerRequests);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var request = await FindAsync(db, id, version, cancel);
        decide(request);
        await SaveAsync(db, request, act, detail.OrNull() ?? request.HolderName ?? request.OpenWords, cancel, ownAnswers);
    }

    private async Task<Request> FindAsync(InfoCenterDb db, int id, int version, CancellationToken cancel)
    {
        var request = user.MustHold(await db.Requests.FirstOrDefaultAsync(r => r.Id == id, cancel));
        return request.Version == version ? request : throw await db.ChangedMeanwhileAsync($"Request {request.Number}", cancel);
    }

    private async Task SaveAsync(
        InfoCenterDb db, Request request, string act, string detail, CancellationToken cancel, IReadOnlyDictionary<int, string>? ownAnswers = null)
    {
        var followers = await sequel.FollowAsync(db, request, cancel, ownAnswers);
        await db.CreditAsync(request, followers, clock, cancel);
        db.Record(user, clock, act, $"Request {request.Number}", detail);
        await db.SaveOrTellAsync($"Request {request.Number}", cancel);
    }
}
