using System.Collections.Concurrent;
using System.Diagnostics;
using InfoCenter.Core.Accounts;
using InfoCenter.Core.Common;
using InfoCenter.Core.Ledger;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Core.Accounts;

/// <summary>Guessing (S7): however many try, few guesses are looked at, and nobody is shut out for long.</summary>
public sealed class TryCounterTests : IDisposable
{
    private const string Password = "Correct-Horse-7-wagon";
    private readonly Office _office = new();

    [Fact]
    public async Task Of_ten_thousand_guesses_in_an_hour_at_most_25_are_looked_at()
    {
        const int moments = 100, atOnce = 100;
        _office.EnlistMany(["wang"], Password);
        for (var moment = 0; moment < moments; moment++)
        {
            await Parallel.ForAsync(0, atOnce, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (guess, _) =>
                await Assert.ThrowsAsync<RuleBrokenException>(() => _office.Door.EnterAsync("wang", $"guess {guess}", Visit.Unknown, CancellationToken.None)));
            _office.Clock.Pass(TimeSpan.FromHours(1) / moments);
        }

        var looked = LookedAt();
        Assert.InRange(looked, 5, 25);
        Figures.Note("S7", "guesses at one account within an hour, four at a time; how many reach the hasher", moments * atOnce, null, $"{looked} (at most 25)");
    }

    [Fact]
    public async Task One_password_tried_on_five_hundred_accounts_opens_none_and_shuts_none()
    {
        string[] names = [.. Enumerable.Range(0, 500).Select(number => $"clerk{number}")];
        _office.EnlistMany(names, Password);
        var refusals = new ConcurrentBag<string>();

        await Parallel.ForEachAsync(names, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (name, _) =>
            refusals.Add((await Assert.ThrowsAsync<RuleBrokenException>(() => _office.Door.EnterAsync(name, "Spring-2026-flowers", Visit.Unknown, CancellationToken.None))).Rule));

        Assert.Equal([nameof(AccountRules.NameOrPasswordIsWrong)], refusals.Distinct());
        await using var db = _office.Databases.CreateDbContext();
        Assert.All(db.Accounts.ToList(), account => Assert.Equal((1, null), (account.Failures, account.LockedUntil)));
        Assert.Equal(names.Length, db.LedgerEntries.Where(e => e.Act == "SignInFailed").Select(e => e.Subject).Distinct().Count());
        Assert.Empty(db.Sessions);
        Assert.NotNull((await _office.Door.EnterAsync(names[^1], Password, Visit.Unknown)).Ticket);
        Figures.Note("S7b", "accounts on which one password was tried", names.Length, null, "0 opened, 0 locked, each try in the ledger under its account");
    }

    [Fact]
    public async Task Guesses_made_at_once_are_no_more_than_guesses_in_a_row()
    {
        _office.Enlist("wang", Role.Clerk, Password);

        var rules = new ConcurrentBag<string>();
        await Parallel.ForAsync(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 40 }, async (guess, _) =>
            rules.Add((await Assert.ThrowsAsync<RuleBrokenException>(() => _office.Door.EnterAsync("wang", $"guess {guess}", Visit.Unknown, CancellationToken.None))).Rule));

        Assert.Equal(5, rules.Count(rule => rule == nameof(AccountRules.NameOrPasswordIsWrong)));
        Assert.Equal(35, rules.Count(rule => rule == nameof(AccountRules.AccountIsLocked)));
    }

    [Fact]
    public async Task A_try_read_before_a_lock_as_long_as_the_last_one_does_not_slip_past_it()
    {
        _office.Enlist("wang", Role.Clerk, Password);
        for (var locks = 0; locks < 3; locks++)
        {
            await GuessFiveTimesAsync();
            _office.Clock.Pass(TimeSpan.FromMinutes(16));
        }

        await using var slow = _office.Databases.CreateDbContext();
        var account = slow.Accounts.Single(a => a.SignInName == "wang");
        await GuessFiveTimesAsync();
        account.CountTry(_office.Clock.Now);

        await Refusal.ExpectAsync(nameof(CommonRules.ChangedMeanwhile), () => slow.SaveChangesAsync());
    }

    [Fact]
    public async Task Whoever_guesses_at_five_clerks_all_day_keeps_none_out_for_longer_than_a_quarter_of_an_hour()
    {
        string[] names = ["wang", "li", "zhang", "liu", "chen"];
        _office.EnlistMany(names, Password);
        var (longest, browser) = (TimeSpan.Zero, await RememberAsync("chen"));
        for (var minute = 0; minute < 40; minute++)
        {
            foreach (var name in names)
            {
                for (var guess = 0; guess < 6; guess++) await Assert.ThrowsAsync<RuleBrokenException>(() => _office.Door.EnterAsync(name, "guess", Visit.Unknown));
            }

            await using (var db = _office.Databases.CreateDbContext())
                longest = db.Accounts.ToList().Max(account => account.LockedUntil!.Value - _office.Clock.Now is var left && left > longest ? left : longest);

            // Who worked at this browser before is not kept out at all, with four slips at a time.
            for (var slip = 0; slip < 4; slip++) await Refusal.ExpectAsync(nameof(AccountRules.NameOrPasswordIsWrong), () => _office.Door.EnterAsync("chen", "slip", browser));
            Assert.NotNull((await _office.Door.EnterAsync("chen", Password, browser)).Ticket);
            browser = await RememberAsync("chen");
            _office.Clock.Pass(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(TimeSpan.FromMinutes(15), longest);
        _office.Clock.Pass(TimeSpan.FromMinutes(16));
        foreach (var name in names) Assert.NotNull((await _office.Door.EnterAsync(name, Password, Visit.Unknown)).Ticket);
        Figures.Note("S7c", "minutes in which five clerks' accounts were guessed at without a pause", 40, null, "no lock longer than 15 min; a browser the clerk had worked at before was let in each minute");
    }

    [Fact]
    public async Task A_browser_known_to_an_account_guesses_no_more_than_strangers_do()
    {
        _office.EnlistMany(["wang", "li"], Password);
        var browser = await RememberAsync("wang");
        for (var guess = 0; guess < 5; guess++) await Refusal.ExpectAsync(nameof(AccountRules.NameOrPasswordIsWrong), () => _office.Door.EnterAsync("wang", "guess", browser));

        await Refusal.ExpectAsync(nameof(AccountRules.AccountIsLocked), () => _office.Door.EnterAsync("wang", Password, browser));
        Assert.NotNull((await _office.Door.EnterAsync("wang", Password, Visit.Unknown)).Ticket);

        // To another account, and after a new stamp, it is a stranger's.
        for (var guess = 0; guess < 5; guess++) await Assert.ThrowsAsync<RuleBrokenException>(() => _office.Door.EnterAsync("li", "guess", browser));
        await Refusal.ExpectAsync(nameof(AccountRules.AccountIsLocked), () => _office.Door.EnterAsync("li", Password, Visit.Unknown));
        var stale = Visit.Unknown with { Browser = browser.Browser! with { Stamp = "of-before" } };
        for (var guess = 0; guess < 5; guess++) await Refusal.ExpectAsync(nameof(AccountRules.NameOrPasswordIsWrong), () => _office.Door.EnterAsync("wang", "guess", stale));
        await Refusal.ExpectAsync(nameof(AccountRules.AccountIsLocked), () => _office.Door.EnterAsync("wang", Password, stale));
    }

    [Fact]
    public async Task The_security_administrator_frees_a_locked_account_at_once()
    {
        var wang = _office.Enlist("wang", Role.Clerk, Password);
        for (var guess = 0; guess < 5; guess++) await Assert.ThrowsAsync<RuleBrokenException>(() => _office.Door.EnterAsync("wang", "guess", Visit.Unknown));
        await Refusal.ExpectAsync(nameof(AccountRules.AccountIsLocked), () => _office.Door.EnterAsync("wang", Password, Visit.Unknown));

        await new AccountKeeping(_office.Databases, _office.With(Role.SecurityAdministrator), _office.Clock).FreeAsync(wang.Id);

        Assert.NotNull((await _office.Door.EnterAsync("wang", Password, Visit.Unknown)).Ticket);
    }

    [Fact]
    public async Task An_unknown_name_is_as_much_work_as_a_wrong_password()
    {
        const int each = 8;
        List<double> known = [], unknown = [];
        for (var guess = 0; guess < each; guess++)
        {
            _office.Enlist($"known{guess}", Role.Clerk, Password);
            known.Add(await TimeAsync($"known{guess}"));
            unknown.Add(await TimeAsync($"unknown{guess}"));
        }

        // Both were looked at by the hasher and both left one entry; the time itself is noted, not asserted, on a machine that does other things too.
        Assert.Equal(2 * each, LookedAt());
        var (one, other) = (known.Order().ElementAt(each / 2), unknown.Order().ElementAt(each / 2));
        Figures.Note("S7a", "median time of a wrong password and of an unknown name", each, null, $"{one:F0} ms and {other:F0} ms");
    }

    public void Dispose() => _office.Dispose();

    private async Task GuessFiveTimesAsync()
    {
        for (var guess = 0; guess < 5; guess++) await Refusal.ExpectAsync(nameof(AccountRules.NameOrPasswordIsWrong), () => _office.Door.EnterAsync("wang", "guess", Visit.Unknown));
    }

    private async Task<Visit> RememberAsync(string name)
    {
        await using var db = _office.Databases.CreateDbContext();
        var account = db.Accounts.Single(a => a.SignInName == name);
        return Visit.Unknown with { Browser = new(account.Id, account.SecurityStamp, Guid.NewGuid().ToString("N")) };
    }

    private async Task<double> TimeAsync(string name)
    {
        var watch = Stopwatch.GetTimestamp();
        await Refusal.ExpectAsync(nameof(AccountRules.NameOrPasswordIsWrong), () => _office.Door.EnterAsync(name, "guess", Visit.Unknown));
        return Stopwatch.GetElapsedTime(watch).TotalMilliseconds;
    }

    // Every guess that reached the hasher left an entry; those turned away before left none.
    private int LookedAt()
    {
        using var db = _office.Databases.CreateDbContext();
        return db.LedgerEntries.Count(e => e.Act == "SignInFailed");
    }
}
