using FsCheck;
using FsCheck.Fluent;
using InfoCenter.Core.Requests;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Requests;

/// <summary>Who gets a request: properties over generated chains, and the roster's real ones.</summary>
public sealed class RequestRoutingTests : IDisposable
{
    private static readonly RequestHolder Committee = new(HolderKind.Committee, null, "县人大代工委");
    private static readonly RequestHolder Presidium = new(HolderKind.Township, null, "城关镇人大主席团");
    private readonly RequestOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public void Somebody_always_gets_it_and_nobody_who_is_away()
    {
        var chains =
            from deputies in Calls(0)
            from convenors in Calls(100)
            from hasTownship in ArbMap.Default.GeneratorFor<bool>()
            from chosen in Gen.Choose(0, 12)
            select (Chain: new RoutingChain(deputies, convenors, hasTownship ? Presidium : null, Committee), Chosen: chosen);

        Prop.ForAll(chains.ToArbitrary(), given =>
        {
            var (chain, chosen) = given;
            var holder = RequestRouting.Choose(chain, chosen);
            var deputies = chain.Deputies.Where(d => d.IsOnDuty).ToList();
            var convenors = chain.Convenors.Where(c => c.IsOnDuty).ToList();
            return holder.Kind switch
            {
                HolderKind.Deputy => deputies.Find(d => d.PersonId == holder.PersonId) is { } one && (one.PersonId == chosen || deputies.TrueForAll(d => d.PersonId != chosen && d.Open >= one.Open)),
                HolderKind.Convenor => deputies.Count == 0 && convenors.Find(c => c.PersonId == holder.PersonId) is { } one && convenors.TrueForAll(c => c.Open >= one.Open),
                HolderKind.Township => deputies.Count + convenors.Count == 0 && chain.Township is not null,
                HolderKind.Committee => deputies.Count + convenors.Count == 0 && chain.Township is null,
            };
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public async Task Requests_are_shared_out_evenly()
    {
        var deputies = new[] { _office.Deputy("甲"), _office.Deputy("乙"), _office.Deputy("丙") };
        _office.Deputy("外人", "城关镇第2选区");
        for (var i = 0; i < 12; i++)
        {
            _office.Office.Clock.Pass(TimeSpan.FromMinutes(1));
            var told = await _office.ToldAsync(_office.Facts($"第{i}件事情要反映", phone: $"1990000{i:0000}"));
            await _office.ReviewBy(_office.Clerk).PassAsync(told.Id, null, null, told.Version);
        }

        await using var db = _office.Office.Databases.CreateDbContext();
        var shares = await db.Requests.GroupBy(r => r.HolderPersonId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        Assert.Equal(deputies.Select(d => ((int?)d, 4)), shares.OrderBy(s => s.Key).Select(s => (s.Key, s.Count)));
    }

    [Fact]
    public async Task The_deputy_asked_for_gets_it_but_only_of_the_own_district_and_not_while_away()
    {
        var (first, second, stranger) = (_office.Deputy("甲"), _office.Deputy("乙"), _office.Deputy("外人", "城关镇第2选区"));
        Assert.Equal(second, await HolderAsync(_office.Facts() with { ChosenPersonId = second }));
        Assert.Equal(first, await HolderAsync(_office.Facts("另一件要反映的事") with { ChosenPersonId = stranger }));

        await using (var db = _office.Office.Databases.CreateDbContext())
        {
            db.DeputyAbsences.Add(new(second, AbsenceKind.Suspended, new(2026, 6, 1), null, null));
            await db.SaveChangesAsync();
        }

        Assert.Equal(first, await HolderAsync(_office.Facts("第三件要反映的事") with { ChosenPersonId = second }));
    }

    [Fact]
    public async Task Ended_mandates_are_passed_over_down_to_the_committee()
    {
        var deputy = _office.Deputy("甲");
        await using (var db = _office.Office.Databases.CreateDbContext())
        {
            (await db.Mandates.SingleAsync(m => m.PersonId == deputy)).End(new(2026, 6, 1), Ending.Resigned);
            await db.SaveChangesAsync();
        }

        var told = await _office.ToldAsync();
        await _office.ReviewBy(_office.Clerk).PassAsync(told.Id, null, null, told.Version);
        Assert.Equal(HolderKind.Committee, (await _office.RequestAsync(told.Number)).Holder);

        _office.Office.Enlist("town01", InfoCenter.Core.Accounts.Role.Township, "a-long-test-password", Office.Chengguan);
        var next = await _office.ToldAsync(_office.Facts("村口的水管漏水三天了"));
        Assert.Equal((HolderKind.Township, "城关镇人大主席团"), (next.Holder!.Value, next.HolderName));

        await using (var db = _office.Office.Databases.CreateDbContext())
        {
            var group = new DeputyGroup("第一代表小组", GroupKind.Area, Office.Chengguan);
            db.DeputyGroups.Add(group);
            await db.SaveChangesAsync();
            db.GroupMemberships.Add(new(group.Id, _office.Deputy("召集人", "城关镇第9选区"), new(2026, 1, 1), isConvenor: true));
            await db.SaveChangesAsync();
        }

        Assert.Equal((HolderKind.Convenor, "召集人"), await _office.ToldAsync(_office.Facts("村里的垃圾没有人清运")) is var last ? (last.Holder!.Value, last.HolderName) : default);
    }

    private async Task<int?> HolderAsync(RequestFacts facts)
    {
        var told = await _office.ToldAsync(facts);
        if (told.Status is RequestStatus.Received) await _office.ReviewBy(_office.Clerk).PassAsync(told.Id, null, null, told.Version);
        return (await _office.RequestAsync(told.Number)).HolderPersonId;
    }

    private static Gen<IReadOnlyList<DeputyOnCall>> Calls(int firstId) =>
        from count in Gen.Choose(0, 5)
        from calls in Gen.CollectToSequence(Enumerable.Range(firstId, count).Select(id =>
            from isOnDuty in ArbMap.Default.GeneratorFor<bool>()
            from open in Gen.Choose(0, 3)
            select new DeputyOnCall(id, $"代表{id}", isOnDuty, open, null)))
        select (IReadOnlyList<DeputyOnCall>)[.. calls];
}
