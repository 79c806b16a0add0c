using System.Text;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Requests;

public sealed class UnitImportTests : IDisposable
{
    private readonly RequestOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_list_is_looked_at_first_and_then_taken_and_renews_what_is_there()
    {
        _office.Unit("交通运输局");
        var table = Table("单位,性质,联系人,电话\r\n交通运输局,县直部门,赵工,07190000001\r\n得胜镇人民政府,,钱主任,\r\n");

        var lines = await Import.PreviewAsync("units.csv", table);
        Assert.Equal([("交通运输局", UnitKind.Department, true, null), ("得胜镇人民政府", UnitKind.Township, false, (string?)null)], lines.Select(l => (l.Name, l.Kind, l.IsKnown, l.Fault)));
        Assert.Single(await Units.ListAsync());

        Assert.Equal(2, await Import.TakeAsync("units.csv", table));
        Assert.Equal(["赵工 07190000001", "钱主任"], (await Units.ListAsync()).OrderBy(u => u.Id).Select(u => u.Contact));
    }

    [Fact]
    public async Task A_row_with_a_fault_is_marked_and_nothing_is_taken()
    {
        var table = Table("单位,类别\r\n教育局,县直部门\r\n民政局,企业\r\n教育局,县直部门\r\n,县直部门\r\n");

        var lines = await Import.PreviewAsync("units.csv", table);

        Assert.Equal([null, HandlingRules.UnitKindIsUnknown("企业").Message, HandlingRules.UnitStandsTwice.Message, HandlingRules.UnitNameIsRequired.Message], lines.Select(l => l.Fault));
        await Refusal.ExpectAsync(nameof(HandlingRules.UnitsAreUnreadable), () => Import.TakeAsync("units.csv", table));
        Assert.Empty(await Units.ListAsync());
    }

    private UnitImport Import => new(_office.Office.Databases, _office.Clerk, _office.Office.Clock);

    private UnitKeeping Units => new(_office.Office.Databases, _office.Clerk, _office.Office.Clock);

    private static byte[] Table(string text) => Encoding.UTF8.GetBytes(text);
}
