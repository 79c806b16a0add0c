using InfoCenter.Core.Accounts;
using InfoCenter.Core.Ledger;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Ledger;

/// <summary>The auditor finds entries by day, person, act, thing and end.</summary>
public sealed class LedgerReadingTests : IDisposable
{
    private readonly Office _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_day_is_the_offices_day()
    {
        // 00:30 on 1 July in the office is still 30 June in UTC.
        _office.Clock.Pass(new DateTimeOffset(2026, 6, 30, 16, 30, 0, TimeSpan.Zero) - _office.Clock.GetUtcNow());
        await ActAsync("VerifyDuty", "DutyRecord 1", LedgerResult.Done);

        Assert.Equal(0, await CountAsync(new() { Until = new(2026, 6, 30) }));
        Assert.Equal(1, await CountAsync(new() { From = new(2026, 7, 1), Until = new(2026, 7, 1) }));
        Assert.Equal(0, await CountAsync(new() { From = new(2026, 7, 2) }));
    }

    [Fact]
    public async Task Each_question_narrows_the_list()
    {
        await ActAsync("VerifyDuty", "DutyRecord 1", LedgerResult.Done);
        await ActAsync("ReturnDuty", "DutyRecord 2", LedgerResult.Done);
        await ActAsync("SignInFailed", "Account 7", LedgerResult.Failed);

        Assert.Equal(3, await CountAsync(new()));
        Assert.Equal(1, await CountAsync(new() { Act = "VerifyDuty" }));
        Assert.Equal(2, await CountAsync(new() { Text = "DutyRecord" }));
        Assert.Equal(1, await CountAsync(new() { Result = LedgerResult.Failed }));
        Assert.Equal(3, await CountAsync(new() { Who = "信息" }));
        Assert.Equal(0, await CountAsync(new() { Who = "乡镇" }));
    }

    [Fact]
    public async Task The_newest_come_first_fifty_to_a_page()
    {
        for (var i = 1; i <= LedgerReading.PageSize + 1; i++) await ActAsync("VerifyDuty", $"DutyRecord {i}", LedgerResult.Done);

        var reading = Reading();
        Assert.Equal("DutyRecord 51", (await reading.ListAsync(new())).Entries[0].Subject);
        Assert.Equal(["DutyRecord 1"], (await reading.ListAsync(new() { Page = 2 })).Entries.Select(e => e.Subject));
    }

    private LedgerReading Reading() => new(_office.Databases, _office.With(Role.Auditor));

    private async Task<int> CountAsync(LedgerQuery query) => (await Reading().ListAsync(query)).Total;

    private async Task ActAsync(string act, string subject, LedgerResult result)
    {
        await using var db = _office.Databases.CreateDbContext();
        db.Record(_office.With(Role.Clerk), _office.Clock, act, subject, "", result);
        await db.SaveChangesAsync();
    }
}
