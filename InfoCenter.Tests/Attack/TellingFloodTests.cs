using System.Net;
using InfoCenter.App.Access;
using InfoCenter.Core.Requests;
using InfoCenter.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Attack;

/// <summary>A flood of tellings neither drowns the office nor shuts a village out (table S9).</summary>
public sealed class TellingFloodTests
{
    private static readonly StoppedClock Clock = new(new DateTimeOffset(2026, 6, 30, 2, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_person_has_five_in_ten_minutes_whatever_address_they_come_from()
    {
        var limits = new TellingLimits(Clock);
        for (var i = 0; i < 5; i++) Assert.Null(limits.Admit($"{i}", "19900000123", $"10.0.0.{i}", null, hasAnswered: false).Refusal);

        var sixth = limits.Admit("6", "19900000123", "10.0.0.6", null, hasAnswered: true);
        Assert.Equal(nameof(RequestRules.PersonTellsTooOften), sixth.Refusal!.Rule);
        Assert.Equal(TimeSpan.FromMinutes(10), sixth.Wait);
        Assert.Null(limits.Admit("7", "19900000124", "10.0.0.6", null, hasAnswered: false).Refusal);
    }

    [Fact]
    public void An_address_is_asked_from_the_fourth_on_and_has_thirty()
    {
        var limits = new TellingLimits(Clock);
        for (var i = 0; i < 3; i++) Assert.Null(limits.Admit($"{i}", $"1990000{i:0000}", "10.0.0.1", null, hasAnswered: false).Refusal);
        Assert.True(limits.AsksOf("10.0.0.1"));
        Assert.Equal(nameof(RequestRules.ChallengeIsRequired), limits.Admit("3", "19900000003", "10.0.0.1", null, hasAnswered: false).Refusal!.Rule);
        for (var i = 3; i < 30; i++) Assert.Null(limits.Admit($"{i}", $"1990000{i:0000}", "10.0.0.1", null, hasAnswered: true).Refusal);

        Assert.Equal(nameof(RequestRules.AddressTellsTooOften), limits.Admit("30", "19900000030", "10.0.0.1", null, hasAnswered: true).Refusal!.Rule);
        Assert.Null(limits.Admit("31", "19900000031", "10.0.0.2", null, hasAnswered: false).Refusal);
    }

    [Fact]
    public void Ten_thousand_from_a_thousand_addresses_end_at_the_plate_and_at_the_site_and_pass_again_an_hour_later()
    {
        var clock = new StoppedClock(Clock.GetUtcNow());
        var limits = new TellingLimits(clock);
        var (passed, ofPlate) = (0, 0);
        for (var i = 0; i < 10_000; i++)
        {
            int? plate = i < 5_000 ? 7 : null;
            if (limits.Admit($"{i}", $"199{i:00000000}", $"10.{i % 1000 / 250}.0.{i % 250}", plate, hasAnswered: true).Refusal is not null) continue;
            passed++;
            if (plate is not null) ofPlate++;
        }

        Assert.Equal((300, 60), (passed, ofPlate));
        var last = limits.Admit("last", "19900000123", "10.9.9.9", null, hasAnswered: true);
        Assert.Equal((nameof(RequestRules.SiteIsFull), TimeSpan.FromHours(1)), (last.Refusal!.Rule, last.Wait!.Value));
        clock.Pass(TimeSpan.FromHours(1));
        Assert.Null(limits.Admit("last", "19900000123", "10.9.9.9", null, hasAnswered: true).Refusal);
        Figures.Note("S9b", "tellings from 1,000 addresses within a moment", 10_000, null, "60 of one plate and 300 of the site passed; the rest told how long to wait");
    }

    [Fact]
    public async Task The_fourth_of_an_address_answers_a_sum_and_the_sixth_of_a_person_waits_with_every_word_kept()
    {
        await using var app = await RunningApp.StartAsync();
        await using var teller = Teller.At(app, IPAddress.Parse("127.0.0.9"));
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.SeeOther, (await teller.TellAsync()).StatusCode);

        using var preview = await teller.PostAsync("/tell", Teller.Typed());
        var markup = await preview.Content.ReadAsStringAsync();
        using var unanswered = await teller.SubmitAsync(markup, new() { ["Consents"] = "yes", ["Answer"] = "一百" });
        Assert.Equal(HttpStatusCode.TooManyRequests, unanswered.StatusCode);
        Assert.Contains(RequestRules.ChallengeIsRequired.Message, await Teller.ReadAsync(unanswered), StringComparison.Ordinal);

        for (var i = 3; i < 5; i++) Assert.Equal(HttpStatusCode.SeeOther, (await AnsweredAsync(teller)).StatusCode);
        using var sixth = await AnsweredAsync(teller);
        var page = await Teller.ReadAsync(sixth);
        Assert.Equal(HttpStatusCode.TooManyRequests, sixth.StatusCode);
        Assert.InRange(sixth.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 600);
        Assert.Contains("value=\"桥头的路灯坏了半个月\"", page, StringComparison.Ordinal);

        await using var neighbour = Teller.At(app, IPAddress.Parse("127.0.0.10"));
        Assert.Equal(HttpStatusCode.SeeOther, (await neighbour.TellAsync(Teller.Typed(phone: "19900000124"))).StatusCode);
        await using var db = app.Databases.CreateDbContext();
        Assert.Equal(6, await db.Requests.CountAsync());
    }

    [Fact]
    public async Task Whoever_guesses_at_codes_is_slowed_down_and_the_link_still_opens()
    {
        await using var app = await RunningApp.StartAsync();
        await using var teller = Teller.At(app);
        using var sent = await teller.TellAsync();
        var (status, guesses) = (HttpStatusCode.NotFound, 0);
        while (status is HttpStatusCode.NotFound && guesses < 100)
        {
            using var answer = await teller.PostAsync("/follow", new() { ["Number"] = $"MS20260630-{++guesses:0000}", ["Code"] = "AAAA-AAAA", ["Tail"] = "0123" });
            status = answer.StatusCode;
        }

        Assert.Equal((HttpStatusCode.TooManyRequests, 21), (status, guesses));
        using var life = await teller.GetAsync(sent.Headers.Location!.OriginalString.Replace("/receipt", "/follow", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, life.StatusCode);
        Figures.Note("S14b", "receipt numbers guessed by one address until it is stopped", guesses, null, "0 opened; the typed code has 40 bits and the phone's tail, the link 130");
    }

    private static async Task<HttpResponseMessage> AnsweredAsync(Teller teller)
    {
        using var preview = await teller.PostAsync("/tell", Teller.Typed());
        var markup = await Teller.ReadAsync(preview);
        var asked = System.Text.RegularExpressions.Regex.Match(markup, "请回答：(.)(加|减)(.)等于几");
        const string Numerals = "零一二三四五六七八九十";
        var (first, second) = (Numerals.IndexOf(asked.Groups[1].Value[0]), Numerals.IndexOf(asked.Groups[3].Value[0]));
        var answer = asked.Groups[2].Value == "加" ? first + second : first - second;
        return await teller.SubmitAsync(markup, new() { ["Consents"] = "yes", ["Answer"] = $"{answer}" });
    }
}
