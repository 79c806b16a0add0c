using System.Diagnostics;
using System.Globalization;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Ledger;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Ledger;

/// <summary>Whatever is done to the entries behind the program's back is found, and the first bad entry is named.</summary>
public sealed class LedgerVerificationTests : IDisposable
{
    private const int Entries = 60;

    private readonly Office _office = new();

    public void Dispose() => _office.Dispose();

    [Fact, Trait("Engine", "SQLite")] // the alterations are written into the file itself
    public async Task A_thousand_alterations_are_found_and_the_first_bad_entry_is_named()
    {
        const int Times = 1000, Seed = 20261122;
        var anchor = await FillAsync();
        using var intruder = new Tampering(_office, Seed);
        var ways = intruder.Ways;
        var missed = new List<string>();
        for (var i = 0; i < Times; i++)
        {
            var (name, act) = ways[i % ways.Count];
            var expected = act();
            var found = (await VerifyAsync(anchor.Line)).FirstBad;
            if (found?.Sequence != expected) missed.Add($"{i} {name}: {expected} expected, {found} found");
            intruder.Undo();
        }

        Assert.True(missed.Count == 0, $"Seed {Seed}:\n{string.Join('\n', missed)}");
        Assert.Null((await VerifyAsync(anchor.Line)).FirstBad);
        Figures.Note("A2", "Alterations of the ledger planted behind the program's back", Times, Seed, $"{Times} found, the first bad entry named each time; {ways.Count} ways");
    }

    [Fact, Trait("Engine", "SQLite")] // the alterations are written into the file itself
    public async Task Even_with_the_key_a_rewritten_tail_is_found_by_an_anchor_kept_elsewhere()
    {
        var anchor = await FillAsync();
        using var intruder = new Tampering(_office, 1);
        intruder.RewriteWithKey();

        Assert.Null((await VerifyAsync()).FirstBad);
        var found = (await VerifyAsync(anchor.Line)).FirstBad;
        Assert.Equal((Entries, LedgerFault.AnchorDiffers), (found?.Sequence, found?.Fault));
    }

    [Fact]
    public async Task A_long_ledger_is_gone_through_page_by_page()
    {
        const int Page = 5000;
        var entries = Tier.Durability(usual: 10_000, full: 1_000_000);
        var user = _office.With(Role.Clerk);
        for (var i = 0; i < entries; i += Page)
        {
            await using var db = _office.Databases.CreateDbContext();
            for (var n = 1; n <= Page; n++) db.Record(user, _office.Clock, "VerifyDuty", $"DutyRecord {i + n}", "走访选民 12 户，收集意见建议 3 条");
            await db.SaveChangesAsync();
        }

        var watch = Stopwatch.StartNew();
        var outcome = await VerifyAsync();

        Assert.Equal((entries, null), (outcome.Entries, outcome.FirstBad));
        Figures.Note("A3", "entries of the ledger verified (a million: docs/performance.md)", entries, null, string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:0.0} s, beside the other tests"));
    }

    [Fact]
    public async Task Without_the_right_nothing_is_verified() =>
        await Refusal.ExpectAsync(nameof(CommonRules.PermissionIsRequired),
            () => new LedgerVerification(_office.Databases, _office.Folder, _office.With(Role.Clerk)).VerifyAsync());

    [Fact]
    public async Task Without_the_key_it_says_where_to_get_it()
    {
        await FillAsync();
        File.Delete(Path.Combine(_office.Folder.Below("keys"), "ledger.key"));

        await Refusal.ExpectAsync(nameof(LedgerRules.KeyIsMissing), () => VerifyAsync());
    }

    [Theory]
    [InlineData("2026-06-30 12")]
    [InlineData("2026-6-30 12 00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF")]
    [InlineData("2026-06-30 12 00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFG")]
    public async Task An_anchor_that_cannot_be_read_is_refused_not_passed_over(string line) =>
        await Refusal.ExpectAsync(nameof(LedgerRules.AnchorIsUnreadable), () => VerifyAsync(line));

    [Fact]
    public void An_anchor_may_be_typed_in_groups_as_it_is_printed() =>
        Assert.Equal(
            new LedgerAnchor(new(2026, 6, 30), 12, "00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF"),
            LedgerAnchor.Parse(" 2026-06-30 12  00112233 44556677 8899aabb ccddeeff 00112233 44556677 8899AABB CCDDEEFF "));

    private Task<LedgerOutcome> VerifyAsync(params string[] anchors) => LedgerSealingTests.VerifyAsync(_office.Databases, _office.Folder, anchors);

    // Half with either algorithm, as in an office that changed over. The entries tell of changes, so that these can be altered too.
    private async Task<LedgerAnchor> FillAsync()
    {
        var user = _office.With(Role.Clerk);
        for (var i = 1; i <= Entries; i++)
        {
            if (i == Entries / 2)
            {
                await new SealChoosing(_office.Databases, _office.With(Role.SecurityAdministrator), _office.Clock).ChooseAsync(SealAlgorithm.HmacSm3);
                continue;
            }

            await using var db = _office.Databases.CreateDbContext();
            db.Record(user, _office.Clock, "Change", $"Person {i}", $"第 {i} 次修改，改为“{i * 7}”");
            foreach (var entry in db.LedgerEntries.Local) entry.Tell(i % 2 == 0 ? $"[{i}]" : null);
            await db.SaveChangesAsync();
            _office.Clock.Pass(TimeSpan.FromSeconds(61.123));
        }

        await using var reading = _office.Databases.CreateDbContext();
        var last = await reading.LedgerEntries.SingleAsync(e => e.Id == Entries);
        return new(new(2026, 6, 30), last.Id, Convert.ToHexString(last.Seal));
    }
}
