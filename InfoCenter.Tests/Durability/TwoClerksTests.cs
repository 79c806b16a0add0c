using InfoCenter.Core.Common;
using InfoCenter.Core.Ledger;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Core.Duties;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Durability;

/// <summary>Two clerks have the same thing open and save in every order, at once too: one wins, the other hears who, when and what.</summary>
public sealed class TwoClerksTests : IDisposable
{
    private static readonly int Rounds = Tier.Attack(usual: 100, full: 1000);

    // Small letters open, capitals save.
    private static readonly string[] Orders = ["aAbB", "bBaA", "abAB", "abBA", "baAB", "baBA"];

    private readonly int _seed = Environment.TickCount & 0xffff;
    private readonly Office _office = new();

    [Fact]
    public async Task A_person_is_never_overwritten_unseen()
    {
        var dice = new Random(_seed);
        await new RosterOffice(_office).AdoptAsync(RosterBook.Of(1));
        var before = await VersionAsync();
        Clerk[] clerks = [new("甲", _office), new("乙", _office)];
        var (saved, refused) = (0, 0);

        for (var round = 0; round < Rounds; round++)
        {
            var order = Orders[dice.Next(Orders.Length)];
            var overlaps = char.IsLower(order[1]);
            var outcomes = await WalkAsync(order, atOnce: overlaps && dice.Next(3) == 0, clerks, round);

            var done = outcomes.Count(o => o.Refusal is null);
            Assert.True(done == (overlaps ? 1 : 2), $"seed {_seed}, round {round}, {order}: {done} saved");
            (saved, refused) = (saved + done, refused + 2 - done);
            foreach (var (slower, refusal) in outcomes.Where(o => o.Refusal is not null))
            {
                var faster = clerks.Single(c => c != slower);
                Assert.True(refusal!.Rule == nameof(CommonRules.ChangedBy) && refusal.Message.StartsWith($"{faster.Name}在6月30日10:00", StringComparison.Ordinal)
                    && refusal.Message.Contains(faster.Typed, StringComparison.Ordinal), $"seed {_seed}, round {round}, {order}: {refusal.Message}");
            }
        }

        await using var db = _office.Databases.CreateDbContext();
        Assert.Equal(saved, await db.LedgerEntries.CountAsync(e => e.Act == "DescribePerson"));
        Assert.Equal(before + saved, await VersionAsync());
        Figures.Note("C1", "two clerks edit one person, in every order and at once", Rounds, _seed, $"{saved} saved, {refused} told who, when and what; 0 lost updates");
    }

    [Fact]
    public async Task A_record_is_decided_once_and_the_other_is_told()
    {
        var dice = new Random(_seed);
        var duties = new DutyOffice(_office);
        for (var round = 0; round < Rounds / 5; round++)
        {
            var seen = duties.Submitted($"走访第{round}户");
            var (passing, returning) = (duties.VerificationBy(duties.Committee), duties.VerificationBy(duties.Committee));
            Func<Task>[] acts = [() => passing.VerifyAsync(seen), () => returning.ReturnAsync(seen, "成果没有写明")];
            if (dice.Next(2) == 0) Array.Reverse(acts);

            var refusals = dice.Next(2) == 0 ? await Task.WhenAll(acts.Select(TryAsync)) : [await TryAsync(acts[0]), await TryAsync(acts[1])];

            Assert.True(refusals.Count(r => r is null) == 1, $"seed {_seed}, round {round}: {string.Join(" / ", refusals.Select(r => r?.Message ?? "done"))}");
        }
    }

    public void Dispose() => _office.Dispose();

    private async Task<int> VersionAsync()
    {
        await using var db = _office.Databases.CreateDbContext();
        return (await db.People.SingleAsync()).Version;
    }

    private static async Task<List<(Clerk Clerk, RuleBrokenException? Refusal)>> WalkAsync(string order, bool atOnce, Clerk[] clerks, int round)
    {
        List<(Clerk, RuleBrokenException?)> outcomes = [];
        foreach (var step in atOnce ? order[..2] : order)
        {
            var clerk = clerks[char.ToLowerInvariant(step) - 'a'];
            if (char.IsLower(step)) await clerk.OpenAsync();
            else outcomes.Add((clerk, await TryAsync(() => clerk.SaveAsync(round))));
        }

        if (!atOnce) return outcomes;
        var refusals = await Task.WhenAll(clerks.Select(clerk => Task.Run(() => TryAsync(() => clerk.SaveAsync(round)))));
        return [.. clerks.Zip(refusals)];
    }

    private static async Task<RuleBrokenException?> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (RuleBrokenException broken)
        {
            return broken;
        }
    }

    private sealed class Clerk(string name, Office office)
    {
        private readonly CurrentUser _user = new(new Standing(name[0], name, new HashSet<Permission> { Permission.ReadRoster, Permission.EditRoster }));
        private PersonSheet? _open;

        public string Name => name;

        public string Typed { get; private set; } = "";

        public async Task OpenAsync() => _open = await new PersonFile(office.Databases, _user, office.Clock).OpenAsync(1);

        public Task SaveAsync(int round)
        {
            Typed = $"{name}写的职务{round}";
            var changes = new Dictionary<RosterField, string?> { [RosterField.Position] = Typed };
            return new RosterKeeping(office.Databases, _user, office.Clock).DescribeAsync(1, _open!.Version, changes);
        }
    }
}
