using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Requests;

/// <summary>The first look, and writing down for others.</summary>
public sealed class RequestReviewTests : IDisposable
{
    private readonly RequestOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task What_is_covered_is_covered_for_everybody_and_no_number_stays_open()
    {
        var told = await _office.ToldAsync(_office.Facts("隔壁李某某家的狗总咬人"));
        var review = _office.ReviewBy(_office.Clerk);
        await Refusal.ExpectAsync(nameof(RequestRules.PublicTextNamesANumber), () => review.RedactAsync(told.Id, "请打19900000456", "桥头", told.Version));

        await review.RedactAsync(told.Id, "邻居家的狗总咬人", "桥头", told.Version);

        var open = await review.OpenAsync(told.Id);
        Assert.Equal(("隔壁李某某家的狗总咬人", "邻居家的狗总咬人"), (open.Words, open.OpenWords));
        Assert.Equal(("王**", "199****0123"), (open.Name, open.Phone));
    }

    [Fact]
    public async Task The_slower_of_two_clerks_is_told_who_was_faster()
    {
        var told = await _office.ToldAsync();
        await _office.ReviewBy(_office.Clerk).RefuseAsync(told.Id, "请向县人民法院咨询。", told.Version);

        var broken = await Assert.ThrowsAsync<RuleBrokenException>(() => _office.ReviewBy(_office.Office.With(Role.Committee)).PassAsync(told.Id, null, null, told.Version));
        Assert.Contains("信息中心", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_township_sees_its_own_and_may_pass_only_to_a_deputy_of_the_district()
    {
        var deputy = _office.Deputy("王强");
        var stranger = _office.Deputy("外人", "城关镇第2选区");
        var told = await _office.ToldAsync();
        var neighbour = _office.ReviewBy(_office.Office.With(Role.Township, Office.Pankou));
        Assert.Empty(await neighbour.ListAsync());
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => neighbour.OpenAsync(told.Id));

        var review = _office.ReviewBy(_office.Township);
        await Refusal.ExpectAsync(nameof(RequestRules.DeputyIsNotOfTheDistrict), () => review.PassAsync(told.Id, null, stranger, told.Version));
        await review.PassAsync(told.Id, categoryId: 1, deputy, told.Version);

        var routed = await _office.RequestAsync(told.Number);
        Assert.Equal((RequestStatus.Routed, deputy, 1), (routed.Status, routed.HolderPersonId!.Value, routed.CategoryId!.Value));
        Assert.Empty(await review.ListAsync());
    }

    [Fact]
    public async Task What_is_written_down_for_somebody_goes_straight_on_and_only_within_the_own_township()
    {
        _office.Deputy("王强");
        var entry = new RequestEntry(_office.Office.Databases, _office.Files, _office.Codes, _office.Township, _office.Office.Clock);
        var receipt = await entry.EnterAsync(_office.Facts() with { PlateId = null }, RequestOffice.Key());

        var request = await _office.RequestAsync(receipt.Number);
        Assert.Equal((RequestStatus.Routed, TellingChannel.Proxy, "王强"), (request.Status, request.Channel, request.HolderName));
        Assert.Contains("代填", request.Steps[0].InnerText, StringComparison.Ordinal);
        await Refusal.ExpectAsync(nameof(CommonRules.NotFound), () => entry.EnterAsync(_office.Facts() with { TownshipCode = Office.Pankou, VillageCode = null, PlateId = null }, RequestOffice.Key()));
        await Refusal.ExpectAsync(nameof(PlateRules.VillageIsElsewhere), () => entry.EnterAsync(_office.Facts() with { VillageCode = RequestOffice.OtherVillage, PlateId = null }, RequestOffice.Key()));
    }
}
