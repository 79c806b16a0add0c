using System.Text;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Roster;
using InfoCenter.Core.Roster.Import;
using InfoCenter.Core.Spreadsheets;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Roster.Import;

public sealed class RosterImportTests : IDisposable
{
    private readonly RosterOffice _office = new();

    [Fact]
    public async Task A_sound_file_is_all_new()
    {
        var preview = await _office.PreviewAsync(RosterBook.Of(5));

        Assert.Equal((5, 5, 5, 0), (preview.Persons, preview.Mandates, preview.Count(RowState.New), preview.InTheWay));
        Assert.All(preview.Rows, row => Assert.Equal("城关镇", row[RosterField.Township]));
    }

    public static TheoryData<RosterField, string?, RosterField, string> BadCells => new()
    {
        { RosterField.Name, null, RosterField.Name, nameof(RosterImportRules.NameIsMissing) },
        { RosterField.Name, new string('王', 51), RosterField.Name, nameof(RosterImportRules.NameIsTooLong) },
        { RosterField.Level, "村", RosterField.Level, nameof(RosterImportRules.LevelIsUnknown) },
        { RosterField.Delegation, "某某乡代表团", RosterField.Delegation, nameof(RosterImportRules.DelegationIsUnknown) },
        { RosterField.Township, "某某乡", RosterField.Township, nameof(RosterImportRules.TownshipIsUnknown) },
        { RosterField.Sex, "未知", RosterField.Sex, nameof(RosterImportRules.SexIsUnknown) },
        { RosterField.Sex, "男", RosterField.IdNumber, nameof(RosterImportRules.SexContradictsTheId) },
        { RosterField.Name, "王某（男）", RosterField.Sex, nameof(RosterImportRules.SexContradictsTheName) },
        { RosterField.Name, "王某（回族）", RosterField.Nationality, nameof(RosterImportRules.NationalityContradictsTheName) },
        { RosterField.Nationality, "火星族", RosterField.Nationality, nameof(RosterImportRules.NationalityIsUnknown) },
        { RosterField.BirthMonth, "1975年13月", RosterField.BirthMonth, nameof(SpreadsheetRules.DateIsImpossible) },
        { RosterField.BirthMonth, "不详", RosterField.BirthMonth, nameof(SpreadsheetRules.DateIsNotUnderstood) },
        { RosterField.BirthMonth, "1902-01", RosterField.BirthMonth, nameof(RosterImportRules.BirthIsOutsideALivingRange) },
        { RosterField.BirthMonth, "2020-01", RosterField.BirthMonth, nameof(RosterImportRules.BirthIsOutsideALivingRange) },
        { RosterField.BirthMonth, "1971-08", RosterField.IdNumber, nameof(RosterImportRules.BirthContradictsTheId) },
        { RosterField.Phone, "1990000", RosterField.Phone, nameof(RosterImportRules.PhoneIsTooShort) },
        { RosterField.Phone, "没有", RosterField.Phone, nameof(RosterImportRules.PhoneIsNotANumber) },
        { RosterField.Phone, "199000000001", RosterField.Phone, nameof(RosterImportRules.PhoneIsNotANumber) },
        { RosterField.IdNumber, "4.20323E+17", RosterField.IdNumber, nameof(RosterImportRules.IdNumberIsNumeric) },
        { RosterField.IdNumber, "42032319950101", RosterField.IdNumber, nameof(RosterImportRules.IdNumberHasWrongLength) },
        { RosterField.IdNumber, "420323199501010022", RosterField.IdNumber, nameof(RosterImportRules.IdNumberHasWrongCheckDigit) },
        { RosterField.IdNumber, "422624195502290017", RosterField.IdNumber, nameof(RosterImportRules.IdNumberHasImpossibleDate) },
        { RosterField.Term, "换届后", RosterField.Term, nameof(RosterImportRules.TermIsNotUnderstood) },
        { RosterField.Term, "竹山县第十九届", RosterField.Term, nameof(RosterImportRules.TermContradictsTheLevel) },
        { RosterField.ReElected, "也许", RosterField.ReElected, nameof(RosterImportRules.AnswerIsNotUnderstood) },
        { RosterField.Position, new string('长', 201), RosterField.Position, nameof(RosterImportRules.TextIsTooLong) },
    };

    [Theory]
    [MemberData(nameof(BadCells))]
    public async Task A_bad_cell_is_refused_where_it_stands(RosterField typed, string? text, RosterField refused, string rule)
    {
        var preview = await _office.PreviewAsync(RosterBook.Of(3).Type(2, typed, text));

        var row = Assert.Single(preview.Rows, r => r.State is RowState.Error);
        var problem = Assert.Single(row.Problems);
        Assert.Equal((4, refused.Label, refused, rule), (row.Number, problem.Heading, problem.Field, problem.Rule));
    }

    [Fact]
    public async Task A_level_that_is_missing_everywhere_is_refused()
    {
        var preview = await _office.PreviewAsync(new RosterBook().Add(0, (RosterField.Level, null), (RosterField.Term, "第十二届")));

        Assert.Equal(nameof(RosterImportRules.LevelIsMissing), Assert.Single(Assert.Single(preview.Rows).Problems).Rule);
    }

    [Theory]
    [InlineData(RosterField.Name, "王　强", "王强")]
    [InlineData(RosterField.Name, "王强（女）", "王强")]
    [InlineData(RosterField.Name, "阿依古丽•买买提", "阿依古丽·买买提")]
    [InlineData(RosterField.Level, "乡镇人大代表", "乡镇")]
    [InlineData(RosterField.Sex, " 女 ", "女")]
    [InlineData(RosterField.Nationality, "土家", "土家族")]
    [InlineData(RosterField.Party, "党员", "中共党员")]
    [InlineData(RosterField.Education, "本科", "大学本科")]
    [InlineData(RosterField.BirthMonth, "1960.5", "1960-05")]
    [InlineData(RosterField.BirthMonth, "60.5", "1960-05")]
    [InlineData(RosterField.BirthMonth, "1960年5月", "1960-05")]
    [InlineData(RosterField.BirthMonth, "196005", "1960-05")]
    [InlineData(RosterField.Phone, "１９９ 0000 0001", "19900000001")]
    [InlineData(RosterField.Phone, "+86 199-0000-0001", "19900000001")]
    [InlineData(RosterField.Phone, "0719-4220000", "07194220000")]
    [InlineData(RosterField.Phone, "19900000001、19900000002", "19900000001/19900000002")]
    [InlineData(RosterField.Term, "城关镇第12届人大", "城关镇第十二届")]
    [InlineData(RosterField.Term, "十二届", "城关镇第十二届")]
    [InlineData(RosterField.ReElected, "√", "是")]
    public async Task What_people_type_becomes_the_offices_word(RosterField field, string typed, string kept)
    {
        var preview = await _office.PreviewAsync(RosterBook.Of(1).Type(0, field, typed));

        var row = Assert.Single(preview.Rows);
        Assert.Empty(row.Problems);
        Assert.Equal(kept, row[field]);
    }

    [Fact]
    public async Task An_id_number_with_a_small_x_and_an_apostrophe_is_understood()
    {
        var preview = await _office.PreviewAsync(RosterBook.Of(1)
            .Type(0, RosterField.IdNumber, "42262419680512001x'").Type(0, RosterField.Sex, null).Type(0, RosterField.BirthMonth, null));

        var row = Assert.Single(preview.Rows);
        Assert.Equal(("42262419680512001X", "男", "1968-05"), (row[RosterField.IdNumber], row[RosterField.Sex], row[RosterField.BirthMonth]));
    }

    [Fact]
    public async Task Without_the_right_nothing_is_read()
    {
        var township = new RosterImport(_office.Office.Databases, _office.Office.With(Role.Township, Office.Chengguan), _office.Office.Clock);

        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => township.TryOutAsync("名册.csv", RosterBook.Of(1).ToCsv()));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => township.UploadAsync("名册.csv", RosterBook.Of(1).ToCsv()));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => township.OpenAsync(1));
    }

    [Fact]
    public async Task A_file_without_deputies_is_refused() =>
        await Refusal.ExpectAsync(nameof(RosterImportRules.NoRowsAreFound), () => _office.Import.TryOutAsync("名册.csv", new RosterBook().ToCsv()));

    [Fact]
    public async Task A_cell_corrected_on_the_spot_is_checked_again()
    {
        var id = await _office.Import.UploadAsync("名册.csv", RosterBook.Of(2).Type(1, RosterField.Phone, "1990000").ToCsv());
        var (_, preview) = await _office.Import.OpenAsync(id);
        var bad = preview.Rows.Single(r => r.State is RowState.Error);

        await _office.Import.CorrectAsync(id, bad.Key, RosterField.Phone, "199 0000");
        Assert.Equal(1, (await _office.Import.OpenAsync(id)).Run.InTheWay);
        await _office.Import.CorrectAsync(id, bad.Key, RosterField.Phone, "199 0000 0001");

        var (run, mended) = await _office.Import.OpenAsync(id);
        Assert.Equal((0, "199****0001"), (run.InTheWay, mended.Row(bad.Key)[RosterField.Phone]));
    }

    [Fact]
    public async Task A_mapping_is_remembered_for_the_same_headings()
    {
        var odd = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(RosterBook.Of(2).ToCsv()).Replace("联系电话", "怎么找他", StringComparison.Ordinal));
        var id = await _office.Import.UploadAsync("名册.csv", odd);
        Assert.Null((await _office.Import.OpenAsync(id)).Preview.Rows[0][RosterField.Phone]);

        await _office.Import.MapAsync(id, "怎么找他", RosterField.Phone);

        Assert.Equal("199****0000", (await _office.Import.OpenAsync(id)).Preview.Rows[0][RosterField.Phone]);
        Assert.Equal("19900000000", (await _office.Import.TryOutAsync("再来.csv", odd)).Rows[0][RosterField.Phone]);
    }

    [Fact]
    public async Task Decisions_that_make_no_sense_are_refused()
    {
        var id = await _office.Import.UploadAsync("名册.csv", RosterBook.Of(2).Type(1, RosterField.Sex, "未知").ToCsv());
        var (_, preview) = await _office.Import.OpenAsync(id);
        var (good, bad) = (preview.Rows[0].Key, preview.Rows[1].Key);

        await Refusal.ExpectAsync(nameof(RosterImportRules.KeepOldNeedsAnOldRow), () => _office.Import.DecideAsync(id, [good], RowDecision.KeepOld));
        await Refusal.ExpectAsync(nameof(RosterImportRules.ErrorsCannotBeTaken), () => _office.Import.DecideAsync(id, [bad], RowDecision.TakeNew));
        await Refusal.ExpectAsync(nameof(RosterImportRules.RowIsUnknown), () => _office.Import.DecideAsync(id, ["没有!9"], RowDecision.LeaveOut));
        await Refusal.ExpectAsync(nameof(RosterImportRules.ChoiceIsNotOffered), () => _office.Import.ChooseAsync(id, good, 77));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => _office.Import.DecideAsync(999, [good], RowDecision.LeaveOut));
    }

    public void Dispose() => _office.Dispose();
}
