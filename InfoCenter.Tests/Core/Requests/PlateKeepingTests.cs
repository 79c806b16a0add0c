using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Core.Archives;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Requests;

/// <summary>Plates as the things they are.</summary>
public sealed class PlateKeepingTests : IDisposable
{
    private readonly RequestOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_plate_nobody_scans_is_noticed_and_a_scan_quiets_the_alarm()
    {
        Assert.True((await _office.Plates.ListAsync()).Single().IsSilent);

        await _office.Plates.CountScansAsync(new Dictionary<int, (int, DateTime)> { [_office.Plate] = (3, _office.Office.Clock.GetUtcNow().UtcDateTime) });
        Assert.Equal((3, false), (await _office.Plates.ListAsync()).Single() is var row ? (row.Scans, row.IsSilent) : default);

        _office.Office.Clock.Pass(TimeSpan.FromDays(PlateKeeping.SilentDays + 1));
        Assert.True((await _office.Plates.ListAsync()).Single().IsSilent);
    }

    [Fact]
    public async Task Every_village_without_a_plate_gets_one_and_nobody_two()
    {
        Assert.Equal(1, await _office.Plates.AddForVillagesAsync(null, "村委会门口"));
        await Refusal.ExpectAsync(nameof(PlateRules.EveryVillageHasOne), () => _office.Plates.AddForVillagesAsync(null, "村委会门口"));

        var rows = await _office.Plates.ListAsync();
        Assert.Equal(2, rows.Select(r => r.Code).Distinct().Count());
        Assert.Equal(["小漩社区", "西关社区"], rows.Select(r => r.Village!));
    }

    [Fact]
    public async Task Two_clerks_do_not_overwrite_one_another_and_a_retired_plate_leads_to_no_retired_one()
    {
        var other = await _office.Plates.AddAsync(new() { TownshipCode = Office.Chengguan, VillageCode = RequestOffice.Village, Place = "文化广场" });
        await _office.Plates.RetireAsync(other, null, version: 1);
        await Refusal.ExpectAsync(nameof(PlateRules.ForwardingGoesInACircle), () => _office.Plates.RetireAsync(_office.Plate, other, version: 1));
        await Refusal.ExpectAsync(nameof(PlateRules.PlateCannotForwardToItself), () => _office.Plates.RetireAsync(_office.Plate, _office.Plate, version: 1));
        await _office.Plates.DescribeAsync(_office.Plate, new() { TownshipCode = Office.Chengguan, Place = "新位置" }, version: 1);

        await Assert.ThrowsAsync<InfoCenter.Core.Common.RuleBrokenException>(() => _office.Plates.DescribeAsync(_office.Plate, new() { TownshipCode = Office.Chengguan, Place = "旧位置" }, version: 1));
        Assert.Equal("新位置", (await _office.Plates.ListAsync()).Single(r => r.Id == _office.Plate).Place);
    }

    [Fact]
    public async Task Posters_need_the_address_and_have_one_sheet_a_plate()
    {
        var posters = new PlatePosters(_office.Office.Databases, _office.Clerk, _office.Office.Clock, ArchiveOffice.Fonts);
        await Refusal.ExpectAsync(nameof(PlateRules.SiteAddressIsMissing), () => posters.PrintAsync([_office.Plate], PosterSize.A4));
        await Refusal.ExpectAsync(nameof(PlateRules.SiteAddressIsWrong), () => _office.Plates.ChangeAddressAsync("javascript:alert(1)"));
        await _office.Plates.ChangeAddressAsync(" https://rd.example.cn/ ");
        await _office.Plates.AddForVillagesAsync(null, "村委会门口");

        foreach (var size in Enum.GetValues<PosterSize>())
        {
            var sheets = await posters.PrintAsync([.. (await _office.Plates.ListAsync()).Select(r => r.Id)], size);
            Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(sheets.Pdf), "/Type ?/Page[^s]"));
        }
    }

    [Fact]
    public async Task Villages_are_put_down_for_districts_and_put_down_anew()
    {
        var districts = new DistrictKeeping(_office.Office.Databases, _office.Clerk, _office.Office.Clock);
        _office.Deputy("王强");
        Assert.Equal([RequestOffice.District], await districts.DistrictsAsync(Office.Chengguan, Level.County));

        await districts.PutAsync([(RequestOffice.Village, Level.County, "城关镇第2选区"), (RequestOffice.Village, Level.Township, "城关镇第5选区")]);

        Assert.Equal(new VillageDistricts(RequestOffice.Village, "西关社区", "城关镇第2选区", "城关镇第5选区"), (await districts.ListAsync(Office.Chengguan)).Single());
    }
}
