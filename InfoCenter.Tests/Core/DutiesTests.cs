using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Ledger;
using InfoCenter.Tests.Core.Duties;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core;

/// <summary>The whole room at work: twenty people at once, whatever comes to their minds, and the books are right in the evening.</summary>
public sealed class DutiesTests : IDisposable
{
    private static readonly int Acts = Tier.Attack(usual: 40, full: 1500);

    private static readonly string[] Kinds =
    [
        "DescribePerson", "DiscardDuty", "DraftDuty", "MendAndSubmitDuty", "MendDuty", "PublishDuty", "ReturnDuty", "SubmitDuty", "VerifyDuty", "WithdrawDuty",
    ];

    private readonly int _seed = Environment.TickCount & 0xffff;
    private readonly DutyOffice _duties = new();

    [Fact]
    public async Task Twenty_users_at_once_leave_what_their_acts_in_the_ledgers_order_make()
    {
        await using var db = _duties.Office.Databases.CreateDbContext();
        var paper = await PaperOffice.OpenAsync(db);
        var players = await PlayAsync(Acts);

        var breaches = await paper.BreachesAsync(db, players.ToDictionary(p => p.AccountId, p => new Queue<Deed>(p.Told)));

        breaches.InsertRange(0, players.SelectMany(p => p.Breaches));
        Assert.True(breaches.Count == 0, $"seed {_seed}, {breaches.Count} breaches:\n{string.Join('\n', breaches.Take(20))}");
        var ledger = await new LedgerVerification(_duties.Office.Databases, _duties.Office.Folder, CurrentUser.CommandLine).VerifyAsync();
        Assert.Null(ledger.FirstBad);
        var (told, refused) = (players.SelectMany(p => p.Told).ToList(), players.Sum(p => p.Refused.Count));
        Assert.Equal(told.Count, ledger.Entries);
        Assert.Equal(Kinds, told.Select(d => d.Act).Distinct().Order(StringComparer.Ordinal));
        Assert.NotEqual(0, refused);
        Figures.Note(PostgresOffices.AreWanted ? "C2p" : "C2", "twenty users at once, random acts beside a model in memory", told.Count + refused, _seed,
            $"{told.Count} done, {refused} refused by name; database and ledger equal to the model, 0 second operations, 0 deadlocks");
    }

    [Fact]
    public async Task An_act_the_model_does_not_know_of_is_found_out()
    {
        await using var db = _duties.Office.Databases.CreateDbContext();
        var paper = await PaperOffice.OpenAsync(db);
        var players = await PlayAsync(acts: 2);
        var last = await db.LedgerEntries.MaxAsync(e => e.Id);

        var breaches = await paper.BreachesAsync(db, players.ToDictionary(p => p.AccountId, p => p.Told), leaveOut: last);

        Assert.NotEmpty(breaches);
        Assert.All(breaches, breach => Assert.Contains(", on paper ", breach, StringComparison.Ordinal));
        Figures.Note("C2x", "negative control: one act is left out of the model", 1, _seed, "found out, as it must be");
    }

    public void Dispose() => _duties.Dispose();

    // First a few acts one after another, so that there is something on every desk; then all at once.
    private async Task<List<DutyPlayer>> PlayAsync(int acts)
    {
        var office = _duties.Office;
        List<CurrentUser> users =
        [
            .. Enumerable.Range(0, 10).Select(i => office.With(Role.Township, i % 2 == 0 ? Office.Chengguan : Office.Pankou)),
            .. Enumerable.Range(0, 4).Select(_ => office.With(Role.Committee)),
            .. Enumerable.Range(0, 6).Select(_ => office.With(Role.Clerk)),
        ];
        List<DutyPlayer> players = [.. users.Select((user, i) => new DutyPlayer(office, user, (_seed * 31) + i))];
        foreach (var player in players.Concat(players)) await player.ActAsync();

        await Task.WhenAll(players.Select(player => DutyPlayer.AtOnce(async () =>
        {
            for (var i = 0; i < acts; i++) await player.ActAsync();
        })));
        return players;
    }
}
