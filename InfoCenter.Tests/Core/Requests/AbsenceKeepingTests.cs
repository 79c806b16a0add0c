using InfoCenter.Core.Accounts;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Requests;

public sealed class AbsenceKeepingTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 6, 30);

    private readonly RequestOffice _office = new();
    private readonly int _wang;
    private readonly int _li;

    public AbsenceKeepingTests() => (_wang, _li) = (_office.Deputy("王强"), _office.Deputy("李红"));

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task Whoever_is_away_gets_no_requests_until_they_are_back()
    {
        var absences = By(_office.Township);
        await absences.AddAsync(_wang, AbsenceKind.Away, Today, null, "外出务工");

        for (var told = 0; told < 3; told++) Assert.Equal(_li, await HolderAsync());

        var row = Assert.Single(await absences.ListAsync());
        Assert.Equal(("王强", "城关镇", "外出务工", false), (row.Name, row.Township, row.Reason, row.IsOver));
        await absences.EndAsync(row.Id, Today.AddDays(-1) < row.From ? row.From : Today.AddDays(-1), row.Version);
        _office.Office.Clock.Pass(TimeSpan.FromDays(1));
        Assert.True(Assert.Single(await absences.ListAsync()).IsOver);
        Assert.Equal(_wang, await HolderAsync());
    }

    [Fact]
    public async Task The_same_days_are_not_put_down_twice_and_must_make_sense()
    {
        var absences = By(_office.Clerk);
        await Refusal.ExpectAsync(nameof(PlateRules.AbsenceEndsBeforeItBegins), () => absences.AddAsync(_wang, AbsenceKind.Away, Today, Today.AddDays(-1), null));
        await absences.AddAsync(_wang, AbsenceKind.Suspended, Today, Today.AddDays(9), null);

        await Refusal.ExpectAsync(nameof(PlateRules.AbsenceIsPutDownAlready), () => absences.AddAsync(_wang, AbsenceKind.Away, Today.AddDays(9), null, null));
        await absences.AddAsync(_wang, AbsenceKind.Away, Today.AddDays(10), null, null);
    }

    [Fact]
    public async Task A_township_keeps_its_own_deputies_alone()
    {
        var neighbour = By(_office.Office.With(Role.Township, Office.Pankou));
        await Refusal.ExpectAsync("NotFound", () => neighbour.AddAsync(_wang, AbsenceKind.Away, Today, null, null));
        await Refusal.ExpectAsync("NotFound", () => neighbour.DeputiesAsync(Office.Chengguan));
        await By(_office.Clerk).AddAsync(_wang, AbsenceKind.Away, Today, null, null);

        Assert.Empty(await neighbour.ListAsync());
        Assert.Equal(["李红", "王强"], (await By(_office.Township).DeputiesAsync(Office.Chengguan)).Select(d => d.Name));
    }

    private AbsenceKeeping By(InfoCenter.Core.Common.CurrentUser user) => new(_office.Office.Databases, user, _office.Office.Clock);

    private async Task<int?> HolderAsync()
    {
        var told = await _office.ToldAsync(_office.Facts(phone: $"199{Random.Shared.Next(10_000_000, 99_999_999)}"));
        await _office.ReviewBy(_office.Clerk).PassAsync(told.Id, null, null, told.Version);
        return (await _office.RequestAsync(told.Number)).HolderPersonId;
    }
}
