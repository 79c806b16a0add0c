using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Duties;
using InfoCenter.Core.Files;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Requests;

public sealed class RequestPublishingTests : IDisposable
{
    private readonly RequestOffice _office = new();
    private readonly CurrentUser _colleague;

    public RequestPublishingTests() => _colleague = _office.Office.With(Role.Committee);

    private RequestPublishing Clerk => By(_office.Clerk);

    private RequestPublishing Colleague => By(_colleague);

    private PublishedRequests Public => new(_office.Office.Databases, _office.Files);

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task Nothing_is_public_before_one_has_prepared_it_and_another_let_it_out()
    {
        var told = await AnsweredAsync();
        Assert.Equal(0, (await Public.ListAsync()).Total);

        var id = await Clerk.PrepareAsync(told.Id, [], []);
        Assert.Equal(0, (await Public.ListAsync()).Total);
        await Refusal.ExpectAsync(nameof(PublicationRules.NobodyPublishesTheirOwn), () => Clerk.PublishAsync(id, 0));
        Assert.Equal(0, (await Public.ListAsync()).Total);

        await Colleague.PublishAsync(id, 0);
        var row = Assert.Single((await Public.ListAsync()).Rows);
        Assert.Equal(("GK2026-0001", "城关镇"), (row.Number, row.Township));
        var page = await Public.ReadAsync("GK2026-0001");
        Assert.Equal(("西关社区桥头的路灯坏了半个月", "已经换了新灯", new(2026, 6)), (page.Words, page.Answer, page.ToldIn));
        Assert.DoesNotContain(told.Number, $"{page}{row}", StringComparison.Ordinal);
        await Refusal.ExpectAsync(nameof(PublicationRules.IsNotPublic), () => Public.ReadAsync(told.Number)); // the receipt number leads nowhere
    }

    [Fact]
    public async Task What_tells_who_it_was_is_refused_until_it_is_covered()
    {
        var told = await AnsweredAsync("王小明家门口鄂C·12A45挡路，打19900000123或0719-1234567找张大爷，3号楼2单元", $"王小明先生：您反映的（MS20260601-0001）已经办好");
        var sheet = await Clerk.OpenAsync(told.Id);
        Assert.DoesNotContain("19900000123", sheet.ToString(), StringComparison.Ordinal); // numbers are covered before anybody looks

        foreach (var open in new[] { "王小明", "鄂C·12A45", "0719-1234567", "MS20260601-0001" })
            await Refusal.ExpectAsync(nameof(PublicationRules.SomethingIsOpen), () => Clerk.PrepareAsync(told.Id, [.. sheet.Hints.Select(h => h.Text).Where(t => !open.Contains(t, StringComparison.Ordinal))], []));

        await Colleague.PublishAsync(await Clerk.PrepareAsync(told.Id, [.. sheet.Hints.Select(h => h.Text)], []), 0);
        var page = await Public.ReadAsync("GK2026-0001");
        Assert.All(
            new[] { "王小明", "鄂C", "12A45", "1990000", "1234567", "张大爷", "2单元", "MS2026", RequestOffice.Phone, told.Number },
            canary => Assert.DoesNotContain(canary, $"{page}", StringComparison.Ordinal));
        Assert.Equal("■■■■■：您反映的（■■■■■■■■■■■■■■■）已经办好", page.Answer);
    }

    [Fact]
    public async Task Pictures_stay_out_unless_put_in_and_go_out_covered_under_another_name()
    {
        var told = await AnsweredAsync(pictures: [Pictures.Jpeg(), Pictures.Png(32, 24)]);
        var (first, second) = (told.Pictures[0].FileHash, told.Pictures[1].FileHash);
        await Refusal.ExpectAsync(nameof(PublicationRules.PictureIsNotOfTheRequest), () => Clerk.PrepareAsync(told.Id, [], [new(new('a', 64), [])]));

        await Colleague.PublishAsync(await Clerk.PrepareAsync(told.Id, [], [new(first, [new PictureArea(0, 0, 3, 3)])]), 0);

        Assert.Equal(1, (await Public.ReadAsync("GK2026-0001")).Pictures);
        var shown = await BytesAsync(await Public.OpenPictureAsync("GK2026-0001", 1));
        Assert.Equal(PictureCover.Cover(Pictures.Jpeg(), [new(0, 0, 3, 3)]), shown);
        await using var db = _office.Office.Databases.CreateDbContext();
        var copy = (await db.RequestPublications.Include(p => p.Pictures).SingleAsync()).Pictures.Single();
        Assert.DoesNotContain(copy.FileHash, new[] { first, second });
        await Refusal.ExpectAsync(nameof(PublicationRules.IsNotPublic), () => Public.OpenPictureAsync("GK2026-0001", 2));
    }

    [Fact]
    public async Task What_is_taken_back_is_gone_at_once_and_may_come_again_under_another_number()
    {
        var told = await AnsweredAsync(pictures: [Pictures.Png()]);
        var id = await Clerk.PrepareAsync(told.Id, [], [new(told.Pictures[0].FileHash, [])]);
        await Colleague.PublishAsync(id, 0);
        await Refusal.ExpectAsync(nameof(PublicationRules.PreparedAlready), () => Clerk.PrepareAsync(told.Id, [], []));

        await Refusal.ExpectAsync(nameof(RequestRules.ReasonIsRequired), () => Clerk.WithdrawAsync(id, " ", 1));
        await Clerk.WithdrawAsync(id, "当事人要求", 1);

        Assert.Equal(0, (await Public.ListAsync()).Total);
        await Refusal.ExpectAsync(nameof(PublicationRules.IsNotPublic), () => Public.ReadAsync("GK2026-0001"));
        await Refusal.ExpectAsync(nameof(PublicationRules.IsNotPublic), () => Public.OpenPictureAsync("GK2026-0001", 1));
        await Clerk.PublishAsync(await Colleague.PrepareAsync(told.Id, [], []), 0);
        Assert.Equal("GK2026-0002", Assert.Single((await Public.ListAsync()).Rows).Number);
        await using var db = _office.Office.Databases.CreateDbContext();
        Assert.Equal(
            ["PreparePublication", "PublishRequest", "WithdrawPublication", "PreparePublication", "PublishRequest"],
            db.Set<InfoCenter.Core.Ledger.LedgerEntry>().OrderBy(e => e.Id).Select(e => e.Act).ToList().Where(act => act.Contains("Publi", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_declined_copy_never_was_public_and_what_changed_meanwhile_is_told()
    {
        var told = await AnsweredAsync();
        var id = await Clerk.PrepareAsync(told.Id, [], []);
        await Refusal.ExpectAsync(nameof(CommonRules.ChangedBy), () => Colleague.PublishAsync(id, 7));

        await Colleague.DeclineAsync(id, "还看得出是谁", 0);

        await Refusal.ExpectAsync(nameof(PublicationRules.OnlyPreparedOnesArePublished), () => Colleague.PublishAsync(id, 1));
        Assert.True((await Clerk.OpenAsync(told.Id)).CanBePrepared);
        Assert.Equal(0, (await Public.ListAsync()).Total);
    }

    [Fact]
    public async Task A_request_that_is_handled_once_more_rests_until_it_is_answered()
    {
        var told = await AnsweredAsync();
        await Colleague.PublishAsync(await Clerk.PrepareAsync(told.Id, [], []), 0);

        await ChangeAsync(told.Id, (request, by) =>
        {
            request.Rate(Satisfaction.Dissatisfied, Satisfaction.Dissatisfied, "又坏了", by);
            request.Reopen(by);
        });

        await Refusal.ExpectAsync(nameof(PublicationRules.IsNotPublic), () => Public.ReadAsync("GK2026-0001"));
        await ChangeAsync(told.Id, (request, by) => request.Answer("再换了一盏", by));
        Assert.Equal(1, (await Public.ListAsync()).Total);
    }

    [Fact]
    public async Task The_list_is_paged_and_narrowed_and_only_the_office_prepares()
    {
        for (var i = 0; i < PublishedRequests.PageSize + 1; i++)
        {
            var one = await AnsweredAsync($"第{i}盏路灯坏了");
            await Colleague.PublishAsync(await Clerk.PrepareAsync(one.Id, [], []), 0);
        }

        var (first, second) = (await Public.ListAsync(), await Public.ListAsync(2));
        Assert.Equal((2, PublishedRequests.PageSize, 1), (first.Pages, first.Rows.Count, second.Rows.Count));
        Assert.Equal(PublishedRequests.PageSize + 1, first.Rows.Concat(second.Rows).DistinctBy(r => r.Number).Count());
        Assert.Equal(0, (await Public.ListAsync(townshipCode: Office.Pankou)).Total);
        Assert.Equal(0, (await Public.ListAsync(categoryId: 1)).Total);

        var open = await _office.ToldAsync();
        await Refusal.ExpectAsync(nameof(PublicationRules.OnlyAnsweredOnesAreShown), () => Clerk.PrepareAsync(open.Id, [], []));
        foreach (var role in new[] { Role.Township, Role.Leader, Role.Deputy, Role.Department, Role.Administrator })
            await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => By(_office.Office.With(role)).PrepareAsync(open.Id, [], []));
    }

    private RequestPublishing By(CurrentUser user) => new(_office.Office.Databases, _office.Files, user, _office.Office.Clock);

    private async Task<Request> AnsweredAsync(string words = "西关社区桥头的路灯坏了半个月", string answer = "已经换了新灯", params byte[][] pictures)
    {
        var receipt = await _office.Telling.TellAsync(_office.Facts(words), RequestOffice.Key(), pictures);
        var told = await _office.RequestAsync(receipt.Number);
        await ChangeAsync(told.Id, (request, by) =>
        {
            if (request.CanBeReviewed) request.Route(new(HolderKind.Committee, null, "县人大代工委"), by);
            request.Accept(by);
            request.Answer(answer, by);
        });
        return await _office.RequestAsync(receipt.Number);
    }

    private async Task ChangeAsync(int id, Action<Request, Signature> act)
    {
        await using var db = _office.Office.Databases.CreateDbContext();
        act(await db.Requests.Include(r => r.Ratings).SingleAsync(r => r.Id == id), _office.Clerk.Sign(_office.Office.Clock));
        await db.SaveChangesAsync();
    }

    private static async Task<byte[]> BytesAsync(OpenedFile file)
    {
        await using var content = file.Content;
        using var memory = new MemoryStream();
        await content.CopyToAsync(memory);
        return memory.ToArray();
    }
}
