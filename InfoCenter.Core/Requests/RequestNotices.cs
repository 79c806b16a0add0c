using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Data;
using InfoCenter.Core.Messages;
using InfoCenter.Core.Roster;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Requests;

/// <summary>Posts to whoever must know of a step: the citizen, whoever has the request in hand, a unit, the committee. The clocks are set before.</summary>
internal sealed class RequestNotices
{
    private readonly InfoCenterDb _db;
    private readonly Request _request;
    // Only citizens get a link.
    private readonly FollowCode? _codes;
    private readonly DateTime _now;
    // Whoever types another's number into the form must not fill that telephone with receipts.
    private const int MostReceiptsADay = 3;
    private const int LongestName = 50;

    internal RequestNotices(InfoCenterDb db, Request request, FollowCode? codes, DateTime now) =>
        (_db, _request, _codes, _now) = (db, request, codes, now);

    private IEnumerable<RequestAssignment> Assignments => _db.RequestAssignments.Local.Where(a => a.RequestId == _request.Id);

    public Task TellAsync(RequestStep step, CancellationToken cancel) => step.Kind switch
    {
        StepKind.Told => TellReceiptAsync(cancel),
        StepKind.Answered or StepKind.Informed => TellCitizenAsync(OutgoingTexts.RequestAnswered, cancel),
        StepKind.Refused => TellCitizenAsync(OutgoingTexts.RequestDeclined, cancel),
        StepKind.Paused => TellCitizenAsync(OutgoingTexts.RequestPaused, cancel),
        StepKind.Routed or StepKind.Transferred => TellArrivalAsync(cancel),
        StepKind.Reopened => TellHolderAsync(OutgoingTexts.RequestReopened, [("due", Due())], cancel),
        StepKind.Handled => TellHolderAsync(OutgoingTexts.UnitReplied, [("unit", Assignments.First(a => a.IsLead && a.RepliedAt == step.At).UnitName), ("due", Due())], cancel),
        StepKind.GivenBack => TellHolderAsync(OutgoingTexts.UnitDeclined, [("unit", Assignments.First(a => a.ReturnedAt == step.At).UnitName)], cancel),
        StepKind.TimeAsked => TellTimeAskedAsync(Assignments.First(a => a.ExtensionAskedAt == step.At), cancel),
        StepKind.Assigned => TellUnitsAsync(cancel),
        StepKind.TimeGranted => TellTimeDecidedAsync(ExtensionState.Granted, HandlingTexts.Yes, cancel),
        StepKind.TimeRefused => TellTimeDecidedAsync(ExtensionState.Refused, HandlingTexts.No, cancel),
        StepKind.SentBack => TellUnitAsync(OutgoingTexts.ReportSentBack, Assignments.First(a => a.SentBackAt == step.At), [], cancel),
        StepKind.Rated when _request.NeedsSupervision => TellCommitteeAsync(HandlingTexts.TwiceDissatisfied, cancel),
        _ => Task.CompletedTask,
    };

    /// <summary>Somebody else goes on with it, by the clock that runs; nobody but the successor hears of it.</summary>
    internal static async Task TellSuccessorAsync(InfoCenterDb db, Request request, DateTime now, CancellationToken cancel)
    {
        await db.RequestClocks.Where(c => c.RequestId == request.Id && c.EndedAt == null).LoadAsync(cancel);
        await new RequestNotices(db, request, null, now).TellArrivalAsync(cancel);
    }

    /// <summary>Time runs out for whoever has the request in hand.</summary>
    public Task RemindHolderAsync(string left, CancellationToken cancel) => TellHolderAsync(OutgoingTexts.RequestDueSoon, [("left", left)], cancel);

    /// <summary>Time runs out for a unit.</summary>
    public async Task RemindUnitAsync(RequestAssignment assignment, string left, CancellationToken cancel) =>
        await PostAsync(OutgoingTexts.RequestDueSoon, await UnitAsync(assignment.UnitId, assignment.UnitName, cancel), [("left", left)], cancel);

    public Task TellCommitteeAsync(string why, CancellationToken cancel) =>
        PostAsync(OutgoingTexts.RequestEscalated, Recipient.Office(nameof(HolderKind.Committee), HolderKind.Committee.Label), [("place", _request.Place), ("reason", why)], cancel);

    /// <summary>A unit is late; whoever assigned it hears of it.</summary>
    public Task TellHolderOfDelayAsync(string unit, CancellationToken cancel) => TellHolderAsync(OutgoingTexts.UnitIsLate, [("unit", unit)], cancel);

    private async Task TellReceiptAsync(CancellationToken cancel)
    {
        var today = OfficeClock.StartOf(DateOnly.FromDateTime(_now.InOffice));
        var (id, phone) = (_request.Id, _request.Phone);
        if (await _db.Requests.CountAsync(r => r.Phone == phone && r.ReceivedAt >= today && r.Id < id, cancel) < MostReceiptsADay) await TellCitizenAsync(OutgoingTexts.RequestReceived, cancel);
    }

    private Task<Message> TellCitizenAsync(MessageTemplate template, CancellationToken cancel) =>
        PostAsync(template, Recipient.Citizen(_request.Id, Masking.Name(_request.ContactName), _request.Phone), [("link", Link())], cancel);

    private async Task TellArrivalAsync(CancellationToken cancel)
    {
        var names = await _db.NamesOfAsync(_request, cancel);
        await TellHolderAsync(OutgoingTexts.RequestArrived, [("place", (names.Village ?? names.Township) + _request.Place), ("due", Due())], cancel);
    }

    private Task TellTimeAskedAsync(RequestAssignment asked, CancellationToken cancel) => asked.AsksCommittee
        ? TellCommitteeAsync(HandlingTexts.AsksAgain(asked.UnitName, asked.ExtensionDays!.Value), cancel)
        : TellHolderAsync(OutgoingTexts.TimeAsked, [("unit", asked.UnitName), ("days", $"{asked.ExtensionDays}")], cancel);

    // What the deputy said the deputy knows; what the committee said is news, but to the committee itself.
    private async Task TellTimeDecidedAsync(ExtensionState state, string decision, CancellationToken cancel)
    {
        var decided = Assignments.Single(a => a.Extension == state);
        await TellUnitAsync(OutgoingTexts.TimeDecided, decided, [("decision", decision)], cancel);
        if (decided.FirstExtensionDays is not null && _request.Holder is not HolderKind.Committee)
            await TellHolderAsync(OutgoingTexts.TimeDecidedAgain, [("unit", decided.UnitName), ("decision", decision)], cancel);
    }

    private async Task TellUnitsAsync(CancellationToken cancel)
    {
        // The followers are written as they stood before this act.
        var id = _request.Id;
        var citizens = await _db.Requests.Where(r => r.Id == id || (r.LeadId == id && r.Status == RequestStatus.Accepted)).Select(r => r.Phone).Distinct().CountAsync(cancel);
        var place = AnswerTexts.PlaceToldBy(_request.Place, citizens, MessageField.Longest);
        foreach (var assignment in Assignments.Where(a => a.Id == 0).ToList())
            await TellUnitAsync(OutgoingTexts.RequestAssigned, assignment, [("place", place)], cancel);
    }

    private async Task TellUnitAsync(MessageTemplate template, RequestAssignment assignment, (string, string)[] fields, CancellationToken cancel)
    {
        var due = _db.RequestClocks.Local.FirstOrDefault(c => c.EndedAt is null && c.Stage is RequestStage.Reply && (c.Assignment == assignment || c.RequestId == _request.Id || c.Request == _request));
        await PostAsync(template, await UnitAsync(assignment.UnitId, assignment.UnitName, cancel), [.. fields, ("due", due is null ? "" : ClockTexts.Moment(due.DueAt))], cancel);
    }

    private async Task TellHolderAsync(MessageTemplate template, (string, string)[] fields, CancellationToken cancel)
    {
        var to = _request switch
        {
            { HolderPersonId: { } person } => await _db.People.Where(p => p.Id == person).Select(p => new { p.Name, p.Phone }).FirstAsync(cancel) is var deputy
                ? Recipient.Deputy(person, deputy.Name, deputy.Phone) : null,
            { Holder: HolderKind.Township } => Recipient.Office($"Township {_request.TownshipCode}", _request.HolderName!),
            { Holder: not null } => Recipient.Office(nameof(HolderKind.Committee), _request.HolderName!),
            _ => null,
        };
        if (to is not null) await PostAsync(template, to, fields, cancel);
    }

    private async Task<Recipient> UnitAsync(int id, string name, CancellationToken cancel)
    {
        var contact = await _db.HandlingUnits.Where(u => u.Id == id).Select(u => u.Contact).FirstAsync(cancel);
        return Recipient.Unit(id, HandlingTexts.Called(name, contact, LongestName), HandlingUnit.MobileIn(contact));
    }

    private string Due() => _db.RequestClocks.Local.FirstOrDefault(c => c.EndedAt is null && c.Assignment is null && c.AssignmentId is null && (c.Request == _request || c.RequestId == _request.Id)) is { } own
        ? ClockTexts.Moment(own.DueAt) : "";

    private string Link() => _db.Choice(PlateKeeping.AddressKey).OrNull() is { } address
        ? $"{address}/follow?n={_request.Number}&c={_codes!.LinkOf(_request.SubmissionKey)}"
        : HandlingTexts.TypedCode(_codes!.TypedOf(_request.SubmissionKey));

    private Task<Message> PostAsync(MessageTemplate template, Recipient to, (string Name, string Value)[] fields, CancellationToken cancel)
    {
        var values = fields.ToDictionary(f => f.Name, f => f.Value);
        values["number"] = _request.Number;
        return _db.PostAsync(template, to, values, _now, cancel: cancel);
    }
}
