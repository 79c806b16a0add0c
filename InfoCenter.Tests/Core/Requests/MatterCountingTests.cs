using InfoCenter.Core.Duties;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Supervision;
using InfoCenter.Tests.Core.Supervision;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Requests;

public sealed class MatterCountingTests : IDisposable
{
    private static readonly Signature Somebody = new(7, "张测试", new(2026, 5, 9, 0, 0, 0, DateTimeKind.Utc));
    private readonly HotSpotOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_lead_that_met_what_another_told_counts_with_it_and_so_does_whoever_goes_along()
    {
        var met = Tell();
        var lead = Tell(met.Id);
        var follower = Tell();
        await JoinAsync(follower, lead);
        Assert.Equal(1, await MattersAsync());
        Tell();
        Assert.Equal(2, await MattersAsync());
    }

    [Fact]
    public async Task When_the_older_goes_along_with_whoever_met_it_too_all_are_one_matter()
    {
        var older = Tell();
        var lead = Tell(older.Id);
        Tell(older.Id); // ticked it as well, and is joined to nothing
        await JoinAsync(older, lead);

        Assert.Equal(1, await MattersAsync());
    }

    [Fact]
    public async Task The_report_counts_them_the_same_way()
    {
        var older = Tell();
        await JoinAsync(older, Tell(older.Id));
        Tell();

        Assert.Equal(new Told(3, 3, 2), (await _office.Read.ReadAsync(new(2026, 5), new(2026, 5))).Total);
    }

    private Request Tell(int? alike = null) => _office.Tell(HotSpotOffice.Noon(2026, 5, 3), alike: alike);

    private async Task JoinAsync(Request request, Request lead)
    {
        await using var db = _office.Office.Databases.CreateDbContext();
        var all = await db.Requests.ToListAsync();
        all.Single(r => r.Id == request.Id).Join(all.Single(r => r.Id == lead.Id), Somebody);
        await db.SaveChangesAsync();
    }

    private async Task<int> MattersAsync()
    {
        await using var db = _office.Office.Databases.CreateDbContext();
        return await db.MattersOf(db.Requests).Select(m => m.Matter).Distinct().CountAsync();
    }
}
