using InfoCenter.Core.Archives.Turnover;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Roster.Import;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Archives.Turnover;

public sealed class TurnoverRosterTests : IDisposable
{
    private readonly TurnoverOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task It_shows_who_stays_who_goes_and_what_they_leave()
    {
        _office.Held(_office.Person(3));
        var id = await _office.PrepareAsync(TurnoverOffice.Book(TurnoverOffice.Next, [0, 1, 101, 102]));
        var plan = (await _office.Rosters(_office.Colleague).PlanAsync(id))!;
        Assert.Equal((2, 2, 2, 0, 0), (plan.Carried.Count, plan.Departing.Count, plan.New, plan.Doubtful.Count, plan.InTheWay));
        var gone = plan.Departing.Single(d => d.PersonId == _office.Person(3));
        Assert.Equal((1, false, "城关镇第1代表小组"), (gone.Requests, gone.StaysElsewhere, Assert.Single(gone.Groups)));
    }

    [Fact]
    public async Task Without_an_id_number_the_name_and_month_of_birth_find_the_same_person_in_another_township()
    {
        var book = TurnoverOffice.Book(TurnoverOffice.Next, [0]).Type(0, RosterField.IdNumber, null).Type(0, RosterField.Delegation, "潘口乡代表团").Type(0, RosterField.Group, null).Type(0, RosterField.CardNumber, "Z1");
        var id = await _office.TurnOverAsync(book);
        Assert.Equal(4, _office.Read(db => db.People.Count()));
        Assert.Equal(_office.Person(0), _office.Read(db => db.Mandates.Single(m => m.Ending == null)).PersonId);
        Assert.Equal(TurnoverStage.Done, _office.Run(id).Stage);
    }

    [Fact]
    public async Task Where_the_month_of_birth_is_not_written_somebody_chooses()
    {
        var book = TurnoverOffice.Book(TurnoverOffice.Next, [0, 1]).Type(0, RosterField.IdNumber, null).Type(0, RosterField.BirthMonth, null).Type(0, RosterField.CardNumber, "Z1");
        var id = await _office.PrepareAsync(book);
        var doubtful = Assert.Single((await _office.Rosters().PlanAsync(id))!.Doubtful);
        Assert.Equal(("王一", _office.Person(0)), (doubtful.Name, Assert.Single(doubtful.Choices).PersonId));
        await Refusal.ExpectAsync(nameof(TurnoverRules.RosterRowsAreInTheWay), () => _office.Confirming().SubmitAsync(id, _office.Version(id)));
        await Refusal.ExpectAsync(nameof(RosterImportRules.ChoiceIsNotOffered), () => _office.Rosters().ChooseAsync(id, doubtful.Key, _office.Person(3)));

        await _office.Rosters().ChooseAsync(id, doubtful.Key, _office.Person(0));
        Assert.Equal((2, 0), (await _office.Rosters().PlanAsync(id))! is var same ? (same.Carried.Count, same.New) : default);
        await _office.Rosters().ChooseAsync(id, doubtful.Key, null);
        Assert.Equal((1, 1), (await _office.Rosters().PlanAsync(id))! is var other ? (other.Carried.Count, other.New) : default);
    }

    [Fact]
    public async Task A_move_chosen_for_a_district_that_was_only_misspelt_does_nothing()
    {
        const string slip = "城关镇第一选区";
        var id = await _office.PrepareAsync(TurnoverOffice.Book(TurnoverOffice.Next, [0]).Type(0, RosterField.ElectedBy, slip));
        await _office.Rosters().MoveDistrictAsync(id, TurnoverOffice.District, slip, _office.Version(id));
        var import = _office.Run(id).ImportId!.Value;
        await _office.Roster.Import.CorrectAsync(import, (await _office.Roster.Import.OpenAsync(import)).Preview.Rows[0].Key, RosterField.ElectedBy, TurnoverOffice.District);
        await _office.Confirming().SubmitAsync(id, _office.Version(id));
        await _office.Confirming(_office.Colleague).ConfirmAsync(id, _office.Version(id));
        Assert.Equal([TurnoverOffice.District], _office.Read(db => db.DistrictCovers.Select(c => c.District).Distinct().ToList()));
    }

    [Fact]
    public async Task Another_file_forgets_the_moves_chosen_for_the_former()
    {
        const string other = "城关镇第9选区";
        var id = await _office.PrepareAsync(TurnoverOffice.Book(TurnoverOffice.Next, [0]).Type(0, RosterField.ElectedBy, other));
        await _office.Rosters().MoveDistrictAsync(id, TurnoverOffice.District, other, _office.Version(id));
        await _office.Rosters().UploadAsync(id, "新名册二.csv", TurnoverOffice.Book(TurnoverOffice.Next, [0]).Type(0, RosterField.ElectedBy, other).ToCsv());
        Assert.Null(Assert.Single((await _office.Rosters().PlanAsync(id))!.LostDistricts).MovesTo);
    }

    [Fact]
    public async Task Cards_are_given_anew_and_rows_of_other_congresses_are_left_out()
    {
        var book = TurnoverOffice.Book(TurnoverOffice.Next, [0, 101]).Type(1, RosterField.CardNumber, "X0003").Add(50); // the card of one who leaves; a township's deputy
        var id = await _office.PrepareAsync(book);
        var plan = (await _office.Rosters().PlanAsync(id))!;
        Assert.Equal((1, 1, 0), (plan.Carried.Count, plan.New, plan.InTheWay));
        var (_, preview) = await _office.Roster.Import.OpenAsync(_office.Run(id).ImportId!.Value);
        Assert.Contains(preview.Skipped, text => text.Contains("1 行是别的层级", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_row_of_the_ending_term_is_an_error_and_a_file_of_nobody_is_refused()
    {
        var id = await _office.PrepareAsync(TurnoverOffice.Book(TurnoverOffice.Next, [0]));
        await _office.Rosters().UploadAsync(id, "旧.csv", TurnoverOffice.Book(TurnoverOffice.Former, [0, 1]).ToCsv());
        Assert.Equal(2, (await _office.Rosters().PlanAsync(id))!.InTheWay);
        await Refusal.ExpectAsync(nameof(RosterImportRules.NobodyIsOfTheNewTerm), () => _office.Rosters().UploadAsync(id, "乡镇.csv", RosterBook.Of(2).ToCsv()));
        await _office.Rosters().UploadAsync(id, "没写届.csv", TurnoverOffice.Book("", [0, 1]).ToCsv());
        Assert.Equal((2, 0), (await _office.Rosters().PlanAsync(id))! is var plan ? (plan.Carried.Count, plan.InTheWay) : default);
    }

    [Fact]
    public async Task Only_the_turnover_commits_and_takes_back_its_roster()
    {
        var id = await _office.PrepareAsync(TurnoverOffice.Book(TurnoverOffice.Next, [0]));
        var import = _office.Run(id).ImportId!.Value;
        await Refusal.ExpectAsync(nameof(RosterImportRules.TurnoverCommitsIt), () => _office.Roster.Adoption.CommitAsync(import));
        await _office.Confirming().SubmitAsync(id, _office.Version(id));
        await _office.Confirming(_office.Colleague).ConfirmAsync(id, _office.Version(id));
        await Refusal.ExpectAsync(nameof(RosterImportRules.TurnoverCommitsIt), () => _office.Roster.Adoption.UndoAsync(import));
    }
}
