using System.IO.Compression;
using InfoCenter.Core.Common;
using InfoCenter.Core.Files;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Core.Duties;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Roster;

public sealed class PhotographImportTests : IDisposable
{
    private readonly DutyOffice _office = new();

    [Fact]
    public async Task A_portrait_finds_its_deputy_by_the_card_number()
    {
        var card = $"County{_office.Wang}";
        var report = await TakeAsync((card + ".JPG", Pictures.Jpeg(Pictures.Exif(1))), ("X9.png", Pictures.Png()), ($"County{_office.Zhang}.png", [1, 2, 3]));

        Assert.Equal((1, "X9.png", $"County{_office.Zhang}.png"), (report.Placed, report.Unknown.Single(), report.Refused.Single().Name));
        await using var db = _office.Office.Databases.CreateDbContext();
        var hash = db.People.Single(p => p.Id == _office.Wang).PhotoHash!;
        await using var content = new FileStore(_office.Office.Folder).Open(hash);
        Assert.Equal(Pictures.Jpeg().Length, content.Length);

        // The township reads its own deputy's portrait, another township does not.
        (await Desk(_office.Township).OpenAsync(hash)).Content.Dispose();
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => Desk(_office.Neighbour).OpenAsync(hash));
    }

    [Fact]
    public async Task The_same_archive_twice_changes_nothing()
    {
        var card = $"County{_office.Wang}.png";
        await TakeAsync((card, Pictures.Png()));
        Assert.Equal(0, (await TakeAsync((card, Pictures.Png()))).Placed);
    }

    [Fact]
    public async Task What_is_no_archive_is_refused() =>
        await Refusal.ExpectAsync(nameof(FilesRules.FileTypeIsNotAccepted), () => Import(_office.Centre).TakeAsync(new MemoryStream([1, 2, 3])));

    [Fact]
    public async Task Only_who_imports_the_roster_brings_portraits() =>
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => Import(_office.Committee).TakeAsync(new MemoryStream()));

    public void Dispose() => _office.Dispose();

    private Task<PhotographReport> TakeAsync(params (string Name, byte[] Content)[] files)
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        memory.Position = 0;
        return Import(_office.Centre).TakeAsync(memory);
    }

    private PhotographImport Import(CurrentUser user) => new(_office.Office.Databases, new FileStore(_office.Office.Folder), user, _office.Office.Clock);

    private Attachments Desk(CurrentUser user) => new(_office.Office.Databases, new FileStore(_office.Office.Folder), user, _office.Office.Clock);
}
