using FsCheck;
using FsCheck.Fluent;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Duties;

public sealed class DutyImportTests : IDisposable
{
    private const string Wangs = "王　强,县,联系选民,2026-03-01,西关社区,走访选民,解决问题2件";
    private readonly DutyOffice _office = new();

    [Fact]
    public async Task A_township_workbook_lands_as_submitted_records()
    {
        var report = await RunAsync(Wangs, "李梅,乡镇,出席会议,2026年5月6日,镇政府,出席镇人代会,");

        Assert.False(report.IsRefused);
        Assert.Equal(2, report.Records);
        var record = _office.Records()[0];
        Assert.Equal((_office.Wang, DutyKind.VoterContact, DutyStatus.Submitted), (record.PersonId, record.Kind, record.Status));
        Assert.Equal((new DateOnly(2026, 3, 1), "西关社区", "走访选民", "解决问题2件"), (record.On, record.Place, record.Content, record.Result));
        Assert.Equal((Office.Chengguan, DutySource.TownshipWorkbook), (record.TownshipCode, record.Source));
        Assert.NotNull(record.MandateId);
    }

    [Fact]
    public async Task The_same_file_twice_brings_nothing_new()
    {
        await RunAsync(Wangs);

        var report = await RunAsync(Wangs);

        Assert.Equal((0, 1), (report.Records, report.Duplicates.Count));
        Assert.Single(_office.Records());
    }

    [Fact]
    public async Task A_rehearsal_says_the_same_and_changes_nothing()
    {
        var report = await _office.ImportBy(_office.Centre).RunAsync([DutyOffice.Workbook(Wangs)], rehearsal: true);

        Assert.Equal(1, report.Records);
        Assert.Empty(_office.Records());
    }

    [Theory]
    [InlineData("王强,县,联系选民,2026-02-30,西关,走访,", "履职时间", "2026-02-30")]
    [InlineData("王强,县,联系选民,2026-07-01,西关,走访,", "履职时间", "2026-07-01")]
    [InlineData("王强,县,联系选民,1926-03-01,西关,走访,", "履职时间", "1926-03-01")]
    [InlineData("王强,县,联系选民,2026-03,西关,走访,", "履职时间", "2026-03")]
    [InlineData("王强,县,打球,2026-03-01,西关,走访,", "履职类别", "打球")]
    [InlineData("王强,县,,2026-03-01,西关,走访,", "履职类别", "")]
    [InlineData("王强,县,联系选民,2026-03-01,西关,,已办结", "履职内容", "")]
    [InlineData(",县,联系选民,2026-03-01,西关,走访,", "代表姓名", "")]
    [InlineData("王强,村,联系选民,2026-03-01,西关,走访,", "代表层级", "村")]
    public async Task A_bad_cell_is_named_and_nothing_is_imported(string row, string column, string found)
    {
        var report = await RunAsync(Wangs, row);

        var error = Assert.Single(report.Errors);
        Assert.Equal(("城关镇-2026.csv", 4, column, found), (error.File, error.Row, error.Column, error.Found));
        Assert.Empty(_office.Records());
    }

    [Theory]
    [InlineData("张伟,,联系选民,2026-03-01,西关,走访,")]
    [InlineData("陈无名,,联系选民,2026-03-01,西关,走访,")]
    [InlineData("赵云,,联系选民,2026-03-01,西关,走访,")]
    [InlineData("王强,市,联系选民,2026-03-01,西关,走访,")]
    public async Task A_name_that_is_unclear_in_the_township_is_a_conflict_never_a_guess(string row)
    {
        var report = await RunAsync(row);

        Assert.Equal((1, 0), (report.Conflicts.Count, report.Errors.Count));
        Assert.Empty(_office.Records());
    }

    [Fact]
    public async Task The_level_tells_two_people_of_one_name_apart()
    {
        await RunAsync("张伟,乡镇,联系选民,2026-03-01,西关,走访,");

        Assert.Equal(_office.OtherZhang, _office.Records().Single().PersonId);
    }

    [Fact]
    public async Task A_rare_character_is_one_character_of_a_name()
    {
        await RunAsync("曾 𬸣,乡镇,联系选民,2026-03-01,西关,走访,");

        Assert.Equal(_office.Rare, _office.Records().Single().PersonId);
    }

    [Fact]
    public async Task Another_content_on_the_same_day_is_imported_and_pointed_out()
    {
        var report = await RunAsync(Wangs, "王强,县,联系选民,2026.3.1,西关社区,接待选民,");

        Assert.Equal((2, 1), (report.Records, report.Duplicates.Count));
        Assert.Equal(4, report.Duplicates.Single().Row);
        Assert.Equal(2, _office.Records().Count);
    }

    [Fact]
    public async Task A_similar_row_written_twice_is_imported_once()
    {
        const string Similar = "王强,县,联系选民,2026.3.1,西关社区,接待选民,";

        var report = await RunAsync(Wangs, Similar, Similar);

        Assert.Equal((2, 2), (report.Records, report.Duplicates.Count));
    }

    [Fact]
    public async Task A_row_written_twice_is_imported_once_even_over_two_files()
    {
        var report = await _office.ImportBy(_office.Centre).RunAsync([DutyOffice.Workbook(Wangs, Wangs), DutyOffice.Workbook(Wangs)]);

        Assert.Equal((1, 2), (report.Records, report.Duplicates.Count));
        Assert.Single(_office.Records());
    }

    [Fact]
    public async Task One_bad_file_keeps_all_files_out()
    {
        var report = await _office.ImportBy(_office.Centre).RunAsync([DutyOffice.Workbook(Wangs), new("坏.xlsx", [1, 2, 3])]);

        Assert.True(report.IsRefused);
        Assert.Equal("坏.xlsx", report.Errors.Single().File);
        Assert.Empty(_office.Records());
    }

    [Fact]
    public async Task Several_names_in_a_cell_become_a_record_each()
    {
        await RunAsync("王强、李梅,,调研视察,2026年3月1日至3日,西关,视察项目,");

        Assert.Equal([_office.Wang, _office.Li], _office.Records().Select(r => r.PersonId));
        Assert.Equal(new DateOnly(2026, 3, 3), _office.Records()[0].Until);
    }

    [Fact]
    public async Task A_township_brings_only_its_own()
    {
        var report = await _office.ImportBy(_office.Neighbour).RunAsync([DutyOffice.Workbook(Wangs)]);

        Assert.Contains("城关镇", report.Errors.Single().Message, StringComparison.Ordinal);
        Assert.Empty(_office.Records());
    }

    [Fact]
    public async Task Without_the_right_nothing_is_read() =>
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired),
            () => _office.ImportBy(_office.Committee).RunAsync([DutyOffice.Workbook(Wangs)]));

    [Fact]
    public void Whatever_is_imported_brings_nothing_new_the_second_time() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(8), Prop.ForAll(SomeRows().ToArbitrary(), rows =>
        {
            using var office = new DutyOffice();
            var file = DutyOffice.Workbook(rows);
            var first = office.ImportBy(office.Centre).RunAsync([file]).GetAwaiter().GetResult();
            var second = office.ImportBy(office.Centre).RunAsync([file]).GetAwaiter().GetResult();
            return !first.IsRefused && first.Records == office.Records().Count && second.Records == 0;
        }));

    public void Dispose() => _office.Dispose();

    private static Gen<string[]> SomeRows() =>
        (from name in Gen.Elements("王强", "李梅", "王　强")
         from kind in Gen.Elements("联系选民", "走访选民", "出席会议", "小组活动")
         from day in Gen.Choose(1, 9)
         from written in Gen.Elements("2026-03-0{0}", "2026年3月{0}日", "2026.3.{0}")
         from content in Gen.Elements("走访", "接待", "座 谈")
         select $"{name},,{kind},{string.Format(System.Globalization.CultureInfo.InvariantCulture, written, day)},西关,{content},")
        .NonEmptyListOf().Select(rows => rows.ToArray());

    private Task<DutyImportReport> RunAsync(params string[] rows) =>
        _office.ImportBy(_office.Centre).RunAsync([DutyOffice.Workbook(rows)]);
}
