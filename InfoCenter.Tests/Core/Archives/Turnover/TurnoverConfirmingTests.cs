using System.Text.Json;
using InfoCenter.Core.Archives.Turnover;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Files;
using InfoCenter.Core.Portal;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Roster.Import;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Archives.Turnover;

public sealed class TurnoverConfirmingTests : IDisposable
{
    private readonly TurnoverOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task The_re_elected_go_on_as_the_same_people_and_the_others_term_is_over()
    {
        var (stays, goes) = (_office.Person(0), _office.Person(3));
        var id = await _office.TurnOverAsync(TurnoverOffice.Book(TurnoverOffice.Next, [0, 1, 101]));

        var mandates = _office.Read(db => db.Mandates.AsNoTracking().Where(m => m.PersonId == stays).OrderBy(m => m.Id).ToList());
        Assert.Equal([Ending.TermOver, null], mandates.Select(m => m.Ending));
        Assert.Equal((TurnoverOffice.FirstDay, "换届，任期届满"), (mandates[0].EndedOn!.Value, mandates[0].EndingReason));
        Assert.Equal((TurnoverOffice.FirstDay, Beginning.Election, true), (mandates[1].StartedOn!.Value, mandates[1].Beginning, mandates[1].IsReElected));
        Assert.Equal(Ending.TermOver, _office.Read(db => db.Mandates.Single(m => m.PersonId == goes)).Ending);
        Assert.Equal([new DateOnly(2026, 6, 30)], _office.Read(db => db.GroupMemberships.Where(m => m.PersonId == goes).Select(m => m.Until!.Value).ToList())); // joined only then
        Assert.Null(_office.Read(db => db.GroupMemberships.Single(m => m.PersonId == stays)).Until);
        Assert.Equal(TurnoverOffice.FirstDay, _office.Read(db => db.Terms.Single(t => t.Title == TurnoverOffice.Former)).EndedOn);

        var run = _office.Run(id);
        var (before, after) = (JsonSerializer.Deserialize<TurnoverFigures>(run.FiguresBefore!)!, JsonSerializer.Deserialize<TurnoverFigures>(run.FiguresAfter!)!);
        Assert.Equal((4, 4, 4), (before.People, before.Mandates, before.InOffice));
        Assert.Equal((5, 7, 3, 0), (after.People, after.Mandates, after.InOffice, after.PlatesWithoutDeputy));
    }

    [Fact]
    public async Task Open_requests_of_those_who_leave_go_to_the_next_in_line_and_none_is_lost()
    {
        var (stays, goes) = (_office.Person(0), _office.Person(3));
        var routed = _office.Held(goes);
        var assigned = _office.Held(goes, (request, by) =>
        {
            request.Accept(by);
            request.Assign("县水利和湖泊局", null, by);
        });
        var dissatisfied = _office.Held(goes, (request, by) =>
        {
            request.Accept(by);
            request.Answer("已经修好", by);
            request.Rate(Satisfaction.Dissatisfied, Satisfaction.Dissatisfied, "没有修好", by);
        });
        var closed = _office.Held(goes, (request, by) => request.Refuse("请找物业", by));
        var own = _office.Held(stays);
        await _office.TurnOverAsync(TurnoverOffice.Book(TurnoverOffice.Next, [0, 101]));

        var next = new[] { stays, _office.Person(101) };
        foreach (var number in (string[])[routed, assigned, dissatisfied])
        {
            var request = _office.Read(db => db.Requests.AsNoTracking().Include(r => r.Steps).Single(r => r.Number == number));
            Assert.Contains(request.HolderPersonId!.Value, next);
            Assert.Equal((StepKind.Succeeded, $"人大换届，这件事由{request.HolderName}接着办理"), request.Steps.OrderBy(s => s.Id).Last() is var last ? (last.Kind, last.PublicText) : default);
        }

        Assert.Equal(RequestStatus.Assigned, _office.Read(db => db.Requests.Single(r => r.Number == assigned)).Status); // where it stood, by the clocks that run
        Assert.Equal(goes, _office.Read(db => db.Requests.Single(r => r.Number == closed)).HolderPersonId);
        Assert.Equal(stays, _office.Read(db => db.Requests.Single(r => r.Number == own)).HolderPersonId);
    }

    [Fact]
    public async Task Whoever_is_still_a_deputy_of_another_congress_keeps_groups_and_requests()
    {
        var goes = _office.Person(3);
        _office.Change(db =>
        {
            var assembly = db.Assemblies.Add(new(Level.Township, "城关镇", Office.Chengguan)).Entity;
            db.SaveChanges();
            var term = db.Terms.Add(new(assembly.Id, 18, "城关镇第十八届")).Entity;
            db.SaveChanges();
            db.Mandates.Add(new(goes, new() { Level = Level.Township, TermId = term.Id }));
        });
        var number = _office.Held(goes);
        await _office.TurnOverAsync(TurnoverOffice.Book(TurnoverOffice.Next, [0]));
        Assert.Equal(goes, _office.Read(db => db.Requests.Single(r => r.Number == number)).HolderPersonId);
        Assert.Null(_office.Read(db => db.GroupMemberships.Single(m => m.PersonId == goes)).Until);
    }

    [Fact]
    public async Task The_pages_of_both_stay_where_they_were()
    {
        var (stays, goes) = (_office.Person(0), _office.Person(3));
        await _office.TurnOverAsync(TurnoverOffice.Book(TurnoverOffice.Next, [0]));
        var pages = new PublicDeputies(_office.Office.Databases, new FileStore(_office.Office.Folder), _office.Office.Clock);
        var kept = await pages.ReadAsync(stays);
        Assert.Equal((false, TurnoverOffice.Next, 1), (kept.IsFormer, Assert.Single(kept.Seats).Term, kept.Total));
        var history = await pages.ReadAsync(goes);
        Assert.Equal((true, TurnoverOffice.Former, 1), (history.IsFormer, Assert.Single(history.Seats).Term, history.Total));
        Assert.Equal(stays, Assert.Single((await pages.ListAsync(new())).Rows).Id); // the list is of those in office
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_existed_before_still_exists_and_undo_restores_it_to_the_letter(int seed)
    {
        var dice = new Random(seed);
        foreach (var number in Enumerable.Range(0, 4))
        {
            for (var i = dice.Next(3); i > 0; i--) _office.Held(_office.Person(number), dice.Next(2) == 0 ? null : (request, by) => request.Accept(by));
        }

        var next = TurnoverOffice.Book(TurnoverOffice.Next, Enumerable.Range(0, 4).Where(_ => dice.Next(2) == 0).Concat(Enumerable.Range(100, 1 + dice.Next(3)))).Shuffle(dice);
        var before = await _office.HashAsync();
        var things = Everything();
        var id = await _office.TurnOverAsync(next);
        Assert.Empty(things.Except(Everything()));
        Assert.Equal(0, JsonSerializer.Deserialize<TurnoverFigures>(_office.Run(id).FiguresAfter!)!.RequestsWithoutDeputy);
        Assert.NotEqual(before.Total, (await _office.HashAsync()).Total);

        await _office.Confirming(_office.Colleague).UndoAsync(id, "选举结果有误", _office.Version(id));
        Assert.Empty(before.DifferFrom(await _office.HashAsync()));
        Assert.Equal(TurnoverStage.Undone, _office.Run(id).Stage);
        Assert.NotEqual(id, await _office.OpenAsync()); // and it may be begun again
    }

    [Fact]
    public async Task Two_who_confirm_at_once_do_it_once()
    {
        var id = await _office.PrepareAsync(TurnoverOffice.Book(TurnoverOffice.Next, [0, 101]));
        await _office.Confirming().SubmitAsync(id, _office.Version(id));
        var version = _office.Version(id);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            try
            {
                await _office.Confirming(_office.Colleague).ConfirmAsync(id, version);
                return "done";
            }
            catch (RuleBrokenException broken)
            {
                return broken.Rule;
            }
        })));
        Assert.Single(outcomes, "done");
        Assert.All(outcomes.Where(o => o != "done"), rule => Assert.Equal(nameof(TurnoverRules.IsDoneAlready), rule));
        Assert.Equal(2, _office.Read(db => db.Mandates.Count(m => m.Ending == null)));
    }

    [Fact]
    public async Task One_prepares_and_another_confirms()
    {
        var id = await _office.PrepareAsync(TurnoverOffice.Book(TurnoverOffice.Next, [0]));
        await Refusal.ExpectAsync(nameof(TurnoverRules.IsNotSubmitted), () => _office.Confirming(_office.Colleague).ConfirmAsync(id, _office.Version(id)));
        await _office.Confirming().SubmitAsync(id, _office.Version(id));
        await Refusal.ExpectAsync(nameof(TurnoverRules.AnotherPersonConfirms), () => _office.Confirming().ConfirmAsync(id, _office.Version(id)));
        await Refusal.ExpectAsync(nameof(TurnoverRules.IsSubmittedAlready), () => _office.Rosters().UploadAsync(id, "新.csv", TurnoverOffice.Book(TurnoverOffice.Next, [1]).ToCsv()));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => _office.Confirming(_office.Colleague).SubmitAsync(id, _office.Version(id)));
        await _office.Confirming(_office.Colleague).ReturnAsync(id, _office.Version(id));
        await _office.Confirming().SubmitAsync(id, _office.Version(id));
        await _office.Confirming(_office.Colleague).ConfirmAsync(id, _office.Version(id));
        await Refusal.ExpectAsync(nameof(TurnoverRules.IsDoneAlready), () => _office.Confirming(_office.Colleague).ConfirmAsync(id, _office.Version(id)));
    }

    [Fact]
    public async Task What_changed_since_the_preview_stops_the_whole_of_it()
    {
        var id = await _office.PrepareAsync(TurnoverOffice.Book(TurnoverOffice.Next, [0]));
        await _office.Confirming().SubmitAsync(id, _office.Version(id));
        _office.Change(db => db.People.First().AttachPhoto(null));
        var before = await _office.HashAsync();
        await Refusal.ExpectAsync(nameof(RosterImportRules.RosterChangedMeanwhile), () => _office.Confirming(_office.Colleague).ConfirmAsync(id, _office.Version(id)));
        Assert.Equal(before.Total, (await _office.HashAsync()).Total);
    }

    [Fact]
    public async Task Once_somebody_has_worked_in_the_new_term_it_is_not_taken_back()
    {
        var stays = _office.Person(0);
        var left = _office.Held(_office.Person(3));
        var id = await _office.TurnOverAsync(TurnoverOffice.Book(TurnoverOffice.Next, [0, 101]));
        _office.Change(db =>
        {
            var request = db.Requests.Single(r => r.Number == left);
            request.Accept(new(9, "接手的代表", _office.Now));
        });
        var broken = await Refusal.ExpectAsync(nameof(TurnoverRules.SomebodyHasWorkedInIt), () => _office.Confirming(_office.Colleague).UndoAsync(id, "办错了", _office.Version(id)));
        Assert.Contains(left, broken.Message, StringComparison.Ordinal);

        _office.Change(db =>
        {
            var record = new DutyRecord(stays, Office.Chengguan, new() { Kind = DutyKind.VoterContact, Content = "新一届走访", On = new(2026, 6, 30) }, DutySource.Form, new(2026, 6, 30));
            db.DutyRecords.Add(record);
        });
        await Refusal.ExpectAsync(nameof(TurnoverRules.SomebodyHasWorkedInIt), () => _office.Confirming(_office.Colleague).UndoAsync(id, "办错了", _office.Version(id)));
        Assert.Equal(TurnoverStage.Done, _office.Run(id).Stage);
    }

    [Fact]
    public async Task Undo_before_the_turnover_opens_the_term_again()
    {
        var before = await _office.HashAsync();
        var id = await _office.PrepareAsync(TurnoverOffice.Book(TurnoverOffice.Next, [0]));
        await Refusal.ExpectAsync(nameof(TurnoverRules.ReasonIsRequired), () => _office.Confirming().UndoAsync(id, " ", _office.Version(id)));
        await _office.Confirming().UndoAsync(id, "日期填错", _office.Version(id));
        Assert.Empty(before.DifferFrom(await _office.HashAsync()));
        await Refusal.ExpectAsync(nameof(TurnoverRules.IsUndoneAlready), () => _office.Confirming().UndoAsync(id, "日期填错", _office.Version(id)));
    }

    [Fact]
    public async Task Villages_of_a_district_that_is_no_more_are_moved_as_the_clerk_says()
    {
        var book = TurnoverOffice.Book(TurnoverOffice.Next, [0]).Type(0, RosterField.ElectedBy, "城关镇第9选区");
        var id = await _office.PrepareAsync(book);
        var plan = (await _office.Rosters().PlanAsync(id))!;
        Assert.Equal((TurnoverOffice.District, 1, null), Assert.Single(plan.LostDistricts) is var lost ? (lost.Name, lost.Villages, lost.MovesTo) : default);
        await Refusal.ExpectAsync(nameof(TurnoverRules.DistrictIsUnknown), () => _office.Rosters().MoveDistrictAsync(id, TurnoverOffice.District, "别处", _office.Version(id)));
        await _office.Rosters().MoveDistrictAsync(id, TurnoverOffice.District, "城关镇第9选区", _office.Version(id));
        await _office.Confirming().SubmitAsync(id, _office.Version(id));
        await _office.Confirming(_office.Colleague).ConfirmAsync(id, _office.Version(id));
        Assert.Equal("城关镇第9选区", _office.Read(db => db.DistrictCovers.Single().District));
        Assert.Equal(0, JsonSerializer.Deserialize<TurnoverFigures>(_office.Run(id).FiguresAfter!)!.PlatesWithoutDeputy);
    }

    private List<string> Everything() => _office.Read(db => (List<string>)
    [
        .. db.People.Select(p => $"Person {p.Id} {p.Name}"), .. db.Mandates.Select(m => $"Mandate {m.Id} {m.PersonId} {m.TermId}"), .. db.DutyRecords.Select(r => $"Record {r.Id} {r.Content} {r.Status}"),
        .. db.Requests.Select(r => $"Request {r.Id} {r.Number}"), .. db.RequestSteps.Select(s => $"Step {s.Id} {s.Kind}"), .. db.GroupMemberships.Select(m => $"Membership {m.Id} {m.GroupId} {m.PersonId}"),
    ]);
}
