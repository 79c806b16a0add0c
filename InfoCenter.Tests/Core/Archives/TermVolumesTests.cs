using InfoCenter.Core.Accounts;
using InfoCenter.Core.Archives;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Archives;

public sealed class TermVolumesTests : IDisposable
{
    private readonly ArchiveOffice _archives = new();

    private string File => Path.Combine(_archives.Office.Folder.Root, "volume.pdf");

    [Fact]
    public async Task The_volume_reconciles_people_and_mandates_and_its_contents_are_true()
    {
        var one = _archives.Deputy("王小明", Office.Chengguan, Level.County, Level.Township);
        foreach (var number in Enumerable.Range(1, 4)) _archives.Deputy($"李{number}山", Office.Pankou);
        _archives.Deputy("外届人", Office.Pankou, Level.Township);
        _archives.Record(one, DutyKind.VoterContact, new(2025, 3, 1), content: "走访选民张大爷");
        _archives.Record(one, DutyKind.VoterContact, new(2020, 3, 1), content: "上一届的走访");

        var pages = await Volumes(_archives.Clerk).PrintAsync(_archives.TermOf(Level.County), File);
        var text = _archives.TextOf(await System.IO.File.ReadAllBytesAsync(File));
        var leaves = text.Split('\f');

        Assert.Equal(8, pages);
        Assert.Equal(pages, leaves.Length - 1);
        Assert.Matches(@"本届代表职务\s+5 个", text);
        Assert.Matches(@"其中兼任其他层级代表\s+1 人\s+乡镇级 1 个", text);
        Assert.Contains("走访选民张大爷", text, StringComparison.Ordinal);
        Assert.DoesNotContain("上一届的走访", text, StringComparison.Ordinal);
        Assert.DoesNotContain("外届人", text, StringComparison.Ordinal);

        // Title page, preface and contents come before the first counted page.
        Assert.Matches(@"李3山（潘口乡）[ .]+4", leaves[2]);
        Assert.Contains("李3山", leaves[2 + 4], StringComparison.Ordinal);
        Assert.Matches("–\\s*4\\s*–", leaves[2 + 4]);
        Assert.Equal(["PrintForm"], _archives.Acts());
    }

    [Fact]
    public async Task A_township_has_only_its_own_terms()
    {
        _archives.Deputy("王小明", Office.Pankou);
        var township = Volumes(_archives.Office.With(Role.Township, Office.Pankou));

        Assert.Empty(await township.ListAsync());
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => township.PrintAsync(_archives.TermOf(Level.County), File));
        Assert.Equal([("竹山县第十九届", 1)], (await Volumes(_archives.Clerk).ListAsync()).Select(t => (t.Title, t.Mandates)));
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired),
            () => Volumes(_archives.Office.With(Role.Leader)).PrintAsync(_archives.TermOf(Level.County), File));
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task A_term_without_deputies_is_no_volume() => await Refusal.ExpectAsync(
        nameof(ArchiveRules.TermHasNobody), () => Volumes(_archives.Clerk).PrintAsync(_archives.TermOf(Level.County), File));

    public void Dispose() => _archives.Dispose();

    private TermVolumes Volumes(CurrentUser user) =>
        new(_archives.Office.Databases, _archives.Office.Folder, user, _archives.Office.Clock, _archives.Codes, ArchiveOffice.Fonts);
}
