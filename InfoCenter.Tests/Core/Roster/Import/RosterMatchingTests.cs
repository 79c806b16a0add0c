using InfoCenter.Core.Roster;
using InfoCenter.Core.Roster.Import;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Roster.Import;

public sealed class RosterMatchingTests : IDisposable
{
    private readonly RosterOffice _office = new();

    [Fact]
    public async Task Without_an_id_number_the_card_number_and_the_name_tell_who_it_is()
    {
        await _office.AdoptAsync(RosterBook.Of(3));

        var preview = await _office.PreviewAsync(RosterBook.Of(3).Type(1, RosterField.IdNumber, null).Type(1, RosterField.BirthMonth, null));

        Assert.Equal((1, 2), (preview.Count(RowState.Changed), preview.Count(RowState.Same)));
        Assert.Equal(RosterBook.Id(1), preview.Rows[1][RosterField.IdNumber]);
    }

    [Fact]
    public async Task Without_id_and_card_name_birth_month_and_township_tell()
    {
        await _office.AdoptAsync(RosterBook.Of(3));

        var preview = await _office.PreviewAsync(RosterBook.Of(3).Type(1, RosterField.IdNumber, null).Type(1, RosterField.CardNumber, null));

        Assert.Equal(RosterField.CardNumber, Assert.Single(RosterFieldLabels.All, preview.Rows[1].Differs));
    }

    [Fact]
    public async Task A_card_number_of_somebody_else_is_left_to_the_clerk()
    {
        await _office.AdoptAsync(RosterBook.Of(2));
        var id = await _office.Import.UploadAsync("名册.csv", RosterBook.Of(1).Add(9, (RosterField.CardNumber, "D00001")).ToCsv());
        var row = (await _office.Import.OpenAsync(id)).Preview.Rows[1];
        Assert.Equal((RowState.Conflict, nameof(RosterImportRules.CardBelongsToAnother)), (row.State, Assert.Single(row.Problems).Rule));
        await Refusal.ExpectAsync(nameof(RosterImportRules.RowsAreInTheWay), () => _office.Adoption.CommitAsync(id));
        await Refusal.ExpectAsync(nameof(RosterImportRules.SeveralPeopleMatch), () => _office.Import.DecideAsync(id, [row.Key], RowDecision.TakeNew));

        await _office.Import.ChooseAsync(id, row.Key, Assert.Single(row.Choices).PersonId);

        Assert.Equal((RowState.Changed, 0), ((await _office.Import.OpenAsync(id)).Preview.Rows[1].State, (await _office.Import.OpenAsync(id)).Run.InTheWay));
    }

    [Fact]
    public async Task The_same_name_with_another_id_number_is_left_to_the_clerk_and_may_be_a_new_person()
    {
        await _office.AdoptAsync(RosterBook.Of(1));
        var id = await _office.Import.UploadAsync("名册.csv", RosterBook.Of(1).Type(0, RosterField.IdNumber, RosterBook.Id(60)).Type(0, RosterField.CardNumber, "D7").ToCsv());
        var row = (await _office.Import.OpenAsync(id)).Preview.Rows[0];
        Assert.Equal(nameof(RosterImportRules.IdDiffersOnRecord), Assert.Single(row.Problems).Rule);

        await _office.Import.ChooseAsync(id, row.Key, personId: null);
        await _office.Adoption.CommitAsync(id);

        await using var db = _office.Office.Databases.CreateDbContext();
        Assert.Equal(2, await db.People.CountAsync());
    }

    [Fact]
    public async Task Several_people_of_one_name_and_birth_month_are_listed_for_a_choice()
    {
        await _office.AdoptAsync(RosterBook.Of(1).Add(60, (RosterField.Name, "王一"), (RosterField.CardNumber, "D7")));

        var preview = await _office.PreviewAsync(RosterBook.Of(1).Type(0, RosterField.IdNumber, null).Type(0, RosterField.CardNumber, null));

        Assert.Equal((nameof(RosterImportRules.SeveralPeopleMatch), 2), (Assert.Single(preview.Rows[0].Problems).Rule, preview.Rows[0].Choices.Count));
    }

    [Fact]
    public async Task A_mandate_that_ended_is_not_brought_back_by_a_file()
    {
        await _office.AdoptAsync(RosterBook.Of(2));
        await using (var db = _office.Office.Databases.CreateDbContext())
        {
            (await db.Mandates.OrderBy(m => m.Id).FirstAsync()).End(new(2026, 1, 1), Ending.MovedAway);
            await db.SaveChangesAsync();
        }

        var preview = await _office.PreviewAsync(RosterBook.Of(2));

        Assert.Equal(nameof(RosterImportRules.MandateEndedAlready), Assert.Single(preview.Rows[0].Problems).Rule);
    }

    public void Dispose() => _office.Dispose();
}
