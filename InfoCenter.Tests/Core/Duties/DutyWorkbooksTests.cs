using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Duties;

public sealed class DutyWorkbooksTests : IDisposable
{
    private const string Sound = "王强,县,联系选民,2026-03-01,西关,走访,";
    private const string Unclear = "张伟,,联系选民,2026-03-01,西关,走访,";
    private const string Wrong = "李梅,,联系选民,2026-02-30,西关,走访,";
    private readonly DutyOffice _office = new();

    [Fact]
    public async Task A_preview_with_an_open_question_is_not_committed()
    {
        var id = await UploadAsync(Sound, Unclear);

        await Refusal.ExpectAsync(nameof(DutyRules.RowsAreUnsettled), () => Import.CommitAsync(id));
        Assert.Empty(_office.Records());
    }

    [Fact]
    public async Task A_chosen_name_settles_every_row_that_asks_the_same()
    {
        var id = await UploadAsync(Unclear, "张伟,,出席会议,2026-03-02,镇政府,镇人代会,");
        var workbook = await Workbooks.OpenAsync(id);
        var second = workbook.Rows[0].Candidates.Single(c => c.PersonId == _office.OtherZhang);

        await Workbooks.ChooseAsync(id, 0, second, everywhere: true);
        await Import.CommitAsync(id);

        Assert.All(_office.Records(), record => Assert.Equal(_office.OtherZhang, record.PersonId));
        Assert.Equal(2, _office.Records().Count);
    }

    [Fact]
    public async Task Rows_left_out_by_name_no_longer_stand_in_the_way()
    {
        var id = await UploadAsync(Sound, Wrong);

        await Workbooks.LeaveOutAsync(id, [1], leaveOut: true);

        Assert.Equal(1, await Import.CommitAsync(id));
        Assert.Equal(_office.Wang, _office.Records().Single().PersonId);
    }

    [Fact]
    public async Task A_row_taken_in_again_is_what_it_was()
    {
        var id = await UploadAsync(Sound, Wrong);
        await Workbooks.LeaveOutAsync(id, [0, 1], leaveOut: true);

        await Workbooks.LeaveOutAsync(id, [0, 1], leaveOut: false);

        Assert.Equal([DutyRowState.New, DutyRowState.Wrong], (await Workbooks.OpenAsync(id)).Rows.Select(r => r.State));
    }

    [Fact]
    public async Task What_came_meanwhile_is_not_imported_a_second_time()
    {
        var first = await UploadAsync(Sound);
        var second = await UploadAsync(Sound);
        await Import.CommitAsync(first);

        await Refusal.ExpectAsync(nameof(DutyRules.RecordsCameMeanwhile), () => Import.CommitAsync(second));
        Assert.Single(_office.Records());
    }

    [Fact]
    public async Task Undo_takes_the_records_away_and_the_file_can_come_again()
    {
        var id = await UploadAsync(Sound);
        await Import.CommitAsync(id);

        await Import.UndoAsync(id);

        Assert.Empty(_office.Records());
        Assert.Equal(1, await Import.CommitAsync(await UploadAsync(Sound)));
    }

    [Fact]
    public async Task Undo_is_refused_once_somebody_has_decided_on_a_record()
    {
        var id = await UploadAsync(Sound);
        await Import.CommitAsync(id);
        var record = _office.Records().Single();
        await _office.VerificationBy(_office.Committee).VerifyAsync(new(record.Id, record.Version));

        await Refusal.ExpectAsync(nameof(DutyRules.RecordsAreDecidedAlready), () => Import.UndoAsync(id));
        Assert.Single(_office.Records());
    }

    [Fact]
    public async Task A_workbook_is_committed_once()
    {
        var id = await UploadAsync(Sound);
        await Import.CommitAsync(id);

        await Refusal.ExpectAsync(nameof(DutyRules.OnlyPreviewedWorkbooksCanBeCommitted), () => Import.CommitAsync(id));
    }

    [Fact]
    public async Task Another_township_does_not_see_it()
    {
        var id = await UploadAsync(Sound);
        var foreign = new DutyWorkbooks(_office.Office.Databases, _office.Neighbour, _office.Office.Clock);

        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => foreign.OpenAsync(id));
        Assert.Empty(await foreign.ListAsync());
    }

    public void Dispose() => _office.Dispose();

    private DutyImport Import => _office.ImportBy(_office.Township);

    private DutyWorkbooks Workbooks => new(_office.Office.Databases, _office.Township, _office.Office.Clock);

    private Task<int> UploadAsync(params string[] rows) => Import.UploadAsync(DutyOffice.Workbook(rows));
}
