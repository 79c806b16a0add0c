using InfoCenter.Core.Archives.Turnover;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Duties.Activities;
using InfoCenter.Core.Messages;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Roster.Import;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Archives.Turnover;

public sealed class TurnoverCarryingTests : IDisposable
{
    private readonly TurnoverOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task What_is_submitted_is_what_the_second_person_confirms()
    {
        var id = await _office.PrepareAsync(TurnoverOffice.Book(TurnoverOffice.Next, [0, 101]));
        var (import, roster) = (_office.Run(id).ImportId!.Value, _office.Roster.Import);
        await _office.Confirming().SubmitAsync(id, _office.Version(id));
        var rows = (await roster.OpenAsync(import)).Preview.Rows;
        await Refusal.ExpectAsync(nameof(RosterImportRules.IsSubmittedWithItsTurnover), () => roster.DecideAsync(import, [rows[0].Key], RowDecision.LeaveOut));
        await Refusal.ExpectAsync(nameof(RosterImportRules.IsSubmittedWithItsTurnover), () => roster.CorrectAsync(import, rows[0].Key, RosterField.ElectedBy, "第9选区"));
        await Refusal.ExpectAsync(nameof(RosterImportRules.IsSubmittedWithItsTurnover), () => roster.PreviewAsync(import));

        await _office.Confirming(_office.Colleague).ReturnAsync(id, _office.Version(id));
        await roster.DecideAsync(import, [rows[0].Key], RowDecision.LeaveOut);
        await _office.Confirming().SubmitAsync(id, _office.Version(id));
        await _office.Confirming(_office.Colleague).ConfirmAsync(id, _office.Version(id));
        Assert.Equal(1, _office.Read(db => db.Mandates.Count(m => m.Ending == null)));
        Assert.Equal(ImportState.Committed, (await roster.OpenAsync(import)).Run.State);
    }

    [Fact]
    public async Task Requests_that_go_together_go_into_the_same_hands_and_the_successor_is_told_once()
    {
        var goes = _office.Person(3);
        var (lead, follower) = (_office.Held(goes), _office.Held(goes));
        _office.Held(_office.Person(0));
        _office.Change(db =>
        {
            var (one, other) = (db.Requests.Single(r => r.Number == lead), db.Requests.Single(r => r.Number == follower));
            other.Join(one, new(9, "代表", _office.Now));
        });
        await _office.TurnOverAsync(TurnoverOffice.Book(TurnoverOffice.Next, [0, 101, 102]));

        var held = _office.Read(db => db.Requests.Where(r => r.Number == lead || r.Number == follower).Select(r => r.HolderPersonId!.Value).ToList());
        Assert.Equal(held[0], held[1]);
        Assert.NotEqual(goes, held[0]);
        var told = Assert.Single(_office.Read(db => db.Messages.AsNoTracking().Where(m => m.Template == nameof(OutgoingTexts.RequestArrived)).ToList()));
        Assert.Contains(lead, told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sitting_planned_for_the_new_term_stands_in_the_way_of_undo_until_it_is_cancelled()
    {
        var id = await _office.PrepareAsync(TurnoverOffice.Book(TurnoverOffice.Next, [0]));
        var plan = new ActivityPlan(new() { Title = "第一次会议", Kind = DutyKind.MeetingAttendance, On = new(2026, 7, 9), Place = "县会议中心", TermId = _office.Run(id).NewTermId }, null, new(9, "经办人", _office.Now));
        _office.Change(db => db.ActivityPlans.Add(plan));
        await Refusal.ExpectAsync(nameof(TurnoverRules.SomebodyHasWorkedInIt), () => _office.Confirming().UndoAsync(id, "日期填错", _office.Version(id)));

        _office.Change(db => db.ActivityPlans.Single().Cancel("日期填错"));
        await _office.Confirming().UndoAsync(id, "日期填错", _office.Version(id));
        Assert.Null(_office.Read(db => db.ActivityPlans.Single()).TermId);
        Assert.DoesNotContain(_office.Read(db => db.Terms.Select(t => t.Title).ToList()), t => t == TurnoverOffice.Next);
    }
}
