using InfoCenter.Core.Common;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Requests;

public sealed class RequestDeskTests : IDisposable
{
    private readonly RequestOffice _office = new();
    private readonly int _wang;

    public RequestDeskTests() => _wang = _office.Deputy("王强");

    private RequestDesk Desk => new(_office.Office.Databases, _office.AccountOf(_wang), _office.Office.Clock);

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task The_number_is_masked_until_a_reason_stands_in_the_ledger()
    {
        var told = await _office.PassedToAsync(_wang);
        var opened = await Desk.OpenAsync(told.Id);
        Assert.DoesNotContain(RequestOffice.Phone, $"{opened}", StringComparison.Ordinal);
        Assert.Equal("王**", opened.Name);

        await Refusal.ExpectAsync(nameof(HandlingRules.WhyTheNumberIsRequired), () => Desk.RevealAsync(told.Id, "  "));
        var contact = await Desk.RevealAsync(told.Id, "打电话核实地点");

        Assert.Equal(new("王小明", RequestOffice.Phone), contact);
        await using var db = _office.Office.Databases.CreateDbContext();
        Assert.Equal("打电话核实地点", await db.LedgerEntries.Where(e => e.Act == "RevealCitizen").Select(e => e.Detail).SingleAsync());
    }

    [Fact]
    public async Task A_presidium_and_the_committee_have_desks_of_their_own()
    {
        var told = await _office.PassedToAsync(_wang);
        Assert.Single(await Desk.ListAsync());
        Assert.Empty(await DeskOf(_office.Township).ListAsync());

        await using (var db = _office.Office.Databases.CreateDbContext())
        {
            var request = await db.Requests.SingleAsync(r => r.Id == told.Id);
            request.Transfer(new(HolderKind.Township, null, "城关镇人大主席团"), "代表出差", new(1, "胡", _office.Office.Clock.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync();
        }

        Assert.Single(await DeskOf(_office.Township).ListAsync());
        Assert.Empty(await Desk.ListAsync());
        Assert.Empty(await DeskOf(_office.Office.With(InfoCenter.Core.Accounts.Role.Committee)).ListAsync());
    }

    private RequestDesk DeskOf(CurrentUser user) => new(_office.Office.Databases, user, _office.Office.Clock);
}
