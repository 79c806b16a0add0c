using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Requests;

public sealed class UnitKeepingTests : IDisposable
{
    private readonly RequestOffice _office = new();

    private UnitKeeping Units => new(_office.Office.Databases, _office.Clerk, _office.Office.Clock);

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_name_stands_once_and_a_retired_unit_is_not_offered()
    {
        await Units.AddAsync("县水利和湖泊局", UnitKind.Department, "张科长");
        await Units.AddAsync("城关镇人民政府", UnitKind.Township, null);
        await Refusal.ExpectAsync(nameof(HandlingRules.UnitNameIsTaken), () => Units.AddAsync(" 县水利和湖泊局 ", UnitKind.Department, null));
        Assert.Equal(["县水利和湖泊局", "城关镇人民政府"], (await Units.ChoicesAsync()).Select(u => u.Name));

        var first = (await Units.ListAsync())[0];
        await Units.RetireAsync(first.Id, first.Version);
        Assert.Equal(["城关镇人民政府"], (await Units.ChoicesAsync()).Select(u => u.Name));
        await Refusal.ExpectAsync(nameof(CommonRules.ChangedBy), () => Units.DescribeAsync(first.Id, "县水利局", UnitKind.Department, null, first.Version));
        await Units.RestoreAsync(first.Id, first.Version + 1);
        Assert.Equal(2, (await Units.ChoicesAsync()).Count);
    }

    [Fact]
    public void A_departments_account_belongs_to_a_unit() =>
        Refusal.Expect(nameof(AccountRules.UnitIsRequired), () => _ = new Account("water", "水利局", Role.Department));
}
