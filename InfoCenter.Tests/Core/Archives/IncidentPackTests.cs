using System.IO.Compression;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Archives;
using InfoCenter.Core.Common;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Printing;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Archives;

/// <summary>What the auditor takes out of the office: the pack for an incident, and an anchor on paper.</summary>
public sealed class IncidentPackTests : IDisposable
{
    private readonly Office _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task The_pack_holds_the_entries_whether_they_hold_the_anchors_and_the_settings()
    {
        await ActAsync("=HYPERLINK(\"http://example.org\")");
        var anchor = await new AnchorKeeping(_office.Databases, _office.Folder, Auditor, _office.Clock).DrawAsync();

        await using var pack = await Pack(Auditor).ExportAsync(new());
        using var zip = new ZipArchive(pack);

        var entries = Text(zip, "台账.csv");
        Assert.Contains("登记锚值", entries, StringComparison.Ordinal);
        Assert.DoesNotContain("\n=", entries.Replace(',', '\n'), StringComparison.Ordinal);
        Assert.Contains("完整，没有发现改动", Text(zip, "校验结果.txt"), StringComparison.Ordinal);
        Assert.Equal(anchor.Line, Text(zip, "锚值.txt").Trim());
        Assert.NotNull(zip.GetEntry("设置.txt"));
    }

    [Fact]
    public async Task Nothing_of_it_stays_in_the_folder_once_it_is_fetched()
    {
        await ActAsync("");

        await (await Pack(Auditor).ExportAsync(new())).DisposeAsync();

        Assert.Empty(Directory.GetFiles(_office.Folder.Below("jobs")));
    }

    [Fact]
    public async Task Only_the_auditor_gets_it() =>
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => Pack(_office.With(Role.Administrator)).ExportAsync(new()));

    [Fact]
    public async Task An_anchor_is_one_page_to_sign()
    {
        await ActAsync("");
        await new SealChoosing(_office.Databases, _office.With(Role.SecurityAdministrator), _office.Clock).ChooseAsync(SealAlgorithm.HmacSm3);
        var keeping = new AnchorKeeping(_office.Databases, _office.Folder, Auditor, _office.Clock);
        var anchor = await keeping.DrawAsync();

        var form = await new AnchorPrinting(_office.Databases, keeping, Auditor, _office.Clock, FontShelf.Open(_office.Folder.Root)).PrintAsync(anchor.Sequence);

        Assert.Equal("台账锚值登记单 2026-06-30.pdf", form.FileName);
        var archives = new ArchiveOffice(_office);
        var text = archives.TextOf(form.Pdf);
        Assert.Single(text.TrimEnd('\f').Split('\f'));
        Assert.Contains(anchor.Seal[..8], text, StringComparison.Ordinal);
        Assert.Contains("末条为 HMAC-SM3", text, StringComparison.Ordinal);
        Assert.Contains("审计管理员", text, StringComparison.Ordinal);
    }

    private CurrentUser Auditor => _office.With(Role.Auditor);

    private IncidentPack Pack(CurrentUser user) => new(_office.Databases, _office.Folder, new(_office.Databases, _office.Folder, user), user, _office.Clock);

    private async Task ActAsync(string detail)
    {
        await using var db = _office.Databases.CreateDbContext();
        db.Record(_office.With(Role.Clerk), _office.Clock, "VerifyDuty", "DutyRecord 1", detail);
        await db.SaveChangesAsync();
    }

    private static string Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
