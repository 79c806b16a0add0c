using InfoCenter.Core.Accounts;
using InfoCenter.Core.Archives;
using InfoCenter.Core.Common;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Spreadsheets;
using InfoCenter.Tests.Core.Printing;
using InfoCenter.Tests.Core.Supervision;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Archives;

public sealed class HotSpotPrintingTests : IDisposable
{
    private static readonly YearMonth May = new(2026, 5);

    private readonly HotSpotOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task The_paper_holds_the_figures_their_definitions_and_no_citizen()
    {
        for (var i = 0; i < 6; i++) _office.Tell(HotSpotOffice.Noon(2026, 5, 1 + i), "城区停车", disposal: RequestDisposal.Urged, phone: $"1990000{i:0000}");
        for (var i = 0; i < 2; i++) _office.Tell(HotSpotOffice.Noon(2026, 5, 1 + i), "教育", Office.Pankou, phone: $"1990001{i:0000}");

        var printed = await Printing(Role.Committee).PrintAsync(May, May);
        using var paper = new Paper(printed.Pdf);
        var text = paper.Text;

        Assert.Equal("竹山县2026年5月民意热点分析.pdf", printed.FileName);
        Assert.All(
            new[] { "受理群众诉求8件，由8名群众提出，说的是8件事", "75%（6/8）", "城区停车", "样本不足", "不作排名", "人数和事件分别统计", "17,789（2010）", "不足5" },
            words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.All(new[] { "王小明", "1990000", "水管没有水", "MS2026" }, words => Assert.DoesNotContain(words, text, StringComparison.Ordinal));

        await using var db = _office.Office.Databases.CreateDbContext();
        Assert.Equal(["PrintForm"], db.Set<InfoCenter.Core.Ledger.LedgerEntry>().Where(e => e.Act == "PrintForm").Select(e => e.Act));
        var code = (await db.IssuedForms.SingleAsync()).Code;
        Assert.Equal("竹山县2026年5月民意热点分析", (await new FormChecking(_office.Office.Databases, _office.Office.With(Role.Clerk), _office.Office.Clock, new(_office.Office.Folder)).CheckAsync(code)).Title);
    }

    [Fact]
    public async Task An_empty_month_is_a_paper_too_and_a_leader_prints_none()
    {
        var printed = await Printing(Role.Clerk).PrintAsync(May, May);

        using var paper = new Paper(printed.Pdf);
        Assert.Contains("没有受理的诉求", paper.Text, StringComparison.Ordinal);
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => Printing(Role.Leader).PrintAsync(May, May));
    }

    private HotSpotPrinting Printing(Role role)
    {
        var user = _office.Office.With(role);
        return new(_office.Office.Databases, _office.By(user), user, _office.Office.Clock, new(_office.Office.Folder), ArchiveOffice.Fonts);
    }
}
