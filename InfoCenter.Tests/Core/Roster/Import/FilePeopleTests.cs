using InfoCenter.Core.Roster;
using InfoCenter.Core.Roster.Import;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Roster.Import;

public sealed class FilePeopleTests : IDisposable
{
    private static readonly (RosterField, string?)[] CountySeat =
        [(RosterField.Level, "县"), (RosterField.Term, "竹山县第十九届"), (RosterField.CardNumber, "C1")];

    private readonly RosterOffice _office = new();

    [Fact]
    public async Task One_id_number_under_two_names_is_refused()
    {
        var preview = await _office.PreviewAsync(RosterBook.Of(1).Add(0, [.. CountySeat, (RosterField.Name, "李四")]));

        var problem = Assert.Single(Assert.Single(preview.Rows, r => r.State is RowState.Error).Problems);
        Assert.Equal((RosterField.IdNumber, nameof(RosterImportRules.TwoNamesForOneId)), (problem.Field, problem.Rule));
    }

    [Fact]
    public async Task Contradictory_facts_of_one_person_are_refused()
    {
        var preview = await _office.PreviewAsync(RosterBook.Of(1).Add(0, [.. CountySeat, (RosterField.Education, "初中")]));

        var problem = Assert.Single(Assert.Single(preview.Rows, r => r.State is RowState.Error).Problems);
        Assert.Equal((RosterField.Education, nameof(RosterImportRules.TwoFactsForOnePerson)), (problem.Field, problem.Rule));
    }

    [Fact]
    public async Task What_one_of_two_rows_leaves_blank_the_other_fills()
    {
        var preview = await _office.PreviewAsync(RosterBook.Of(1).Add(0, [.. CountySeat, (RosterField.Phone, null)]));

        Assert.Equal((0, "19900000000"), (preview.InTheWay, preview.Rows[1][RosterField.Phone]));
    }

    [Fact]
    public async Task Of_two_rows_of_a_known_person_the_edited_one_counts()
    {
        await _office.AdoptAsync(RosterBook.Of(1).Add(0, CountySeat));

        var preview = await _office.PreviewAsync(RosterBook.Of(1).Add(0, [.. CountySeat, (RosterField.Phone, "19900008888")]));

        Assert.All(preview.Rows, row => Assert.Equal((RowState.Changed, "19900008888"), (row.State, row[RosterField.Phone])));
    }

    [Fact]
    public async Task A_row_that_repeats_another_is_refused_and_listed_as_duplicate()
    {
        var report = ImportReport.Of(await _office.PreviewAsync(RosterBook.Of(2).Add(1, (RosterField.CardNumber, "D9"))));

        Assert.Equal((4, "身份证号"), (Assert.Single(report.Duplicates).Row, report.Duplicates[0].Column));
        Assert.Equal(report.Duplicates, report.Errors);
    }

    [Fact]
    public async Task A_card_number_used_twice_is_refused()
    {
        var preview = await _office.PreviewAsync(RosterBook.Of(2).Type(1, RosterField.CardNumber, "D00000"));

        var problem = Assert.Single(Assert.Single(preview.Rows, r => r.State is RowState.Error).Problems);
        Assert.Equal((RosterField.CardNumber, nameof(RosterImportRules.CardNumberIsRepeated)), (problem.Field, problem.Rule));
    }

    [Fact]
    public async Task A_term_without_a_place_is_completed_and_one_left_blank_is_the_latest_known()
    {
        await _office.AdoptAsync(RosterBook.Of(1));

        var preview = await _office.PreviewAsync(RosterBook.Of(2).Type(0, RosterField.Term, "第十二届").Type(1, RosterField.Term, null));

        Assert.All(preview.Rows, row => Assert.Equal("城关镇第十二届", row[RosterField.Term]));
    }

    public void Dispose() => _office.Dispose();
}
