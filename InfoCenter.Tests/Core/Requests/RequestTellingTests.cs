using InfoCenter.Core.Files;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Requests;

/// <summary>From the form to a request with a receipt.</summary>
public sealed class RequestTellingTests : IDisposable
{
    private const int Times = 50;
    private readonly RequestOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_telling_gets_a_number_of_its_day_and_codes_to_follow_it()
    {
        var first = await _office.Telling.TellAsync(_office.Facts(), RequestOffice.Key(), []);
        var second = await _office.Telling.TellAsync(_office.Facts(), RequestOffice.Key(), []);

        Assert.Equal(("MS20260630-0001", "MS20260630-0002"), (first.Number, second.Number));
        Assert.Matches("^[0-9A-Z]{4}-[0-9A-Z]{4}$", first.TypedCode);
        Assert.Equal(26, first.LinkCode.Length);
        Assert.NotEqual(first.LinkCode, second.LinkCode);
        Assert.Equal(2, (await _office.Plates.ListAsync()).Single().Submissions);
    }

    [Fact]
    public async Task The_same_form_fifty_times_at_once_and_later_is_one_request_with_one_receipt()
    {
        var key = RequestOffice.Key();
        var receipts = await Task.WhenAll(Enumerable.Range(0, Times).Select(_ => Task.Run(() => _office.Telling.TellAsync(_office.Facts(), key, [Pictures.Jpeg()]))));
        var later = await _office.Telling.TellAsync(_office.Facts("完全不同的另一件事情"), key, []);

        Assert.Single(receipts.Append(later).Distinct());
        await using var db = _office.Office.Databases.CreateDbContext();
        Assert.Equal((1, 1, 1), (await db.Requests.CountAsync(), await db.RequestPictures.CountAsync(), await db.LedgerEntries.CountAsync(e => e.Act == "TellRequest")));
        Figures.Note("S11c", "one citizen's form sent fifty times at once, and once more later", Times + 1, null, "1 request, 1 picture, the same receipt each time");
    }

    [Fact]
    public async Task Pictures_are_cleaned_and_lie_sealed()
    {
        var receipt = await _office.Telling.TellAsync(_office.Facts(), RequestOffice.Key(), [Pictures.Jpeg(Pictures.Exif(6)), Pictures.Png()]);

        var request = await _office.RequestAsync(receipt.Number);
        Assert.Equal(2, request.Pictures.Count);
        foreach (var picture in request.Pictures)
        {
            using var memory = new MemoryStream();
            await using (var content = _office.Files.Open(picture.FileHash)) await content.CopyToAsync(memory);
            Assert.False(Pictures.Mentions(memory.ToArray(), Pictures.Secret));
            var onDisk = File.ReadAllBytes(Path.Combine(_office.Office.Folder.Root, "files", picture.FileHash[..2], picture.FileHash));
            Assert.True(onDisk.AsSpan().StartsWith("enc:"u8));
        }
    }

    [Fact]
    public async Task A_broken_picture_or_a_seventh_refuses_the_whole_and_keeps_nothing()
    {
        await Refusal.ExpectAsync(nameof(FilesRules.PictureTypeIsUnknown), () => _office.Telling.TellAsync(_office.Facts(), RequestOffice.Key(), ["<script>"u8.ToArray()]));
        await Refusal.ExpectAsync(nameof(RequestRules.TooManyPictures), () => _office.Telling.TellAsync(_office.Facts(), RequestOffice.Key(), [.. Enumerable.Repeat(Pictures.Png(), 7)]));

        await using var db = _office.Office.Databases.CreateDbContext();
        Assert.Equal(0, await db.Requests.CountAsync());
    }

    [Theory]
    [InlineData("", "桥头", "王", "19900000123", nameof(RequestRules.WordsAreRequired))]
    [InlineData("灯坏", "桥头", "王", "19900000123", nameof(RequestRules.WordsAreTooShort))]
    [InlineData("路灯坏了半个月", " ", "王", "19900000123", nameof(RequestRules.PlaceIsRequired))]
    [InlineData("路灯坏了半个月", "桥头", "", "19900000123", nameof(RequestRules.NameIsRequired))]
    [InlineData("路灯坏了半个月", "桥头", "王", "", nameof(RequestRules.PhoneIsRequired))]
    [InlineData("路灯坏了半个月", "桥头", "王", "12345", nameof(RequestRules.PhoneIsWrong))]
    [InlineData("路灯坏了半个月", "桥头", "王", "二百五", nameof(RequestRules.PhoneIsWrong))]
    public async Task What_is_missing_is_said(string words, string place, string name, string phone, string rule) =>
        await Refusal.ExpectAsync(rule, () => _office.Telling.TellAsync(_office.Facts() with { Words = words, Place = place, Name = name, Phone = phone }, RequestOffice.Key(), []));

    [Theory]
    [InlineData("１９９　0000　0123")]
    [InlineData("+86 199-0000-0123")]
    public async Task A_phone_is_understood_however_it_is_typed(string typed) =>
        Assert.Equal(RequestOffice.Phone, (await _office.ToldAsync(_office.Facts(phone: typed))).Phone);

    [Fact]
    public async Task A_first_telling_waits_for_the_office_and_the_next_of_a_known_person_goes_to_the_deputy()
    {
        _office.Deputy("王强");
        var first = await _office.ToldAsync();
        Assert.Equal((RequestStatus.Received, Concern.FirstTime), (first.Status, first.Concern));

        await _office.ReviewBy(_office.Clerk).PassAsync(first.Id, null, null, first.Version);
        var second = await _office.ToldAsync(_office.Facts("村口的水管漏水三天了"));

        Assert.Equal((RequestStatus.Routed, "王强"), (second.Status, second.HolderName));
    }

    [Theory]
    [InlineData("法院判决以后一直没有执行", Concern.Lawsuit)]
    [InlineData("这件事已经去信访局上访三次", Concern.Petition)]
    [InlineData("隔壁着火了快来人啊", Concern.Emergency)]
    [InlineData("电话19900000456的人占道", Concern.PersonalNumber)]
    public async Task What_is_not_for_deputies_is_told_where_to_go_and_looked_at_first(string words, Concern concern)
    {
        _office.Deputy("王强");
        var known = await _office.ToldAsync();
        await _office.ReviewBy(_office.Clerk).PassAsync(known.Id, null, null, known.Version);

        var preview = await _office.Telling.PreviewAsync(_office.Facts(words));
        var told = await _office.ToldAsync(_office.Facts(words));

        Assert.Equal((RequestStatus.Received, concern), (told.Status, told.Concern));
        Assert.Equal(concern is Concern.PersonalNumber ? 0 : 1, preview.Referrals.Count);
    }

    [Fact]
    public async Task Others_see_no_number_and_the_database_holds_none()
    {
        var told = await _office.ToldAsync(_office.Facts("请联系19900000456，他占了路"));

        Assert.Equal("请联系199****0456，他占了路", told.OpenWords);
        Assert.Contains("19900000456", told.Words, StringComparison.Ordinal);
        Assert.Empty(Canaries.InFolder(_office.Office.Folder.Root, out _));
    }

    [Fact]
    public async Task Who_tells_of_the_same_is_asked_and_learns_nothing_of_the_other()
    {
        await _office.ToldAsync(_office.Facts("桥头的路灯坏了半个月，我家孩子放学怕黑"));
        var alike = (await _office.Telling.PreviewAsync(_office.Facts("桥头的路灯坏了好久，没有人修"))).Alike;

        Assert.Equal(("桥头的路灯坏了", 1), (alike.Single().Shared, alike.Single().People));
        var second = await _office.ToldAsync(_office.Facts("桥头的路灯坏了好久，没有人修") with { AlikeId = alike.Single().Id });
        Assert.Equal(alike.Single().Id, second.AlikeId);
        Assert.Equal(2, (await _office.Telling.PreviewAsync(_office.Facts("桥头的路灯坏了吧"))).Alike.Single().People);
        Assert.Empty((await _office.Telling.PreviewAsync(_office.Facts("低保怎样申请要什么材料"))).Alike);
    }

    [Fact]
    public async Task A_retired_plate_leads_to_the_one_in_its_place()
    {
        var next = await _office.Plates.AddAsync(new() { TownshipCode = Office.Pankou, VillageCode = RequestOffice.OtherVillage, Place = "新村委会" });
        await _office.Plates.RetireAsync(_office.Plate, next, version: 1);

        var place = await _office.Telling.PlaceAsync("7k3mq2");

        Assert.Equal((next, "潘口乡小漩社区"), (place!.PlateId, place.Name));
        Assert.Null(await _office.Telling.PlaceAsync("NOSUCH"));
    }
}
