using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Ledger;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Core.Ledger;

/// <summary>Whoever is refused is on record, once, however often they try in a minute.</summary>
public sealed class RefusalBookTests : IDisposable
{
    private readonly Office _office = new();
    private readonly RefusalBook _refusals;

    public RefusalBookTests() => _refusals = new(_office.Databases, _office.Clock);

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_missing_right_is_an_entry_with_who_from_where_and_what()
    {
        var user = Visitor(Role.Township);

        Refusal.Expect(nameof(CommonRules.PermissionIsRequired), () => user.Must(Permission.ManageAccounts));
        await _refusals.WriteAsync();

        var entry = Assert.Single(await EntriesAsync());
        Assert.Equal(("Refused", LedgerResult.Refused, "10.1.2.3", "乡镇人大"), (entry.Act, entry.Result, entry.Origin, entry.AccountName));
        Assert.Equal("Permission ManageAccounts", entry.Subject);
    }

    [Fact]
    public async Task Reaching_for_another_townships_thing_is_an_entry()
    {
        var user = Visitor(Role.Township);

        Refusal.Expect(nameof(CommonRules.NotFound), () => user.MustReach(Office.Pankou));
        await _refusals.WriteAsync();

        Assert.Equal("Foreign", Assert.Single(await EntriesAsync()).Subject);
    }

    [Fact]
    public async Task What_is_allowed_is_no_entry()
    {
        Visitor(Role.Township).Must(Permission.ReadDuties);
        Visitor(Role.Township).MustReach(Office.Chengguan);
        await _refusals.WriteAsync();

        Assert.Empty(await EntriesAsync());
    }

    [Fact]
    public async Task A_flood_is_two_entries_and_the_second_says_how_often()
    {
        var user = Visitor(Role.Township);
        for (var i = 0; i < 1000; i++)
        {
            Refusal.Expect(nameof(CommonRules.PermissionIsRequired), () => user.Must(Permission.ManageAccounts));
            if (i % 100 == 0) await _refusals.WriteAsync();
        }

        _office.Clock.Pass(TimeSpan.FromMinutes(1));
        await _refusals.WriteAsync();
        await _refusals.WriteAsync();

        var entries = await EntriesAsync();
        Assert.Equal(2, entries.Count);
        Assert.Contains("又重复 999 次", entries[1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_fails_loses_none_and_hurts_nobody()
    {
        Refusal.Expect(nameof(CommonRules.PermissionIsRequired), () => Visitor(Role.Township).Must(Permission.ManageAccounts));
        var key = Path.Combine(_office.Folder.Below("keys"), "ledger.key");
        Directory.CreateDirectory(key); // nothing can be sealed
        await Assert.ThrowsAnyAsync<Exception>(() => _refusals.WriteAsync());
        Directory.Delete(key);

        await _refusals.WriteAsync();

        Assert.Single(await EntriesAsync());
    }

    private CurrentUser Visitor(Role role)
    {
        var standing = new Standing(7, role.Label, role.Rights(), Office.Chengguan);
        return new(() => standing, "10.1.2.3", _refusals.Note);
    }

    private async Task<List<LedgerEntry>> EntriesAsync()
    {
        await using var db = _office.Databases.CreateDbContext();
        return await db.LedgerEntries.OrderBy(e => e.Id).ToListAsync();
    }
}
