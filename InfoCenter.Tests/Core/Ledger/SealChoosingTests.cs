using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Ledger;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Ledger;

/// <summary>An office changes over to the national algorithms: what was sealed stays, what comes is sealed anew, and all is one chain.</summary>
public sealed class SealChoosingTests : IDisposable
{
    private readonly Office _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task Old_entries_keep_their_seals_and_the_act_itself_is_the_first_with_the_new()
    {
        await ActAsync("First");
        await ActAsync("Second");
        var kept = (await EntriesAsync()).Select(e => Convert.ToHexString(e.Seal)).ToList();

        await Choosing().ChooseAsync(SealAlgorithm.HmacSm3);
        await ActAsync("Third");
        await Choosing().ChooseAsync(SealAlgorithm.HmacSha256);
        await ActAsync("Fourth");

        var entries = await EntriesAsync();
        Assert.Equal(kept, entries.Take(2).Select(e => Convert.ToHexString(e.Seal)));
        Assert.Equal(
            [SealAlgorithm.HmacSha256, SealAlgorithm.HmacSha256, SealAlgorithm.HmacSm3, SealAlgorithm.HmacSm3, SealAlgorithm.HmacSha256, SealAlgorithm.HmacSha256],
            entries.Select(e => e.Algorithm));
        var outcome = await LedgerSealingTests.VerifyAsync(_office.Databases, _office.Folder);
        Assert.Equal((6, null), (outcome.Entries, outcome.FirstBad));
    }

    [Fact]
    public async Task The_entry_tells_who_chose_and_what_was_before_and_after()
    {
        await Choosing().ChooseAsync(SealAlgorithm.HmacSm3);

        var entry = Assert.Single(await EntriesAsync());
        Assert.Equal(("选择封印算法", Role.SecurityAdministrator.Label), (LedgerWords.Act(entry.Act), entry.AccountName));
        Assert.Equal("HMAC-SHA256 → HMAC-SM3", entry.Detail);
        Assert.Equal(SealAlgorithm.HmacSm3, await Choosing().ReadAsync());
    }

    [Fact]
    public async Task What_is_in_force_is_not_chosen_again()
    {
        await Refusal.ExpectAsync(nameof(LedgerRules.AlgorithmIsInForce), () => Choosing().ChooseAsync(SealAlgorithm.HmacSha256));

        Assert.Empty(await EntriesAsync());
    }

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Auditor)]
    public async Task The_other_administrators_do_not_choose(Role role)
    {
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired), () => Choosing(role).ChooseAsync(SealAlgorithm.HmacSm3));

        Assert.Equal(SealAlgorithm.HmacSha256, await Choosing().ReadAsync());
    }

    private SealChoosing Choosing(Role role = Role.SecurityAdministrator) => new(_office.Databases, _office.With(role), _office.Clock);

    private async Task ActAsync(string act)
    {
        await using var db = _office.Databases.CreateDbContext();
        db.Record(_office.With(Role.Clerk), _office.Clock, act, "Trial", "");
        await db.SaveChangesAsync();
    }

    private async Task<List<LedgerEntry>> EntriesAsync()
    {
        await using var db = _office.Databases.CreateDbContext();
        return await db.LedgerEntries.AsNoTracking().OrderBy(e => e.Id).ToListAsync();
    }
}
