using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Files;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Files;

public sealed class AttachmentsTests : IDisposable
{
    private readonly Office _office = new();

    [Fact]
    public async Task What_was_handed_in_is_read_back_without_its_metadata()
    {
        var clerk = Desk(_office.With(Role.Clerk));
        var stored = await KeepAsync(clerk, Pictures.Jpeg(Pictures.Comment(Pictures.Secret)));

        await using var content = (await clerk.OpenAsync(stored.Hash)).Content;
        using var read = new MemoryStream();
        await content.CopyToAsync(read);
        Assert.Equal(Pictures.Jpeg(), read.ToArray());
        Assert.Equal("image/jpeg", stored.ContentType);
    }

    [Fact]
    public async Task Another_townships_file_looks_like_none()
    {
        var stored = await KeepAsync(Desk(_office.With(Role.Township, Office.Chengguan)), Pictures.Png());

        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => Desk(_office.With(Role.Township, Office.Pankou)).OpenAsync(stored.Hash));
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => Desk(_office.With(Role.Administrator)).OpenAsync(stored.Hash));
        (await Desk(_office.With(Role.Committee)).OpenAsync(stored.Hash)).Content.Dispose();
    }

    [Fact]
    public async Task A_township_hands_in_for_itself_only() =>
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () =>
            Desk(_office.With(Role.Township, Office.Chengguan)).KeepAsync("a.png", new MemoryStream(Pictures.Png()), FilePurpose.Evidence, Office.Pankou));

    [Fact]
    public async Task Without_the_right_nothing_is_kept()
    {
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => KeepAsync(Desk(_office.With(Role.Leader)), Pictures.Png()));
        Assert.False(Directory.Exists(Path.Combine(_office.Folder.Root, "files")));
    }

    [Fact]
    public async Task A_picture_is_known_by_its_content_not_by_its_name() =>
        await Refusal.ExpectAsync(nameof(FilesRules.FileTypeIsNotAccepted), () => KeepAsync(Desk(_office.With(Role.Clerk)), [.. "<html>"u8]));

    [Fact]
    public async Task The_limit_counts_what_arrives() =>
        await Refusal.ExpectAsync(nameof(FilesRules.FileIsTooLarge), () => KeepAsync(Desk(_office.With(Role.Clerk)), new byte[8_000_001]));

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\照片\\走访.jpg", "走访.jpg")]
    [InlineData("a\u202Egpj.exe", "agpj.exe")]
    [InlineData("..\\", "文件")]
    public async Task A_name_is_only_a_name(string given, string kept) =>
        Assert.Equal(kept, (await Desk(_office.With(Role.Clerk)).KeepAsync(given, new MemoryStream(Pictures.Png()), FilePurpose.Evidence)).Name);

    [Theory]
    [InlineData("../infocenter.db")]
    [InlineData("")]
    [InlineData("ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789")]
    public void A_hash_that_is_none_opens_nothing(string hash) =>
        Refusal.Expect(nameof(CommonRules.NotFound), () => new FileStore(_office.Folder).Open(hash));

    [Fact]
    public async Task The_same_bytes_lie_there_once_and_no_half_file_stays()
    {
        var clerk = Desk(_office.With(Role.Clerk));
        var first = await KeepAsync(clerk, Pictures.Png());
        var second = await KeepAsync(clerk, Pictures.Png());

        Assert.Equal(first.Hash, second.Hash);
        Assert.Single(Directory.EnumerateFiles(Path.Combine(_office.Folder.Root, "files"), "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData(FilePurpose.RosterWorkbook)]
    [InlineData(FilePurpose.DutyWorkbook)]
    public async Task A_workbook_lies_on_the_disk_sealed_and_is_read_back_as_it_came(FilePurpose purpose)
    {
        var (clerk, workbook) = (Desk(_office.With(Role.Clerk)), RosterBook.Of(3).ToCsv());

        var first = await clerk.KeepAsync("名册.csv", new MemoryStream(workbook), purpose);
        var second = await clerk.KeepAsync("名册2.csv", new MemoryStream(workbook), purpose);

        Assert.Equal(first.Hash, second.Hash);
        Assert.Equal(workbook, await clerk.ReadAsync(first.Hash));
        var file = Assert.Single(Directory.EnumerateFiles(Path.Combine(_office.Folder.Root, "files"), "*", SearchOption.AllDirectories));
        Assert.Equal(first.Hash, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(file)))); // a backup checks it without the key
        Assert.Empty(Traces.InFiles(_office.Folder.Root, "*", RosterBook.Id(0)));
        Assert.Empty(Traces.InFiles(_office.Folder.Root, "*", "19900000000"));
    }

    public void Dispose() => _office.Dispose();

    private Attachments Desk(CurrentUser user) => new(_office.Databases, new FileStore(_office.Folder), user, _office.Clock);

    private static Task<StoredFile> KeepAsync(Attachments desk, byte[] bytes) =>
        desk.KeepAsync("走访.jpg", new MemoryStream(bytes), FilePurpose.Evidence);
}
