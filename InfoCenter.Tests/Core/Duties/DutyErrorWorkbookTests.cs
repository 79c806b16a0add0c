using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Files;
using InfoCenter.Core.Spreadsheets;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Duties;

public sealed class DutyErrorWorkbookTests : IDisposable
{
    private readonly DutyOffice _office = new();

    [Fact]
    public async Task The_townships_own_file_comes_back_with_every_fault_listed()
    {
        var id = await UploadAsync("李梅,,联系选民,2026-02-30,西关,走访,", "张伟,,联系选民,2026-03-01,西关,走访,");

        var (name, content) = await ErrorsFor(_office.Township).MakeAsync(id);

        Assert.Equal("城关镇-2026-错误.xlsx", name);
        var text = string.Join('\n', WorkbookReader.Read(content, name).Sheets.SelectMany(s => s.Rows).SelectMany(r => Enumerable.Range(1, r.Width).Select(c => r[c].Text)));
        Assert.Contains("2026-02-30", text, StringComparison.Ordinal);
        Assert.Contains("2 位“张伟”", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_township_gets_nothing()
    {
        var id = await UploadAsync("李梅,,联系选民,2026-02-30,西关,走访,");

        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => ErrorsFor(_office.Neighbour).MakeAsync(id));
    }

    public void Dispose() => _office.Dispose();

    private DutyErrorWorkbook ErrorsFor(CurrentUser user) => new(_office.Office.Databases, AttachmentsOf(user), user, _office.Office.Clock);

    private Attachments AttachmentsOf(CurrentUser user) => new(_office.Office.Databases, new FileStore(_office.Office.Folder), user, _office.Office.Clock);

    private async Task<int> UploadAsync(params string[] rows)
    {
        var file = DutyOffice.Workbook(rows);
        var stored = await AttachmentsOf(_office.Township).KeepAsync(file.Name, new MemoryStream(file.Content), FilePurpose.DutyWorkbook);
        return await _office.ImportBy(_office.Township).UploadAsync(stored, AttachmentsOf(_office.Township));
    }
}
